package id.rekap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.workbook.RawCell.Look;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan of a sheet's rows takes what programs write, and never means another thing by it. */
class SheetScanTests {

  private static final List<String> STRINGS = List.of("Ibu", "", "_x0041_", "Lebih dari 30");
  private static final List<Look> LOOKS = List.of(Look.PLAIN, Look.DATE, Look.PERCENT);
  private static final Limits LIMITS =
      new Limits(1 << 20, 200, 16 << 20, 50, 40, 12, 60, 300, 20, 100);

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"m\""
          + " xmlns:x14ac=\"a\" xmlns:xr=\"r\"><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"
          + "<sheetData>";
  private static final String TAIL =
      "</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>";

  private static final String SIMPLE_ROWS =
      "<row r=\"1\" spans=\"1:9\" ht=\"15\" x14ac:dyDescent=\"0.25\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
          + "<c r=\"B1\" s=\"1\"/><c r=\"C1\" s=\"1\"><v>45000</v></c><c r=\"D1\"><v>-1.5E-3</v></c></row>\n"
          + "<row r=\"3\" hidden=\"1\"><c r=\"B3\" t=\"str\"><f>A1=2</f><v>Ya, 'ada'</v></c></row>";

  private static final String PLAIN_ROWS =
      "<row r=\"2\" hidden=\"true\"><c r=\"A2\" s=\"2\"><v>0.5</v></c><c r=\"B2\" t=\"b\"><v>1</v></c>"
          + "<c r=\"C2\" t=\"e\"><v>#N/A</v></c><c r=\"D2\" t=\"d\"><v>2025-01-31</v></c></row> "
          + "<row r=\"5\"> <c r=\"A5\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a ]] b </t></is></c>"
          + "<c r=\"B5\" t=\"inlineStr\"><is><t>P-01</t></is></c><c r=\"C5\" t=\"str\"><v></v></c>"
          + "<c r=\"AA5\" s=\"7\"><f t=\"shared\" ref=\"AA5:AA9\" si=\"0\">A2*2</f><v>12</v></c>"
          + "<c r=\"AB5\"><f t=\"shared\" si=\"0\"/></c><c r=\"AC5\" t=\"n\"><v>12</v></c></row>"
          + "<row r=\"6\"/><row r=\"7\" ></row><row r=\"8\"><c r=\"A8\" t=\"s\"><v>3</v></c></row>";

