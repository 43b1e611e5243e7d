package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.workbook.Limits;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.WorkbookReader;
import java.io.IOException;
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

  /** Aspose keeps every number format beside the content. */
  @Test
  void findsTheStyleOfAPercentageInTheSharedStyles() throws IOException {
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
                        .replace(
                            "</office:automatic-styles>",
                            "<style:style style:name=\"c1\" style:data-style-name=\"N9\"/>"
                                + "</office:automatic-styles>"))
            .with(
                "styles.xml",
                "<styles xmlns:n=\"urn:n\"><n:percentage-style n:name=\"N9\"/></styles>");
    final RawCell read = sheets("buku.ods", file.bytes()).getFirst().rows().getFirst().at(0);
    assertThat(read.look()).isEqualTo(RawCell.Look.PERCENT);
    final Packages own =
        file.edit(
            CONTENT,
            xml ->
                xml.replace(
                    "</office:automatic-styles>",
                    "<office:number-style style:name=\"N9\"/></office:automatic-styles>"));
    assertThat(sheets("buku.ods", own.bytes()).getFirst().rows().getFirst().at(0).look())
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

  private static RawCell.Kind kind(final HSSFWorkbook book) throws IOException {
    final RawSheet sheet =
        sheets("buku.xls", Converted.bytes(book)).stream()
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
