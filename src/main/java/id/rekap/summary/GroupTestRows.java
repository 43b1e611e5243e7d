package id.rekap.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows below the rule of a table by groups: check, test, effect size. */
final class GroupTestRows {

  private final FigureBook book;
  private final Outcome outcome;
  private final List<String> groups;
  private final Map<String, Quantity> facts;
  private final GroupChoice choice;
  private final List<Row> rows = new ArrayList<>();

  /** The facts of the test are added to the table's. */
  GroupTestRows(
      final FigureBook book,
      final Outcome outcome,
      final AnalysisPlan plan,
      final List<String> groups,
      final Map<String, Quantity> facts) {
    this.book = book;
    this.outcome = outcome;
    this.groups = groups;
    this.facts = facts;
    this.choice = GroupChoice.of(book, outcome, plan, groups);
  }

  /** What a table by groups holds by name, before its test. */
  static Map<String, Quantity> facts(
      final FigureBook book, final Outcome outcome, final List<String> groups) {
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("label", new Quantity.Label(outcome.variable().label()));
    facts.put("event", outcome.event());
    facts.put("before", outcome.when(Objects.requireNonNull(outcome.first())));
    facts.put("after", outcome.when(Objects.requireNonNull(outcome.last())));
    facts.put("n", book.count(outcome.change("n_pasangan")));
    facts.put(
        "groups",
        new Quantity.Listing(
            groups.stream()
                .map(
                    one ->
                        (Quantity) Quantity.phrase("groups.name", "group", new Quantity.Label(one)))
                .toList()));
    if (OutcomeKind.of(outcome.variable()) == OutcomeKind.YES_NO) {
      facts.put("category", new Quantity.Label(CourseTable.reported(outcome.variable())));
    }
    return facts;
  }

  List<Row> rows() {
    facts.put("between.reason", Quantity.phrase("reason.groups." + choice.reason()));
    if (choice.reason().equals("none")) {
      return rows;
    }
    normality();
    if (choice.test() == null) {
      add("row.groups.test", Quantity.phrase("cell.groups." + choice.reason()));
      return rows;
    }
    facts.put("between", Quantity.phrase("test." + choice.test().key()));
    facts.put("between.p", book.pValue(outcome.change(choice.test().p())));
    facts.put("between.effect", book.number(outcome.change(choice.test().effect())));
    facts.put("between.word", word(choice.test()));
    final Map<String, Quantity> slots = new HashMap<>(statistics(choice.test()));
    facts.putAll(slots);
    slots.put("p", fact("between.p"));
    add("test." + choice.test().key(), new Quantity.Phrase("cell." + choice.test().key(), slots));
    add(
        "row.effect",
        Quantity.phrase(
            "cell.effect." + choice.test().key(),
            "effect",
            fact("between.effect"),
            "word",
            fact("between.word")));
    larger();
    return rows;
  }

  private Quantity fact(final String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }

  private void add(final String label, final Quantity sentence) {
    rows.add(new Row(Row.Kind.TEST, List.of(Quantity.phrase(label), sentence)));
  }

  /** Shapiro-Wilk in each group, where the choice rests on it. */
  private void normality() {
    if (choice.reason().equals("only") || choice.test() == null) {
      return;
    }
    final List<Quantity> parts = new ArrayList<>();
    for (final String group : groups) {
      final FigureKey w = outcome.within(group).change("shapiro_w");
      if (book.has(w)) {
        parts.add(
            new Quantity.Phrase(
                "cell.groups.normality",
                Map.of(
                    "group", new Quantity.Label(group),
                    "w", book.number(w),
                    "p", book.pValue(w.measure("shapiro_p")))));
      }
    }
    if (!parts.isEmpty()) {
      facts.put("between.checks", Captions.semicolons(parts));
    }
    final Quantity reason = fact("between.reason");
    add(
        "row.normality",
        parts.isEmpty()
            ? reason
            : Quantity.phrase(
                "cell.groups.checked", "checks", Captions.semicolons(parts), "reason", reason));
    final FigureKey spread = outcome.change("p_brown_forsythe");
    if (book.has(spread) && groups.size() > 2) {
      add(
          "row.spread",
          Quantity.phrase(
              "cell.groups.spread",
              "f",
              book.number(spread.measure("f_brown_forsythe")),
              "p",
              book.pValue(spread)));
    }
  }

  private Map<String, Quantity> statistics(final StatisticalTest test) {
    return switch (test) {
      case WELCH ->
          Map.of(
              "t", book.number(outcome.change("t_welch")),
              "df", book.number(outcome.change("df_welch")),
              "difference", book.number(outcome.change("selisih_kelompok")),
              "ci",
                  book.range(
                      outcome.change("selisih_kelompok_ci95_bawah"),
                      outcome.change("selisih_kelompok_ci95_atas")));
      case MANN_WHITNEY -> Map.of("u", book.number(outcome.change("u_mann_whitney")));
      case ANOVA ->
          Map.of(
              "f", book.number(outcome.change("f_anova")),
              "df", book.count(outcome.change("df_antara")),
              "df2", book.count(outcome.change("df_dalam")));
      case KRUSKAL_WALLIS ->
          Map.of(
              "h", book.number(outcome.change("h_kruskal_wallis")),
              "df", book.count(outcome.change("df_kruskal_wallis")));
      default -> throw new IllegalStateException(test + " does not compare groups");
    };
  }

  /** Cohen's words: for g 0.2, 0.5, 0.8; for r 0.1, 0.3, 0.5; for shares 0.01, 0.06, 0.14. */
  private Quantity word(final StatisticalTest test) {
    final Double effect = book.value(outcome.change(test.effect()));
    if (effect == null) {
      return Quantity.phrase("size.undefined");
    }
    final double size = Math.abs(effect);
    return switch (test) {
      case WELCH -> TestRows.word(size, 0.2, 0.5, 0.8);
      case MANN_WHITNEY -> TestRows.word(size, 0.1, 0.3, 0.5);
      default -> TestRows.word(size, 0.01, 0.06, 0.14);
    };
  }

  /** The group of two with the larger mean change; none where the test is of ranks alone. */
  private void larger() {
    if (groups.size() != 2 || !outcome.variable().isNumeric()) {
      return;
    }
    final Double one = book.value(outcome.within(groups.get(0)).change("selisih_rerata"));
    final Double other = book.value(outcome.within(groups.get(1)).change("selisih_rerata"));
    if (one != null && other != null && !one.equals(other)) {
      final String more = groups.get(one > other ? 0 : 1);
      final String less = groups.get(one > other ? 1 : 0);
      facts.put("larger", new Quantity.Label(more));
      facts.put("smaller", new Quantity.Label(less));
      facts.put("larger.change", book.number(outcome.within(more).change("selisih_rerata")));
      facts.put("smaller.change", book.number(outcome.within(less).change("selisih_rerata")));
    }
  }
}
