package id.rekap.intake;

import id.rekap.intake.Doubts.SharedBound;
import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.model.Scale;
import id.rekap.model.Value;
import id.rekap.workbook.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Categories may meet in one number as long as nothing was measured there: a value that is exactly
 * that number would belong to both.
 */
final class SharedBounds implements ValidationRule {

  @Override
  public void check(final Draft draft, final Findings findings) {
    for (final VariableRow row : draft.variables().values()) {
      if (!row.doubts().shared().isEmpty()) {
        final List<Double> numbers = new ArrayList<>(numbers(draft, row));
        final VariableRow source = draft.variable(row.variable().derivedFrom());
        if (source != null) {
          numbers.addAll(numbers(draft, source));
        }
        row.doubts().shared().forEach(one -> bound(one, numbers, findings));
      }
    }
  }

  private static void bound(
      final SharedBound shared, final List<Double> numbers, final Findings findings) {
    final long count =
        numbers.stream().filter(one -> Scale.compared(one) == shared.bound()).count();
    if (count > 0) {
      findings.add(
          Reason.NILAI_DI_LUAR_RENTANG,
          shared.spot(),
          "shared",
          Map.of(
              "category", Argument.of(shared.category()),
              "bound", NumberReader.show(shared.bound()),
              "count", Argument.of(count)));
    }
  }

  private static List<Double> numbers(final Draft draft, final VariableRow row) {
    final List<Double> numbers = new ArrayList<>();
    for (final RespondentRow one : draft.respondents().values()) {
      final Answers.Answer answer = one.answers().get(row.variable().code());
      if (answer != null) {
        add(numbers, answer.value(), one.row().cell(answer.column()));
      }
    }
    for (final Reading one : draft.readings()) {
      if (one.isOf(row)) {
        add(numbers, one.value(), one.cell());
      }
    }
    return numbers;
  }

  private static void add(
      final List<Double> numbers, final @Nullable Value value, final @Nullable RawCell cell) {
    if (value instanceof Value.Numeric number) {
      numbers.add(number.number());
    } else if (value instanceof Value.Choice
        && cell != null
        && cell.kind() == RawCell.Kind.NUMBER
        && cell.look() != RawCell.Look.DATE) {
      numbers.add(Double.valueOf(cell.text()));
    }
  }
}