  private static String dump(final RawSheet sheet) {
    final StringBuilder out = new StringBuilder();
    out.append(sheet.hiddenColumns()).append(sheet.merged()).append('\n');
    for (final RawRow row : sheet.rows()) {
      out.append(row.number()).append(row.hidden() ? " hidden" : "");
      for (int i = 0; i < row.size(); i++) {
        out.append(' ').append(row.column(i)).append(row.at(i));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static SheetXml reader(final Budget budget) {
    return new SheetXml("Responden", STRINGS, LOOKS, budget);
  }

  /** What the scan gives, with the cells that count; null where it cannot tell. */
  static @Nullable String scanned(final byte[] xml) {
    final Budget budget = new Budget(LIMITS);
    final ScannedCells cells = new ScannedCells(STRINGS, LOOKS, budget);
    try {
      final String read =
          dump(reader(budget).scan(new ByteArrayInputStream(xml), xml.length, cells, false));
      return budget.cells() + read;
    } catch (final IOException | RuntimeException unusual) {
      return null;
    }
  }

  /** What the parser gives, with the cells that count, or why it refuses. */
  static String parsed(final byte[] xml) {
    final Budget budget = new Budget(LIMITS);
    try {
      final String read = dump(reader(budget).read(new ByteArrayInputStream(xml), false));
      return budget.cells() + read;
    } catch (final IOException | RuntimeException refused) {
      return String.valueOf(refused);
    }
  }

  private static byte[] sheet(final String rows) {
    return (HEAD + rows + TAIL).getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        PLAIN_ROWS,
        SIMPLE_ROWS,
        "<row r=\"1\" spans=\"1:9\" x14ac:dyDescent=\"0.25\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
        "<row r=\"1\"><c r=\"a1\"><v>1e3</v></c><c r=\"XFD1\"><v>+.5</v></c></row>",
        "<row r=\"1048576\"><c s=\"1\" t=\"n\" r=\"A1048576\"><v>1</v></c></row>"
      })
  void takesWhatProgramsWrite(final String rows) {
    assertThat(scanned(sheet(rows))).isNotNull().isEqualTo(parsed(sheet(rows)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"/></row>",
        "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
        "<row r=\"1048577\"/>",
        "<row r=\"2\"/><row r=\"1\"/>",
        "<row r=\"1\"><c r=\"A1\"><v>1e999</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>0x10</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>4</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"x\"><v>4</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" r=\"A1\"><v>4</v></c></row>",
        "<row r=\"1\" r=\"1\"/>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\u0001</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a]]>b</v></c></row>",
        "<row r=\"1\" xr:y=\"1\" q:y=\"2\"/>",
        "<!DOCTYPE a><row r=\"1\"/>"
      })
  void leavesToTheParserWhatItRefuses(final String rows) {
    assertThat(scanned(sheet(rows))).isNull();
    assertThat(parsed(sheet(rows))).contains("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A1&gt;2</f><v>Ya</v></c></row>",
        "<row><c><v>1</v></c></row>",
        "<row r=\"1\"><c r='A1'><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>_x0041_</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Sudah &amp; belum</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v><![CDATA[a]]></v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>é</v></c></row>",
        "<!-- --><row r=\"1\"/>",
        "<row r=\"1\" xmlns=\"other\"><c r=\"A1\"><v>1</v></c></row>",
        "</sheetData><sheetData><row r=\"1\"/>"
      })
  void leavesToTheParserWhatIsUnusual(final String rows) {
    assertThat(scanned(sheet(rows))).isNull();
    assertThat(parsed(sheet(rows))).doesNotContain("Exception");
  }

  /** A prefix that nothing declares, another encoding, a comment in which rows seem to begin. */
  @Test
  void leavesToTheParserWhatStandsAround() {
    final String usual = HEAD + PLAIN_ROWS + TAIL;
    final String tall = "<row r=\"1\" x14ac:dyDescent=\"1\"/>";
    for (final String xml :
        List.of(
            HEAD.replace("xmlns:x14ac=\"a\"", "") + tall + TAIL,
            usual.replace("UTF-8", "ISO-8859-1"),
            usual.replace("1.0", "1.1"),
            usual.replace("<cols>", "<!--<sheetData>--><cols>"),
            usual.replace("<sheetData>", "<sheetData a=\"1\">"),
            usual.substring(0, usual.length() - 4))) {
      assertThat(scanned(xml.getBytes(StandardCharsets.UTF_8))).as(xml).isNull();
    }
    assertThat(scanned((HEAD + tall + TAIL).getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  @Test
  void readsBeyondWhatFitsIntoMemoryAtOnce() {
    final Limits wide = Limits.DEFAULT;
    final StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 9_000; i++) {
      rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>");
      rows.append(i % 700).append("</v></c></row>");
    }
    final Budget budget = new Budget(wide);
    final ScannedCells cells = new ScannedCells(STRINGS, LOOKS, budget);
    final byte[] xml = sheet(rows.toString());
    assertThat(xml.length).isGreaterThan(4 * SheetBytes.AHEAD);
    assertThat(
            outcome(
                () -> reader(budget).scan(new ByteArrayInputStream(xml), xml.length, cells, false)))
        .isEqualTo(
            outcome(() -> reader(new Budget(wide)).read(new ByteArrayInputStream(xml), false)))
        .contains("9000 1RawCell");
  }

  private interface Reading {
    RawSheet sheet() throws IOException;
  }

  private static String outcome(final Reading reading) {
    try {
      return dump(reading.sheet());
    } catch (final IOException refused) {
      return String.valueOf(refused);
    }
  }

  private static final String[] PIECES = {
    "<",
    ">",
    "\"",
    "'",
    "&",
    "&lt;",
    "/",
    " ",
    "\n",
    "=",
    "<c ",
    "<row ",
    "</row>",
    "</c>",
    "<v>",
    "</v>",
    "<f>",
    "</f>",
    "<is>",
    "<t>",
    "r=\"1\"",
    "t=\"s\"",
    "t=\"str\"",
    "<!--",
    "-->",
    "]]>",
    "<sheetData>",
    "</sheetData>",
    "<sheetData/>",
    "x14ac:",
    "xmlns=\"\"",
    "<v/>",
    "_x0041_",
    "é",
    "\u0000",
    "\uFFFE",
    "1",
    "0",
    "-",
    ".",
    "E",
    "A",
    "Z",
    "XFD",
    "hidden=\"1\"",
    "xml:space=\"preserve\"",
    "<?a?>"
  };

  private static final String LETTERS = " 00112345678999ABCZacs.-E_";

  /** Whatever becomes of usual sheets: what the scan takes, the parser reads in the same way. */
  @Test
  void neverReadsAnotherThingThanTheParser() {
    final Random random = new Random(20_251);
    int taken = 0;
    for (int i = 0; i < 6_000; i++) {
      final String rows = i % 2 == 0 ? PLAIN_ROWS : SIMPLE_ROWS;
      final StringBuilder xml = new StringBuilder(HEAD + rows + TAIL);
      for (int change = random.nextInt(2); change >= 0; change--) {
        change(xml, random, i % 5 == 0 ? 0 : HEAD.length() - 12);
      }
      final byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
      final String scanned = scanned(bytes);
      if (scanned != null) {
        taken++;
        assertThat(scanned).as(xml.toString()).isEqualTo(parsed(bytes));
      }
    }
    assertThat(taken).isBetween(250, 5_500);
  }

  private static void change(final StringBuilder xml, final Random random, final int first) {
    final int at = first + random.nextInt(xml.length() - first);
    final int end = Math.min(xml.length(), at + 1 + random.nextInt(6));
    switch (random.nextInt(14)) {
      case 0 -> xml.delete(at, end);
      case 1 -> xml.insert(at, PIECES[random.nextInt(PIECES.length)]);
      case 2 -> xml.replace(at, at + 1, PIECES[random.nextInt(PIECES.length)]);
      case 3 -> xml.insert(first + random.nextInt(at - first + 1), xml.substring(at, end));
      default -> xml.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
  }
}
