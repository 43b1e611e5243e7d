package id.rekap.narrative;

import id.rekap.summary.Outcome;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * States exactly which analyses the tables of a report hold: the paragraph {@code Analisis data}.
 */
public final class MethodsNarrator {

  /**
   * Writes the methods section: what was summarised, then how it was tested.
   *
   * @param tables every table of the report
   * @param summaryOnly true where the program sent only summary numbers
   * @return its paragraphs, none of them empty; at least the sentence on rounding
   */
  public List<List<Statement>> describe(
      final List<SummaryTable> tables, final boolean summaryOnly) {
    final List<Statement> statements = new ArrayList<>();
    final Set<String> used = new LinkedHashSet<>();
    tables.forEach(table -> collect(table, used));
    if (summaryOnly) {
      statements.add(Statement.of("statement.methods.summary-only"));
    }
    statements.addAll(CharacteristicsMethods.describe(tables));
    PairsNarrator.describe(tables).ifPresent(statements::add);
    if (tables.stream().anyMatch(table -> table.has(Outcome.REPEATED))) {
      statements.add(Statement.of("statement.methods.compared"));
    }
    if (has(tables, "pre-post")) {
      statements.addAll(summaryOnly ? sentMoments(tables) : moments(tables));
    }
    final String sent = summaryOnly ? ".summary-only" : "";
    statements.add(Statement.of("statement.methods.rounding" + sent));
    final List<Statement> tests = tests(tables, used);
    return tests.isEmpty() ? List.of(statements) : List.of(statements, tests);
  }

  private static boolean isPhrase(final Quantity note, final String key) {
    return note instanceof Quantity.Phrase phrase && phrase.key().equals(key);
  }

  /** Quartiles stand in the figure of the changes, which is drawn where there are pairs. */
  private static List<Statement> moments(final List<SummaryTable> tables) {
    final List<Statement> statements = new ArrayList<>();
    if (tables.stream().filter(table -> table.has("pairs")).anyMatch(MethodsNarrator::isOne)
        && tables.stream().filter(table -> table.has("pairs")).allMatch(MethodsNarrator::isOne)) {
      return List.of(Statement.of("statement.methods.moments.one"));
    }
    statements.add(Statement.of("statement.methods.moments"));
    if (tables.stream().anyMatch(table -> table.has("up"))) {
      statements.add(Statement.of("statement.methods.quartiles"));
    }
    return statements;
  }

  private static boolean isOne(final SummaryTable table) {
    return table.fact("pairs").bare() instanceof Quantity.Count pairs && pairs.value() == 1;
  }

  /** What was sent is shown; only an interval is computed, where mean, deviation and n allow it. */
  private static List<Statement> sentMoments(final List<SummaryTable> tables) {
    final boolean computed =
        tables.stream()
            .filter(table -> table.id().startsWith("pre-post"))
            .flatMap(table -> table.rows().stream())
            .anyMatch(row -> row.cells().getLast() instanceof Quantity.Range);
    return List.of(
        Statement.of("statement.methods.moments.summary-only" + (computed ? ".interval" : "")));
  }

  private static List<Statement> tests(final List<SummaryTable> tables, final Set<String> used) {
    final List<Statement> statements = new ArrayList<>();
    if (!used.contains("choice") && tables.stream().anyMatch(table -> table.has("shapiro.w"))) {
      used.add("shapiro");
    }
    final ShownMethods shown = ShownMethods.of(tables);
    for (final String key : METHODS) {
      if (used.contains(key) && shown.isSaid(key)) {
        statements.add(Statement.of("statement.methods." + key + shown.variant(key)));
      }
      if (key.equals("shapiro")) {
        statements.addAll(FixedNarrator.describe(tables));
      }
    }
    if (used.contains("p")) {
      statements.add(Statement.of("statement.methods.level"));
    }
    if (used.contains("p")) {
      statements.addAll(several(tables, used));
    }
    return statements;
  }

