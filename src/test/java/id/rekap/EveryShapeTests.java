package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.narrative.Statement;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.AnalysisPlan.Groups;
import id.rekap.summary.AnalysisPlan.Times;
import id.rekap.summary.OutcomeKind;
import id.rekap.summary.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of outcome, however often and in however many groups it was measured, gets a table, a
 * test, an effect size, a figure and sentences, or a sentence that says why not.
 */
class EveryShapeTests {

  private static final Set<OutcomeKind> NUMBERS =
      EnumSet.of(OutcomeKind.SCORE, OutcomeKind.COUNT, OutcomeKind.VOLUME);

  private static final int PEOPLE = 9;
  private static final String ONCE = "statement.measured-once";
  private static final String WITHOUT_ORDER = "statement.reason.groups.none";

  @TempDir private Path folder;

  static Stream<Arguments> shapes() {
    final List<Arguments> all = new ArrayList<>();
    for (final OutcomeKind kind : OutcomeKind.values()) {
      for (final Times times : Times.values()) {
        for (final Groups groups : Groups.values()) {
          all.add(Arguments.of(kind, times, groups));
        }
      }
    }
    return all.stream();
  }

  private Report report(final OutcomeKind kind, final Times times, final Groups groups)
      throws IOException {
    final String[] occasions =
        Arrays.copyOf(
            new String[] {"T0", "T1", "T2"}, count(times == Times.ONCE, times == Times.TWICE));
    final int[] sizes = new int[count(groups == Groups.ONE, groups == Groups.TWO)];
    Arrays.fill(sizes, PEOPLE);
    return OutcomeReports.report(
        folder, variable(kind), occasions, sizes, i -> values(kind, occasions.length, i));
  }

  private static int count(final boolean one, final boolean two) {
    return one ? 1 : two ? 2 : 3;
  }

  private static Object[] variable(final OutcomeKind kind) {
    return switch (kind) {
      case SCORE ->
          new Object[] {"nilai", "Nilai", "skor", "Semua", "Pengukuran", "poin", 0, 100, 0, "naik"};
      case COUNT ->
          new Object[] {
            "kunjungan", "Kunjungan", "numerik", "Semua", "Pengukuran", null, 0, null, 0, "naik"
          };
      case VOLUME ->
          new Object[] {
            "asi", "Volume ASI", "numerik", "Semua", "Pengukuran", "ml", 0, null, 0, "naik"
          };
      case ORDINAL ->
          new Object[] {
            "sikap", "Sikap", "kategorik", "Semua", "Pengukuran", null, null, null, null, "naik"
          };
      case YES_NO ->
          new Object[] {
            "cuci",
            "Cuci tangan",
            "kategorik",
            "Semua",
            "Pengukuran",
            null,
            null,
            null,
            null,
            "naik"
          };
      case CATEGORY ->
          new Object[] {
            "tempat", "Tempat", "kategorik", "Semua", "Pengukuran", null, null, null, null, null
          };
    };
  }

  /** Rising values; later groups rise less. */
  private static Object[] values(final OutcomeKind kind, final int times, final int person) {
    final Object[] values = new Object[times];
    final int group = person / PEOPLE;
    for (int time = 0; time < times; time++) {
      values[time] =
          switch (kind) {
            case SCORE, COUNT, VOLUME ->
                30 + person % 7 + time * (12 - 4 * group + person * person % 5);
            case YES_NO -> OutcomeReports.ANSWERS[time == 0 || person % (5 - group) == 3 ? 1 : 0];
            case ORDINAL, CATEGORY ->
                OutcomeReports.LEVELS[
                    Math.min(
                        2, person % 4 / 3 + (time == 0 || person % (4 - group) == 2 ? 0 : time))];
          };
    }
    return values;
  }

  private static List<Statement> statements(final Report report) {
    return report.allBlocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .flatMap(block -> ((Block.Paragraph) block).statements().stream())
        .filter(one -> !one.phrase().key().startsWith("statement.methods"))
        .toList();
  }

  private static boolean says(final Report report, final String key) {
    return statements(report).stream().anyMatch(one -> one.phrase().key().startsWith(key));
  }

  private static boolean holdsP(final Statement statement) {
    return statement.phrase().slots().values().stream().anyMatch(EveryShapeTests::isP);
  }

  private static boolean isP(final Quantity slot) {
    return slot.bare() instanceof Quantity.PValue
        || (slot instanceof Quantity.Phrase inner && inner.key().equals("cell.p-holm"));
  }

  private static boolean isEffect(final Statement one) {
    final String key = one.phrase().key();
    return key.contains(".effect.") || key.equals("statement.course.shown");
  }

  private static long figures(final Report report) {
    return report.allBlocks().stream().filter(Block.Figure.class::isInstance).count();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void hasTableTestEffectFigureAndSentenceOrSaysWhyNot(
      final OutcomeKind kind, final Times times, final Groups groups) throws IOException {
    final Report report = report(kind, times, groups);
    final List<Block.Table> tables =
        report.allBlocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();
    assertThat(tables).isNotEmpty();
    assertThat(says(report, NUMBERS.contains(kind) ? "statement.pre-post" : "statement.category"))
        .isTrue();
    if (times == Times.ONCE) {
      assertThat(says(report, ONCE)).isTrue();
      return;
    }
    assertThat(statements(report)).as("a test").anyMatch(EveryShapeTests::holdsP);
    assertThat(statements(report)).as("an effect size").anyMatch(EveryShapeTests::isEffect);
    assertThat(figures(report)).as("a figure").isPositive();
    if (groups == Groups.ONE) {
      return;
    }
    assertThat(tables).as("groups").anyMatch(one -> one.table().id().startsWith("groups/"));
    assertThat(figures(report)).as("a figure of the groups").isGreaterThan(1);
    if (kind == OutcomeKind.CATEGORY) {
      assertThat(says(report, WITHOUT_ORDER)).isTrue();
      return;
    }
    final List<String> between =
        groups == Groups.TWO
            ? List.of("welch", "mann-whitney")
            : List.of("anova", "kruskal-wallis");
    assertThat(between).anyMatch(test -> says(report, "statement.test." + test));
    assertThat(between).anyMatch(test -> says(report, "statement.effect.test." + test));
  }
}
