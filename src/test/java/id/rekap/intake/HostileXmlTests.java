package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * XML that reaches outside, bursts or lies about its cells: refused, with the place where known.
 */
class HostileXmlTests {

  private static final String RESPONDENTS = Packages.sheet(5);

  private static final List<String> PARTS =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "docProps/core.xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          RESPONDENTS,
          "customXml/item1.xml",
          "xl/drawings/drawing1.xml");

  @TempDir private Path folder;

  private IntakeResult read(final byte[] content, final Limits limits) throws IOException {
    return Intake.standard(ColumnDictionary.load(Path.of("templates/words")))
        .within(limits)
        .read(Files.write(folder.resolve("buku.xlsx"), content));
  }

  private Finding refusal(final Packages workbook) throws IOException {
    return refusal(workbook, Limits.DEFAULT);
  }

  private Finding refusal(final Packages workbook, final Limits limits) throws IOException {
    final IntakeResult result = read(workbook.bytes(), limits);
    assertThat(result).isInstanceOf(IntakeResult.Refused.class);
    assertThat(result.findings()).hasSize(1);
    return result.findings().get(0);
  }

  private static Stream<Arguments> tricks() {
    return PARTS.stream()
        .flatMap(
            part ->
                Stream.of("external", "document type", "laughs", "joined", "inclusion", "utf-16")
                    .map(trick -> Arguments.of(part, trick)));
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void refusesWhatReachesOutsideWithoutReaching(final String part, final String trick)
      throws IOException {
    try (ServerSocket outside = new ServerSocket(0)) {
      outside.setSoTimeout(1);
      final Packages workbook = Packages.program();
      if (part.startsWith("customXml") || part.startsWith("xl/drawings")) {
        workbook.with(part, "<?xml version=\"1.0\"?><a/>");
      }
      final String url = "http://localhost:" + outside.getLocalPort() + "/x";
      if ("utf-16".equals(trick)) {
        workbook.with(part, doctype(url, "<a/>").getBytes(StandardCharsets.UTF_16));
      } else {
        workbook.edit(part, xml -> spoil(xml, trick, url));
      }
      assertThat(refusal(workbook).code()).isEqualTo("XML_BERBAHAYA");
      Assertions.assertThatThrownBy(outside::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static String spoil(final String xml, final String trick, final String url) {
    final String body = xml.replaceFirst("^\\s*<\\?xml.*?\\?>\\s*", "");
    return switch (trick) {
      case "external" -> "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + url + "\">]>" + body;
      case "document type" -> doctype(url, body);
      case "laughs" ->
          "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>"
              + body;
      case "joined" -> "<!DOCTYPE a[<!ENTITY a \"ha\">]>" + body;
      default ->
          body.replaceFirst(
              "(<[A-Za-z:]+[^>]*?)(/?>)",
              "$1><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                  + url
                  + "\"/>"
                  + (body.indexOf("/>") > 0 && body.indexOf("/>") < body.indexOf('>')
                      ? "</a>"
                      : ""));
    };
  }

  private static String doctype(final String url, final String body) {
    return "<!DOCTYPE a SYSTEM \"" + url + "\">" + body;
  }

  private static Arguments fault(
      final String variant, final String cell, final UnaryOperator<String> change) {
    return Arguments.of(variant, cell, change);
  }

  private static Stream<Arguments> faults() {
    return Stream.of(
        fault("cell", "D3", xml -> xml.replace("r=\"E3\"", "r=\"D3\"")),
        fault("order", "B3", xml -> xml.replace("r=\"D3\"", "r=\"B3\"")),
        fault("order", "C3", xml -> xml.replace("r=\"D3\"", "r=\"D4\"")),
        fault("row", "A3", xml -> xml.replace("<row r=\"4\"", "<row r=\"3\"")),
        fault("row", "A2", xml -> xml.replace("<row r=\"4\"", "<row r=\"2\"")),
        fault("beyond", "XFD3", xml -> xml.replace("r=\"F3\"", "r=\"XFE3\"")),
        fault("beyond", "A1048576", xml -> xml.replace("<row r=\"7\"", "<row r=\"1048577\"")),
        fault("beyond", "A1048576", xml -> xml.replace("<row r=\"7\"", "<row r=\"99999999\"")),
        fault("number", "D3", xml -> xml.replace("<v>35.0</v>", "<v>1e999</v>")),
        fault("number", "D3", xml -> xml.replace("<v>35.0</v>", "<v>NaN</v>")),
        fault("number", "D3", xml -> xml.replace("<v>35.0</v>", "<v>INF</v>")),
        fault(
            "string",
            "A3",
            xml -> xml.replaceFirst("(r=\"A3\" t=\"s\" s=\"0\"><v>)\\d+", "$199999")),
        fault(
            "string", "A3", xml -> xml.replaceFirst("(r=\"A3\" t=\"s\" s=\"0\"><v>)\\d+", "$1-1")),
        fault("kind", "A3", xml -> xml.replaceFirst("r=\"A3\" t=\"s\"", "r=\"A3\" t=\"x\"")),
        fault("xml", "F7", xml -> xml.substring(0, xml.indexOf("</sheetData>"))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void refusesASheetThatLiesWithItsPlace(
      final String variant, final String cell, final UnaryOperator<String> change)
      throws IOException {
    final Finding finding = refusal(Packages.program().edit(RESPONDENTS, change));
    assertThat(finding.code()).isEqualTo("BERKAS_RUSAK");
    assertThat(finding.variant()).isEqualTo(variant);
    assertThat(finding.sheet()).isEqualTo("Responden");
    assertThat(finding.cell()).isEqualTo(cell);
  }

  @Test
  void refusesAWorkbookWhoseSheetIsMissing() throws IOException {
    final Finding finding = refusal(Packages.program().without(RESPONDENTS));
    assertThat(finding.code()).isEqualTo("BERKAS_RUSAK");
    assertThat(finding.variant()).isEqualTo("part");
    assertThat(finding.sheet()).isEqualTo("Responden");
    assertThat(refusal(Packages.program().without("xl/sharedStrings.xml")).variant())
        .isEqualTo("part");
  }

  @Test
  void refusesWhatGoesBeyondALimitAndNamesIt() throws IOException {
    final Limits tight = new Limits(1 << 20, 100, 1 << 24, 20, 5, 8, 300, 200, 10, 100);
    final Finding rows = refusal(Packages.program(), tight);
    assertThat(rows.variant()).isEqualTo("rows");
    assertThat(rows.slots())
        .containsEntry("limit", Argument.of(5L))
        .containsEntry("value", Argument.of(6L));
    final Limits few = new Limits(1 << 20, 100, 1 << 24, 3, 500, 80, 3000, 200, 10, 100);
    assertThat(refusal(Packages.program(), few).variant()).isEqualTo("sheets");
    final Limits narrow = new Limits(1 << 20, 100, 1 << 24, 20, 500, 4, 3000, 200, 10, 100);
    assertThat(refusal(Packages.program(), narrow).variant()).isEqualTo("columns");
    final Limits short20 = new Limits(1 << 20, 100, 1 << 24, 20, 500, 80, 3000, 20, 10, 100);
    assertThat(refusal(Packages.program(), short20).variant()).isEqualTo("letters");
    final Limits small = new Limits(1 << 10, 100, 1 << 24, 20, 500, 80, 3000, 20, 10, 100);
    assertThat(refusal(Packages.program(), small).variant()).isEqualTo("file");
  }

  @Test
  void refusesTooManyCellsBeforeItKeepsThem() throws IOException {
    final StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
    for (int row = 1; row <= 200_000; row++) {
      xml.append("<row r=\"").append(row).append("\">");
      xml.append("<c><v>1</v></c>".repeat(11)).append("</row>");
    }
    xml.append("</sheetData></worksheet>");
    final Finding finding = refusal(Packages.program().with(RESPONDENTS, xml.toString()));
    assertThat(finding.code() + "/" + finding.variant()).isEqualTo("BATAS_TERLAMPAUI/cells");
    assertThat(finding.sheet()).isEqualTo("Responden");
  }

  @Test
  void refusesXmlThatNestsWithoutEnd() throws IOException {
    final Finding finding =
        refusal(
            Packages.program()
                .edit(RESPONDENTS, xml -> "<a>".repeat(200_000) + "</a>".repeat(200_000)));
    assertThat(finding.code() + "/" + finding.variant()).isEqualTo("BERKAS_RUSAK/xml");
  }

  @Test
  void readsALoneCellInTheLastCornerAndManyMerges() throws IOException {
    final StringBuilder merges = new StringBuilder("<mergeCells>");
    for (int row = 1; row <= 200_000; row++) {
      merges.append("<mergeCell ref=\"AA").append(row).append(":AB").append(row).append("\"/>");
    }
    merges.append("</mergeCells>");
    final Packages workbook =
        Packages.program()
            .edit(
                RESPONDENTS,
                xml ->
                    xml.replace(
                        "</sheetData>",
                        "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"
                            + merges));
    assertThat(read(workbook.bytes(), Limits.DEFAULT)).isInstanceOf(IntakeResult.Accepted.class);
  }
}
