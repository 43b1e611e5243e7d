package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.model.Variable.Kind;
import java.util.List;
import java.util.Map;

/** A categorical variable needs categories. */
final class CategoriesPresent implements ValidationRule {

  @Override
  public void check(final Draft draft, final Findings findings) {
    final List<VariableRow> bare =
        draft.variables().values().stream()
            .filter(row -> row.sound() && row.variable().kind() == Kind.CATEGORICAL)
            .filter(
                row ->
                    row.variable().categories().isEmpty()
                        && row.doubts().strays().isEmpty()
                        && !isDerived(row))
            .toList();
    if (bare.isEmpty()) {
      return;
    }
    if (!draft.hasSheet(Layout.CATEGORY)) {
      draft.missingSheet(Layout.CATEGORY);
      return;
    }
    for (final VariableRow row : bare) {
      findings.add(
          Reason.KATEGORI_TIDAK_DIKENAL,
          row.spot("code"),
          "none",
          Map.of("variable", Argument.of(row.variable().label())));
    }
  }

  private static boolean isDerived(final VariableRow row) {
    return row.variable().derivedFrom() != null;
  }
}
