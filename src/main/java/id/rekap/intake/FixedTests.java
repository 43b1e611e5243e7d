package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.FixedTest;
import id.rekap.model.Reason;
import id.rekap.model.Variable;
import java.util.Map;

/** A test fixed in the column Uji that cannot answer for its variable: the report takes another. */
final class FixedTests implements ValidationRule {

  @Override
  public void check(final Draft draft, final Findings findings) {
    final int occasions = draft.occasions().all().size();
    for (final VariableRow row : draft.variables().values()) {
      final FixedTest fixed = row.variable().fixedTest();
      final FixedTest.Misfit misfit =
          fixed == null || !row.sound() ? null : fixed.misfit(row.variable(), occasions);
      if (fixed != null && misfit != null) {
        findings.add(
            Reason.UJI_TIDAK_SESUAI,
            row.spot("test"),
            variant(fixed, misfit),
            slots(row.variable(), occasions));
      }
    }
  }

  private static Map<String, Argument> slots(final Variable variable, final int occasions) {
    return Map.of("variable", Argument.of(variable.label()), "times", Argument.of(occasions));
  }

  private static String variant(final FixedTest fixed, final FixedTest.Misfit misfit) {
    return switch (misfit) {
      case KIND ->
          switch (fixed) {
            case T -> "kind.t";
            case WILCOXON, FRIEDMAN -> "kind.ranks";
            case MCNEMAR, COCHRAN -> "kind.answers";
          };
      case ONCE -> "";
      case MORE -> "several";
      case TWO -> "two";
    };
  }
}
