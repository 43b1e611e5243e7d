package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Finding;
import id.rekap.model.Reason;
import id.rekap.model.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One workbook with one fault: its reason code, sheet, cell and value. */
class FindingsTests {

  @TempDir private Path folder;

  private IntakeResult read(final Workbooks workbook) throws IOException {
    return Intake.standard(ColumnDictionary.load(Path.of("templates/words")))
        .read(workbook.in(folder, "uji.xlsx"));
  }

  private static final Map<String, Properties> WORDS = new HashMap<>();

  @BeforeAll
  static void loadWords() throws IOException {
    for (final String language : List.of("id", "en")) {
      final Properties words = new Properties();
      try (Reader reader =
          Files.newBufferedReader(Path.of("templates/words/" + language + ".properties"))) {
        words.load(reader);
      }
      WORDS.put(language, words);
    }
  }

  private static Properties words(final String language) {
    return WORDS.getOrDefault(language, new Properties());
  }

  /** Every finding has its words in both languages, and a value for each slot of them. */
  private static void assertWorded(final IntakeResult result) {
    for (final Finding finding : result.findings()) {
      final String variant = finding.variant().isEmpty() ? "" : "." + finding.variant();
      final String key = "finding." + finding.code() + variant;
      final Set<String> slots = new HashSet<>(finding.slots().keySet());
      slots.addAll(List.of("found", "sheet", "cell"));
      for (final String language : List.of("id", "en")) {
        for (final String end : List.of("", ".fix")) {
          final String sentence = words(language).getProperty(key + end);
          assertThat(sentence).as(key + end).isNotNull().endsWith(".");
          assertThat(Pattern.compile("\\{([a-z]+)\\}").matcher(sentence).results())
              .as(sentence)
              .allMatch(slot -> slots.contains(slot.group(1)));
        }
      }
    }
  }

  @Test
  void wordsEveryReasonAlikeInBothLanguages() {
    assertThat(words("id").keySet()).isEqualTo(words("en").keySet());
    for (final Reason reason : Reason.values()) {
      assertThat(words("id")).containsKeys("finding." + reason, "finding." + reason + ".fix");
    }
  }

  private static String show(final Finding finding) {
    return String.join(
        " | ",
        finding.code(),
        String.valueOf(finding.sheet()),
        String.valueOf(finding.cell()),
        String.valueOf(finding.found()));
  }

  private static Arguments fault(final String expected, final UnaryOperator<Workbooks> change) {
    return Arguments.of(expected, change);
  }

