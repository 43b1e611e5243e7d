package id.rekap.report;

import id.rekap.narrative.Statement;
import id.rekap.summary.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many outcomes of a year were better, level and worse after the programs, as one sentence that
 * names no zero.
 *
 * @param facts what the table of effects holds: {@code better}, {@code level}, {@code worse} and
 *     {@code directed}
 */
record YearDirections(Map<String, Quantity> facts) {

  /** The sentence; none where no outcome has a direction. */
  List<Statement> statements() {
    return count("directed") == 0
        ? List.of()
        : List.of(Statement.of("statement.year.directions." + pattern(), facts));
  }

  private String pattern() {
    final List<String> there =
        List.of("better", "level", "worse").stream().filter(name -> count(name) > 0).toList();
    if (there.size() == 1) {
      return "all-" + there.getFirst();
    }
    return List.of("better", "level", "worse").stream()
        .filter(name -> !there.contains(name))
        .findFirst()
        .map("none-"::concat)
        .orElse("mixed");
  }

  private long count(final String name) {
    return Objects.requireNonNull(facts.get(name)).bare() instanceof Quantity.Count count
        ? count.value()
        : 0;
  }
}
