package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.model.Dataset;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.ChartData;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a summary hides in one place it hides in all: every number of its tables, sentences,
 * headings, pictures and their alternative texts against the file of figures.
 */
class OneDecisionTests {

  /** Numbers without a name that are no numbers of people: of programs, texts and thresholds. */
  private static final Set<String> OF_THINGS =
      Set.of(
          "cell.month.direction all",
          "cell.month.direction.gains all",
          "cell.month.others count",
          "cell.month.rupiah value",
          "provenance.month revision",
          "provenance.month.codes revision",
          "statement.month.missed-many count",
          "statement.month.more count");

  private static List<Dataset> examples = List.of();

  private int numbers;
  private int intervals;
  private int pictures;
  private final Set<String> nameless = new TreeSet<>();

  @BeforeAll
  static void read() throws IOException {
    examples = GoldenMonthTests.examples();
  }

  @Test
  void everyNumberOfASummaryIsThatOfItsFigures() {
    int summaries = 0;
    for (final Dataset one : examples) {
      final String office = one.program().team().institution();
      final String funder = one.program().funding().source();
      if (office != null && funder != null) {
        final YearMonth month = YearMonth.from(one.program().start());
        compare(GoldenMonthTests.composed(examples, month, office, funder));
        summaries++;
      }
    }
    System.out.printf(
        "P-04: %d summaries, %d numbers, %d intervals, %d pictures compared, 0 differ%n",
        summaries, numbers, intervals, pictures);
    assertThat(intervals).isPositive();
    assertThat(pictures).isPositive();
    assertThat(nameless).as("numbers without a name").isSubsetOf(OF_THINGS);
  }

  private void compare(final Report report) {
    final Map<FigureKey, Figure> figures = new HashMap<>();
    report.figures().forEach(one -> figures.put(one.key(), one));
    final List<Quantity> said = new ArrayList<>(report.title().data());
    said.add(report.provenance());
    report.blocks().forEach(block -> quantities(block, said));
    said.forEach(one -> check(one, "", figures));
  }

  private static void quantities(final Block block, final List<Quantity> found) {
    switch (block) {
      case Block.Heading heading -> found.add(heading.title());
      case Block.Paragraph paragraph ->
          paragraph.statements().forEach(one -> found.add(one.phrase()));
      case Block.Table table -> {
        table.table().rows().forEach(row -> found.addAll(row.cells()));
        found.addAll(table.table().notes());
        found.addAll(table.table().facts().values());
      }
      case Block.Listing listing -> found.addAll(listing.items());
      case Block.Remark remark -> found.addAll(remark.lines());
      case Block.Glance glance ->
          glance
              .numbers()
              .forEach(
                  one -> {
                    found.add(one.value());
                    found.add(one.label());
                    found.addAll(one.asides());
                  });
      case Block.Columns columns -> {
        columns.left().forEach(one -> quantities(one, found));
        columns.right().forEach(one -> quantities(one, found));
      }
      case Block.Signature signature -> found.add(signature.who());
      default -> throw new AssertionError("A summary holds no " + block.getClass());
    }
  }

  private void check(
      final Quantity said, final String place, final Map<FigureKey, Figure> figures) {
    switch (said) {
      case Quantity.Keyed keyed -> keyed(keyed, figures);
      case Quantity.Phrase phrase ->
          phrase.slots().forEach((slot, value) -> check(value, phrase.key() + " " + slot, figures));
      case Quantity.With with -> {
        check(with.main(), place, figures);
        check(with.aside(), place, figures);
      }
      case Quantity.Listing listing -> listing.items().forEach(one -> check(one, place, figures));
      case Quantity.Shaded shaded -> check(shaded.quantity(), place, figures);
      case Quantity.Drawn drawn -> drawn(drawn, figures);
      case Quantity.Count count -> {
        if (!place.isEmpty() && !place.startsWith("note.disclosure")) {
          nameless.add(place);
        }
      }
      default -> {
        // Words, dates and dashes.
      }
    }
  }

  private void keyed(final Quantity.Keyed keyed, final Map<FigureKey, Figure> figures) {
    final Figure figure = figures.get(keyed.key());
    assertThat(figure).as(keyed.key().id()).isNotNull();
    final Double value = Objects.requireNonNull(figure).value();
    switch (keyed.bare()) {
      case Quantity.Count count -> {
        assertThat(value).as(keyed.key().id()).isEqualTo((double) count.value());
        numbers++;
      }
      case Quantity.Decimal decimal -> {
        assertThat(value).as(keyed.key().id()).isEqualTo(decimal.value());
        numbers++;
      }
      case Quantity.Range range -> {
        assertThat(value).as(keyed.key().id()).isNull();
        intervals++;
      }
      default -> numbers++;
    }
  }

  /** What is drawn is what the alternative says, and both are printed. */
  private void drawn(final Quantity.Drawn drawn, final Map<FigureKey, Figure> figures) {
    final Map<String, Quantity> slots = ((Quantity.Phrase) drawn.alternative()).slots();
    final ChartData.Shift shift = (ChartData.Shift) drawn.chart();
    for (final Map.Entry<String, Double> end :
        Map.of("before", shift.before(), "after", shift.after()).entrySet()) {
      final Quantity.Keyed said = (Quantity.Keyed) Objects.requireNonNull(slots.get(end.getKey()));
      keyed(said, figures);
      assertThat(((Quantity.Decimal) said.bare()).value()).isEqualTo(end.getValue());
    }
    pictures++;
  }
}
