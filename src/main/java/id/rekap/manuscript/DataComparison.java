package id.rekap.manuscript;

import id.rekap.model.Measurement;
import id.rekap.model.Occasion;
import id.rekap.model.Value;
import id.rekap.statistics.PairedSample;
import id.rekap.statistics.PercentIncrease;
import id.rekap.statistics.RoundingRule;
import id.rekap.statistics.WilcoxonSignedRank;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Printed numbers against what the data give, number by number. */
final class DataComparison {

  private static final String P_WILCOXON = "p_wilcoxon";
  private static final String EXPLAINED = "manuscript.data.";

  private final PrintedSheet sheet;

  DataComparison(final PrintedSheet sheet) {
    this.sheet = sheet;
  }

  CheckedNumber of(final Entry entry) {
    final Double ours = entry.text() == null ? null : ours(entry);
    if (ours == null) {
      return new CheckedNumber(entry.row(), Verdict.UNCHECKED, null, Quantity.none(), null);
    }
    final Verdict verdict = verdict(entry, ours);
    return new CheckedNumber(
        entry.row(),
        verdict,
        ours,
        printed(entry, ours),
        verdict.isRemarkable() ? explanation(entry, ours, verdict) : null);
  }

  private Verdict verdict(final Entry entry, final double ours) {
    final Verdict plain = Agreement.of(ours, entry.number());
    if (entry.is(P_WILCOXON)) {
      return best(plain, entry, otherP(entry));
    }
    if (entry.is("selisih_rerata_persen")) {
      return plain == Verdict.DIFFERENT && ours < 0 ? Agreement.of(-ours, entry.number()) : plain;
    }
    if (plain.compareTo(Verdict.ROUNDED) > 0) {
      final Double reversed = Reversed.of(sheet, entry);
      final Verdict other =
          reversed == null ? plain : Agreement.of(reversed, entry.number()).worse(Verdict.ROUNDED);
      final Verdict better = other.compareTo(plain) < 0 ? other : plain;
      return better == Verdict.DIFFERENT && isCoarse(entry) ? Verdict.ROUNDED : better;
    }
    return plain;
  }

  private static Verdict best(final Verdict plain, final Entry entry, final List<Double> others) {
    Verdict best = plain;
    for (final double other : others) {
      final Verdict verdict = Agreement.of(other, entry.number());
      best = verdict.compareTo(best) < 0 ? verdict : best;
    }
    return best;
  }

  /** What was sent with fewer decimals than are printed may be the printed number, rounded. */
  private boolean isCoarse(final Entry entry) {
    final Figure figure = sheet.figure(entry.key());
    if (!sheet.analysis().dataset().isSummaryOnly()
        || figure == null
        || figure.value() == null
        || !(entry.is("rerata") || entry.is("sd"))) {
      return false;
    }
    final BigDecimal sent = Numbers.clean(figure.value()).stripTrailingZeros();
    return sent.scale() > 0
        && sent.scale() < entry.value().scale()
        && RoundingRule.EITHER.before(sent).meets(entry.bounds());
  }

  private @Nullable Double ours(final Entry entry) {
    if (entry.is("nilai_individu")) {
      return individual(entry);
    }
    final Figure figure = sheet.figure(entry.key());
    return figure != null ? figure.value() : derived(entry);
  }

  /** A comparison of two occasions that the report does not make. */
  private @Nullable Double derived(final Entry entry) {
    final List<Occasion> span = sheet.span(entry.place().occasion());
    if (span == null || !CompletePairs.are(new View(sheet, entry.place(), ""), span)) {
      return null;
    }
    final Double first = sheet.value(entry.place().at(span.getFirst().code()), "rerata");
    final Double last = sheet.value(entry.place().at(span.getLast().code()), "rerata");
    if (first == null || last == null) {
      return null;
    }
    return switch (entry.row().measure()) {
      case "selisih_rerata" -> last - first;
      case "selisih_rerata_persen" -> first > 0 ? 100 * (last - first) / first : null;
      default -> null;
    };
  }

  private @Nullable Double individual(final Entry entry) {
    return number(entry.place(), entry.place().occasion(), entry.row().category());
  }

  private @Nullable Double number(
      final Place place, final @Nullable String occasion, final @Nullable String respondent) {
    for (final Measurement one : sheet.analysis().dataset().measurements()) {
      if (one.respondent().equals(respondent)
          && one.variable().equals(place.variable())
          && one.occasion().equals(occasion)
          && one.value() instanceof Value.Numeric numeric) {
        return numeric.number();
      }
    }
    return null;
  }

