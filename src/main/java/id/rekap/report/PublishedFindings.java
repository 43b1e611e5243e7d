package id.rekap.report;

import id.rekap.manuscript.CheckedNumber;
import id.rekap.manuscript.Manuscript;
import id.rekap.manuscript.Verdict;
import id.rekap.model.Argument;
import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Origin;
import id.rekap.model.Reason;
import id.rekap.summary.Analysis;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** The check of a manuscript in short: one warning at each printed number that does not hold. */
public final class PublishedFindings {

  private PublishedFindings() {}

  /**
   * Checks the numbers of the sheet Publikasi; {@link ManuscriptCheck} shows the computations.
   *
   * @param dataset a program
   * @param column the letters of the column of printed numbers
   * @return warnings in the order of the sheet; none where it is missing, empty or holds
   */
  public static List<Finding> of(final Dataset dataset, final String column) {
    if (dataset.published().isEmpty()) {
      return List.of();
    }
    return Manuscript.of(Analysis.of(dataset)).numbers().stream()
        .filter(one -> one.verdict().compareTo(Verdict.UNSUPPORTED) >= 0)
        .map(one -> finding(one, column))
        .toList();
  }

  private static Finding finding(final CheckedNumber number, final String column) {
    final Origin origin = number.printed().origin();
    final boolean known =
        number.verdict() == Verdict.DIFFERENT && number.ours().bare() instanceof Quantity.Decimal;
    return new Finding(
        Reason.PUBLIKASI_BERBEDA.name(),
        Reason.PUBLIKASI_BERBEDA.severity(),
        origin.sheet(),
        column + origin.row(),
        number.printed().printed(),
        known ? "ours" : variant(number.verdict()),
        known ? Map.of("ours", ours(number.ours())) : Map.of());
  }

  private static String variant(final Verdict verdict) {
    return switch (verdict) {
      case IMPOSSIBLE -> "impossible";
      case CONTRADICTED -> "contradicted";
      case UNSUPPORTED -> "unsupported";
      default -> "";
    };
  }

  private static Argument ours(final Quantity quantity) {
    final Quantity.Decimal ours = (Quantity.Decimal) quantity.bare();
    return new Argument.Numeric(
        BigDecimal.valueOf(ours.value()).setScale(ours.decimals(), RoundingMode.HALF_UP));
  }
}
