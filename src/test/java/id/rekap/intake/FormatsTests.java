package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.workbook.SentFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of file in which a workbook may come: the same data, or the same answer. */
class FormatsTests {

  @TempDir private Path folder;

  private static IntakeResult read(final Path file) throws IOException {
    return Intake.standard(ColumnDictionary.load(Path.of("templates/words"))).read(file);
  }

  private IntakeResult read(final String name, final byte[] content) throws IOException {
    return read(Files.write(folder.resolve(name), content));
  }

  private static String codes(final IntakeResult result) {
    return String.join(
        " ", result.findings().stream().map(one -> one.code() + "@" + one.cell()).toList());
  }

  private void assertSame(final IntakeResult result) throws IOException {
    assertThat(result)
        .as(codes(result))
        .isInstanceOfSatisfying(
            IntakeResult.Accepted.class,
            accepted -> {
              final Dataset expected = expected();
              final Dataset found = accepted.dataset();
              assertThat(found.program())
                  .usingRecursiveComparison()
                  .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                  .isEqualTo(expected.program());
              assertThat(found.dictionary()).isEqualTo(expected.dictionary());
              assertThat(found.respondents()).isEqualTo(expected.respondents());
              assertThat(found.measurements()).isEqualTo(expected.measurements());
              assertThat(found.outputs()).isEqualTo(expected.outputs());
            });
  }

