package id.rekap.summary;

import id.rekap.model.Direction;
import id.rekap.model.Occasion;
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
  private final GroupPairRows pairs;
  private final List<Row> rows = new ArrayList<>();

  /**
   * The facts of the test are added to the table's.
   *
   * @param groups those whose change is known
   */
  GroupTestRows(
      final FigureBook book,
      final Outcome outcome,
      final List<String> groups,
      final Map<String, Quantity> facts) {
    this.book = book;
    this.outcome = outcome;
    this.groups = groups;
    this.facts = facts;
    this.choice = GroupChoice.of(book, outcome, groups);
    this.pairs = new GroupPairRows(book, outcome, groups, choice.test());
  }

  /**
   * What a table by groups holds by name, before its test.
   *
   * @param groups every group that the outcome is for
   * @param compared those of them whose change is known
   */
  static Map<String, Quantity> facts(
      final FigureBook book,
      final Outcome outcome,
      final List<String> groups,
      final List<String> compared) {
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
    facts.put("compared", new Quantity.Count(compared.size()));
    final List<Quantity> unpaired =
        groups.stream()
            .filter(one -> !compared.contains(one))
            .map(one -> unpaired(book, outcome.within(one)))
            .toList();
    if (!unpaired.isEmpty()) {
      facts.put("unpaired", new Quantity.Listing(unpaired));
    }
    if (OutcomeKind.of(outcome.variable()) == OutcomeKind.YES_NO) {
      facts.put("category", new Quantity.Label(CourseTable.reported(outcome.variable())));
    }
    return facts;
  }

  /** How many of a group without a complete pair were measured on each of the two occasions. */
  private static Quantity unpaired(final FigureBook book, final Outcome own) {
    final Occasion first = Objects.requireNonNull(own.first());
    final Occasion last = Objects.requireNonNull(own.last());
    final boolean before = book.whole(own.at(first, "n")) > 0;
    final boolean after = book.whole(own.at(last, "n")) > 0;
    final String whom = before && after ? "" : before ? ".before" : after ? ".after" : ".nobody";
    return new Quantity.Phrase(
        "groups.unpaired" + whom,
        Map.of(
            "group", new Quantity.Label(own.scope()),
            "before", own.when(first),
            "before.n", book.count(own.at(first, "n")),
            "after", own.when(last),
            "after.n", book.count(own.at(last, "n"))));
  }

  /** What is said below a table by groups: who has no change, and of how many p is corrected. */
  List<Quantity> notes() {
    final List<Quantity> notes = new ArrayList<>();
    if (facts.containsKey("unpaired")) {
      notes.add(Quantity.phrase("note.groups.unpaired", "unpaired", fact("unpaired")));
    }
    if (choice.test() != null) {
      final FigureKey p = outcome.change(choice.test().p());
      if (Corrected.has(book, p)) {
        notes.add(
            Quantity.phrase(
                "note.groups.holm", "n", new Quantity.Count(book.size(Families.holm(p), 0))));
      }
    }
    final Quantity posthoc = pairs.note();
    if (posthoc != null) {
      notes.add(posthoc);
    }
    return notes;
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
    final FigureKey p = outcome.change(choice.test().p());
    Corrected.put(facts, book, "between.p", p);
    facts.put(
        "between.effect",
        book.against(outcome.change(choice.test().effect()), limits(choice.test())));
    facts.put("between.word", word(choice.test()));
    final Map<String, Quantity> slots = new HashMap<>(statistics(choice.test()));
    facts.putAll(slots);
    slots.put("p", Corrected.beside(book, p));
    add("test." + choice.test().key(), new Quantity.Phrase("cell." + choice.test().key(), slots));
    add(
        "row.effect",
        Quantity.phrase(
            "cell.effect." + choice.test().key(),
            "effect",
            fact("between.effect"),
            "word",
            fact("between.word")));
    rows.addAll(pairs.rows(facts));
    larger();
    return rows;
  }

  private Quantity fact(final String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }

  private void add(final String label, final Quantity sentence) {
    rows.add(new Row(Row.Kind.TEST, List.of(Captions.head(label), sentence)));
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
    final Quantity reason =
        choice.reason().equals("unequal")
            ? Quantity.phrase("reason.groups.normal")
            : fact("between.reason");
    add(
        "row.normality",
        parts.isEmpty()
            ? reason
            : Quantity.phrase(
                "cell.groups.checked", "checks", Captions.semicolons(parts), "reason", reason));
    spread();
  }

  /** Brown-Forsythe over three groups or more, where it is defined. */
  private void spread() {
    final FigureKey spread = outcome.change("p_brown_forsythe");
    final Double p = book.value(spread);
    if (p == null || groups.size() < 3) {
      return;
    }
    final Quantity f = book.number(spread.measure("f_brown_forsythe"));
    final String verdict = p > TestChoice.ALPHA ? ".alike" : ".unequal";
    add(
        "row.spread",
        Quantity.phrase("cell.groups.spread" + verdict, "f", f, "p", book.pValue(spread)));
    if (choice.reason().equals("normal") || choice.reason().equals("unequal")) {
      facts.put("between.spread", f);
      facts.put("between.spread.p", book.pValue(spread));
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

  /** Cohen's limits: for g 0.2, 0.5, 0.8; for r 0.1, 0.3, 0.5; for shares 0.01, 0.06, 0.14. */
  private static double[] limits(final StatisticalTest test) {
    return switch (test) {
      case WELCH -> new double[] {0.2, 0.5, 0.8};
      case MANN_WHITNEY -> new double[] {0.1, 0.3, 0.5};
      default -> new double[] {0.01, 0.06, 0.14};
    };
  }

  private Quantity word(final StatisticalTest test) {
    final Double effect = book.value(outcome.change(test.effect()));
    if (effect == null) {
      return Quantity.phrase("size.undefined");
    }
    final double size = Math.abs(effect);
    final double[] limits = limits(test);
    return TestRows.word(size, limits[0], limits[1], limits[2]);
  }

  /** The group of two with the larger mean change; none where the test is of ranks alone. */
  private void larger() {
    if (groups.size() != 2) {
      return;
    }
    if (!outcome.variable().isNumeric()) {
      further();
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

  /**
   * The group of two whose answers moved further: to the category that is reported, of ordered
   * categories to the better end.
   */
  private void further() {
    final Double ranks = book.value(outcome.change("r_mann_whitney"));
    if (choice.test() != StatisticalTest.MANN_WHITNEY || ranks == null || ranks == 0) {
      return;
    }
    final boolean falling =
        OutcomeKind.of(outcome.variable()) == OutcomeKind.ORDINAL
            && outcome.variable().direction() == Direction.DOWN;
    final boolean first = ranks > 0 != falling;
    facts.put("further", new Quantity.Label(groups.get(first ? 0 : 1)));
    facts.put("less", new Quantity.Label(groups.get(first ? 1 : 0)));
  }
}
