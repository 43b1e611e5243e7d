package id.rekap.model;

import java.time.LocalDate;
import java.util.Locale;
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

  /** The word of the reading contract for community service, as Jenis Kegiatan holds it. */
  private static final String SERVICE = "pengabdian kepada masyarakat";

  /** Checks that the dates run forward. */
  public Program {
    if (end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("End " + end + " lies before start " + start);
    }
  }

  /**
   * Tells whether it is a community service, not a study.
   *
   * @return true where Jenis Kegiatan says so or is empty
   */
  public boolean isService() {
    return kind == null || kind.strip().toLowerCase(Locale.ROOT).equals(SERVICE);
  }
}
