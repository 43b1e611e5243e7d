package id.rekap.intake;

import id.rekap.model.Origin;
import id.rekap.model.SummaryFigure;
import id.rekap.workbook.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * One row of the sheet Rekap with the place that findings about it point at.
 *
 * @param valueSpot its Nilai cell
 * @param variable the variable; null for the size of a group
 * @param group Kelompok; null for everybody
 * @param occasion the occasion's code; null without
 * @param category the category's label; null without
 * @param measure key of Ukuran, such as {@code count}
 * @param measureName Ukuran as the contract spells it
 * @param value Nilai
 */
record SummaryRow(
    Spot valueSpot,
    @Nullable VariableRow variable,
    @Nullable String group,
    @Nullable String occasion,
    @Nullable String category,
    String measure,
    String measureName,
    double value) {

  private static final String COUNT = "count";

  boolean isRespondents() {
    return variable == null && "n".equals(measure);
  }

  /** What it says the measure of: everything but the measure, the category and the value. */
  String block() {
    return block(variable, group, occasion);
  }

  /** The same of a row that is not read in full. */
  static String block(
      final @Nullable VariableRow variable,
      final @Nullable String group,
      final @Nullable String occasion) {
    return String.join(
        "\n",
        variable == null ? "" : variable.variable().code(),
        group == null ? "" : Spelling.foldExactly(group),
        occasion == null ? "" : occasion);
  }

  /** Whether it counts the people of one category. */
  boolean isCategoryCount() {
    return variable != null && category != null && COUNT.equals(measure);
  }

  /** Whether it gives a category an n, which may be its people or the people who were asked. */
  boolean isCategorySize() {
    return variable != null && category != null && "n".equals(measure);
  }

  /** The same number as the people of its category. */
  SummaryRow asCount(final String countName) {
    return new SummaryRow(valueSpot, variable, group, occasion, category, COUNT, countName, value);
  }

  boolean isOf(final VariableRow row) {
    return variable != null && variable.variable().code().equals(row.variable().code());
  }

  SummaryFigure figure(final String respondentsWord) {
    final Origin origin = valueSpot.origin();
    final String code = variable == null ? respondentsWord : variable.variable().code();
    return new SummaryFigure(origin, code, group, occasion, category, measureName, value);
  }
}
