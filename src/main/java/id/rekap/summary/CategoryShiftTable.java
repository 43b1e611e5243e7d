package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Direction;
import id.rekap.model.Occasion;
import id.rekap.model.Program;
import id.rekap.model.Variable;
import id.rekap.statistics.WilcoxonSignedRank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many respondents fell into each category on each occasion with answers: the bands of a score,
 * an ordinal outcome, or a yes/no answer, with the test where there is one.
 *
 * @param outcome an outcome with categories, on one occasion or more
 */
public record CategoryShiftTable(Outcome outcome) implements TableRecipe {

  /** Up to so many occasions the columns share the width, so that the rows of tests have room. */
  private static final int FEW_OCCASIONS = 3;

  /** How wide the labels are against a column of numbers. */
  static final double LABELS = 1.2;

  @Override
  public SummaryTable table(final Analysis analysis) {
    final FigureBook book = analysis.book();
    final List<Row> rows = new ArrayList<>();
    for (final Category category : outcome.variable().categories()) {
      rows.add(row(book, category));
    }
    rows.add(total(book));
    final Map<String, Quantity> facts = facts(book);
    final ShiftRows pairs = new ShiftRows(book, outcome);
    pairs.steps(facts).ifPresent(rows::add);
    pairs.pairs(facts, best(book)).ifPresent(rows::add);
    test(book, rows, facts);
    if (!outcome.variable().isNumeric()) {
      Misfits.put(facts, book, outcome);
    }
    final Program program = analysis.dataset().program();
    final String caption =
        !outcome.isCompared()
            ? "table.category.once"
            : outcome.roles() ? "table.category" : "table.category.by-occasion";
    final List<Quantity> notes = new ArrayList<>();
    if (Rounding.isNoted(book, outcome)) {
      notes.add(Quantity.phrase("note.rounding"));
    }
    final Quantity holm =
        outcome.isCompared() ? Corrected.note(book, TestChoice.mainP(book, outcome)) : null;
    if (holm != null) {
      notes.add(holm);
    }
    final Quantity lost = outcome.variable().isNumeric() ? null : LostNote.of(book, outcome);
    if (lost != null) {
      notes.add(lost);
    }
    Misfits.note(facts).ifPresent(notes::add);
    notes.add(Captions.source(program));
    return new SummaryTable(
        "category/" + outcome.variable().code(),
        Captions.caption(caption, program, facts),
        columns(book),
        rows,
        notes,
        SummaryTable.Setting.FIGURES,
        facts);
  }

  private List<Column> columns(final FigureBook book) {
    final List<Column> columns = new ArrayList<>();
    final boolean few = outcome.occasions().size() <= FEW_OCCASIONS;
    columns.add(
        new Column(Quantity.phrase("head.category"), null, Column.Kind.WORDS, few ? LABELS : 0));
    for (final Occasion occasion : outcome.occasions()) {
      columns.add(
          new Column(
              new Quantity.Label(occasion.label()),
              book.has(outcome.at(occasion, "n"))
                  ? Quantity.phrase(
                      "head.count-percent", "n", new Quantity.Count(n(book, occasion)))
                  : Quantity.phrase("head.count-share"),
              Column.Kind.NUMBERS,
              few ? 1 : 0));
    }
    return columns;
  }

