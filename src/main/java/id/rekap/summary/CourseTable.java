package id.rekap.summary;

import id.rekap.model.Direction;
import id.rekap.model.Occasion;
import id.rekap.model.Variable;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    final List<Row> rows = new ArrayList<>();
    final boolean below = isTested(book) && occasions.size() > MOST_BESIDE_P;
    final boolean tested = isTested(book) && !below;
    final boolean corrected = corrected(book) > 0 && !below;
    final Map<String, Quantity> compared = new HashMap<>();
    String last = "";
    for (final Outcome outcome : sorted()) {
      final String heading = outcome.variable().isNumeric() ? "" : reported(outcome.variable());
      if (rows.isEmpty() || !heading.equals(last)) {
        rows.add(new Row(Row.Kind.GROUP, List.of(heading(heading))));
        last = heading;
      }
      if (outcome.first() != null && outcome.last() != null) {
        if (outcome.isRepeated()) {
          compared.put(Outcome.REPEATED, new Quantity.Count(occasions.size()));
        }
        compared.put(OccasionNames.COMPARED + rows.size(), ends(outcome.first(), outcome.last()));
      }
      rows.add(row(book, outcome, occasions, tested, corrected));
    }
    if (below) {
      rows.addAll(tests(sorted(), book));
    }
    final Map<String, Quantity> facts = new HashMap<>(compared);
    OccasionNames.put(facts, occasions, outcomes.getFirst()::when);
    final String scope = scope();
    facts.put("who", Captions.who(scope));
    facts.put("n", new Sizes(book, outcomes).all());
    facts.put("occasions", new Quantity.Count(occasions.size()));
    tests(book).addTo(facts);
    if (below) {
      facts.put("p.below", new Quantity.Count(rows.size()));
    }
    if (corrected(book) > 0) {
      facts.put("holm", new Quantity.Count(corrected(book)));
    }
    final List<Quantity> cochran = cochran(book);
    if (!cochran.isEmpty()) {
      facts.put("cochran", new Quantity.Listing(cochran));
    }
    fixed(book, facts);
    final List<Quantity> gaps = gaps();
    if (!gaps.isEmpty()) {
      facts.put(Unmeasured.FACT, Captions.semicolons(gaps));
      if (analysis.dataset().isSummaryOnly()) {
        facts.put(Unmeasured.SENT, new Quantity.Count(gaps.size()));
      }
    }
    return new SummaryTable(
        "course",
        Captions.caption("table.course", analysis.dataset().program(), facts),
        columns(occasions, tested, corrected),
        rows,
        notes(analysis, occasions),
        occasions.size() > 4 ? SummaryTable.Setting.WIDE : SummaryTable.Setting.FIGURES,
        facts);
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

  /** Whether respondents were compared, but too few of them changed for a test. */
  private static boolean isUntested(final Analysis analysis, final Outcome outcome) {
    final TestChoice choice = TestChoice.main(analysis.book(), outcome);
    return choice.test() == null && !choice.reason().equals("no-data");
  }

  /** Of yes/no answers, which have no sections of their own, the tests that were fixed. */
  private void fixed(final FigureBook book, final Map<String, Quantity> facts) {
    final List<Quantity> labels = new ArrayList<>();
    final List<Quantity> unfit = new ArrayList<>();
    for (final Outcome outcome : outcomes) {
      final Quantity misfit = outcome.variable().isYesNo() ? Misfits.of(book, outcome) : null;
      if (misfit != null) {
        unfit.add(misfit);
      }
      if (outcome.variable().isYesNo()
          && TestChoice.overAll(book, outcome).reason().equals("fixed")) {
        labels.add(
            Quantity.phrase(
                "methods.variable", "label", new Quantity.Label(outcome.variable().label())));
      }
    }
    if (!labels.isEmpty()) {
      facts.put("fixed.cochran", new Quantity.Listing(labels));
    }
    if (!unfit.isEmpty()) {
      facts.put("fixed.unfit", new Quantity.Listing(unfit));
    }
  }

  /** When yes/no answers were to be given and were not; numbers have sections of their own. */
  private List<Quantity> gaps() {
    final Map<Quantity, List<Quantity>> labels = new LinkedHashMap<>();
    for (final Outcome outcome : outcomes) {
      final Quantity gaps = outcome.variable().isYesNo() ? Unmeasured.when(outcome) : null;
      if (gaps != null) {
        labels
            .computeIfAbsent(gaps, one -> new ArrayList<>())
            .add(
                Quantity.phrase(
                    "methods.variable", "label", new Quantity.Label(outcome.variable().label())));
      }
    }
    final List<Quantity> all = new ArrayList<>();
    labels.forEach(
        (gaps, own) ->
            all.add(
                Quantity.phrase(
                    "course.unmeasured", "labels", new Quantity.Listing(own), "unmeasured", gaps)));
    return all;
  }

  /** The group that all rows are of; null for everybody, or where they differ. */
  private @Nullable String scope() {
    final String first = outcomes.getFirst().variable().group();
    return outcomes.stream().allMatch(one -> Objects.equals(first, one.variable().group()))
        ? first
        : null;
  }

  private List<Outcome> sorted() {
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

  private List<Quantity> notes(final Analysis analysis, final List<Occasion> occasions) {
    final List<Quantity> notes = new ArrayList<>();
    notes.add(
        Quantity.phrase(
            occasions.stream().allMatch(one -> one.date() != null)
                ? "note.course.days"
                : "note.course",
            "occasions",
            OccasionNames.codes(occasions)));
    final boolean gaps =
        outcomes.stream().anyMatch(outcome -> outcome.occasions().size() < occasions.size());
    if (gaps) {
      final boolean sent = analysis.dataset().isSummaryOnly();
      notes.add(Quantity.phrase("note.course.gaps" + (sent ? ".sent" : "")));
    }
    notes.add(Quantity.phrase("note.course.own-n" + held()));
    notes.addAll(LostNote.of(analysis.book(), outcomes));
    notes.addAll(relative(analysis.book()));
    if (isTested(analysis.book()) && outcomes.stream().anyMatch(one -> isUntested(analysis, one))) {
      notes.add(Quantity.phrase("note.course.untested"));
    }
    final TestNote tests = tests(analysis.book());
    if (!tests.isEmpty()) {
      notes.add(tests.note(corrected(analysis.book())));
    }
    notes.addAll(TestNote.ofTwo(outcomes));
    final List<Quantity> cochran = cochran(analysis.book());
    if (!cochran.isEmpty()) {
      notes.add(Quantity.phrase("note.course.cochran", "tests", Captions.semicolons(cochran)));
    }
    notes.add(Captions.source(analysis.dataset().program()));
    return notes;
  }

  /** The statistics of yes/no answers, which have no sections of their own to print them. */
  private List<Quantity> cochran(final FigureBook book) {
    final List<Quantity> tests = new ArrayList<>();
    for (final Outcome outcome : outcomes) {
      if (TestChoice.overAll(book, outcome).test() == StatisticalTest.COCHRAN) {
        tests.add(
            new Quantity.Phrase(
                "note.course.cochran.one",
                Map.of(
                    "label", new Quantity.Label(outcome.variable().label()),
                    "q", book.number(outcome.over("q_cochran")),
                    "df", book.count(outcome.over("df_cochran")),
                    "effect", book.number(outcome.over("eta2_cochran")),
                    "complete", book.count(outcome.over("n_lengkap")))));
      }
    }
    return tests;
  }

  /** The end of the key of a note that names what the cells hold: answers, scores or both. */
  private String held() {
    final long scores = outcomes.stream().filter(one -> one.variable().isNumeric()).count();
    return scores == 0 ? ".answers" : scores == outcomes.size() ? ".scores" : "";
  }

  /** By how much, against the first occasion, a share fell where less is better. */
  private List<Quantity> relative(final FigureBook book) {
    final Map<String, List<Quantity>> spans = new LinkedHashMap<>();
    final Map<String, Outcome> ends = new HashMap<>();
    for (final Outcome outcome : outcomes) {
      if (!outcome.variable().isYesNo() || outcome.variable().direction() != Direction.DOWN) {
        continue;
      }
      final FigureKey key = outcome.change(reported(outcome.variable()), "penurunan_persen");
      final Double fall = book.value(key);
      if (fall != null && fall > 0) {
        final String span = String.valueOf(key.occasion());
        ends.put(span, outcome);
        spans
            .computeIfAbsent(span, one -> new ArrayList<>())
            .add(
                Quantity.phrase(
                    "note.course.relative.one",
                    "label",
                    new Quantity.Label(outcome.variable().label()),
                    "change",
                    book.number(key)));
      }
    }
    final List<Quantity> notes = new ArrayList<>();
    spans.forEach((span, parts) -> notes.add(relative(ends.get(span), parts)));
    return notes;
  }

  private static Quantity relative(final @Nullable Outcome outcome, final List<Quantity> parts) {
    final Outcome known = Objects.requireNonNull(outcome);
    return new Quantity.Phrase(
        "note.course.relative",
        Map.of(
            "from", new Quantity.Text(Objects.requireNonNull(known.first()).code()),
            "to", new Quantity.Text(Objects.requireNonNull(known.last()).code()),
            "changes", Captions.semicolons(parts)));
  }

  private TestNote tests(final FigureBook book) {
    final TestNote tests = new TestNote();
    sorted().forEach(outcome -> tests.add(testOf(book, outcome), outcome));
    return tests;
  }

  private static @Nullable String testOf(final FigureBook book, final Outcome outcome) {
    return TestChoice.main(book, outcome).key();
  }
}
