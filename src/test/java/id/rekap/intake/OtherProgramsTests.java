package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.workbook.Limits;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What LibreOffice and other programs write beside plain cells: each means what it means there. */
class OtherProgramsTests {

  private static final String CONTENT = "content.xml";
  private static final int LABEL = 0xFD;
  private static final int CONTINUE = 0x3C;
  private static final int FORMULA = 0x6;

  /** Where the options of a formula stand in its record. */
  private static final int OPTIONS = 14;

  private static Packages openDocument() {
    return Packages.of(Converted.openDocument(Converted.tables(Workbooks.program().poi())));
  }

  private static List<String> findings(final Packages file) {
    return Trial.findings(Trial.read("buku.ods", file.bytes()));
  }

  private static List<RawSheet> sheets(final String name, final byte[] content) throws IOException {
    return new WorkbookReader(Limits.DEFAULT).read(name, content, content.length).sheets();
  }

  /** The first cell of a table of one row that holds this. */
  private static RawCell cell(final String styles, final String cell) throws IOException {
    final String table =
        "<table:table table:name=\"A\"><table:table-row>"
            + cell
            + "</table:table-row></table:table>";
    final Packages file = Packages.of(Converted.openDocument(Map.of("A", table)));
    file.edit(
        CONTENT,
        xml ->
            xml.replace(
                "</office:automatic-styles>",
                styles.replace("number:", "office:") + "</office:automatic-styles>"));
    return sheets("buku.ods", file.bytes()).getFirst().rows().getFirst().at(0);
  }

  @ParameterizedTest
  @CsvSource({"percentage-style, PERCENT", "number-style, PLAIN"})
  void seesAPercentageThatOnlyItsStyleTells(final String kind, final RawCell.Look look)
      throws IOException {
    final RawCell read =
        cell(
            "<style:style style:name=\"c1\" style:data-style-name=\"N9\"/><number:"
                + kind
                + " style:name=\"N9\"><number:text>%</number:text></number:"
                + kind
                + ">",
            "<table:table-cell table:style-name=\"c1\" office:value-type=\"float\""
                + " office:value=\"0.75\"><text:p>75%</text:p></table:table-cell>");
    assertThat(read.look()).isEqualTo(look);
    assertThat(read.text()).isEqualTo("0.75");
  }

  /** The number format of a cell may be that of its style's parent, its row or its column. */
  @ParameterizedTest
  @CsvSource({
    "c1, '', '', PERCENT",
    "c2, '', '', PERCENT",
    "c3, '', '', PLAIN",
    "c4, '', '', PLAIN",
    "'', c2, '', PERCENT",
    "'', '', c2, PERCENT",
    "'', c3, c2, PLAIN",
    "c3, c2, c2, PLAIN",
    "c5, '', '', PLAIN",
  })
  void findsThePercentageThatACellInherits(
      final String cell, final String row, final String column, final RawCell.Look look)
      throws IOException {
    final String table =
        "<table:table table:name=\"A\"><table:table-column/><table:table-column"
            + named("default-cell-style-name", column)
            + "/><table:table-row"
            + named("default-cell-style-name", row)
            + "><table:table-cell/><table:table-cell"
            + named("style-name", cell)
            + " office:value-type=\"float\" office:value=\"0.75\"><text:p>75%</text:p>"
            + "</table:table-cell></table:table-row></table:table>";
    final String styles =
        "<style:style style:name=\"c1\" style:family=\"table-cell\" style:data-style-name=\"N9\"/>"
            + "<style:style style:name=\"c2\" style:family=\"table-cell\""
            + " style:parent-style-name=\"c1\"/>"
            + "<style:style style:name=\"c3\" style:family=\"table-cell\""
            + " style:parent-style-name=\"c1\" style:data-style-name=\"N8\"/>"
            + "<style:style style:name=\"c4\" style:family=\"table-cell\""
            + " style:parent-style-name=\"c4\"/>"
            + "<style:style style:name=\"c5\" style:family=\"table-column\""
            + " style:data-style-name=\"N9\"/>"
            + "<style:number-style style:name=\"N8\"/><style:percentage-style style:name=\"N9\"/>";
    final Packages file = Packages.of(Converted.openDocument(Map.of("A", table)));
    file.edit(
        CONTENT,
        xml -> xml.replace("</office:automatic-styles>", styles + "</office:automatic-styles>"));
    final RawCell read = sheets("buku.ods", file.bytes()).getFirst().rows().getFirst().at(0);
    assertThat(read.look()).isEqualTo(look);
  }

  private static String named(final String attribute, final String value) {
    return value.isEmpty() ? "" : " table:%s=\"%s\"".formatted(attribute, value);
  }

