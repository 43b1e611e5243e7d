package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a method the tables of a report show, so that its methods paragraph names no
 * other: the effect size of a test, the test of every two occasions and of items, what Holm's
 * correction was over.
 *
 * @param effects keys of the tests whose effect size some table prints
 * @param pairwise keys of the tests of every two occasions
 * @param items keys of the tests of items
 * @param own keys of the tests of outcomes and of every two occasions
 * @param posthoc keys of the tests of every two groups
 * @param corrected keys of what the tests are of that were corrected together
 */
record ShownMethods(
    Set<String> effects,
    Set<String> pairwise,
    Set<String> items,
    Set<String> own,
    Set<String> posthoc,
    Set<String> corrected) {

  private static final String WILCOXON = "test.wilcoxon";
  private static final String MCNEMAR = "test.mcnemar";

  /** Tests whose sentence names an effect size that some tables do not print. */
  private static final Set<String> WITH_EFFECT =
      Set.of("test.t", WILCOXON, MCNEMAR, "test.cochran", "test.friedman");

  /** What the tests of a table are of, by the beginning of its name. */
  private static final Map<String, String> FAMILIES =
      Map.of(
          "course", "methods.family.outcomes",
          "components", "methods.family.parts",
          "items", "methods.family.items",
          "groups", "methods.family.groups",
          "pairwise", "methods.family.pairs");

  static ShownMethods of(final List<SummaryTable> tables) {
    final ShownMethods shown =
        new ShownMethods(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    tables.forEach(shown::collect);
    return shown;
  }

  private void collect(final SummaryTable table) {
    if (table.has("test")) {
      own.add(key(table, "test"));
    }
    if (table.has("tests")) {
      ((Quantity.Listing) table.fact("tests"))
          .items()
          .forEach(test -> own.add(((Quantity.Phrase) test).key()));
    }
    if (table.has("test") && (table.has("effect") || table.id().startsWith("category/"))) {
      effects.add(key(table, "test"));
    }
    if (table.has("course.p")) {
      effects.add("test.friedman");
    }
    if (table.has("cochran")) {
      effects.add("test.cochran");
    }
    if (table.has("pairwise")) {
      pairwise.add(key(table, "pairwise"));
      own.add(key(table, "pairwise"));
    }
    if (table.has("items.test")) {
      items.add(key(table, "items.test"));
    }
    families(table);
  }

  /** What the tests of a table are of that were corrected together. */
  private void families(final SummaryTable table) {
    if (table.has("p.holm") || table.has("course.p.holm")) {
      corrected.add("methods.family.outcomes");
    }
    if (table.has("holm")) {
      corrected.add(FAMILIES.getOrDefault(table.id().split("/", 2)[0], "methods.family.outcomes"));
    }
    if (table.has("between.p.holm")) {
      corrected.add("methods.family.between");
    }
    if (table.has("posthoc")) {
      posthoc.add(key(table, "posthoc"));
    }
    if (table.has("posthoc.holm")) {
      corrected.add("methods.family.posthoc");
    }
  }

  private static String key(final SummaryTable table, final String fact) {
    return ((Quantity.Phrase) table.fact(fact)).key();
  }

  /**
   * Whether a method has a sentence of its own: McNemar's test of items alone is said with them.
   */
  boolean isSaid(final String method) {
    return !(method.equals(MCNEMAR) && items.contains(method) && !own.contains(method));
  }

  /**
   * The end of the key of a method's sentence: empty where all that the plain one names is shown.
   */
  String variant(final String method) {
    return switch (method) {
      case "pairwise" -> only(pairwise);
      case "items" -> only(items);
      case "posthoc" ->
          posthoc.size() > 1 ? "" : posthoc.iterator().next().substring("test".length());
      default -> effect(method);
    };
  }

  private static String only(final Set<String> tests) {
    return tests.size() > 1 ? "" : tests.contains(MCNEMAR) ? ".mcnemar" : ".wilcoxon";
  }

  private String effect(final String method) {
    if (!WITH_EFFECT.contains(method) || effects.contains(method)) {
      return "";
    }
    if (!pairwise.contains(method)) {
      return ".bare";
    }
    return method.equals(WILCOXON) ? ".pairwise" : "";
  }

  /** What the tests are of that were corrected together. */
  Quantity families() {
    final List<Quantity> names = new ArrayList<>();
    corrected.forEach(key -> names.add(Quantity.phrase(key)));
    return new Quantity.Listing(names);
  }
}
