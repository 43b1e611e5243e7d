package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Variable;
import id.rekap.statistics.Frequencies;
import java.util.List;

/** Tells where printed percentages do not add up to 100, so that the table says why. */
final class Rounding {

  private Rounding() {}

  static boolean isNoted(
      final FigureBook book, final List<Variable> variables, final String scope) {
    return variables.stream().anyMatch(variable -> isOff(book, variable, scope));
  }

  static boolean isNoted(final FigureBook book, final Outcome outcome) {
    return outcome.occasions().stream()
        .anyMatch(
            occasion ->
                isOff(
                    outcome.variable().categories().stream()
                        .map(Category::label)
                        .mapToLong(label -> book.whole(outcome.at(occasion, label, "jumlah")))
                        .toArray()));
  }

  private static boolean isOff(final FigureBook book, final Variable variable, final String scope) {
    return isOff(
        variable.categories().stream()
            .map(Category::label)
            .mapToLong(
                label -> book.whole(new FigureKey(variable.code(), scope, null, label, "jumlah")))
            .toArray());
  }

  private static boolean isOff(final long[] counts) {
    if (counts.length == 0 || java.util.Arrays.stream(counts).sum() == 0) {
      return false;
    }
    return Frequencies.of(counts)
        .percentages(FigureBook.PERCENT_DECIMALS)
        .filter(percentages -> !percentages.sumsTo100())
        .isPresent();
  }
}
