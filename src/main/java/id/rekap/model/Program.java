package id.rekap.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One activity of one office, as the sheet Kegiatan describes it; holds no respondents.
 *
 * @param code Kode Kegiatan, the program's identity
 * @param title Judul
 * @param kind Jenis Kegiatan; null counts as community service
 * @param topic Topik
 * @param start Tanggal Mulai
 * @param end Tanggal Selesai, never before the start
 * @param place where
 * @param team who
 * @param funding paid by what
 * @param account aim, method, obstacles
 */
public record Program(
    String code,
    String title,
    @Nullable String kind,
    @Nullable String topic,
    LocalDate start,
    @Nullable LocalDate end,
    Place place,
    Team team,
    Funding funding,
    Account account) {

  /** Checks that the dates run forward. */
  public Program {
    if (end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("End " + end + " lies before start " + start);
    }
  }
}
