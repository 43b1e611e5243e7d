package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.rekap.intake.FilledWorkbook.Dropped;
import id.rekap.intake.FilledWorkbook.Guess;
import id.rekap.intake.FilledWorkbook.Reason;
import id.rekap.model.Dataset;
import id.rekap.model.Severity;
import id.rekap.model.Variable;
import id.rekap.workbook.UnreadableWorkbookException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of Google Forms and KoboToolbox: refused as they are, made into our layout on wish. */
class ExportTests {

  private static final Path WORDS = Path.of("templates/words");
  private static final String[] EDUCATION = {"SMA", "SD", "SMP", "S1"};
  private static final String[] AGREEMENT = {"Setuju", "Sangat setuju", "Tidak setuju", "Netral"};

  @TempDir private Path folder;

  /** As Google Forms answers come: a time, questions, two scores. */
  private static Object[][] google() {
    final List<Object[]> rows = new ArrayList<>();
    rows.add(
        new Object[] {
          "Timestamp",
          "Alamat Email",
          "Apakah Anda bersedia menjadi responden?",
          "Nama lengkap",
          "1. Berapa umur Anda? (tahun)",
          "Pendidikan terakhir",
          "Apakah ibu pernah ikut pelatihan; di desa atau di tempat lain?",
          "Materi mudah dipahami",
          "Nilai pengetahuan (pre)",
          "Nilai pengetahuan (post)",
          "Saran",
          "Nomor HP yang dapat dihubungi"
        });
    for (int i = 0; i < 12; i++) {
      rows.add(
          new Object[] {
            46100.5 + i,
            "ibu" + i + "@contoh.id",
            i == 11 ? "Tidak" : "Ya, saya bersedia",
            "Nama Rahasia " + (char) ('A' + i),
            i % 3 == 0 ? (25 + i) + " tahun" : (Object) (25 + i),
            EDUCATION[i % 4],
            i % 2 == 0 ? "Ya" : "Tidak",
            AGREEMENT[i % 4],
            40 + 5 * (i % 3),
            70 + 5 * (i % 4),
            i == 0 ? "=HYPERLINK(\"http://contoh\")" : "Saran panjang nomor " + i,
            "08123456" + (7000 + i)
          });
    }
    return rows.toArray(Object[][]::new);
  }

  /** As KoboToolbox answers come: groups before a stroke, its own columns behind. */
  private static Object[][] kobo() {
    final List<Object[]> rows = new ArrayList<>();
    rows.add(
        new Object[] {
          "start",
          "end",
          "data_diri/nama_ibu",
          "data_diri/umur",
          "data_diri/kelompok",
          "menyusui/posisi_benar_sebelum",
          "menyusui/posisi_benar_sesudah",
          "menyusui/skor_latch_sebelum",
          "menyusui/skor_latch_sesudah",
          "sumber/tv",
          "_id",
          "_uuid"
        });
    for (int i = 0; i < 10; i++) {
      rows.add(
          new Object[] {
            "2026-03-15T08:0" + i,
            "2026-03-15T08:3" + i,
            "Ibu " + (char) ('A' + i),
            22 + i,
            i % 2 == 0 ? "Kader" : "Ibu",
            i % 3 == 0 ? "ya" : "tidak",
            i % 5 == 0 ? "tidak" : "ya",
            4 + i % 3,
            7 + i % 3,
            i % 2,
            1000 + i,
            "uuid-" + i
          });
    }
    return rows.toArray(Object[][]::new);
  }

