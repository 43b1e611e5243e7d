package id.rekap.manuscript;

import id.rekap.statistics.ConfidenceInterval;
import id.rekap.statistics.IntervalCheck;
import id.rekap.statistics.RoundingRule;
import id.rekap.summary.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A confidence interval that mean, standard deviation and n do not give. */
final class MeanIntervalCheck implements Check {

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Place place : sheet.places()) {
      for (final View view : sheet.views(place)) {
        final Long n = view.size();
        interval(view, n, List.of("rerata", "sd", "ci95_bawah", "ci95_atas"), findings);
        final Entry pairs = view.get("n_pasangan");
        final Double known = sheet.value(place, "n_pasangan");
        final Long size =
            pairs != null
                ? Long.valueOf(pairs.value().longValue())
                : known == null ? null : Long.valueOf(Math.round(known));
        interval(
            view,
            size,
            List.of("selisih_rerata", "selisih_sd", "selisih_ci95_bawah", "selisih_ci95_atas"),
            findings);
      }
    }
  }

  private static void interval(
      final View view,
      final @Nullable Long n,
      final List<String> measures,
      final Findings findings) {
    final Entry mean = view.get(measures.get(0));
    final Entry deviation = view.get(measures.get(1));
    final Entry lower = view.get(measures.get(2));
    final Entry upper = view.get(measures.get(3));
    if (mean == null || deviation == null || lower == null || upper == null || n == null || n < 2) {
      return;
    }
    if (deviation.value().signum() < 0) {
      return;
    }
    final IntervalCheck.Printed printed =
        new IntervalCheck.Printed(mean.value(), deviation.value(), n, lower.value(), upper.value());
    final IntervalCheck check =
        IntervalCheck.of(printed, ConfidenceInterval.LEVEL, RoundingRule.EITHER);
    if (check.agreesWithT() || check.agreesWithZ()) {
      findings.follows(lower, mean, deviation);
      findings.follows(upper, mean, deviation);
    }
    if (!check.agreesWithT()) {
      final Map<String, Quantity> slots = new HashMap<>();
      slots.put("of", Named.place(view.sheet(), view.place()));
      slots.put("n", Numbers.whole(n));
      slots.put("df", Numbers.whole(n - 1));
      slots.put("mean", mean.typed());
      slots.put("sd", deviation.typed());
      slots.put("lower", lower.typed());
      slots.put("upper", upper.typed());
      slots.put("t", range(check.t(), lower));
      slots.put("z", range(check.z(), lower));
      findings.add(
          "IK_BERBEDA",
          check.agreesWithZ() ? "normal" : "",
          check.agreesWithZ() ? Verdict.ROUNDED : Verdict.CONTRADICTED,
          List.of(lower, upper),
          slots);
    }
  }

  private static Quantity range(final Optional<ConfidenceInterval> interval, final Entry beside) {
    return interval
        .<Quantity>map(
            one ->
                new Quantity.Range(
                    Numbers.beside(one.lower(), beside.value(), 0),
                    Numbers.beside(one.upper(), beside.value(), 0)))
        .orElse(Quantity.none());
  }
}