  private Dataset expected() {
    try {
      return ((IntakeResult.Accepted) read("asli.xlsx", Workbooks.program().bytes())).dataset();
    } catch (final IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void readsExcel97() throws IOException {
    assertSame(read("lama.xls", Converted.bytes(Converted.legacy(Workbooks.program().poi()))));
  }

  @Test
  void readsOpenDocument() throws IOException {
    assertSame(
        read("libre.ods", Converted.openDocument(Converted.tables(Workbooks.program().poi()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void readsAnArchiveOfCsv(final String separator) throws IOException {
    final Map<String, byte[]> files = new LinkedHashMap<>();
    Converted.csv(Workbooks.program().poi(), separator)
        .forEach((name, text) -> files.put("program/" + name + ".csv", Converted.utf8(text)));
    files.put("__MACOSX/program/._Kegiatan.csv", new byte[] {0, 5, 22, 7});
    assertSame(read("csv.zip", Converted.zip(files)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-8 BOM", "UTF-16", "windows-1252"})
  void readsAFolderOfCsvInEveryEncoding(final String encoding) throws IOException {
    final Path program = Files.createDirectory(folder.resolve("Program Kader"));
    for (final Map.Entry<String, String> one :
        Converted.csv(Workbooks.program().poi(), ";").entrySet()) {
      final String text = one.getValue().replace("Balai Desa", "Balai Désa");
      final byte[] content =
          switch (encoding) {
            case "UTF-8 BOM" -> Converted.utf8("\uFEFF" + text);
            default -> text.getBytes(Charset.forName(encoding));
          };
      Files.write(program.resolve(one.getKey() + ".csv"), content);
    }
    final IntakeResult result = read(program);
    assertThat(result.fileName()).isEqualTo("Program Kader");
    assertThat(((IntakeResult.Accepted) result).dataset().program().place().venue())
        .isEqualTo("Balai Désa");
    assertThat(result.sha256()).isEqualTo(SentFile.sha256(program)).hasSize(64);
    Files.writeString(program.resolve("Catatan.csv"), "a;b");
    assertThat(SentFile.sha256(program)).isNotEqualTo(result.sha256());
  }

  @Test
  void namesTheCellOfAFaultInEveryFormat() throws IOException {
    final Workbooks faulty = Workbooks.program().set("Pengukuran", "C3", "empat puluh");
    final Map<String, byte[]> files = new LinkedHashMap<>();
    Converted.csv(faulty.poi(), ";")
        .forEach((name, text) -> files.put(name + ".csv", Converted.utf8(text)));
    for (final IntakeResult result :
        new IntakeResult[] {
          read("a.xls", Converted.bytes(Converted.legacy(faulty.poi()))),
          read("a.ods", Converted.openDocument(Converted.tables(faulty.poi()))),
          read("a.zip", Converted.zip(files))
        }) {
      final Finding finding = result.findings().get(0);
      assertThat(result).isInstanceOf(IntakeResult.Refused.class);
      assertThat(finding.code()).isEqualTo("NILAI_BUKAN_ANGKA");
      assertThat(finding.sheet()).isEqualTo("Pengukuran");
      assertThat(finding.cell()).isEqualTo("C3");
      assertThat(finding.found()).isEqualTo("empat puluh");
    }
  }

  @Test
  void readsFormulasOfExcel97ByTheirStoredValue() throws IOException {
    final HSSFWorkbook book = Converted.legacy(Workbooks.program().poi());
    final Cell cell = book.getSheet("Pengukuran").getRow(1).createCell(2);
    cell.setCellFormula("15*2");
    assertThat(codes(read("a.xls", Converted.bytes(book)))).contains("RUMUS_TANPA_NILAI@C2");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    assertSame(read("b.xls", Converted.bytes(book)));
    cell.setCellFormula("1/0");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    assertThat(codes(read("c.xls", Converted.bytes(book)))).contains("RUMUS_GALAT@C2");
  }

  @Test
  void seesWhatExcel97Hides() throws IOException {
    final HSSFWorkbook book = Converted.legacy(Workbooks.program().poi());
    book.getSheet("Responden").getRow(2).setZeroHeight(true);
    book.setSheetHidden(book.getSheetIndex("Waktu"), true);
    assertThat(codes(read("a.xls", Converted.bytes(book))))
        .contains("BARIS_TERSEMBUNYI", "LEMBAR_TERSEMBUNYI");
  }

  @Test
  void refusesALockedExcel97() throws IOException {
    final HSSFWorkbook book = Converted.legacy(Workbooks.program().poi());
    Biff8EncryptionKey.setCurrentUserPassword("rahasia");
    try {
      final byte[] locked = Converted.bytes(book);
      Biff8EncryptionKey.setCurrentUserPassword(null);
      assertThat(codes(read("b.xls", locked))).isEqualTo("BERKAS_TERKUNCI@null");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void refusesABrokenExcel97() throws IOException {
    final byte[] whole = Converted.bytes(Converted.legacy(Workbooks.program().poi()));
    assertThat(codes(read("a.xls", Arrays.copyOf(whole, whole.length / 2))))
        .isEqualTo("BERKAS_RUSAK@null");
    assertThat(codes(read("b.xls", Arrays.copyOf(whole, 600)))).isEqualTo("BERKAS_RUSAK@null");
  }

  private static String openDocumentCell(final String content) {
    return "<table:table-cell office:value-type=\"float\" office:value=\"30\"><text:p>30</text:p>"
        + "</table:table-cell>@"
        + content;
  }

  private IntakeResult withCell(final String content) throws IOException {
    final Map<String, String> tables = Converted.tables(Workbooks.program().poi());
    final String[] swap = openDocumentCell(content).split("@", 2);
    tables.computeIfPresent(
        "Pengukuran",
        (name, xml) -> xml.replaceFirst(java.util.regex.Pattern.quote(swap[0]), swap[1]));
    return read("a.ods", Converted.openDocument(tables));
  }

  @Test
  void readsTheCellsOfOpenDocumentAsTheyAreMeant() throws IOException {
    assertSame(
        withCell(
            "<table:table-cell table:formula=\"of:=15*2\" office:value-type=\"float\""
                + " office:value=\"30\"><office:annotation><text:p>catatan 99</text:p>"
                + "</office:annotation><text:p>30</text:p></table:table-cell>"));
    assertThat(
            codes(
                withCell(
                    "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\""
                        + " office:string-value=\"\" calcext:value-type=\"error\">"
                        + "<text:p>#DIV/0!</text:p></table:table-cell>")))
        .contains("RUMUS_GALAT@C2");
    assertThat(codes(withCell("<table:table-cell table:formula=\"of:=[.A1]\"/>")))
        .contains("RUMUS_TANPA_NILAI@C2");
    assertThat(
            codes(
                withCell(
                    "<table:table-cell table:formula=\"of:=&quot;&quot;\"><text:p/></table:table-cell>")))
        .isEqualTo("PASANGAN_TIDAK_LENGKAP@C2");
    assertThat(
            codes(
                withCell("<table:table-cell office:value-type=\"float\" office:value=\"1E999\"/>")))
        .isEqualTo("BERKAS_RUSAK@C2");
    assertThat(
            codes(
                withCell(
                    "<table:table-cell office:value-type=\"string\"><text:p>tiga"
                        + "<text:s/>puluh<text:span> satu</text:span></text:p></table:table-cell>")))
        .contains("NILAI_BUKAN_ANGKA@C2");
  }

  @Test
  void countsDaysOfOpenDocumentFromItsOwnFirstDay() throws IOException {
    final String dates = String.join("", Converted.tables(Workbooks.program().poi()).values());
    final String serial =
        dates.replaceFirst(
            "office:value-type=\"date\" office:date-value=\"2024-03-15\"",
            "office:value-type=\"float\" office:value=\"43904\"");
    final String from1904 =
        "<table:calculation-settings><table:null-date table:date-value=\"1904-01-01\"/>"
            + "</table:calculation-settings>";
    assertThat(start(from1904 + serial)).isEqualTo("2024-03-15");
    assertThat(start(from1904 + dates)).isEqualTo("2024-03-15");
    assertThat(start(serial)).isEqualTo("2020-03-14");
    final String from1900 = from1904.replace("1904-01-01", "1900-01-01T00:00:00");
    assertThat(start(from1900 + serial)).isEqualTo("2020-03-16");
    assertThat(start(from1900 + dates)).isEqualTo("2024-03-15");
    assertThat(start(from1904.replace("1904-01-01", "1899-12-30") + serial))
        .isEqualTo("2020-03-14");
    assertThat(
            codes(read("a.ods", Converted.openDocument(from1904.replace("-01", "") + dates, ""))))
        .isEqualTo("BERKAS_RUSAK@null");
  }

  private String start(final String tables) throws IOException {
    final IntakeResult result = read("a.ods", Converted.openDocument(tables, ""));
    assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
    return ((IntakeResult.Accepted) result).dataset().program().start().toString();
  }

  @Test
  void countsWhatOpenDocumentRepeats() throws IOException {
    final Map<String, String> tables = Converted.tables(Workbooks.program().poi());
    tables.put(
        "Catatan",
        "<table:table table:name=\"Catatan\"><table:table-row table:number-rows-repeated=\"900000\">"
            + "<table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
            + "</table:table>");
    assertThat(codes(read("a.ods", Converted.openDocument(tables)))).startsWith("BATAS_TERLAMPAUI");
    tables.put(
        "Catatan",
        "<table:table table:name=\"Catatan\"><table:table-row><table:table-cell"
            + " table:number-columns-repeated=\"16384\" office:value-type=\"float\""
            + " office:value=\"1\"/></table:table-row></table:table>");
    assertThat(codes(read("b.ods", Converted.openDocument(tables)))).startsWith("BATAS_TERLAMPAUI");
  }

  @Test
  void seesWhatOpenDocumentHides() throws IOException {
    final Map<String, String> tables = Converted.tables(Workbooks.program().poi());
    tables.computeIfPresent(
        "Waktu",
        (name, xml) ->
            xml.replace("table:name=\"Waktu\"", "table:name=\"Waktu\" table:style-name=\"ta2\""));
    tables.computeIfPresent(
        "Responden",
        (name, xml) ->
            xml.replaceFirst(
                "</table:table-row><table:table-row>",
                "</table:table-row><table:table-row table:visibility=\"collapse\">"));
    assertThat(codes(read("a.ods", Converted.openDocument(tables))))
        .contains("LEMBAR_TERSEMBUNYI", "BARIS_TERSEMBUNYI");
  }

  @Test
  void refusesALockedOpenDocumentAndOneOfAnotherKind() throws IOException {
    final String tables = String.join("", Converted.tables(Workbooks.program().poi()).values());
    assertThat(codes(read("a.ods", Converted.openDocument(tables, "<encryption-data/>"))))
        .isEqualTo("BERKAS_TERKUNCI@null");
    final Map<String, byte[]> text = new LinkedHashMap<>();
    text.put("mimetype", Converted.utf8("application/vnd.oasis.opendocument.text"));
    text.put("content.xml", Converted.utf8("<a/>"));
    assertThat(codes(read("b.ods", Converted.zip(text))))
        .isEqualTo("BERKAS_BUKAN_LEMBAR_KERJA@null");
  }

  @Test
  void answersForACsvFileAloneAndForOneThatIsNone() throws IOException {
    assertThat(codes(read("ekspor.csv", Converted.utf8("Nama,Umur\nA,1\n"))))
        .contains("LEMBAR_TIDAK_ADA");
    assertThat(codes(read("gambar.csv", new byte[] {1, 2, 3, 0})))
        .isEqualTo("BERKAS_BUKAN_LEMBAR_KERJA@null");
    assertThat(codes(read("potong.csv", Converted.utf8("a;\"b\nc;d\n")))).isNotEmpty();
    final Path photos =
        Files.write(folder.resolve("foto.zip"), Converted.zip(Map.of("a.png", new byte[9])));
    assertThat(read(photos)).isInstanceOf(IntakeResult.Ignored.class);
    assertThat(new String(Files.readAllBytes(photos), StandardCharsets.ISO_8859_1))
        .startsWith("PK");
  }

  @Test
  void saysNothingOfPlainNumbersInAFileOfTextsOnly() throws IOException {
    final Workbooks book =
        Workbooks.program()
            .set("Variabel", "M5", null)
            .set("Pengukuran", "C2", "30,5")
            .set("Pengukuran", "C3", "40 poin")
            .set("Pengukuran", "C4", "1,250");
    final Map<String, byte[]> files = new LinkedHashMap<>();
    Converted.csv(book.poi(), ";")
        .forEach((name, text) -> files.put(name + ".csv", Converted.utf8(text)));
    assertThat(Trial.findings(read("a.zip", Converted.zip(files))))
        .containsExactly(
            "SATUAN_DIBUANG | Pengukuran | C3 | 40 poin", "ANGKA_TEKS | Pengukuran | C4 | 1,250");
    assertThat(Trial.findings(Trial.read(book))).contains("ANGKA_TEKS | Pengukuran | C2 | 30,5");
  }

  @Test
  void saysOfAPointInAFileOfTextsOnlyThatItWasReadAsDecimalMark() throws IOException {
    final Workbooks book =
        Workbooks.program()
            .set("Variabel", "M5", null)
            .set("Pengukuran", "C2", "30.0")
            .set("Pengukuran", "C3", "40")
            .set("Pengukuran", "C4", "1.250");
    final Map<String, byte[]> files = new LinkedHashMap<>();
    Converted.csv(book.poi(), ";")
        .forEach((name, text) -> files.put(name + ".csv", Converted.utf8(text)));
    assertThat(Trial.findings(read("a.zip", Converted.zip(files))))
        .containsExactly(
            "ANGKA_TEKS | Pengukuran | C2 | 30.0", "ANGKA_TEKS | Pengukuran | C4 | 1.250");
  }

  @Test
  void readsTheTruthValuesThatLibreOfficeTakesFromExcel() throws IOException {
    final Workbooks book =
        Workbooks.program().set("Kategori", "F7", "TRUE").set("Kategori", "F8", "FALSE");
    final Map<String, String> tables = Converted.tables(book.poi());
    final String cell =
        "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\">";
    final String truth = "<table:table-cell table:formula=\"of:=%s()\" office:value-type=\"float\"";
    final String shown = " office:value=\"%s\"><text:p>%s</text:p>";
    tables.computeIfPresent(
        "Pengukuran",
        (name, xml) ->
            xml.replace(
                    cell + "<text:p>Ya</text:p>",
                    truth.formatted("TRUE") + shown.formatted(1, "TRUE"))
                .replace(
                    cell + "<text:p>Tidak</text:p>",
                    truth.formatted("FALSE") + shown.formatted(0, "FALSE")));
    final IntakeResult result = read("a.ods", Converted.openDocument(tables));
    assertThat(Trial.findings(result)).isEmpty();
    assertThat(Trial.everything(((IntakeResult.Accepted) result).dataset()))
        .isEqualTo(Trial.everything(Trial.accepted(Workbooks.program())));
  }
}