  /** What is said of several p values: corrected, answers to other questions, or uncorrected. */
  private static List<Statement> several(final List<SummaryTable> tables, final Set<String> used) {
    final List<Statement> statements = new ArrayList<>();
    final long tests = tables.stream().mapToInt(MethodsNarrator::tests).sum();
    final boolean corrected =
        tables.stream()
            .anyMatch(
                table ->
                    table.has("holm")
                        || table.has("p.holm")
                        || table.has("course.p.holm")
                        || table.has("between.p.holm")
                        || table.has("posthoc.holm"));
    if (corrected) {
      statements.add(
          Statement.of(
              "statement.methods.holm.of", Map.of("families", ShownMethods.of(tables).families())));
    }
    if (tables.stream().anyMatch(table -> table.has("p") && table.has("course.p"))) {
      statements.add(Statement.of("statement.methods.many.course"));
    } else if (!corrected && (tests > 1 || used.contains("many"))) {
      statements.add(Statement.of("statement.methods.many"));
    }
    return statements;
  }

  private static final List<String> METHODS =
      List.of(
          "choice",
          "shapiro",
          "test.t",
          "test.wilcoxon",
          "test.friedman",
          "test.mcnemar",
          "test.cochran",
          "test.homogeneity",
          "test.stuart-maxwell",
          "pairwise",
          "between",
          "between.answers",
          "between.rule.two",
          "between.rule.several",
          "test.welch",
          "test.mann-whitney",
          "test.anova",
          "test.kruskal-wallis",
          "posthoc",
          "items",
          "items.kr20",
          "items.alpha",
          "gain",
          "extreme");

  private static boolean has(final List<SummaryTable> tables, final String prefix) {
    return tables.stream().anyMatch(table -> table.id().startsWith(prefix));
  }

  /** How many tests the facts of a table hold: of the pairs, and over all occasions. */
  private static int tests(final SummaryTable table) {
    return (table.has("p") ? 1 : 0) + (table.has("course.p") ? 1 : 0);
  }

  /** Items, and every two occasions. */
  private static void parts(final SummaryTable table, final Set<String> used) {
    if (table.has("items.test")) {
      used.add("items");
      used.add(((Quantity.Phrase) table.fact("items.test")).key());
      used.add("p");
    }
    if (table.has("items.quality")) {
      used.add(((Quantity.Phrase) table.fact("items.quality")).key());
    }
    if (table.has("pairwise")) {
      used.add("pairwise");
      used.add(((Quantity.Phrase) table.fact("pairwise")).key());
      used.add("p");
    }
  }

  private static void between(final SummaryTable table, final Set<String> used) {
    if (table.has("between")) {
      final String test = ((Quantity.Phrase) table.fact("between")).key();
      final String reason = ((Quantity.Phrase) table.fact("between.reason")).key();
      used.add("between");
      if (table.notes().stream().anyMatch(note -> isPhrase(note, "note.groups.answers"))) {
        used.add("between.answers");
      }
      used.add("p");
      used.add(test);
      if (table.has("posthoc")) {
        used.add("posthoc");
      }
      if (!reason.endsWith(".only")) {
        final boolean two = test.equals("test.welch") || test.equals("test.mann-whitney");
        used.add("between.rule." + (two ? "two" : "several"));
      }
    }
  }

  private static void collect(final SummaryTable table, final Set<String> used) {
    for (final String fact : List.of("p", "gain", "extreme")) {
      if (table.has(fact)) {
        used.add(fact);
      }
    }
    between(table, used);
    parts(table, used);
    if (table.has("course.p")) {
      used.add("test.friedman");
      used.add("p");
    }
    if (table.has("test")) {
      used.add(((Quantity.Phrase) table.fact("test")).key());
    }
    if (table.has("reason")) {
      final String reason = ((Quantity.Phrase) table.fact("reason")).key();
      final Map<String, String> kinds =
          Map.of(
              "reason.normal", "choice",
              "reason.not-normal", "choice",
              "reason.shapiro-undefined", "choice");
      final String kind = kinds.get(reason);
      if (kind != null) {
        used.add(kind);
      }
    }
    if (table.has("tests")) {
      for (final Quantity test : ((Quantity.Listing) table.fact("tests")).items()) {
        used.add(((Quantity.Phrase) test).key());
        used.add("p");
        used.add("many");
      }
    }
  }
}