  /** p by the normal approximation, without and with continuity correction. */
  private List<Double> otherP(final Entry entry) {
    final List<Double> all = new ArrayList<>();
    final PairedSample pairs = pairs(entry);
    if (pairs != null) {
      final WilcoxonSignedRank test = WilcoxonSignedRank.of(pairs);
      for (final OptionalDouble one :
          List.of(
              test.exactPValue(), test.asymptoticPValue(), test.asymptoticPValueWithContinuity())) {
        one.ifPresent(all::add);
      }
    }
    return all;
  }

  private @Nullable Double meanIndividual(final Entry entry) {
    final PairedSample pairs = pairs(entry);
    final OptionalDouble mean =
        pairs == null ? OptionalDouble.empty() : PercentIncrease.of(pairs).meanIndividual();
    return mean.isPresent() ? Double.valueOf(mean.getAsDouble()) : null;
  }

  /** The values of all who have both; null where there are none. */
  private @Nullable PairedSample pairs(final Entry entry) {
    final List<Occasion> span = sheet.span(entry.place().occasion());
    if (span == null) {
      return null;
    }
    final Map<String, Double> first = values(entry.place(), span.getFirst());
    final Map<String, Double> last = values(entry.place(), span.getLast());
    first.keySet().retainAll(last.keySet());
    if (first.isEmpty()) {
      return null;
    }
    final List<String> people = first.keySet().stream().sorted().toList();
    return PairedSample.of(
        people.stream().mapToDouble(one -> Objects.requireNonNull(first.get(one))).toArray(),
        people.stream().mapToDouble(one -> Objects.requireNonNull(last.get(one))).toArray());
  }

  private Map<String, Double> values(final Place place, final Occasion occasion) {
    final Map<String, Double> values = new HashMap<>();
    final Map<String, String> groups = new HashMap<>();
    sheet
        .analysis()
        .dataset()
        .respondents()
        .forEach(one -> groups.put(one.code(), Objects.requireNonNullElse(one.group(), "")));
    for (final Measurement one : sheet.analysis().dataset().measurements()) {
      final boolean inside =
          FigureKey.EVERYBODY.equals(place.group())
              || Objects.equals(groups.get(one.respondent()), place.group());
      if (inside
          && one.variable().equals(place.variable())
          && one.occasion().equals(occasion.code())
          && one.value() instanceof Value.Numeric numeric) {
        values.put(one.respondent(), numeric.number());
      }
    }
    return values;
  }

  /** Our number as the manuscript would print it. */
  private static Quantity printed(final Entry entry, final double ours) {
    if (entry.row().measure().startsWith("p_")) {
      return new Quantity.PValue(Math.clamp(ours, 0.0, 1.0));
    }
    return new Quantity.Decimal(
        ours,
        entry.number().isEqual()
            ? Math.clamp(entry.value().scale(), 0, 6)
            : Math.max(1, Math.clamp(entry.value().scale(), 0, 6)));
  }

  private Quantity.Phrase explanation(final Entry entry, final double ours, final Verdict verdict) {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("of", Named.entry(sheet, entry));
    slots.put("measure", Named.measure(entry.row().measure()));
    slots.put("value", Quantity.text(entry.row().printed()));
    slots.put("ours", printed(entry, ours));
    slots.put("exact", Numbers.beside(ours, entry.value(), 2));
    if (verdict == Verdict.CUT) {
      return new Quantity.Phrase(EXPLAINED + "cut", slots);
    }
    final Figure figure = sheet.figure(entry.key());
    final Double count = count(entry);
    final Double individual = entry.is("selisih_rerata_persen") ? meanIndividual(entry) : null;
    if (entry.is("persen") && figure != null && figure.n() != null && count != null) {
      slots.put("count", Numbers.whole(Math.round(count)));
      slots.put("n", Numbers.whole(figure.n()));
      return new Quantity.Phrase(EXPLAINED + "share", slots);
    }
    final Figure asymptotic = sheet.figure(entry.key().measure("p_wilcoxon_asimtotik"));
    if (entry.is(P_WILCOXON) && asymptotic != null && asymptotic.value() != null) {
      slots.put("asymptotic", new Quantity.PValue(Math.clamp(asymptotic.value(), 0.0, 1.0)));
      return new Quantity.Phrase(EXPLAINED + "wilcoxon", slots);
    }
    if (individual != null) {
      slots.put("individual", Numbers.beside(individual, entry.value(), 1));
      return new Quantity.Phrase(EXPLAINED + "rise", slots);
    }
    return new Quantity.Phrase(EXPLAINED + "other", slots);
  }

  private @Nullable Double count(final Entry entry) {
    final Figure figure = sheet.figure(entry.key().measure("jumlah"));
    return figure == null ? null : figure.value();
  }
}
