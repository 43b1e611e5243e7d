package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.model.Variable;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several outcomes over all occasions of a program, one column per occasion: yes/no answers as
 * counts with percentages, scores as means with standard deviations, and the p of each.
 *
 * @param outcomes what was measured, each on two occasions or more
 */
public record CourseTable(List<Outcome> outcomes) implements TableRecipe {

  /** With more occasions than this the columns of p would leave no room for the labels. */
  private static final int MOST_BESIDE_P = 5;

  /** Keeps its own copy. */
  public CourseTable {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * The category that a yes/no outcome is reported by: the first of its categories.
   *
   * @param variable a variable with categories
   * @return the category's label
   */
  static String reported(final Variable variable) {
    return variable.categories().getFirst().label();
  }

  @Override
  public SummaryTable table(final Analysis analysis) {
    final List<Occasion> occasions = occasions(analysis);
    final FigureBook book = analysis.book();
    final boolean below = isTested(book) && occasions.size() > MOST_BESIDE_P;
    final boolean tested = isTested(book) && !below;
    final boolean corrected = corrected(book) > 0 && !below;
    final Map<String, Quantity> facts = new HashMap<>();
    final List<Row> rows = rows(book, occasions, tested, corrected, facts);
    if (below) {
      rows.addAll(tests(sorted(outcomes), book));
      facts.put("p.below", new Quantity.Count(rows.size()));
    }
    if (corrected(book) > 0) {
      facts.put("holm", new Quantity.Count(corrected(book)));
    }
    final CourseNotes notes = new CourseNotes(outcomes, analysis);
    CourseFacts.put(facts, outcomes, occasions, analysis);
    notes.addTo(facts);
    return new SummaryTable(
        "course",
        Captions.caption("table.course", analysis.dataset().program(), facts),
        columns(occasions, tested, corrected),
        rows,
        notes.notes(occasions, corrected(book)),
        occasions.size() > 4 ? SummaryTable.Setting.WIDE : SummaryTable.Setting.FIGURES,
        facts);
  }

  /** The rows above the rule, and as facts between which occasions each is compared. */
  private List<Row> rows(
      final FigureBook book,
      final List<Occasion> occasions,
      final boolean tested,
      final boolean corrected,
      final Map<String, Quantity> facts) {
    final List<Row> rows = new ArrayList<>();
    String last = "";
    for (final Outcome outcome : sorted(outcomes)) {
      final String heading = outcome.variable().isNumeric() ? "" : reported(outcome.variable());
      if (rows.isEmpty() || !heading.equals(last)) {
        rows.add(new Row(Row.Kind.GROUP, List.of(heading(heading))));
        last = heading;
      }
      if (outcome.first() != null && outcome.last() != null) {
        if (outcome.isRepeated()) {
          facts.put(Outcome.REPEATED, new Quantity.Count(occasions.size()));
        }
        facts.put(OccasionNames.COMPARED + rows.size(), ends(outcome.first(), outcome.last()));
      }
      rows.add(row(book, outcome, occasions, tested, corrected));
    }
    return rows;
  }

  /** The program's occasions on which any of the outcomes was measured. */
  private List<Occasion> occasions(final Analysis analysis) {
    return analysis.dataset().dictionary().occasions().stream()
        .filter(one -> outcomes.stream().anyMatch(outcome -> outcome.occasions().contains(one)))
        .toList();
  }

  /** The codes of the two occasions that a row is compared between. */
  private static Quantity ends(final Occasion first, final Occasion last) {
    return new Quantity.Listing(
        List.of(new Quantity.Text(first.code()), new Quantity.Text(last.code())));
  }

  /** The p values below a rule, a row an outcome. */
  private static List<Row> tests(final List<Outcome> outcomes, final FigureBook book) {
    final List<Row> rows = new ArrayList<>();
    for (final Outcome outcome : outcomes) {
      final FigureKey p = TestChoice.mainP(book, outcome);
      if (p != null) {
        final Quantity words =
            Corrected.has(book, p)
                ? Corrected.beside(book, p)
                : Quantity.phrase("cell.p", "p", book.pValue(p));
        rows.add(
            new Row(
                Row.Kind.TEST,
                List.of(
                    new Quantity.Label(outcome.variable().label()),
                    Quantity.phrase("cell.course-p", "p", words))));
      }
    }
    return rows;
  }

  /** How many of the p values are corrected. */
  private long corrected(final FigureBook book) {
    return outcomes.stream()
        .map(one -> TestChoice.mainP(book, one))
        .filter(p -> p != null && Corrected.has(book, p))
        .count();
  }

  private boolean isTested(final FigureBook book) {
    return outcomes.stream().anyMatch(one -> TestChoice.mainP(book, one) != null);
  }

  /** As the rows stand: answers before scores. */
  static List<Outcome> sorted(final List<Outcome> outcomes) {
    final List<Outcome> all = new ArrayList<>();
    outcomes.stream().filter(one -> !one.variable().isNumeric()).forEach(all::add);
    outcomes.stream().filter(one -> one.variable().isNumeric()).forEach(all::add);
    return all;
  }

  private static Quantity heading(final String category) {
    return category.isEmpty()
        ? Quantity.phrase("row.scores")
        : Quantity.phrase("row.answers", "category", new Quantity.Label(category));
  }

  private static Row row(
      final FigureBook book,
      final Outcome outcome,
      final List<Occasion> occasions,
      final boolean tested,
      final boolean corrected) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(new Quantity.Label(outcome.variable().label()));
    for (final Occasion occasion : occasions) {
      cells.add(
          outcome.occasions().contains(occasion) ? cell(book, outcome, occasion) : Quantity.none());
    }
    final FigureKey p = TestChoice.mainP(book, outcome);
    if (tested) {
      cells.add(p == null ? Quantity.none() : book.pValue(p));
    }
    if (corrected) {
      cells.add(Corrected.column(book, p));
    }
    return new Row(Row.Kind.MEMBER, cells);
  }

  private static Quantity cell(
      final FigureBook book, final Outcome outcome, final Occasion occasion) {
    if (outcome.variable().isNumeric()) {
      return new Quantity.With(
          book.number(outcome.at(occasion, "rerata")), book.number(outcome.at(occasion, "sd")));
    }
    final FigureKey count = outcome.at(occasion, reported(outcome.variable()), "jumlah");
    return new Quantity.With(book.count(count), book.share(count));
  }

  private static List<Column> columns(
      final List<Occasion> occasions, final boolean tested, final boolean corrected) {
    final List<Column> columns = new ArrayList<>();
    columns.add(Column.words(Quantity.phrase("head.measure")));
    for (final Occasion occasion : occasions) {
      columns.add(
          new Column(
              new Quantity.Text(occasion.code()),
              day(occasions.getFirst(), occasion),
              Column.Kind.NUMBERS,
              0));
    }
    if (tested) {
      columns.add(Column.numbers(Quantity.phrase("head.p")));
    }
    if (corrected) {
      columns.add(Column.numbers(Quantity.phrase("head.p-holm")));
    }
    return columns;
  }

  private static @Nullable Quantity day(final Occasion first, final Occasion occasion) {
    if (first.date() == null || occasion.date() == null) {
      return null;
    }
    return Quantity.phrase(
        "head.day",
        "day",
        new Quantity.Count(ChronoUnit.DAYS.between(first.date(), occasion.date())));
  }
}
