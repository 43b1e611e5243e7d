package id.rekap.intake;

import static id.rekap.intake.Trial.everything;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Argument;
import id.rekap.model.Dataset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same program laid out as teams lay it out: what is read stays the same. */
class LayoutTests {

  private static final Dataset PLAIN = Trial.accepted(Workbooks.program());

  private static Arguments same(
      final String name, final String findings, final UnaryOperator<Workbooks> change) {
    return Arguments.of(name, findings, change);
  }

  /** Layouts that change nothing, and the findings they give ({@code ; } between them). */
  static Stream<Arguments> layouts() {
    return Stream.of(names(), places(), headings(), strangers(), otherRows()).flatMap(x -> x);
  }

  private static Stream<Arguments> names() {
    return Stream.of(
        same(
            "sheet names in any case, with spaces",
            "",
            book -> {
              for (final String sheet : book.sheets()) {
                book.rename(sheet, " " + sheet.toUpperCase(Locale.ROOT).replace(" ", "\u00a0 "));
              }
              return book;
            }),
        same(
            "headings in any case, with spaces, stars and colons",
            "",
            book -> {
              for (final String sheet : book.sheets()) {
                book.reword(
                    sheet,
                    1,
                    text -> "\u00a0" + text.toUpperCase(Locale.ROOT).replace(" ", " \n ") + " *:");
              }
              return book;
            }),
        same(
            "headings with invisible characters and other hyphens",
            "",
            book ->
                book.set("Responden", "D1", "\ufeffUmur\u200b")
                    .set("Pengukuran", "C1", "Pre\u2011test")
                    .set("Pengukuran", "D1", "Post–test")),
        same(
            "entries in any case, with stars",
            "",
            book -> {
              for (int row = 2; row <= 17; row++) {
                book.set(
                    "Kegiatan",
                    "A" + row,
                    " "
                        + book.poi()
                            .getSheet("Kegiatan")
                            .getRow(row - 1)
                            .getCell(0)
                            .getStringCellValue()
                            .toLowerCase(Locale.ROOT)
                        + "*");
              }
              return book;
            }),
        same(
            "headings of the house",
            "",
            book ->
                book.set("Responden", "A1", "Kode Responden")
                    .set("Responden", "D1", "Usia (th)")
                    .set("Responden", "E1", "Pend. terakhir")
                    .set("Pengukuran", "C1", "Nilai Awal")
                    .set("Pengukuran", "D1", "SETELAH")),
        same(
            "headings of the workbook",
            "",
            book ->
                book.set("Variabel", "Q2", "Berapa umur Anda?; Age")
                    .set("Responden", "D1", "berapa  umur anda?")),
        same(
            "headings after a group",
            "",
            book ->
                book.set("Responden", "D1", "data/pribadi/umur")
                    .set("Responden", "E1", "data/Pendidikan")));
  }

  private static Stream<Arguments> places() {
    return Stream.of(
        same(
            "tables from C15 on",
            "",
            book -> {
              book.sheets().forEach(sheet -> book.move(sheet, 14, 2));
              return book;
            }),
        same(
            "titles, a logo's blank rows and a joined cell above",
            "",
            book ->
                book.move("Responden", 6, 0)
                    .set("Responden", "A1", "DAFTAR RESPONDEN")
                    .set("Responden", "A2", "Pelatihan Kader, Desa Contoh")
                    .set("Responden", "A3", "Kelompok: Kader dan Ibu")
                    .set("Responden", "F4", LocalDate.of(2024, 3, 15))
                    .merge("Responden", "A1:F1")
                    .merge("Responden", "A2:F2")),
        same(
            "blank rows under the heading and among the data",
            "",
            book -> {
              book.poi().getSheet("Responden").shiftRows(4, 6, 2);
              book.poi().getSheet("Responden").shiftRows(1, 8, 1);
              book.poi().getSheet("Kategori").shiftRows(3, 7, 2);
              book.poi().getSheet("Pengukuran").shiftRows(7, 10, 3);
              return book;
            }),
        same(
            "blank columns among the others",
            "",
            book -> {
              book.poi().getSheet("Responden").shiftColumns(3, 5, 2);
              book.poi().getSheet("Pengukuran").shiftColumns(2, 3, 1);
              return book;
            }),
        same(
            "columns in another order",
            "",
            book ->
                book.columns("Responden", "FDBECA")
                    .columns("Pengukuran", "DCBA")
                    .columns("Kategori", "FEDCBA")
                    .columns("Waktu", "EDCBA")
                    .columns("Variabel", "RQPONMLKJIHGFEDCBA")
                    .columns("Kegiatan", "CBA")));
  }