  private static Arguments set(
      final String expected, final String sheet, final String cell, final @Nullable Object value) {
    return fault(expected, book -> book.set(sheet, cell, value));
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        fault("LEMBAR_TIDAK_ADA | Kegiatan | null | null", book -> book.remove("Kegiatan")),
        fault("LEMBAR_TIDAK_ADA | Variabel | null | null", book -> book.remove("Variabel")),
        fault("LEMBAR_TIDAK_ADA | Responden | null | null", book -> book.remove("Responden")),
        fault("LEMBAR_TIDAK_ADA | Pengukuran | null | null", book -> book.remove("Pengukuran")),
        fault("LEMBAR_TIDAK_ADA | Kategori | null | null", book -> book.remove("Kategori")),
        set("KOLOM_TIDAK_ADA | Responden | A1 | Kod", "Responden", "A1", "Kod"),
        set("KOLOM_TIDAK_ADA | Responden | D1 | Umurr", "Responden", "D1", "Umurr"),
        set("KOLOM_TIDAK_ADA | Responden | A1 | Kode", "Responden", "D1", null),
        set("KOLOM_TIDAK_ADA | Pengukuran | D1 | Pots", "Pengukuran", "D1", "Pots"),
        set("KOLOM_TIDAK_ADA | Variabel | C1 | Tipe", "Variabel", "C1", "Tipe"),
        set("KOLOM_TIDAK_ADA | Kategori | E1 | Hingga", "Kategori", "E1", "Hingga"),
        fault(
            "DATA_KOSONG | Responden | A1 | Kode",
            book ->
                book.rows(
                    "Responden", new Object[][] {{"Kode", "Kelompok", "Umur", "Pendidikan"}})),
        fault(
            "DATA_KOSONG | Responden | A1 | null", book -> book.rows("Responden", new Object[0][])),
        set("ISIAN_WAJIB_KOSONG | Kegiatan | B2 | null", "Kegiatan", "B2", null),
        set("ISIAN_WAJIB_KOSONG | Kegiatan | B3 | null", "Kegiatan", "B3", "  "),
        set("ISIAN_WAJIB_KOSONG | Kegiatan | B6 | null", "Kegiatan", "B6", null),
        set("ISIAN_WAJIB_KOSONG | Kegiatan | B10 | -", "Kegiatan", "B10", "-"),
        set("ISIAN_WAJIB_KOSONG | Kegiatan | A10 | Ketuua", "Kegiatan", "A10", "Ketuua"),
        set("ISIAN_WAJIB_KOSONG | Responden | A4 | null", "Responden", "A4", null),
        set("ISIAN_WAJIB_KOSONG | Variabel | B3 | null", "Variabel", "B3", null),
        set("ISIAN_WAJIB_KOSONG | Dokumentasi | B2 | null", "Dokumentasi", "B2", null),
        set("ISIAN_WAJIB_KOSONG | Publikasi | H2 | null", "Publikasi", "H2", null),
        set(
            "VARIABEL_TIDAK_DIKENAL | Pengukuran | B5 | pengetahuann",
            "Pengukuran",
            "B5",
            "pengetahuann"),
        set("VARIABEL_TIDAK_DIKENAL | Pengukuran | B5 | umur", "Pengukuran", "B5", "umur"),
        set("VARIABEL_TIDAK_DIKENAL | Kategori | A4 | sekolah", "Kategori", "A4", "sekolah"),
        set("VARIABEL_TIDAK_DIKENAL | Variabel | L4 | usia_x", "Variabel", "L4", "usia_x"),
        set("VARIABEL_TIDAK_DIKENAL | Butir | B2 | xyz", "Butir", "B2", "xyz"),
        set("VARIABEL_TIDAK_DIKENAL | Daftar Butir | A2 | xyz", "Daftar Butir", "A2", "xyz"),
        set("VARIABEL_TIDAK_DIKENAL | Publikasi | C3 | xyz", "Publikasi", "C3", "xyz"),
        set("KODE_GANDA | Responden | A5 | k01", "Responden", "A5", "k01 "),
        set("KODE_GANDA | Pengukuran | A4 | K02", "Pengukuran", "A4", "K02"),
        set("KODE_GANDA | Variabel | A3 | UMUR", "Variabel", "A3", "UMUR"),
        set("KODE_GANDA | Waktu | A3 | pre", "Waktu", "A3", "pre"),
        set("KODE_GANDA | Butir | A3 | K01", "Butir", "C3", "Pre"),
        set("KODE_TIDAK_DIKENAL | Pengukuran | A7 | H09", "Pengukuran", "A7", "H09"),
        set("KODE_TIDAK_DIKENAL | Butir | A2 | H09", "Butir", "A2", "H09"),
        set("KODE_TIDAK_DIKENAL | Butir | C2 | Tengah", "Butir", "C2", "Tengah"),
        set("KODE_TIDAK_DIKENAL | Publikasi | E4 | Pre-Akhir", "Publikasi", "E4", "Pre-Akhir"),
        set("NILAI_BUKAN_ANGKA | Responden | D3 | empat puluh", "Responden", "D3", "empat puluh"),
        set("NILAI_BUKAN_ANGKA | Responden | D3 | 6 bulan", "Responden", "D3", "6 bulan"),
        set(
            "NILAI_BUKAN_ANGKA | Responden | D3 | 1900-01-20",
            "Responden",
            "D3",
            LocalDate.of(1900, 1, 20)),
        set("NILAI_BUKAN_ANGKA | Pengukuran | C3 | TRUE", "Pengukuran", "C3", true),
        set("NILAI_BUKAN_ANGKA | Kegiatan | B12 | banyak", "Kegiatan", "B12", "banyak"),
        set("NILAI_BUKAN_ANGKA | Variabel | G2 | nol koma", "Variabel", "G2", "nol koma"),
        set("NILAI_BUKAN_ANGKA | Variabel | K5 | dua", "Variabel", "K5", "dua"),
        set("NILAI_BUKAN_ANGKA | Kategori | D3 | tiga", "Kategori", "D3", "tiga"),
        set("NILAI_BUKAN_ANGKA | Waktu | C2 | satu", "Waktu", "C2", "satu"),
        set("NILAI_BUKAN_ANGKA | Luaran | D2 | dua ribu", "Luaran", "D2", "dua ribu"),
        set("NILAI_BUKAN_ANGKA | Publikasi | H2 | enam", "Publikasi", "H2", "enam"),
        set("NILAI_DI_LUAR_RENTANG | Responden | D3 | 300", "Responden", "D3", 300),
        set("NILAI_DI_LUAR_RENTANG | Responden | D3 | 9", "Responden", "D3", 9),
        set("NILAI_DI_LUAR_RENTANG | Pengukuran | D3 | 700", "Pengukuran", "D3", 700),
        set("NILAI_DI_LUAR_RENTANG | Pengukuran | D3 | 75", "Pengukuran", "D3", 75),
        set("NILAI_DI_LUAR_RENTANG | Variabel | H2 | 5", "Variabel", "H2", 5),
        set("NILAI_DI_LUAR_RENTANG | Kegiatan | B12 | -1", "Kegiatan", "B12", -1),
        fault(
            "ANGKA_AMBIGU | Pengukuran | C3 | 1,000",
            book ->
                book.set("Variabel", "H5", 2000)
                    .set("Variabel", "M5", null)
                    .set("Pengukuran", "C3", "1,000")),
        set(
            "KATEGORI_TIDAK_DIKENAL | Responden | E3 | Sarjana muda",
            "Responden",
            "E3",
            "Sarjana muda"),
        set("KATEGORI_TIDAK_DIKENAL | Pengukuran | C8 | Mungkin", "Pengukuran", "C8", "Mungkin"),
        set(
            "KATEGORI_TIDAK_DIKENAL | Variabel | C2 | angka bulat",
            "Variabel",
            "C2",
            "angka bulat"),
        set("KATEGORI_TIDAK_DIKENAL | Variabel | D6 | Kadet", "Variabel", "D6", "Kadet"),
        set("KATEGORI_TIDAK_DIKENAL | Variabel | E2 | Lapangan", "Variabel", "E2", "Lapangan"),
        set("KATEGORI_TIDAK_DIKENAL | Variabel | J5 | ke atas", "Variabel", "J5", "ke atas"),
        set("KATEGORI_TIDAK_DIKENAL | Variabel | N5 | anova", "Variabel", "N5", "anova"),
        set("KATEGORI_TIDAK_DIKENAL | Waktu | D2 | awal", "Waktu", "D2", "awal"),
        set("KATEGORI_TIDAK_DIKENAL | Luaran | C2 | Jadi", "Luaran", "C2", "Jadi"),
        set("KATEGORI_TIDAK_DIKENAL | Publikasi | D3 | Bidan", "Publikasi", "D3", "Bidan"),
        set("KATEGORI_TIDAK_DIKENAL | Publikasi | F3 | S4", "Publikasi", "F3", "S4"),
        set("KATEGORI_TIDAK_DIKENAL | Publikasi | G3 | modus", "Publikasi", "G3", "modus"),
        set("KATEGORI_TIDAK_KONSISTEN | Responden | F3 | Dewasa", "Responden", "F3", "Dewasa"),
        set(
            "TANGGAL_TIDAK_SAH | Kegiatan | B6 | 31 Februari 2024",
            "Kegiatan",
            "B6",
            "31 Februari 2024"),
        set("TANGGAL_TIDAK_SAH | Kegiatan | B6 | Maret", "Kegiatan", "B6", "Maret"),
        set(
            "TANGGAL_TIDAK_SAH | Kegiatan | B7 | 2024-03-14",
            "Kegiatan",
            "B7",
            LocalDate.of(2024, 3, 14)),
        set("TANGGAL_TIDAK_SAH | Waktu | E2 | 03/15/2024", "Waktu", "E2", "03/15/2024"),
        set("TANGGAL_TIDAK_SAH | Dokumentasi | D2 | kemarin", "Dokumentasi", "D2", "kemarin"),
        fault(
            "RUMUS_GALAT | Pengukuran | C4 | #DIV/0!",
            book -> book.formula("Pengukuran", "C4", "1/0", FormulaError.DIV0)),
        fault(
            "RUMUS_TANPA_NILAI | Responden | D4 | =20+15",
            book -> book.formula("Responden", "D4", "20+15", null)),
        fault(
            "KODE_GANDA | Responden  | null | null",
            book -> book.rows("Responden ", new Object[][] {{"Kode", "Umur"}, {"K07", 30}})),
        set("TEKS_TIDAK_SAH | Responden | A7 | Si…", "Responden", "A7", "Siti Aminah"),
        set("TEKS_TIDAK_SAH | Responden | A7 | 35…", "Responden", "A7", "3510123456789012"),
        set("TEKS_TIDAK_SAH | Responden | A7 | 08…", "Responden", "A7", "0812-3456-7890"),
        set("TEKS_TIDAK_SAH | Dokumentasi | C2 | foto/01.jpg", "Dokumentasi", "C2", "foto/01.jpg"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void refusesAndPointsAtTheCell(final String expected, final UnaryOperator<Workbooks> change)
      throws IOException {
    final IntakeResult result = read(change.apply(Workbooks.program()));
    assertThat(result).isInstanceOf(IntakeResult.Refused.class);
    assertThat(result.findings()).extracting(FindingsTests::show).contains(expected);
    assertWorded(result);
  }

  @Test
  void hidesATelephoneNumberAlsoAsTheNumberThatItWouldBe() throws IOException {
    final IntakeResult result = read(Workbooks.program().set("Responden", "D4", "081234567890"));
    assertThat(result.findings())
        .filteredOn(finding -> "D4".equals(finding.cell()))
        .extracting(Finding::code)
        .contains("ANGKA_TEKS");
    assertThat(result.findings()).noneMatch(one -> one.toString().contains("1234567890"));
  }

  static Stream<Arguments> summaryErrors() {
    return Stream.of(
        set("REKAP_TIDAK_KONSISTEN | Rekap | F6 | 3", "Rekap", "F6", 3),
        set("REKAP_TIDAK_KONSISTEN | Rekap | F9 | 90", "Rekap", "F9", 90),
        set("REKAP_TIDAK_KONSISTEN | Rekap | F10 | 30", "Rekap", "F10", 30),
        set("REKAP_TIDAK_KONSISTEN | Rekap | F7 | 7", "Rekap", "F7", 7),
        set("REKAP_TIDAK_KONSISTEN | Rekap | F14 | 2", "Rekap", "F14", 2),
        set("VARIABEL_TIDAK_DIKENAL | Rekap | A4 | sekolah", "Rekap", "A4", "sekolah"),
        set("KATEGORI_TIDAK_DIKENAL | Rekap | B4 | Bidan", "Rekap", "B4", "Bidan"),
        set("KODE_TIDAK_DIKENAL | Rekap | C8 | Tengah", "Rekap", "C8", "Tengah"),
        set("KATEGORI_TIDAK_DIKENAL | Rekap | D4 | Rendah", "Rekap", "D4", "Rendah"),
        set("KATEGORI_TIDAK_DIKENAL | Rekap | E8 | modus", "Rekap", "E8", "modus"),
        set("NILAI_BUKAN_ANGKA | Rekap | F8 | kira-kira 40", "Rekap", "F8", "kira-kira 40"),
        set("NILAI_DI_LUAR_RENTANG | Rekap | F4 | 1.5", "Rekap", "F4", 1.5),
        set("NILAI_DI_LUAR_RENTANG | Rekap | F8 | 140", "Rekap", "F8", 140),
        set("ISIAN_WAJIB_KOSONG | Rekap | F8 | null", "Rekap", "F8", null),
        set("KODE_GANDA | Rekap | A6 | pendidikan", "Rekap", "D6", "Dasar"),
        fault(
            "DATA_KOSONG | Rekap | A1 | Variabel",
            book -> book.set("Rekap", "A2", null).set("Rekap", "A3", null)));
  }

  @ParameterizedTest
  @MethodSource("summaryErrors")
  void refusesASummaryThatCannotBe(final String expected, final UnaryOperator<Workbooks> change)
      throws IOException {
    final IntakeResult result = read(change.apply(Workbooks.summary()));
    assertThat(result).isInstanceOf(IntakeResult.Refused.class);
    assertThat(result.findings()).extracting(FindingsTests::show).contains(expected);
    assertWorded(result);
  }

  static Stream<Arguments> warnings() {
    return Stream.of(
        set("KOLOM_DIABAIKAN | Responden | G1 | NIK", "Responden", "G1", "NIK"),
        set("KOLOM_DIABAIKAN | Responden | G1 | _uuid", "Responden", "G1", "_uuid"),
        set("KOLOM_DIABAIKAN | Responden | G1 | null", "Responden", "G3", "catatan"),
        set("KOLOM_DIABAIKAN | Kegiatan | A18 | Warna", "Kegiatan", "A18", "Warna"),
        set("BARIS_REKAP_DIABAIKAN | Responden | A8 | Rata-rata", "Responden", "A8", "Rata-rata"),
        fault(
            "BARIS_REKAP_DIABAIKAN | Pengukuran | A12 | Mean",
            book ->
                book.set("Pengukuran", "A12", "Mean")
                    .formula("Pengukuran", "C12", "1/0", FormulaError.DIV0)),
        set("BARIS_BUKAN_DATA | Responden | A9 | null", "Responden", "A9", "Sumber: data primer"),
        set("BARIS_BUKAN_DATA | Responden | E9 | null", "Responden", "E9", "Mengetahui, Dosen A"),
        set("BARIS_BUKAN_DATA | Pengukuran | A14 | null", "Pengukuran", "A14", "Catatan: selesai"),
        fault("BARIS_TERSEMBUNYI | Responden | A3 | K02", book -> book.hideRow("Responden", 3)),
        fault("BARIS_TERSEMBUNYI | Responden | D1 | Umur", book -> book.hideColumn("Responden", 4)),
        fault("LEMBAR_TERSEMBUNYI | Waktu | null | null", book -> book.hide("Waktu")),
        set("LEMBAR_DIABAIKAN | Coretan | null | null", "Coretan", "A1", "x"),
        set("ANGKA_TEKS | Responden | D3 | 35", "Responden", "D3", "35"),
        set("ANGKA_TEKS | Pengukuran | C3 | 40.0", "Pengukuran", "C3", "40.0"),
        set("SATUAN_DIBUANG | Responden | D3 | 35 th", "Responden", "D3", "35 th"),
        set("SATUAN_DIBUANG | Pengukuran | C3 | 40 poin", "Pengukuran", "C3", "40 poin"),
        set("ISIAN_KOSONG | Responden | E3 | n/a", "Responden", "E3", "n/a"),
        set("ISIAN_KOSONG | Responden | D3 | null", "Responden", "D3", null),
        set(
            "PASANGAN_TIDAK_LENGKAP | Pengukuran | D3 | tidak hadir",
            "Pengukuran",
            "D3",
            "tidak hadir"),
        fault(
            "ISIAN_KOSONG | Pengukuran | C3 | null",
            book -> book.set("Pengukuran", "C3", null).set("Pengukuran", "D3", "-")),
        fault(
            "TAUTAN_LUAR | Pengukuran | C3 | =[1]Sheet1!A1",
            book -> book.formula("Pengukuran", "C3", "[1]Sheet1!A1", 40)),
        set(
            "KARAKTER_KENDALI_DIBUANG | Kegiatan | B3 | Pelatihan kader",
            "Kegiatan",
            "B3",
            "Pelatihan\u200b kader"),
        set(
            "TEKS_DIPOTONG | Kegiatan | B5 | " + "a".repeat(119) + "…",
            "Kegiatan",
            "B5",
            "a".repeat(600)),
        fault(
            "TANPA_PERSETUJUAN | Responden | G3 | Tidak",
            book -> {
              book.set("Responden", "G1", "Persetujuan");
              for (int row = 2; row <= 7; row++) {
                book.set("Responden", "G" + row, row == 3 ? "Tidak" : "Ya");
              }
              return book;
            }));
  }

  @ParameterizedTest
  @MethodSource("warnings")
  void acceptsWithAWarning(final String expected, final UnaryOperator<Workbooks> change)
      throws IOException {
    final IntakeResult result = read(change.apply(Workbooks.program()));
    assertThat(result.findings()).extracting(FindingsTests::show).contains(expected);
    assertWorded(result);
    assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
  }

  @Test
  void acceptsTheBasesWithoutAWord() throws IOException {
    for (final Workbooks base : List.of(Workbooks.program(), Workbooks.summary())) {
      final IntakeResult result = read(base);
      assertThat(result.findings()).isEmpty();
      assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
    }
  }

  @Test
  void findsEveryFaultOfAWorkbookAtOnce() throws IOException {
    final IntakeResult result =
        read(
            Workbooks.program()
                .set("Kegiatan", "B6", "31 Februari 2024")
                .set("Variabel", "J5", "ke atas")
                .set("Kategori", "D3", "tiga")
                .set("Waktu", "D2", "awal")
                .set("Responden", "D3", 300)
                .set("Responden", "E4", "Sarjana muda")
                .set("Pengukuran", "C3", "empat puluh")
                .set("Pengukuran", "A7", "H09")
                .set("Butir", "B2", "xyz")
                .set("Daftar Butir", "A3", "abc")
                .set("Publikasi", "G3", "modus")
                .set("Luaran", "D2", "dua ribu")
                .set("Dokumentasi", "D2", "kemarin"));
    assertThat(result.findings())
        .filteredOn(one -> one.severity() == Severity.ERROR)
        .extracting(FindingsTests::show)
        .containsExactly(
            "TANGGAL_TIDAK_SAH | Kegiatan | B6 | 31 Februari 2024",
            "KATEGORI_TIDAK_DIKENAL | Variabel | J5 | ke atas",
            "NILAI_BUKAN_ANGKA | Kategori | D3 | tiga",
            "KATEGORI_TIDAK_DIKENAL | Waktu | D2 | awal",
            "NILAI_DI_LUAR_RENTANG | Responden | D3 | 300",
            "KATEGORI_TIDAK_DIKENAL | Responden | E4 | Sarjana muda",
            "NILAI_BUKAN_ANGKA | Pengukuran | C3 | empat puluh",
            "KODE_TIDAK_DIKENAL | Pengukuran | A7 | H09",
            "VARIABEL_TIDAK_DIKENAL | Butir | B2 | xyz",
            "VARIABEL_TIDAK_DIKENAL | Daftar Butir | A3 | abc",
            "KATEGORI_TIDAK_DIKENAL | Publikasi | G3 | modus",
            "NILAI_BUKAN_ANGKA | Luaran | D2 | dua ribu",
            "TANGGAL_TIDAK_SAH | Dokumentasi | D2 | kemarin");
    assertThat(result).isInstanceOf(IntakeResult.Refused.class);
    final IntakeResult.Refused refused = (IntakeResult.Refused) result;
    assertThat(refused.code()).isEqualTo("PKM-2024-001");
    assertThat(refused.sheets()).isEqualTo(11);
    assertThat(refused.respondents()).isEqualTo(6);
  }

  @Test
  void doesNotBlameAnswersForABrokenDictionary() throws IOException {
    final IntakeResult unknown = read(Workbooks.program().set("Kategori", "A4", "sekolah"));
    assertThat(unknown.findings())
        .extracting(FindingsTests::show)
        .containsExactly("VARIABEL_TIDAK_DIKENAL | Kategori | A4 | sekolah");
    final IntakeResult nameless = read(Workbooks.program().set("Kategori", "C4", null));
    assertThat(nameless.findings())
        .extracting(FindingsTests::show)
        .containsExactly("ISIAN_WAJIB_KOSONG | Kategori | C4 | null");
    final IntakeResult kindless = read(Workbooks.program().set("Variabel", "C3", "angkaa"));
    assertThat(kindless.findings())
        .extracting(FindingsTests::show)
        .containsExactly("KATEGORI_TIDAK_DIKENAL | Variabel | C3 | angkaa");
  }
}
