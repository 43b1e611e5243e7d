package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which tests the dictionary fixed beforehand, for which outcomes, and which do not fit. */
final class FixedNarrator {

  private FixedNarrator() {}

  /** One sentence a test, then one for each that could not be used; none where none was fixed. */
  static List<Statement> describe(final List<SummaryTable> tables) {
    final Map<Quantity, List<Quantity>> fixed = new LinkedHashMap<>();
    for (final SummaryTable table : tables) {
      if (table.has("test")
          && table.has("reason")
          && table.fact("reason").equals(Quantity.phrase("reason.fixed"))) {
        add(fixed, table.fact("test"), table);
      }
      if (table.has("course.fixed")) {
        add(fixed, table.fact("course.fixed"), table);
      }
      if (table.has("fixed.cochran")) {
        final List<Quantity> labels = ((Quantity.Listing) table.fact("fixed.cochran")).items();
        labels.forEach(label -> add(fixed, Quantity.phrase("test.cochran"), label));
      }
    }
    final List<Statement> statements = new ArrayList<>();
    fixed.forEach(
        (test, labels) ->
            statements.add(
                Statement.of(
                    "statement.methods.fixed",
                    Map.of("test", test, "variables", new Quantity.Listing(labels)))));
    statements.addAll(unfit(tables));
    return statements;
  }

  private static Set<Statement> unfit(final List<SummaryTable> tables) {
    final Set<Statement> statements = new LinkedHashSet<>();
    for (final SummaryTable table : tables) {
      if (table.has("fixed.unfit")) {
        for (final Quantity one : ((Quantity.Listing) table.fact("fixed.unfit")).items()) {
          statements.add(new Statement((Quantity.Phrase) one));
        }
      }
    }
    return statements;
  }

  private static void add(
      final Map<Quantity, List<Quantity>> fixed, final Quantity test, final SummaryTable table) {
    add(fixed, test, Quantity.phrase("methods.variable", "label", table.fact("label")));
  }

  private static void add(
      final Map<Quantity, List<Quantity>> fixed, final Quantity test, final Quantity label) {
    final List<Quantity> labels = fixed.computeIfAbsent(test, one -> new ArrayList<>());
    if (!labels.contains(label)) {
      labels.add(label);
    }
  }
}