  private static Stream<Arguments> headings() {
    return Stream.of(
        same(
            "headings in two rows, joined",
            "",
            book -> {
              book.poi().getSheet("Responden").shiftRows(1, 6, 1);
              return book.set("Responden", "D1", "Karakteristik")
                  .set("Responden", "E1", null)
                  .set("Responden", "F1", null)
                  .set("Responden", "D2", "Umur")
                  .set("Responden", "E2", "Pendidikan")
                  .set("Responden", "F2", "Kelompok umur")
                  .merge("Responden", "D1:F1")
                  .merge("Responden", "A1:A2")
                  .merge("Responden", "B1:B2")
                  .merge("Responden", "C1:C2");
            }),
        same(
            "a group of headings that bears the name of one of them",
            "",
            book -> {
              book.poi().getSheet("Responden").shiftRows(1, 6, 1);
              return book.columns("Responden", "ABCDFE")
                  .set("Responden", "D1", "Umur")
                  .set("Responden", "E1", null)
                  .set("Responden", "D2", "Umur (tahun)")
                  .set("Responden", "E2", "Kelompok umur")
                  .merge("Responden", "D1:E1");
            }),
        same(
            "columns numbered under the heading",
            "BARIS_BUKAN_DATA | Responden | A2 | null; BARIS_BUKAN_DATA | Pengukuran | A2 | null",
            book -> {
              book.poi().getSheet("Responden").shiftRows(1, 6, 1);
              book.poi().getSheet("Pengukuran").shiftRows(1, 10, 1);
              for (int i = 0; i < 6; i++) {
                book.set("Responden", (char) ('A' + i) + "2", "(" + (i + 1) + ")");
              }
              for (int i = 0; i < 4; i++) {
                book.set("Pengukuran", (char) ('A' + i) + "2", i + 1);
              }
              return book;
            }),
        same(
            "codes of the variables under their labels",
            "",
            book -> {
              book.poi().getSheet("Responden").shiftRows(1, 6, 1);
              return book.set("Responden", "A2", "kode")
                  .set("Responden", "C2", "kelompok")
                  .set("Responden", "D2", "umur")
                  .set("Responden", "E2", "pendidikan")
                  .set("Responden", "F2", "kel_umur");
            }));
  }

  private static Stream<Arguments> strangers() {
    return Stream.of(
        same(
            "a column of numbers, also beside empty rows",
            "KOLOM_DIABAIKAN | Responden | A1 | No.",
            book -> {
              book.move("Responden", 0, 1).set("Responden", "A1", "No.");
              for (int row = 2; row <= 20; row++) {
                book.set("Responden", "A" + row, row - 1);
              }
              return book;
            }),
        same(
            "the columns of a form",
            "KOLOM_DIABAIKAN | Responden | G1 | Stempel waktu"
                + "; KOLOM_DIABAIKAN | Responden | H1 | Nama Lengkap"
                + "; KOLOM_DIABAIKAN | Responden | I1 | No. HP"
                + "; KOLOM_DIABAIKAN | Responden | J1 | _id",
            book ->
                book.set("Responden", "G1", "Stempel waktu")
                    .set("Responden", "G2", LocalDate.of(2024, 3, 15))
                    .set("Responden", "H1", "Nama Lengkap")
                    .set("Responden", "I1", "No. HP")
                    .set("Responden", "I2", "081234567890")
                    .set("Responden", "J1", "_id")),
        same(
            "a column twice with the same in it",
            "KOLOM_DIABAIKAN | Responden | G1 | Umur",
            book -> {
              book.set("Responden", "G1", "Umur");
              final int[] ages = {21, 35, 36, 40, 28, 52};
              for (int i = 0; i < 6; i++) {
                book.set("Responden", "G" + (i + 2), ages[i]);
              }
              return book;
            }),
        same(
            "a hidden sheet of the office's own",
            "LEMBAR_DIABAIKAN | Coretan | null | null",
            book -> book.set("Coretan", "A1", "Kode").hide("Coretan")));
  }

