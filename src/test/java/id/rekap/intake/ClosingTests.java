package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.workbook.RawCell;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What closes a page under a table is no row of it, and a row of it is never taken for that. */
class ClosingTests {

  private static final String NOTES =
      "Variabel Kategori Waktu Responden Pengukuran Butir Publikasi Luaran";

  private static Stream<String> sheets() {
    return Stream.concat(Stream.of(NOTES.split(" ", -1)), Stream.of("Daftar Butir"));
  }

  /** Tells of the rows passed over, and reads all else as it is read without them. */
  private static void assertNothingElse(final Workbooks book, final String... told) {
    final IntakeResult result = read(book);
    assertThat(findings(result)).containsExactly(told);
    assertThat(((IntakeResult.Accepted) result).dataset())
        .usingRecursiveComparison()
        .ignoringFields("provenance")
        .isEqualTo(accepted(Workbooks.program()));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void passesOverANoteUnderAnyColumn(final String name) {
    final Sheet sheet = Workbooks.program().poi().getSheet(name);
    for (int gap = 2; gap <= 3; gap++) {
      for (int column = 1; column <= sheet.getRow(0).getLastCellNum(); column++) {
        final String cell = RawCell.address(sheet.getLastRowNum() + gap, column);
        assertNothingElse(
            Workbooks.program().set(name, cell, "Catatan: data per 16 Maret"),
            "BARIS_BUKAN_DATA | %s | %s | null".formatted(name, cell));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*) wajib diisi",
        "Mengetahui, Dosen A",
        "Mengetahui,",
        "Hormat kami",
        "Sumber: data primer 2024",
        "Banyuwangi, 16 Maret 2024",
        "Banyuwangi, .......... 2024",
        "( ........................ )",
        "____________",
        "(Dosen A)",
        "NIP. 19800101 200501 1 001",
        "NIDN 0012018001",
        "Kode dipakai di semua lembar lain",
        "Diisi oleh tim."
      })
  void knowsANoteByItsWordsAndSigns(final String note) {
    for (final String name : new String[] {"Variabel", "Kategori", "Waktu"}) {
      final int row = Workbooks.program().poi().getSheet(name).getLastRowNum() + 3;
      assertThat(findings(read(Workbooks.program().set(name, "A" + row, note))))
          .containsExactly("BARIS_BUKAN_DATA | %s | A%d | null".formatted(name, row));
    }
  }

  @Test
  void passesOverASignatureBlock() {
    final Workbooks book =
        Workbooks.program()
            .set("Waktu", "A5", "Mengetahui,")
            .set("Waktu", "D5", "Desa Contoh, 16 Maret 2024")
            .set("Waktu", "A6", "Kepala Puskesmas Contoh")
            .set("Waktu", "A9", "Dosen A")
            .set("Waktu", "A10", "19800101 200501 1 001");
    assertNothingElse(
        book,
        "BARIS_BUKAN_DATA | Waktu | A5 | null",
        "BARIS_BUKAN_DATA | Waktu | A6 | null",
        "BARIS_BUKAN_DATA | Waktu | A9 | null",
        "BARIS_BUKAN_DATA | Waktu | A10 | null");
  }

  @Test
  void passesOverTwoSignaturesBesideEachOther() {
    final Workbooks book =
        Workbooks.program()
            .set("Variabel", "A9", "Mengetahui,")
            .set("Variabel", "E9", "Desa Contoh, 16 Maret 2024")
            .set("Variabel", "A10", "Kepala Puskesmas Contoh")
            .set("Variabel", "E10", "Ketua Pelaksana")
            .set("Variabel", "A14", "Dosen A")
            .set("Variabel", "E14", "( Dosen B )");
    assertNothingElse(
        book,
        "BARIS_BUKAN_DATA | Variabel | A9 | null",
        "BARIS_BUKAN_DATA | Variabel | A10 | null",
        "BARIS_BUKAN_DATA | Variabel | A14 | null");
  }

  /** A name alone may be a row that somebody has begun. */
  @ParameterizedTest
  @CsvSource({
    "Variabel, A, tekanan",
    "Variabel, A, tekanan darah",
    "Variabel, B, Tekanan darah",
    "Kategori, A, umur",
    "Kategori, A, umr",
    "Kategori, C, Catatan sipil",
    "Waktu, A, Lanjutan",
    "Waktu, B, Sebulan sesudahnya",
    "Waktu, C, 3",
    "Pengukuran, B, pengetahuan",
    "Butir, B, pengetahuan",
    "Publikasi, C, pengetahuan",
    "Luaran, B, Buku ajar"
  })
  void asksForTheRestOfARowThatMayBeOne(
      final String name, final String column, final String content) {
    final int row = Workbooks.program().poi().getSheet(name).getLastRowNum() + 3;
    assertThat(refused(Workbooks.program().set(name, column + row, content)))
        .anyMatch(one -> one.endsWith(row + " | null") && one.contains(" | " + name + " | "));
  }

  /** What else stands in the row makes it one, whatever its code looks like. */
  @ParameterizedTest
  @CsvSource({
    "Variabel, A, B, Umur ibu",
    "Variabel, A, C, numerik",
    "Variabel, A, G, 10",
    "Kategori, A, C, Dasar",
    "Kategori, A, B, 1",
    "Waktu, A, B, Sebulan sesudahnya",
    "Waktu, A, C, 3",
    "Pengukuran, B, C, 40",
    "Pengukuran, A, D, 40"
  })
  void keepsARowWithMoreThanANote(
      final String name, final String note, final String column, final String content) {
    final int row = Workbooks.program().poi().getSheet(name).getLastRowNum() + 3;
    final Workbooks book =
        Workbooks.program()
            .set(name, note + row, "Catatan: 16 Maret")
            .set(name, column + row, content);
    assertThat(refused(book)).isNotEmpty();
  }

  @Test
  void keepsARowThatStandsAboveOthers() {
    final Workbooks book = Workbooks.program();
    book.poi().getSheet("Waktu").shiftRows(2, 2, 1);
    assertThat(refused(book.set("Waktu", "A3", "Catatan: 16 Maret")))
        .contains("ISIAN_WAJIB_KOSONG | Waktu | B3 | null");
  }

  @Test
  void keepsAnUnfinishedRowUnderANote() {
    final Workbooks book =
        Workbooks.program()
            .set("Variabel", "A20", "Catatan: data per 16 Maret")
            .set("Variabel", "A21", "tekanan")
            .set("Variabel", "B23", "Tekanan darah");
    assertThat(findings(read(book)))
        .contains(
            "BARIS_BUKAN_DATA | Variabel | A20 | null",
            "ISIAN_WAJIB_KOSONG | Variabel | B21 | null",
            "ISIAN_WAJIB_KOSONG | Variabel | A23 | null");
  }

  @Test
  void keepsAMeasurementWhoseCodeIsMistypedAndWhoseVariableIsMissing() {
    final Workbooks book =
        Workbooks.program()
            .set("Pengukuran", "A12", "K07")
            .set("Pengukuran", "C12", 40)
            .set("Pengukuran", "D12", 70);
    assertThat(refused(book)).contains("ISIAN_WAJIB_KOSONG | Pengukuran | B12 | null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dokumentasi", "Publikasi"})
  void tellsOfANoteWhereNumbersStand(final String name) {
    final int row = Workbooks.program().poi().getSheet(name).getLastRowNum() + 3;
    assertThat(findings(read(Workbooks.program().set(name, "A" + row, "Sumber: arsip tim"))))
        .containsExactly("BARIS_BUKAN_DATA | %s | A%d | null".formatted(name, row));
    for (final Object number : new Object[] {7, "7.", "8)", "b."}) {
      assertThat(findings(read(Workbooks.program().set(name, "A" + row, number)))).isEmpty();
    }
  }

  @Test
  void keepsACaptionThatReadsLikeANote() {
    final Workbooks book =
        Workbooks.program().set("Dokumentasi", "B3", "Ketua Tim, Dosen A, memberi sambutan.");
    final IntakeResult result = read(book);
    assertThat(findings(result)).isEmpty();
    assertThat(((IntakeResult.Accepted) result).dataset().photos()).hasSize(2);
  }

  /** Under a dash or a note stands an entry whose rest is missing, and no signature. */
  @ParameterizedTest
  @CsvSource({
    "Luaran, -, -, Artikel jurnal, Pijat bagi ibu hamil",
    "Luaran, Catatan: menyusul, (rencana), Artikel jurnal, Pijat bagi ibu hamil",
    "Luaran, Sumber: arsip, Sumber: arsip, Artikel jurnal, Pijat bagi ibu hamil",
    "Variabel, -, -, tekanan darah, Tekanan darah ibu"
  })
  void keepsARowUnderADashOrANote(
      final String name,
      final String first,
      final String second,
      final String code,
      final String label) {
    final int row = Workbooks.program().poi().getSheet(name).getLastRowNum() + 2;
    final Workbooks book =
        Workbooks.program()
            .set(name, "A" + row, first)
            .set(name, "B" + row, second)
            .set(name, "A" + (row + 1), code)
            .set(name, "B" + (row + 1), label);
    assertThat(findings(read(book)))
        .doesNotContain("BARIS_BUKAN_DATA | %s | A%d | null".formatted(name, row + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mengetahui", "Menyetujui", "(Tidak bekerja)", "Ketua, sekretaris"})
  void asksForTheVariableOfACategoryThatReadsLikeANote(final String label) {
    final int row = Workbooks.program().poi().getSheet("Kategori").getLastRowNum() + 2;
    assertThat(refused(Workbooks.program().set("Kategori", "C" + row, label)))
        .contains("ISIAN_WAJIB_KOSONG | Kategori | A%d | null".formatted(row));
  }

  @Test
  void passesOverASignatureUnderLabels() {
    final Workbooks book =
        Workbooks.program()
            .set("Waktu", "B5", "Desa Contoh, 16 Maret 2024")
            .set("Waktu", "B6", "Mengetahui,")
            .set("Waktu", "B9", "( Dosen B )");
    assertNothingElse(
        book,
        "BARIS_BUKAN_DATA | Waktu | B5 | null",
        "BARIS_BUKAN_DATA | Waktu | B6 | null",
        "BARIS_BUKAN_DATA | Waktu | B9 | null");
  }
}
