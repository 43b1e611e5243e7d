package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says which tests the dictionary fixed beforehand, and for which outcomes. */
final class FixedNarrator {

  private FixedNarrator() {}

  /** One sentence a test; none where nothing was fixed. */
  static List<Statement> describe(final List<SummaryTable> tables) {
    final Map<Quantity, List<Quantity>> fixed = new LinkedHashMap<>();
    for (final SummaryTable table : tables) {
      if (table.has("test")
          && table.has("reason")
          && table.fact("reason").equals(Quantity.phrase("reason.fixed"))) {
        add(fixed, table.fact("test"), table);
      }
      if (table.has("between")
          && table.fact("between.reason").equals(Quantity.phrase("reason.groups.fixed"))) {
        add(fixed, table.fact("between"), table);
      }
      if (table.has("course.fixed")) {
        add(fixed, table.fact("course.fixed"), table);
      }
    }
    final List<Statement> statements = new ArrayList<>();
    fixed.forEach(
        (test, labels) ->
            statements.add(
                Statement.of(
                    "statement.methods.fixed",
                    Map.of("test", test, "variables", new Quantity.Listing(labels)))));
    return statements;
  }

  private static void add(
      final Map<Quantity, List<Quantity>> fixed, final Quantity test, final SummaryTable table) {
    final Quantity label = Quantity.phrase("methods.variable", "label", table.fact("label"));
    final List<Quantity> labels = fixed.computeIfAbsent(test, one -> new ArrayList<>());
    if (!labels.contains(label)) {
      labels.add(label);
    }
  }
}
