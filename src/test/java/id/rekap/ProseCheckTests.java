package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.language.Language;
import id.rekap.narrative.Statement;
import id.rekap.render.Doubt;
import id.rekap.render.ProseCheck;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The finished words of a report, held against its own tables. */
class ProseCheckTests {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path TEMPLATES = Path.of("templates");
  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final Language ENGLISH = Language.load(TEMPLATES, "en");
  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(TEMPLATES, null));

  /** A number that no table of a golden report shows. */
  private static final long ODD = 987_654;

  static Report report(final String name) throws IOException {
    return GoldenReportTests.report(
        Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")))
            .read(GOLDEN.resolve(name).resolve("workbook.xlsx")));
  }

  static List<Doubt> doubts(final Report report, final Language language) {
    return ProseCheck.of(report, language, RENDERER.html(report, language));
  }

  @TestFactory
  Stream<DynamicTest> goldenReportsSayWhatTheirTablesShow() throws IOException {
    final List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      for (final Path folder : folders.sorted().toList()) {
        final String name = folder.getFileName().toString();
        for (final Language language : List.of(INDONESIAN, ENGLISH)) {
          tests.add(
              DynamicTest.dynamicTest(
                  name + " " + language.tag(),
                  () -> assertThat(doubts(report(name), language)).isEmpty()));
        }
      }
    }
    return tests.stream();
  }

  /** The report with one statement changed. */
  static Report with(
      final Report report, final Statement from, final UnaryOperator<Quantity.Phrase> change) {
    final List<Block> blocks = new ArrayList<>();
    for (final Block block : report.blocks()) {
      blocks.add(
          block instanceof Block.Paragraph one
              ? new Block.Paragraph(
                  one.statements().stream()
                      .map(s -> s.equals(from) ? new Statement(change.apply(s.phrase())) : s)
                      .toList(),
                  one.announcing())
              : block);
    }
    return new Report(
        report.kind(),
        report.code(),
        report.period(),
        report.revision(),
        report.title(),
        blocks,
        report.provenance(),
        report.figures());
  }

  static List<Statement> statements(final Report report) {
    return report.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .flatMap(block -> ((Block.Paragraph) block).statements().stream())
        .toList();
  }

  static Quantity.Phrase put(
      final Quantity.Phrase phrase, final String slot, final Quantity value) {
    final Map<String, Quantity> slots = new LinkedHashMap<>(phrase.slots());
    slots.put(slot, value);
    return new Quantity.Phrase(phrase.key(), slots);
  }

  static Statement statement(final Report report, final String key) {
    return statements(report).stream()
        .filter(one -> one.phrase().key().startsWith(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findsEveryNumberThatNoTableShows() throws IOException {
    final Report report = report("jambi-2025");
    int changed = 0;
    for (final Statement statement : statements(report)) {
      for (final String slot : INDONESIAN.slots(statement.phrase().key())) {
        final Quantity bare = Objects.requireNonNull(statement.phrase().slots().get(slot)).bare();
        if (bare instanceof Quantity.Decimal || bare instanceof Quantity.Count) {
          if (slot.equals("times")) {
            continue;
          }
          final Report other =
              with(report, statement, phrase -> put(phrase, slot, new Quantity.Count(ODD)));
          assertThat(doubts(other, INDONESIAN))
              .as(statement.phrase().key() + " " + slot)
              .anyMatch(doubt -> doubt.found().equals("987.654"));
          changed++;
        }
      }
    }
    assertThat(changed).isGreaterThan(10);
  }

  @Test
  void findsSignificanceWithoutItsPValue() throws IOException {
    final Report report = report("jambi-2025");
    final Statement shown = statement(report, "statement.test.");
    assertThat(doubts(with(report, shown, p -> put(p, "p", new Quantity.PValue(0.3))), INDONESIAN))
        .anyMatch(doubt -> doubt.kind() == Doubt.Kind.SIGNIFICANCE);
    final String denied = shown.phrase().key().replace(".shown", ".not-shown");
    assertThat(doubts(with(report, shown, p -> new Quantity.Phrase(denied, p.slots())), INDONESIAN))
        .anyMatch(doubt -> doubt.kind() == Doubt.Kind.SIGNIFICANCE);
  }

  @Test
  void findsARiseThatIsCalledAFall() throws IOException {
    final Report report = report("jambi-2025");
    final Statement rose = statement(report, "statement.pre-post.mean.rose");
    final String fell = rose.phrase().key().replace(".rose", ".fell");
    assertThat(doubts(with(report, rose, p -> new Quantity.Phrase(fell, p.slots())), ENGLISH))
        .anyMatch(doubt -> doubt.kind() == Doubt.Kind.DIRECTION);
  }

  @Test
  void findsATableThatIsNotThere() throws IOException {
    final Report report = report("jambi-2025");
    final Statement rose = statement(report, "statement.pre-post.mean.rose.0");
    final Quantity wrong = Quantity.phrase("reference.table", "number", new Quantity.Count(99));
    assertThat(doubts(with(report, rose, p -> put(p, "table", wrong)), INDONESIAN))
        .anyMatch(doubt -> doubt.kind() == Doubt.Kind.NO_SUCH_TABLE);
  }

  @Test
  void findsAPageThatShowsOtherWords() throws IOException {
    final Report report = report("jambi-2025");
    final String page = RENDERER.html(report, INDONESIAN).replace("naik", "melonjak");
    assertThat(ProseCheck.of(report, INDONESIAN, page))
        .anyMatch(doubt -> doubt.kind() == Doubt.Kind.OTHER_TEXT);
  }

  @Test
  void claimsOfACauseNeedADenial() {
    for (final Language language : List.of(INDONESIAN, ENGLISH)) {
      for (final String key : language.keys()) {
        if (key.startsWith("statement.")) {
          assertThat(ProseCheck.cause(language.fixedText(key), language)).as(key).isEmpty();
        }
      }
    }
    assertThat(ProseCheck.cause("Pelatihan | terbukti efektif.", INDONESIAN)).isNotEmpty();
    assertThat(ProseCheck.cause("Belum terbukti efektif.", INDONESIAN)).isEmpty();
  }

  @Test
  void saysOnThePageThatItsTextIsInDoubt() throws IOException {
    final Report report = report("jambi-2025");
    final Statement rose = statement(report, "statement.pre-post.mean.rose.0");
    final Report wrong = with(report, rose, p -> put(p, "after.mean", new Quantity.Count(ODD)));
    assertThat(PdfText.of(RENDERER.render(wrong, INDONESIAN).pdf()))
        .contains("tidak didukung oleh tabelnya");
    assertThat(PdfText.of(RENDERER.render(report, INDONESIAN).pdf()))
        .doesNotContain("tidak didukung oleh tabelnya");
  }
}
