package id.rekap.disclosure;

import id.rekap.summary.ChartData;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts one decision into effect on everything that a report shows: tables with their facts and
 * notes, figures, charts.
 *
 * <p>For the audiences inside, everything comes back as it is. For an outside one, only what is
 * known to be harmless passes: a count by its extent, a share by its count's, any other number only
 * where it rests on people enough. A number without a name is taken for a number of people in the
 * body of a table and where a phrase calls it {@code n} or {@code pairs}; counts of other things
 * must be named, and given as open.
 */
public final class Redaction {

  private final Decision decision;
  private final Counts counts;
  private final List<Figure> known;
  private final Visible visible;
  private final boolean whole;

  Redaction(final Decision decision, final Counts counts, final List<Figure> figures) {
    this.decision = decision;
    this.counts = counts;
    this.known = List.copyOf(figures);
    this.visible = new Visible(decision, counts, figures);
    this.whole = !decision.audience().isOutside();
  }

  /**
   * The same decision for a set with more figures, which were computed of what is printed alone:
   * they tell nothing more.
   *
   * @param more the figures
   * @param open those that are counts of things
   * @return what puts the decision into effect on all of them
   */
  public Redaction and(final List<Figure> more, final Map<FigureKey, Long> open) {
    final Counts all = counts.copy();
    final Map<FigureKey, Extent> extents = new LinkedHashMap<>(decision.extents());
    open.forEach(
        (key, value) -> {
          all.open(key, value);
          extents.put(key, Extent.exact(value));
        });
    final List<Figure> figures = new ArrayList<>(known);
    figures.addAll(more);
    return new Redaction(
        new Decision(decision.audience(), decision.threshold(), extents, decision.silent()),
        all,
        figures);
  }

  /**
   * The decision that is put into effect.
   *
   * @return what is printed of each count
   */
  public Decision decision() {
    return decision;
  }

  /**
   * What is to be kept of the issue, for the sake of what is printed later.
   *
   * @param period the month of the report
   * @return every count with what is printed of it
   */
  public Printed printed(final String period) {
    return Printed.of(period, counts, decision);
  }

  /**
   * What the audience may see of some tables, in their order.
   *
   * @param tables tables of the set
   * @return the tables; a table with rows of persons is left out
   */
  public List<SummaryTable> tables(final List<SummaryTable> tables) {
    return tables.stream().map(this::table).flatMap(Optional::stream).toList();
  }

  /**
   * What the audience may see of a table: intervals in place of hidden counts and shares, a dash in
   * place of hidden statistics, a note on what was hidden; a fact, a note or a test that would hold
   * a hidden number is left out.
   *
   * @param table a table of the set
   * @return the table; empty if its rows are persons
   */
  public Optional<SummaryTable> table(final SummaryTable table) {
    return whole ? Optional.of(table) : new TableRedaction(this, visible).table(table);
  }

  /**
   * What the audience may see of a quantity outside a table, such as one in a sentence.
   *
   * @param quantity any quantity
   * @return the quantity, with intervals for hidden counts; undefined where nothing may be said
   */
  public Quantity quantity(final Quantity quantity) {
    return whole ? quantity : new QuantityRedaction(visible).of(quantity, false);
  }

  /**
   * What the file of figures may hold.
   *
   * @param figures figures of the set
   * @return the figures in their order, without a value where it is hidden, without a number of
   *     people where that is; those of persons are left out
   */
  public List<Figure> figures(final List<Figure> figures) {
    return whole
        ? List.copyOf(figures)
        : figures.stream().map(visible::figure).filter(Objects::nonNull).toList();
  }

  /**
   * What the audience may see of a chart: no persons, and no bar whose length would tell what its
   * label hides.
   *
   * @param chart a chart of the set
   * @return the chart, without the panels or bars that would give something away; empty if nothing
   *     is left
   */
  public Optional<ChartData> chart(final ChartData chart) {
    return whole ? Optional.of(chart) : new ChartRedaction(visible).of(chart);
  }

  /**
   * What was hidden in the whole set and why, for the end of a report: of the counts among its
   * figures, which a reader can count too.
   *
   * @return a phrase; empty where nothing is hidden from this audience
   */
  public Quantity account() {
    if (whole) {
      return Quantity.none();
    }
    final long small = count(Extent.Form.SMALL);
    final long complement = count(Extent.Form.COMPLEMENT);
    final long withheld = count(Extent.Form.WITHHELD);
    if (small + complement + withheld == 0) {
      return Quantity.phrase(
          decision.silent().isEmpty() ? "note.disclosure.nothing" : "note.disclosure.account.means",
          "most",
          new Quantity.Count(decision.threshold() - 1L));
    }
    String key = "note.disclosure.account";
    final Map<String, Quantity> slots = new HashMap<>();
    if (small + complement > 0) {
      slots.put("most", new Quantity.Count(decision.threshold() - 1L));
      slots.put("small", new Quantity.Count(small));
      key += complement > 0 ? ".ranges" : ".small";
    }
    if (complement > 0) {
      slots.put("more", new Quantity.Count(complement));
    }
    if (withheld > 0) {
      slots.put("withheld", new Quantity.Count(withheld));
      key += ".dashes";
    }
    return new Quantity.Phrase(key, slots);
  }

  private long count(final Extent.Form form) {
    return known.stream()
        .map(Figure::key)
        .distinct()
        .map(decision::of)
        .filter(one -> one != null && one.form() == form)
        .count();
  }

  int threshold() {
    return decision.threshold();
  }
}