  /** How a cell of the style {@code c1} looks, by styles of the content and of the document. */
  private RawCell.Look look(final String own, final String shared) throws IOException {
    final String cell =
        "<table:table-cell table:style-name=\"c1\" office:value-type=\"float\""
            + " office:value=\"0.75\"><text:p>75%</text:p></table:table-cell>";
    final Packages file =
        openDocument()
            .edit(
                CONTENT,
                xml ->
                    xml.replaceFirst(
                            "<table:table-cell[^>]*><text:p>[^<]*</text:p></table:table-cell>",
                            cell)
                        .replace("</office:automatic-styles>", own + "</office:automatic-styles>"))
            .with("styles.xml", "<styles xmlns:n=\"urn:n\">" + shared + "</styles>");
    return sheets("buku.ods", file.bytes()).getFirst().rows().getFirst().at(0).look();
  }

  /** A number format of the content has nothing to do with a shared one of its name. */
  @Test
  void keepsTheNumberFormatOfASharedStyle() throws IOException {
    assertThat(
            look(
                "<style:style style:name=\"c1\" style:parent-style-name=\"Persen\"/>"
                    + "<style:number-style style:name=\"N9\"/>",
                "<n:percentage-style n:name=\"N9\"/>"
                    + "<n:style n:name=\"Persen\" n:data-style-name=\"N9\"/>"))
        .isEqualTo(RawCell.Look.PERCENT);
  }

  /** OpenOffice 1 and 2 name a document type; one cannot know from it that nothing is hidden. */
  @Test
  void saysHowToSaveAnewWhatNamesADocumentType() throws IOException {
    final Packages old =
        openDocument()
            .with(
                "META-INF/manifest.xml",
                "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\""
                    + " \"Manifest.dtd\"><manifest:manifest xmlns:manifest=\"urn:m\"/>");
    assertThat(findings(old)).containsExactly("XML_BERBAHAYA | null | null | null");
    assertThat(Files.readAllLines(Path.of("templates/words/id.properties")))
        .filteredOn(line -> line.startsWith("finding.XML_BERBAHAYA.fix ="))
        .singleElement()
        .asString()
        .contains("LibreOffice", "simpan dengan nama baru sebagai .xlsx");
  }

