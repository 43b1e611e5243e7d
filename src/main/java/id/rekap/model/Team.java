package id.rekap.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who carried a program out and for which unit.
 *
 * @param leader Ketua
 * @param members Anggota, in the order given
 * @param students Jumlah Mahasiswa, 0 or more
 * @param institution Institusi: the office that reports
 * @param faculty Fakultas/Jurusan
 * @param studyProgram Program Studi
 * @param partners Mitra, in the order given
 */
public record Team(
    String leader,
    List<String> members,
    @Nullable Integer students,
    @Nullable String institution,
    @Nullable String faculty,
    @Nullable String studyProgram,
    List<String> partners) {

  /** Keeps its own copies of the lists. */
  public Team {
    members = List.copyOf(members);
    partners = List.copyOf(partners);
  }
}
