package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.narrative.Statement;
import id.rekap.render.Doubt;
import id.rekap.report.Report;
import id.rekap.summary.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Numbers that do stand in a table, but not in the cell that the sentence means. */
class SwappedNumbersTests {

  private static final Language INDONESIAN = Language.load(Path.of("templates"), "id");

  private static Quantity slot(final Quantity.Phrase phrase, final String name) {
    return Objects.requireNonNull(phrase.slots().get(name), name);
  }

  private static Quantity.Phrase swapped(
      final Quantity.Phrase phrase, final String one, final String other) {
    return ProseCheckTests.put(
        ProseCheckTests.put(phrase, one, slot(phrase, other)), other, slot(phrase, one));
  }

  private static void assertFound(
      final Report report, final Statement from, final Quantity.Phrase to) {
    final Report wrong = ProseCheckTests.with(report, from, phrase -> to);
    assertThat(ProseCheckTests.doubts(wrong, INDONESIAN))
        .as(to.key())
        .anyMatch(doubt -> doubt.kind() == Doubt.Kind.ANOTHER_CELL && doubt.key().equals(to.key()));
  }

  @Test
  void findsTheMedianInPlaceOfTheMean() throws IOException {
    final Report report = ProseCheckTests.report("two-groups");
    final Statement rose = ProseCheckTests.statement(report, "statement.pre-post.mean.rose.0");
    final Quantity median = slot(rose.phrase(), "after.median");
    assertFound(report, rose, ProseCheckTests.put(rose.phrase(), "after.mean", median));
  }

  @Test
  void findsBeforeInPlaceOfAfter() throws IOException {
    final Report report = ProseCheckTests.report("two-groups");
    final Statement rose = ProseCheckTests.statement(report, "statement.pre-post.mean.rose.0");
    assertFound(report, rose, swapped(rose.phrase(), "before.mean", "after.mean"));
    assertFound(report, rose, swapped(rose.phrase(), "before.sd", "after.sd"));
    final Statement shares = ProseCheckTests.statement(report, "statement.category.rose.0");
    assertFound(report, shares, swapped(shares.phrase(), "before.share", "after.share"));
    final Report lost = ProseCheckTests.report("lost-group");
    final Statement pairs = ProseCheckTests.statement(lost, "statement.category.pairs.rose");
    assertFound(lost, pairs, swapped(pairs.phrase(), "first.people", "last.people"));
  }

  @Test
  void findsTheRawPInPlaceOfHolms() throws IOException {
    final Report report = ProseCheckTests.report("two-groups");
    final Statement test = ProseCheckTests.statement(report, "statement.test.welch.shown");
    final Quantity.Phrase both = (Quantity.Phrase) slot(test.phrase(), "p");
    assertFound(report, test, ProseCheckTests.put(test.phrase(), "p", swapped(both, "p", "holm")));
    final Quantity holm = slot(both, "holm");
    assertFound(report, test, ProseCheckTests.put(test.phrase(), "p", holm));
  }

  @Test
  void findsOneGroupInPlaceOfAnother() throws IOException {
    final Report report = ProseCheckTests.report("two-groups");
    final List<Statement> groups =
        ProseCheckTests.statements(report).stream()
            .filter(one -> one.phrase().key().startsWith("statement.groups.rose"))
            .toList();
    final Statement first = groups.get(0);
    final Quantity other = slot(groups.get(1).phrase(), "before.value");
    assertFound(report, first, ProseCheckTests.put(first.phrase(), "before.value", other));
    final Statement larger = ProseCheckTests.statement(report, "statement.groups.larger");
    assertFound(report, larger, swapped(larger.phrase(), "larger.change", "smaller.change"));
  }

  @Test
  void findsAGroupInPlaceOfEverybody() throws IOException {
    final Report report = ProseCheckTests.report("two-groups");
    final Statement all = ProseCheckTests.statement(report, "statement.pre-post.mean.rose.0");
    final Statement group =
        ProseCheckTests.statements(report).stream()
            .filter(one -> one.phrase().key().startsWith("statement.groups.rose"))
            .findFirst()
            .orElseThrow();
    assertFound(
        report,
        all,
        ProseCheckTests.put(all.phrase(), "before.mean", slot(group.phrase(), "before.value")));
  }

  @Test
  void findsOneOutcomeInPlaceOfAnother() throws IOException {
    final Report report = ProseCheckTests.report("several-outcomes");
    final List<Statement> means =
        ProseCheckTests.statements(report).stream()
            .filter(one -> one.phrase().key().startsWith("statement.pre-post.mean.rose"))
            .toList();
    final Quantity label = slot(means.get(1).phrase(), "label");
    assertFound(report, means.get(0), ProseCheckTests.put(means.get(0).phrase(), "label", label));
  }

  @Test
  void findsANumberRoundedOtherwiseThanInItsCell() throws IOException {
    final Report report = ProseCheckTests.report("two-groups");
    final Statement rose = ProseCheckTests.statement(report, "statement.pre-post.mean.rose.0");
    final Quantity.Keyed mean = (Quantity.Keyed) slot(rose.phrase(), "after.mean");
    final double value = ((Quantity.Decimal) mean.bare()).value();
    final Quantity finer = new Quantity.Keyed(mean.key(), new Quantity.Decimal(value, 2));
    assertFound(report, rose, ProseCheckTests.put(rose.phrase(), "after.mean", finer));
  }

  @Test
  void namesTheSlotAndTheFigure() throws IOException {
    final Report report = ProseCheckTests.report("two-groups");
    final Statement rose = ProseCheckTests.statement(report, "statement.pre-post.mean.rose.0");
    final Quantity median = slot(rose.phrase(), "after.median");
    final Report wrong =
        ProseCheckTests.with(
            report,
            rose,
            phrase -> new Quantity.Phrase(phrase.key(), with(phrase.slots(), median)));
    assertThat(ProseCheckTests.doubts(wrong, INDONESIAN))
        .extracting(Doubt::found)
        .contains("after.mean pengetahuan/Semua/Post//median");
  }

  private static Map<String, Quantity> with(
      final Map<String, Quantity> slots, final Quantity median) {
    final Map<String, Quantity> all = new java.util.TreeMap<>(slots);
    all.put("after.mean", median);
    return all;
  }
}