  /** Aspose keeps every number format beside the content. */
  @Test
  void findsTheStyleOfAPercentageInTheSharedStyles() throws IOException {
    final String own = "<style:style style:name=\"c1\" style:data-style-name=\"N9\"/>";
    final String shared = "<n:percentage-style n:name=\"N9\"/>";
    assertThat(look(own, shared)).isEqualTo(RawCell.Look.PERCENT);
    assertThat(look(own + "<office:number-style style:name=\"N9\"/>", shared))
        .isEqualTo(RawCell.Look.PLAIN);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "a<text:s text:c=\"3\"/>b | a   b",
        "<text:ruby><text:ruby-base>Ani</text:ruby-base><text:ruby-text>アニ</text:ruby-text></text:ruby>"
            + " Sari | Ani Sari"
      },
      delimiter = '|')
  void readsATextAsItIsSpoken(final String content, final String text) throws IOException {
    final RawCell read =
        cell(
            "<style:style style:name=\"c1\"/>",
            "<table:table-cell office:value-type=\"string\"><text:p>"
                + content
                + "</text:p></table:table-cell>");
    assertThat(read.text()).isEqualTo(text);
  }

  /** LibreOffice keeps what it last saw of another file as a table, by the file's address. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table:table table:name=\"'file:///D:/data/ani.ods'#Responden\"><table:table-source/>%s"
            + "</table:table>",
        "<table:dde-links><table:dde-link><office:dde-source/><table:table>%s</table:table>"
            + "</table:dde-link></table:dde-links>"
      })
  void takesNoSheetOfAnotherFileForOneOfThis(final String kept) {
    final String row =
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>K01</text:p>"
            + "</table:table-cell></table:table-row>";
    final Packages linked =
        openDocument()
            .edit(
                CONTENT,
                xml ->
                    xml.replace(
                        "</office:spreadsheet>", kept.formatted(row) + "</office:spreadsheet>"));
    assertThat(Trial.read("buku.ods", linked.bytes())).isInstanceOf(IntakeResult.Accepted.class);
    assertThat(findings(linked))
        .anyMatch(finding -> finding.startsWith("TAUTAN_LUAR"))
        .noneMatch(finding -> finding.startsWith("LEMBAR_DIABAIKAN"));
  }

  /** LibreOffice declares the document type of its own libraries, which is no danger. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Basic/script-lc.xml", "Basic/Standard/Module1.xml", "Scripts/python/a.py"})
  void namesAnOpenDocumentFileWithMacros(final String part) {
    final Packages macros =
        openDocument()
            .with(
                part,
                "<?xml version=\"1.0\"?><!DOCTYPE library:libraries PUBLIC"
                    + " \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"libraries.dtd\"><a/>");
    assertThat(findings(macros)).containsExactly("FORMAT_TIDAK_DIDUKUNG | null | null | null");
  }

  /** Rows that are alike shrink further than Excel's, which bear their numbers. */
  @Test
  void readsManyRowsThatAreAlike() {
    final String row =
        "<table:table-row table:style-name=\"ro1\"><table:table-cell"
            + " table:number-columns-repeated=\"16\"/></table:table-row>";
    final Packages large =
        openDocument()
            .edit(
                CONTENT,
                xml ->
                    xml.replace(
                        "<table:table table:name=\"Responden\">",
                        "<table:table table:name=\"Catatan\">"
                            + row.repeat(60_000)
                            + "</table:table><table:table table:name=\"Responden\">"));
    assertThat(Trial.read("buku.ods", large.bytes())).isInstanceOf(IntakeResult.Accepted.class);
  }

  /** What the desktop offers as a new, empty spreadsheet. */
  @Test
  void asksForTheSheetsOfAnEmptySpreadsheet() {
    final Packages empty = Packages.of(Converted.openDocument(Map.of()));
    assertThat(findings(empty)).anyMatch(finding -> finding.startsWith("LEMBAR_TIDAK_ADA"));
    assertThat(findings(empty.with(CONTENT, "<document-content/>")))
        .containsExactly("BERKAS_RUSAK | null | null | null");
  }

  /** LibreOffice before 7 asks to compute every formula on opening, also those it has computed. */
  @Test
  void takesAZeroThatWasComputed() throws IOException {
    final HSSFWorkbook book = Converted.legacy(Workbooks.program().poi());
    final Cell zero = book.getSheet("Pengukuran").getRow(1).createCell(2);
    zero.setCellFormula("15*0");
    assertThat(kind(book)).isEqualTo(RawCell.Kind.NO_VALUE);
    final Cell other = book.getSheet("Pengukuran").getRow(2).createCell(2);
    other.setCellFormula("15*2");
    assertThat(kind(book)).isEqualTo(RawCell.Kind.NO_VALUE);
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    assertThat(kind(book)).isEqualTo(RawCell.Kind.NUMBER);
  }

  /** A program may compute some formulas and not others, and then a 0 says nothing. */
  @Test
  void believesNoZeroBecauseAnotherColumnWasComputed() throws IOException {
    final HSSFWorkbook book = Converted.legacy(Workbooks.program().poi());
    book.getSheet("Pengukuran").getRow(1).createCell(2).setCellFormula("15*4");
    final Cell other = book.getSheet("Pengukuran").getRow(1).createCell(3);
    other.setCellFormula("15*2");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(other);
    assertThat(kind(book)).isEqualTo(RawCell.Kind.NO_VALUE);
  }

  /** LibreOffice before 7 sets both of the options that ask to compute; others set one. */
  @Test
  void believesNoZeroBecauseAnotherProgramComputedInTheSameColumn() throws IOException {
    final HSSFWorkbook book = Converted.legacy(Workbooks.program().poi());
    book.getSheet("Pengukuran").getRow(1).createCell(2).setCellFormula("15*4");
    final Cell other = book.getSheet("Pengukuran").getRow(2).createCell(2);
    other.setCellFormula("15*2");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(other);
    assertThat(kind(book)).isEqualTo(RawCell.Kind.NUMBER);
    final LegacyBytes office = LegacyBytes.of(Converted.bytes(book));
    final int zero = office.next(office.start(5), FORMULA);
    office.content(office.next(zero + 1, FORMULA))[OPTIONS] = 3;
    assertThat(kind(office.bytes("Workbook"))).isEqualTo(RawCell.Kind.NO_VALUE);
  }

  private static RawCell.Kind kind(final HSSFWorkbook book) throws IOException {
    return kind(Converted.bytes(book));
  }

  private static RawCell.Kind kind(final byte[] book) throws IOException {
    final RawSheet sheet =
        sheets("buku.xls", book).stream()
            .filter(one -> "Pengukuran".equals(one.name()))
            .findFirst()
            .orElseThrow();
    return sheet.rows().get(1).at(2).kind();
  }

  /** What goes on behind a drawing that is left out, Excel may put behind any cell. */
  @Test
  void readsPastAContinuationOfNothing() {
    final LegacyBytes odd =
        LegacyBytes.of(Converted.bytes(Converted.legacy(Workbooks.program().poi())));
    odd.insert(odd.next(odd.start(5), LABEL) + 1, CONTINUE, new byte[24]);
    assertThat(Trial.read("lama.xls", odd.bytes("Workbook")))
        .isInstanceOf(IntakeResult.Accepted.class);
  }
}