  private static Stream<Arguments> otherRows() {
    return Stream.of(
        same(
            "rows of totals, wherever their word stands",
            "BARIS_REKAP_DIABAIKAN | Responden | B8 | TOTAL"
                + "; BARIS_REKAP_DIABAIKAN | Responden | A9 | Rata - rata:"
                + "; BARIS_REKAP_DIABAIKAN | Responden | A10 | Nilai Min/Max"
                + "; BARIS_REKAP_DIABAIKAN | Responden | A11 | Standar Deviasi"
                + "; BARIS_REKAP_DIABAIKAN | Responden | A12 | Maksimum",
            book ->
                book.set("Responden", "B8", "TOTAL")
                    .set("Responden", "D8", 212)
                    .set("Responden", "A9", "Rata - rata:")
                    .formula(
                        "Responden",
                        "D9",
                        "AVERAGE(D2:D7)",
                        org.apache.poi.ss.usermodel.FormulaError.DIV0)
                    .set("Responden", "A10", "Nilai Min/Max")
                    .set("Responden", "D10", 21)
                    .set("Responden", "A11", "Standar Deviasi")
                    .set("Responden", "D11", 10.9)
                    .set("Responden", "A12", "Maksimum")
                    .set("Responden", "D12", 52)),
        same(
            "a heading repeated where a page begins",
            "BARIS_BUKAN_DATA | Pengukuran | A8 | null",
            book -> {
              book.poi().getSheet("Pengukuran").shiftRows(7, 10, 1);
              return book.set("Pengukuran", "A8", "KODE")
                  .set("Pengukuran", "B8", "Variabel")
                  .set("Pengukuran", "C8", "Pre")
                  .set("Pengukuran", "D8", "Post");
            }),
        same(
            "rows that name a part of the table",
            "BARIS_BUKAN_DATA | Responden | A2 | null"
                + "; BARIS_BUKAN_DATA | Responden | A7 | null"
                + "; BARIS_BUKAN_DATA | Pengukuran | A8 | null",
            book -> {
              book.poi().getSheet("Responden").shiftRows(5, 6, 1);
              book.poi().getSheet("Responden").shiftRows(1, 7, 1);
              book.poi().getSheet("Pengukuran").shiftRows(7, 10, 1);
              return book.set("Responden", "A2", "A. Kader kesehatan")
                  .set("Responden", "A7", "B. Ibu hamil")
                  .set("Pengukuran", "A8", "Keluhan kader")
                  .merge("Pengukuran", "A8:D8");
            }),
        same(
            "notes and signatures",
            "BARIS_BUKAN_DATA | Responden | A9 | null"
                + "; BARIS_BUKAN_DATA | Responden | A10 | null"
                + "; BARIS_BUKAN_DATA | Responden | E12 | null"
                + "; BARIS_BUKAN_DATA | Responden | E13 | null"
                + "; BARIS_BUKAN_DATA | Responden | E16 | null"
                + "; BARIS_BUKAN_DATA | Responden | E17 | null"
                + "; BARIS_BUKAN_DATA | Pengukuran | A13 | null"
                + "; BARIS_BUKAN_DATA | Pengukuran | A15 | null",
            book ->
                book.set("Responden", "A9", "Keterangan:")
                    .set("Responden", "A10", "*) data per 15 Maret 2024")
                    .set("Responden", "E12", "Desa Contoh, 15 Maret 2024")
                    .set("Responden", "E13", "Ketua Pelaksana,")
                    .set("Responden", "E16", "(Dosen A)")
                    .set("Responden", "E17", "NIP. 000000000000000000")
                    .set("Pengukuran", "A13", "Sumber: data primer")
                    .set("Pengukuran", "D15", "Dosen A")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void readsTheSame(
      final String name, final String findings, final UnaryOperator<Workbooks> change) {
    final IntakeResult result = read(change.apply(Workbooks.program()));
    assertThat(result)
        .as(() -> String.join("\n", findings(result)))
        .isInstanceOf(IntakeResult.Accepted.class);
    final Dataset dataset = ((IntakeResult.Accepted) result).dataset();
    assertThat(everything(dataset)).isEqualTo(everything(PLAIN));
    assertThat(dataset.program()).isEqualTo(PLAIN.program());
    assertThat(dataset.dictionary().occasions()).isEqualTo(PLAIN.dictionary().occasions());
    assertThat(dataset.dictionary().items()).isEqualTo(PLAIN.dictionary().items());
    assertThat(findings(result))
        .containsExactlyElementsOf(
            findings.isEmpty() ? List.of() : List.of(findings.split("; ", -1)));
  }

  @Test
  void doesNotReadATableThatBeginsLower() {
    assertThat(refused(Workbooks.program().move("Responden", 15, 0)))
        .contains("KOLOM_TIDAK_ADA | Responden | A16 | null");
  }

  @Test
  void asksWhichOfTwoColumnsIsMeant() {
    assertThat(
            refused(Workbooks.program().set("Responden", "G1", "umur").set("Responden", "G2", 5)))
        .containsExactly("KODE_GANDA | Responden | G1 | umur");
    assertThat(
            refused(
                Workbooks.program()
                    .set("Responden", "D1", "awal/umur")
                    .set("Responden", "G1", "akhir/umur")
                    .set("Responden", "G3", 36)))
        .containsExactly("KODE_GANDA | Responden | G1 | akhir/umur");
    assertThat(
            refused(Workbooks.program().set("Pengukuran", "E1", "Pre").set("Pengukuran", "E2", 9)))
        .containsExactly("KODE_GANDA | Pengukuran | E1 | Pre");
    assertThat(
            refused(
                Workbooks.program().set("Kegiatan", "A18", "judul").set("Kegiatan", "B18", "Lain")))
        .containsExactly("KODE_GANDA | Kegiatan | A18 | judul");
  }

  @Test
  void proposesTheHeadingThatIsMeant() {
    for (final String wrong : List.of("Pendidkan", "Pendidikn", "PENDIDIKAAN", "Pendidikan2")) {
      final IntakeResult result = read(Workbooks.program().set("Responden", "E1", wrong));
      assertThat(result.findings())
          .as(wrong)
          .singleElement()
          .satisfies(
              one -> {
                assertThat(Trial.show(one))
                    .isEqualTo("KOLOM_TIDAK_ADA | Responden | E1 | " + wrong);
                assertThat(one.variant()).isEqualTo("near");
                assertThat(one.slots()).containsEntry("column", Argument.of("Pendidikan"));
              });
    }
    assertThat(read(Workbooks.program().set("Responden", "E1", "Warna")).findings())
        .singleElement()
        .satisfies(one -> assertThat(one.variant()).isEmpty());
  }

  @Test
  void proposesTheOptionalHeadingThatIsMeant() {
    final IntakeResult result = read(Workbooks.program().set("Luaran", "E1", "Nomor/Tautn"));
    assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(Trial.show(one)).isEqualTo("KOLOM_DIABAIKAN | Luaran | E1 | Nomor/Tautn");
              assertThat(one.variant()).isEqualTo("near");
              assertThat(one.slots()).containsEntry("column", Argument.of("Nomor/Tautan"));
            });
  }

  @Test
  void takesNobodyInWhoseConsentStandsUnderAMisspeltHeading() {
    assertThat(
            refused(
                Workbooks.program()
                    .set("Responden", "G1", "Persetujuaan")
                    .set("Responden", "G2", "Tidak")))
        .containsExactly("KOLOM_TIDAK_ADA | Responden | G1 | Persetujuaan");
  }

  @Test
  void proposesTheSheetThatIsMeant() {
    final IntakeResult result = read(Workbooks.program().rename("Waktu", "Wakti"));
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(Trial.show(one)).isEqualTo("LEMBAR_DIABAIKAN | Wakti | null | null");
              assertThat(one.variant()).isEqualTo("near");
              assertThat(one.slots()).containsEntry("nearest", Argument.of("Waktu"));
            });
  }
}
