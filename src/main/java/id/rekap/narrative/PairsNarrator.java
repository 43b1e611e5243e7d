package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which two occasions were paired; by variable where they differ. */
final class PairsNarrator {

  private PairsNarrator() {}

  /** One sentence; none where no table rests on pairs. */
  static Optional<Statement> describe(final List<SummaryTable> tables) {
    final Map<Quantity, List<Quantity>> pairs = new LinkedHashMap<>();
    for (final SummaryTable table : tables) {
      if (table.has("pairs")) {
        pairs
            .computeIfAbsent(pair(table), one -> new ArrayList<>())
            .add(Quantity.phrase("methods.variable", "label", table.fact("label")));
      }
    }
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    if (pairs.size() == 1) {
      final Quantity only = pairs.keySet().iterator().next();
      return Optional.of(Statement.of("statement.methods.pairs", Map.of("pair", only)));
    }
    return Optional.of(
        Statement.of("statement.methods.pairs.several", Map.of("pairs", listed(pairs))));
  }

  private static Quantity pair(final SummaryTable table) {
    return Quantity.phrase(
        "methods.pair", "first", table.fact("before.label"), "last", table.fact("after.label"));
  }

  private static Quantity listed(final Map<Quantity, List<Quantity>> pairs) {
    Quantity all = Quantity.none();
    for (final Map.Entry<Quantity, List<Quantity>> one : pairs.entrySet()) {
      final Quantity part =
          Quantity.phrase(
              "methods.pair.of",
              "pair",
              one.getKey(),
              "variables",
              new Quantity.Listing(one.getValue()));
      all =
          all instanceof Quantity.Undefined
              ? part
              : Quantity.phrase("list.semicolon", "one", all, "other", part);
    }
    return all;
  }
}