  private Row row(final FigureBook book, final Category category) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(new Quantity.Label(category.label()));
    for (final Occasion occasion : outcome.occasions()) {
      final FigureKey count = outcome.at(occasion, category.label(), "jumlah");
      cells.add(
          book.has(count)
              ? new Quantity.With(book.count(count), book.share(count))
              : Quantity.none());
    }
    return new Row(Row.Kind.PLAIN, cells);
  }

  private Row total(final FigureBook book) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(Quantity.phrase("row.total"));
    for (final Occasion occasion : outcome.occasions()) {
      final long n = n(book, occasion);
      cells.add(
          new Quantity.With(
              new Quantity.Count(n), new Quantity.Share(n, n, FigureBook.PERCENT_DECIMALS)));
    }
    return new Row(Row.Kind.TOTAL, cells);
  }

  /** How many fell into a category: what the percentages are of. */
  private long n(final FigureBook book, final Occasion occasion) {
    return outcome.variable().categories().stream()
        .mapToLong(category -> book.whole(outcome.at(occasion, category.label(), "jumlah")))
        .sum();
  }

  private Map<String, Quantity> facts(final FigureBook book) {
    final Variable variable = outcome.variable();
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("label", new Quantity.Label(variable.label()));
    facts.put("event", outcome.event());
    facts.put("who", Captions.who(variable.group()));
    facts.put("n", book.count(outcome.at(outcome.occasions().getFirst(), "n")));
    if (outcome.isRepeated()) {
      facts.put(Outcome.REPEATED, new Quantity.Count(outcome.occasions().size()));
    }
    Unmeasured.put(facts, book, outcome);
    final Category best = best(book);
    facts.put("category", new Quantity.Label(best.label()));
    final Occasion first =
        outcome.first() == null ? outcome.occasions().getFirst() : outcome.first();
    put(book, facts, "before", first, best);
    if (outcome.last() != null) {
      put(book, facts, "after", outcome.last(), best);
    }
    return facts;
  }

  private void put(
      final FigureBook book,
      final Map<String, Quantity> facts,
      final String name,
      final Occasion occasion,
      final Category category) {
    final FigureKey count = outcome.at(occasion, category.label(), "jumlah");
    facts.put(name, outcome.when(occasion));
    facts.put(name + ".count", book.count(count));
    facts.put(name + ".share", book.share(count));
    facts.put(name + ".n", new Quantity.Count(n(book, occasion)));
  }

  /**
   * The category that a sentence follows: of a score's bands the highest, of ordered categories the
   * better end, of categories without order the one whose share changed most, else the first.
   */
  private Category best(final FigureBook book) {
    final Variable variable = outcome.variable();
    final List<Category> categories = variable.categories();
    if (variable.isNumeric()) {
      return categories.stream()
          .max(Comparator.comparingDouble(CategoryShiftTable::lowest))
          .orElseThrow();
    }
    return switch (OutcomeKind.of(variable)) {
      case ORDINAL ->
          variable.direction() == Direction.UP ? categories.getLast() : categories.getFirst();
      case CATEGORY ->
          outcome.isCompared()
              ? categories.stream()
                  .max(Comparator.comparingDouble(one -> shift(book, one)))
                  .orElseThrow()
              : categories.getFirst();
      default -> categories.getFirst();
    };
  }

  private double shift(final FigureBook book, final Category category) {
    final Double before =
        book.value(outcome.at(Objects.requireNonNull(outcome.first()), category.label(), "persen"));
    final Double after =
        book.value(outcome.at(Objects.requireNonNull(outcome.last()), category.label(), "persen"));
    return before == null || after == null ? 0 : Math.abs(after - before);
  }

  private static double lowest(final Category category) {
    return category.from() == null ? Double.NEGATIVE_INFINITY : category.from();
  }

  private void test(
      final FigureBook book, final List<Row> rows, final Map<String, Quantity> facts) {
    if (!outcome.isCompared() || outcome.variable().isNumeric()) {
      return;
    }
    final TestChoice choice = TestChoice.main(book, outcome);
    if (choice.test() == null) {
      facts.put("reason", Quantity.phrase("reason." + choice.reason()));
      if (!choice.reason().equals("no-data")) {
        facts.put("nonzero", changed(book));
        rows.add(
            row(
                "row.test",
                Quantity.phrase(
                    "cell.shift-test." + choice.reason(), "n", fact(facts, "nonzero"))));
      }
      return;
    }
    facts.put("test", Quantity.phrase("test." + choice.test().key()));
    final FigureKey p = Objects.requireNonNull(TestChoice.mainP(book, outcome));
    Corrected.put(facts, book, "p", p);
    if (choice.reason().equals("fixed")) {
      facts.put("reason", Quantity.phrase("reason.fixed"));
    }
    final Map<String, Quantity> slots =
        switch (choice.test()) {
          case COCHRAN -> cochran(book);
          case FRIEDMAN -> friedman(book);
          case MCNEMAR -> mcnemar(book);
          case WILCOXON -> wilcoxon(book, facts);
          case HOMOGENEITY -> homogeneity(book);
          default -> stuartMaxwell(book);
        };
    effect(slots, facts);
    slots.put("p", Corrected.beside(book, p));
    final Quantity name = Quantity.phrase("test." + choice.test().key());
    final Quantity sentence = new Quantity.Phrase("cell." + choice.test().key(), slots);
    rows.add(new Row(Row.Kind.TEST, List.of(named(book, name, facts), sentence)));
    if (choice.test() == StatisticalTest.WILCOXON) {
      rows.add(row("row.effect", new Quantity.Phrase("cell.effect.rank-biserial", slots)));
    }
  }

  /** What the sentence on the effect size says of what the test's row prints. */
  private static void effect(final Map<String, Quantity> slots, final Map<String, Quantity> facts) {
    for (final String name : List.of("joined", "left", "pairs")) {
      if (slots.containsKey(name)) {
        facts.put("moved." + name, fact(slots, name));
      }
    }
    if (slots.containsKey("rz")) {
      facts.put("effect.rz", fact(slots, "rz"));
    }
    for (final String name : List.of("effect", "w", "r")) {
      if (slots.containsKey(name) && !(slots.containsKey("rz") && name.equals("w"))) {
        facts.put("effect", fact(slots, name));
      }
    }
    if (slots.containsKey("word")) {
      facts.put("effect.word", fact(slots, "word"));
    }
  }

  /** The test's name, with the pair that it compares where there are more than two occasions. */
  private Quantity named(
      final FigureBook book, final Quantity test, final Map<String, Quantity> facts) {
    if (!isOfTwoAmongMore()) {
      return Quantity.phrase("row.of-test", "test", test);
    }
    final Quantity pair = new ShiftRows(book, outcome).pair();
    facts.put("pair", pair);
    return Quantity.phrase("row.test.of-pair", "test", test, "pair", pair);
  }

  /** Whether the test compares two occasions although there are more. */
  private boolean isOfTwoAmongMore() {
    return outcome.isRepeated() && AnalysisRegistry.of(outcome).course() == null;
  }

  /** How many changed between the two occasions, or between any. */
  private Quantity changed(final FigureBook book) {
    return book.count(
        AnalysisRegistry.of(outcome).course() == null
            ? outcome.change("n_tanpa_nol")
            : outcome.over("n_berubah"));
  }

  private Map<String, Quantity> cochran(final FigureBook book) {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("q", book.number(outcome.over("q_cochran")));
    slots.put("df", book.count(outcome.over("df_cochran")));
    slots.put("complete", book.count(outcome.over("n_lengkap")));
    slots.put("effect", book.number(outcome.over("eta2_cochran")));
    return slots;
  }

  private Map<String, Quantity> friedman(final FigureBook book) {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("chi2", book.number(outcome.over("chi2_friedman")));
    slots.put("df", book.count(outcome.over("df_friedman")));
    slots.put("n", book.count(outcome.over("n_lengkap")));
    slots.put("w", book.against(outcome.over("kendall_w"), 0.1, 0.3, 0.5));
    slots.put("word", TestRows.kendall(book, outcome.over("kendall_w")));
    return slots;
  }

  private Map<String, Quantity> mcnemar(final FigureBook book) {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("joined", book.count(outcome.change("masuk")));
    slots.put("left", book.count(outcome.change("keluar")));
    slots.put("pairs", book.count(outcome.change("n_pasangan")));
    slots.put("effect", book.number(outcome.change("selisih_persen")));
    return slots;
  }

  /** Of ordered categories by their ranks, where the dictionary fixed it. */
  private Map<String, Quantity> wilcoxon(final FigureBook book, final Map<String, Quantity> facts) {
    final FigureKey effect = outcome.change("r_biserial");
    final boolean exact =
        book.whole(outcome.change("n_tanpa_nol")) <= WilcoxonSignedRank.EXACT_LIMIT;
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("w", book.number(outcome.change("w_plus")));
    slots.put("zeros", book.count(outcome.change("n_nol")));
    slots.put("method", Quantity.phrase(exact ? "method.exact" : "method.asymptotic"));
    final FigureKey size = outcome.change("r_z");
    slots.put("r", book.number(effect));
    slots.put("rz", book.against(size, 0.1, 0.3, 0.5));
    slots.put("word", TestRows.word(Objects.requireNonNull(book.value(size)), 0.1, 0.3, 0.5));
    facts.put("statistic", fact(slots, "w"));
    return slots;
  }

  private Map<String, Quantity> homogeneity(final FigureBook book) {
    final Map<String, Quantity> slots = new HashMap<>();
    final FigureKey effect = outcome.change("r_homogenitas");
    slots.put("z", book.number(outcome.change("z_homogenitas")));
    slots.put("effect", book.against(effect, 0.1, 0.3, 0.5));
    slots.put("word", TestRows.word(Objects.requireNonNull(book.value(effect)), 0.1, 0.3, 0.5));
    return slots;
  }

  private Map<String, Quantity> stuartMaxwell(final FigureBook book) {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("chi2", book.number(outcome.change("chi2_stuart_maxwell")));
    slots.put("df", book.count(outcome.change("df_stuart_maxwell")));
    return slots;
  }

  private static Quantity fact(final Map<String, Quantity> facts, final String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }

  private static Row row(final String label, final Quantity sentence) {
    return new Row(Row.Kind.TEST, List.of(Captions.head(label), sentence));
  }
}
