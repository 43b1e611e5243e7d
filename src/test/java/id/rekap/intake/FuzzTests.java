package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.rekap.model.Severity;
import id.rekap.workbook.DateSystem;
import id.rekap.workbook.Limits;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.RawWorkbook;
import id.rekap.workbook.Spelling;
import id.rekap.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Input that nobody thought of. In the suite each target runs over its saved inputs; {@code
 * src/bench/fuzz} makes new ones for as long as is wanted.
 *
 * <p>What the parsers of others throw is an answer. What our own code throws, other than that a
 * file cannot be read, is a fault: so the targets go around the border of {@link Intake} that
 * catches everything.
 */
class FuzzTests {

  private static final ColumnDictionary COLUMNS = columns();
  private static final byte[] PROGRAM = Packages.program().bytes();

  private static final Limits SMALL =
      new Limits(1 << 20, 200, 16 << 20, 50, 5_000, 300, 50_000, 40_000, 20, 100);

  private static final WorkbookReader READER = new WorkbookReader(SMALL);

  private static ColumnDictionary columns() {
    try {
      return ColumnDictionary.load(Path.of("templates/words"));
    } catch (final IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void assemble(final RawWorkbook workbook) {
    final IntakeResult result =
        new DatasetAssembler(COLUMNS, SMALL.findings())
            .assemble(workbook, "a.xlsx", "0", point -> true, new Patience(SMALL.seconds()));
    assertThat(result.findings().stream().anyMatch(one -> one.severity() == Severity.ERROR))
        .isEqualTo(result instanceof IntakeResult.Refused);
  }

  /** Any bytes at all, as an archive. */
  @FuzzTest(maxDuration = "10m")
  void archive(final byte[] content) {
    try {
      assemble(READER.read("a.xlsx", content, content.length));
    } catch (final IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  /** Any bytes at all, through the front door: an answer, whatever the parsers of others do. */
  @FuzzTest(maxDuration = "10m")
  void anything(final byte[] content) {
    final IntakeResult result = Intake.standard(COLUMNS).within(SMALL).read("a.xlsx", content);
    assertThat(result.findings().stream().anyMatch(one -> one.severity() == Severity.ERROR))
        .isEqualTo(result instanceof IntakeResult.Refused);
  }

  /** A valid workbook of which one part is changed here and there. */
  @FuzzTest(maxDuration = "10m")
  void part(final FuzzedDataProvider data) {
    final Packages workbook = Packages.of(PROGRAM);
    final List<String> names = workbook.names();
    final String name = names.get(data.consumeInt(0, names.size() - 1));
    String xml = workbook.text(name);
    while (data.remainingBytes() > 0) {
      final int from = data.consumeInt(0, xml.length());
      final int to = Math.min(xml.length(), from + data.consumeInt(0, 40));
      xml = xml.substring(0, from) + data.consumeString(40) + xml.substring(to);
    }
    try {
      final byte[] changed = workbook.with(name, xml).bytes();
      assemble(READER.read("a.xlsx", changed, changed.length));
    } catch (final IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  /**
   * What people type into a cell, in the places where it is read as number, date, code and word.
   */
  @FuzzTest(maxDuration = "10m")
  void cell(final FuzzedDataProvider data) {
    final String sheet = data.pickValue(new String[] {"sheet1", "sheet2", "sheet5", "sheet6"});
    final String place = (char) ('A' + data.consumeInt(0, 6)) + "" + data.consumeInt(1, 8);
    final String text = data.consumeRemainingAsString();
    final Packages workbook = Packages.of(PROGRAM);
    final String part = "xl/worksheets/" + sheet + ".xml";
    final String xml = workbook.text(part);
    final String cell =
        "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
    final String changed = xml.replaceFirst("<c r=\"" + place + "\".*?</c>", quoted(cell));
    try {
      final byte[] bytes = workbook.with(part, changed).bytes();
      assemble(READER.read("a.xlsx", bytes, bytes.length));
    } catch (final IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  private static String quoted(final String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static String escaped(final String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Any bytes as a CSV file: read, or refused; text comes out as it went in. */
  @FuzzTest(maxDuration = "10m")
  void csv(final byte[] content) {
    try {
      final RawSheet sheet =
          READER.read("Responden.csv", content, content.length).sheets().getFirst();
      final String text =
          new String(content, StandardCharsets.UTF_8)
              + new String(content, Charset.forName("windows-1252"));
      sheet
          .rows()
          .forEach(
              row ->
                  row.cells()
                      .forEach(
                          one -> assertThat(text).contains(one.text().split("[\"\r\n]", 2)[0])));
      assemble(new RawWorkbook(List.of(sheet), DateSystem.FROM_1900, false));
    } catch (final IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  /** Folding twice is folding once, and nothing that is folded grows without end. */
  @FuzzTest(maxDuration = "10m")
  void spelling(final byte[] content) {
    final String text = new String(content, StandardCharsets.UTF_8);
    final String folded = Spelling.fold(text);
    assertThat(Spelling.fold(folded)).isEqualTo(folded);
    assertThat(Spelling.squeeze(Spelling.squeeze(text))).isEqualTo(Spelling.squeeze(text));
  }
}
