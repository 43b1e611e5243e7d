package id.rekap.intake;

import id.rekap.intake.Doubts.Range;
import id.rekap.model.Argument;
import id.rekap.model.Scale;
import id.rekap.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says of a Min above its Maks which of the two the values contradict: the bound that fewer values
 * break stands, the other one is blamed; Min where the values do not tell. Values are judged by the
 * bound that stands alone, and only where three of four keep it.
 */
final class DisputedRanges implements ValidationRule {

  private static final Set<String> ON_THE_SCALE = Set.of("mean", "median", "minimum", "maximum");

  /** A number and its cell. */
  private record Placed(double number, Spot spot) {}

  @Override
  public void check(final Draft draft, final Findings findings) {
    for (final VariableRow row : draft.variables().values()) {
      final Range range = row.doubts().range();
      if (range != null) {
        variable(draft, row, range, numbers(draft, row));
      }
    }
  }

  private static void variable(
      final Draft draft, final VariableRow row, final Range range, final List<Placed> numbers) {
    final long below = numbers.stream().filter(one -> one.number() < range.minimum()).count();
    final long above = numbers.stream().filter(one -> one.number() > range.maximum()).count();
    final boolean minimumStands = below < above;
    draft
        .tools()
        .outside(
            row.spot(minimumStands ? "maximum" : "minimum"),
            minimumStands ? "order-maximum" : "order-minimum",
            Map.<String, Argument>of(
                "minimum", NumberReader.show(range.minimum()),
                "maximum", NumberReader.show(range.maximum())));
    if (below == above || Math.min(below, above) * 4 > numbers.size()) {
      return;
    }
    final Scale standing =
        minimumStands
            ? new Scale(null, range.minimum(), null, null, null)
            : new Scale(null, null, range.maximum(), null, null);
    numbers.forEach(one -> draft.tools().numbers().isInside(one.spot(), one.number(), standing));
  }

  private static List<Placed> numbers(final Draft draft, final VariableRow row) {
    final String code = row.variable().code();
    final List<Placed> numbers = new ArrayList<>();
    for (final RespondentRow one : draft.respondents().values()) {
      final Answers.Answer answer = one.answers().get(code);
      if (answer != null && answer.value() instanceof Value.Numeric number) {
        numbers.add(new Placed(number.number(), one.spot(answer)));
      }
    }
    for (final Reading one : draft.readings()) {
      if (one.isOf(row) && one.value() instanceof Value.Numeric number) {
        numbers.add(new Placed(number.number(), one.spot()));
      }
    }
    for (final SummaryRow one : draft.figures()) {
      if (one.isOf(row) && one.category() == null && ON_THE_SCALE.contains(one.measure())) {
        numbers.add(new Placed(one.value(), one.valueSpot()));
      }
    }
    return numbers;
  }
}