  private Path excel(final String name, final String sheetName, final Object[][] rows)
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      put(book.createSheet(sheetName), rows, 0);
      return save(book, name);
    }
  }

  private static void put(final Sheet sheet, final Object[][] rows, final int firstColumn) {
    for (int i = 0; i < rows.length; i++) {
      final Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
      for (int j = 0; j < rows[i].length; j++) {
        final Cell cell = row.createCell(firstColumn + j);
        if (rows[i][j] instanceof Number number) {
          cell.setCellValue(number.doubleValue());
        } else {
          cell.setCellValue(String.valueOf(rows[i][j]));
        }
      }
    }
  }

  private Path save(final XSSFWorkbook book, final String name) throws IOException {
    final Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  private Path csv(final String name, final char separator, final Object[][] rows)
      throws IOException {
    final StringBuilder text = new StringBuilder("\uFEFF");
    for (final Object[] row : rows) {
      final List<String> fields = new ArrayList<>();
      for (final Object field : row) {
        fields.add('"' + field.toString().replace("\"", "\"\"") + '"');
      }
      text.append(String.join(String.valueOf(separator), fields)).append("\r\n");
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private static FilledWorkbook from(final Path export) throws IOException {
    return BlankWorkbook.load(WORDS).from(export);
  }

  private static IntakeResult read(final Path file) throws IOException {
    return Intake.standard(ColumnDictionary.load(WORDS)).read(file);
  }

  /** Fills in the sheet Kegiatan and reads the workbook. */
  private Dataset accepted(final FilledWorkbook filled) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled.bytes()))) {
      BlankWorkbookTests.entries(book.getSheet("Kegiatan"));
      final IntakeResult result = read(save(book, "baru.xlsx"));
      assertThat(result)
          .as(() -> String.join("\n", Trial.findings(result)))
          .isInstanceOf(IntakeResult.Accepted.class);
      return ((IntakeResult.Accepted) result).dataset();
    }
  }

  private static Variable variable(final Dataset dataset, final String code) {
    return Objects.requireNonNull(dataset.dictionary().variable(code));
  }

  @Test
  void refusesAnExportAsItIsAndSaysWhatToDo() throws IOException {
    for (final Path file :
        List.of(
            excel("jawaban ibu.xlsx", "Form Responses 1", google()),
            excel("jawaban kobo.xlsx", "kegiatan_menyusui", kobo()))) {
      final IntakeResult result = read(file);
      assertThat(result.findings())
          .extracting("code", "severity", "sheet", "variant")
          .containsExactly(tuple("LEMBAR_TIDAK_ADA", Severity.ERROR, "Kegiatan", "export"));
      assertThat(result.findings().getFirst().slots()).containsKey("file");
    }
  }

  @Test
  void leavesAWorkbookWithoutTheirHeadingsToTheUsualSentences() throws IOException {
    final IntakeResult result =
        read(excel("lain.xlsx", "Sheet1", new Object[][] {{"Umur", "Nilai"}, {20, 70}}));
    assertThat(result.findings()).extracting("variant").doesNotContain("export");
    assertThat(result.findings()).extracting("sheet").contains("Kegiatan", "Variabel", "Responden");
  }

  @Test
  void guessesWhatGoogleFormsAsked() throws IOException {
    final FilledWorkbook filled = from(excel("e.xlsx", "Form Responses 1", google()));
    assertThat(filled.respondents()).isEqualTo(12);
    assertThat(filled.guesses())
        .extracting(Guess::code, Guess::kind, Guess::place)
        .containsExactly(
            tuple("umur_tahun", "numerik", "Responden"),
            tuple("pendidikan_terakhir", "kategorik", "Responden"),
            tuple("pernah_ikut_pelatihan", "kategorik", "Responden"),
            tuple("materi_mudah_dipahami", "kategorik", "Responden"),
            tuple("nilai_pengetahuan", "skor", "Pengukuran"),
            tuple("saran", "teks", "Responden"));
    assertThat(filled.dropped())
        .extracting(Dropped::heading, Dropped::reason)
        .containsExactly(
            tuple("Timestamp", Reason.MACHINE),
            tuple("Alamat Email", Reason.PERSONAL),
            tuple("Apakah Anda bersedia menjadi responden?", Reason.CONSENT),
            tuple("Nama lengkap", Reason.PERSONAL),
            tuple("Nomor HP yang dapat dihubungi", Reason.PERSONAL));
  }

  /** A person who refuses must be left out however the form asks; an attitude is no consent. */
  @ParameterizedTest
  @CsvSource({
    "Apakah Anda setuju mengikuti kegiatan ini?,true",
    "Saya setuju untuk menjadi responden,true",
    "Apakah Ibu bersedia untuk mengisi kuesioner ini?,true",
    "Dengan ini saya menyatakan bersedia,true",
    "Apakah Anda bersedia datanya dipakai?,true",
    "Apakah data Anda boleh digunakan untuk laporan?,true",
    "Apakah Anda setuju bahwa merokok berbahaya?,false"
  })
  void knowsTheQuestionOfConsent(final String question, final boolean consent) throws IOException {
    final Object[][] rows = {
      {question, "Umur"}, {"Setuju", 20}, {"Tidak setuju", 25}, {"Setuju", 30}, {"Setuju", 31}
    };
    assertThat(from(excel("e.xlsx", "Form Responses 1", rows)).dropped())
        .extracting(Dropped::reason)
        .isEqualTo(consent ? List.of(Reason.CONSENT) : List.of());
  }

  @Test
  void endsALongCodeWithAWholeWord() throws IOException {
    final Object[][] rows = {
      {"Umur", "Pernah mengikuti penyuluhan tentang gizi"}, {20, "Ya"}, {25, "Tidak"}, {30, "Ya"}
    };
    assertThat(from(excel("e.xlsx", "Form Responses 1", rows)).guesses())
        .extracting(Guess::code)
        .containsExactly("umur", "pernah_mengikuti");
  }

  @Test
  void makesAWorkbookThatIsAcceptedOnceItsProgramIsFilledIn() throws IOException {
    final Dataset dataset = accepted(from(excel("e.xlsx", "Form Responses 1", google())));
    assertThat(dataset.respondents()).hasSize(11).extracting("code").contains("R01", "R11");
    assertThat(variable(dataset, "pendidikan_terakhir").categories())
        .extracting("label")
        .containsExactly("SD", "SMP", "SMA", "S1");
    assertThat(variable(dataset, "materi_mudah_dipahami").categories())
        .extracting("label")
        .containsExactly("Tidak setuju", "Netral", "Setuju", "Sangat setuju");
    assertThat(variable(dataset, "umur_tahun").scale().unit()).isEqualTo("tahun");
    assertThat(Trial.answer(dataset, "R01", "umur_tahun")).isEqualTo(25.0);
    assertThat(Trial.measured(dataset, "R02", "nilai_pengetahuan", "Pre")).isEqualTo(45.0);
    assertThat(Trial.measured(dataset, "R02", "nilai_pengetahuan", "Post")).isEqualTo(75.0);
  }

  @Test
  void copiesNoPersonAndMakesNoFormulaOfAnAnswer() throws IOException {
    final FilledWorkbook filled = from(excel("e.xlsx", "Form Responses 1", google()));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled.bytes()))) {
      final List<String> texts = new ArrayList<>();
      for (final Sheet sheet : book) {
        for (final Row row : sheet) {
          for (final Cell cell : row) {
            final String text =
                BlankWorkbookTests.text(sheet, row.getRowNum(), cell.getColumnIndex());
            texts.add(text);
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (text.startsWith("=")) {
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
          }
        }
      }
      assertThat(texts)
          .contains("=HYPERLINK(\"http://contoh\")")
          .noneMatch(
              text -> text.contains("Rahasia") || text.contains("@") || text.contains("0812"));
    }
  }

  @Test
  void saysInTheWorkbookWhatWasLeftOutAndMarksEveryGuess() throws IOException {
    final FilledWorkbook filled = from(excel("e.xlsx", "Form Responses 1", google()));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled.bytes()))) {
      assertThat(BlankWorkbookTests.text(book.getSheet("Kegiatan"), 0, 2))
          .contains("Nama lengkap", "Alamat Email");
      final Sheet variables = book.getSheet("Variabel");
      final int note = variables.getRow(1).getLastCellNum() - 1;
      for (int row = 2; row < 8; row++) {
        assertThat(BlankWorkbookTests.text(variables, row, note)).startsWith("Periksa");
        assertThat(variables.getRow(row).getCell(2).getCellStyle().getFillForegroundColorColor())
            .isNotNull();
      }
    }
  }

  @Test
  void guessesWhatKoboToolboxAsked() throws IOException {
    final FilledWorkbook filled = from(excel("k.xlsx", "kegiatan_menyusui", kobo()));
    assertThat(filled.guesses())
        .extracting(Guess::code, Guess::kind, Guess::place)
        .containsExactly(
            tuple("umur", "numerik", "Responden"),
            tuple("posisi_benar", "kategorik", "Pengukuran"),
            tuple("skor_latch", "skor", "Pengukuran"),
            tuple("tv", "kategorik", "Responden"));
    assertThat(filled.dropped())
        .extracting(Dropped::heading, Dropped::reason)
        .containsExactly(
            tuple("start", Reason.MACHINE),
            tuple("end", Reason.MACHINE),
            tuple("data_diri/nama_ibu", Reason.PERSONAL),
            tuple("data_diri/kelompok", Reason.GROUP),
            tuple("_id", Reason.MACHINE),
            tuple("_uuid", Reason.MACHINE));
    final Dataset dataset = accepted(filled);
    assertThat(dataset.dictionary().groups()).isEqualTo(List.of("Kader", "Ibu"));
    assertThat(Trial.measured(dataset, "R01", "posisi_benar", "Pre")).isEqualTo("Ya");
    assertThat(Trial.answer(dataset, "R01", "tv")).isEqualTo("Tidak");
  }

  @Test
  void readsTextAsItReadsExcel() throws IOException {
    final List<String> expected =
        Trial.everything(accepted(from(excel("k.xlsx", "kegiatan_menyusui", kobo()))));
    for (final char separator : new char[] {',', ';', '\t'}) {
      assertThat(Trial.everything(accepted(from(csv("k.csv", separator, kobo())))))
          .isEqualTo(expected);
    }
  }

  @Test
  void takesMachineScoresOfAQuizWithTheirTop() throws IOException {
    final FilledWorkbook filled =
        from(
            csv(
                "kuis.csv",
                ',',
                new Object[][] {
                  {"Timestamp", "Score", "Puas dengan acara?"},
                  {"2026/03/15", "8 / 10", "Lainnya"},
                  {"2026/03/15", "6 / 10", "Puas"},
                  {"2026/03/15", "10 / 10", "Puas"},
                  {"2026/03/15", "9 / 10", "Lainnya"}
                }));
    final Dataset dataset = accepted(filled);
    assertThat(variable(dataset, "score").scale().maximum()).isEqualTo(10.0);
    assertThat(Trial.answer(dataset, "R01", "score")).isEqualTo(8.0);
    assertThat(variable(dataset, "puas_acara").categories())
        .extracting("label")
        .containsExactly("Puas", "Lainnya");
  }

  @Test
  void readsAnExportPastedAsRespondentsByTheQuestionsInPadanan() throws IOException {
    final FilledWorkbook filled = from(excel("e.xlsx", "Form Responses 1", google()));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled.bytes()))) {
      BlankWorkbookTests.entries(book.getSheet("Kegiatan"));
      final Sheet variables = book.getSheet("Variabel");
      for (int row = 2; row < 8; row++) {
        variables.getRow(row).getCell(1).setCellValue("Pokok " + row);
      }
      book.removeSheetAt(book.getSheetIndex("Responden"));
      final Sheet pasted = book.createSheet("Responden");
      put(pasted, google(), 1);
      pasted.getRow(0).createCell(0).setCellValue("Kode");
      for (int i = 1; i <= 12; i++) {
        pasted.getRow(i).createCell(0).setCellValue("R%02d".formatted(i));
      }
      variables.getRow(4).getCell(1).setCellValue(google()[0][6].toString());
      final IntakeResult result = read(save(book, "tempel.xlsx"));
      assertThat(result)
          .as(() -> String.join("\n", Trial.findings(result)))
          .isInstanceOf(IntakeResult.Accepted.class);
      final Dataset dataset = ((IntakeResult.Accepted) result).dataset();
      assertThat(Trial.answer(dataset, "R01", "umur_tahun")).isEqualTo(25.0);
      assertThat(Trial.answer(dataset, "R01", "pernah_ikut_pelatihan")).isEqualTo("Ya");
      assertThat(dataset.respondents()).hasSize(12);
      assertThat(Set.copyOf(result.findings().stream().map(one -> one.code()).toList()))
          .isEqualTo(Set.of("KOLOM_DIABAIKAN", "SATUAN_DIBUANG"));
    }
  }

  @Test
  void readsTheFirstSheetAndNamesTheOthers() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      put(book.createSheet("rumah_tangga"), kobo(), 0);
      final Object[][] members = new Object[200][4];
      java.util.Arrays.fill(members, new Object[] {"nama", "umur", "_index", "_parent_index"});
      put(book.createSheet("anggota"), members, 0);
      final FilledWorkbook filled = from(save(book, "k.xlsx"));
      assertThat(filled.respondents()).isEqualTo(10);
      assertThat(filled.otherSheets()).containsExactly("anggota");
    }
  }

  @Test
  void takesAnswersThatNoCellCanHold() throws IOException {
    final FilledWorkbook filled =
        from(
            csv(
                "panjang.csv",
                ',',
                new Object[][] {
                  {"Timestamp", "Cerita", "Cerita"},
                  {"2026/03/15", "a".repeat(40_000), "\u0001\tdua\nbaris"},
                  {"2026/03/15", "", ""}
                }));
    assertThat(filled.guesses()).extracting(Guess::code).containsExactly("cerita", "cerita_2");
  }

  @Test
  void saysWhereThereIsNoTable() throws IOException {
    final Path empty =
        excel("kosong.xlsx", "Form Responses 1", new Object[][] {{"Timestamp", "A"}});
    assertThatThrownBy(() -> from(empty)).isInstanceOf(UnreadableWorkbookException.class);
    final Path other = Files.writeString(folder.resolve("surat.xlsx"), "bukan buku kerja");
    assertThatThrownBy(() -> from(other)).isInstanceOf(UnreadableWorkbookException.class);
  }
}
