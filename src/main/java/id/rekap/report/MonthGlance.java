package id.rekap.report;

import id.rekap.disclosure.Redaction;
import id.rekap.model.Period;
import id.rekap.portfolio.Breakdown;
import id.rekap.portfolio.MonthPrograms;
import id.rekap.portfolio.Portfolio;
import id.rekap.portfolio.PortfolioFigures;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A month in a few numbers, each against the month before and the year so far.
 *
 * @param programs the programs of the month and those around them
 * @param redaction what the reader may see
 */
record MonthGlance(MonthPrograms programs, Redaction redaction) {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  Block block() {
    final List<Block.Numeral> numbers = new ArrayList<>();
    numbers.add(held());
    numbers.add(number(PortfolioFigures.RESPONDENTS, "people", Portfolio::respondents));
    money("budget", Portfolio::budget).ifPresent(numbers::add);
    money("spent", Portfolio::spent).ifPresent(numbers::add);
    numbers.add(number(PortfolioFigures.OUTPUTS, "outputs", part -> (long) part.outputs().size()));
    return new Block.Glance(numbers);
  }

  private Period month() {
    return Period.of(programs.month());
  }

  private Period before() {
    return Period.of(programs.month().minusMonths(1));
  }

  private Period year() {
    return Period.yearTo(programs.month());
  }

  private Portfolio within(final Period period) {
    return programs.services().within(period);
  }

  /** How many programs, and in how many places. */
  private Block.Numeral held() {
    final Block.Numeral bare = block("programs", this::placed);
    return within(month()).places(Breakdown.REGENCY) == 0
        ? bare
        : new Block.Numeral(
            redaction.quantity(programs(month())),
            Quantity.phrase("cell.month.programs.placed", "places", places(month())),
            bare.asides());
  }

  private Quantity placed(final Period period) {
    return within(period).places(Breakdown.REGENCY) == 0
        ? programs(period)
        : Quantity.phrase("cell.month.placed", "count", programs(period), "places", places(period));
  }

  private Quantity programs(final Period period) {
    return keyed(PortfolioFigures.PROGRAMS, period, within(period).size());
  }

  private Quantity places(final Period period) {
    return keyed(Breakdown.REGENCY.word(), period, within(period).places(Breakdown.REGENCY));
  }

  private Block.Numeral number(
      final String counted, final String name, final Function<Portfolio, Long> count) {
    return block(name, period -> keyed(counted, period, count.apply(within(period))));
  }

  private static Quantity keyed(final String counted, final Period period, final long count) {
    return new Quantity.Keyed(PortfolioFigures.key(counted, period), new Quantity.Count(count));
  }

  private Optional<Block.Numeral> money(
      final String name, final Function<Portfolio, Optional<BigDecimal>> sum) {
    if (sum.apply(within(year())).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        block(name, period -> rupiah(sum.apply(within(period)).orElse(BigDecimal.ZERO))));
  }

  /** Money as one says it: whole rupiah below a million, else millions or billions. */
  private static Quantity rupiah(final BigDecimal money) {
    if (money.compareTo(MILLION) < 0) {
      return Quantity.phrase("cell.month.rupiah", "value", new Quantity.Count(money.longValue()));
    }
    final boolean large = money.compareTo(BILLION) >= 0;
    final BigDecimal shown =
        money.divide(large ? BILLION : MILLION, large ? 2 : 1, RoundingMode.HALF_UP);
    final BigDecimal bare = shown.stripTrailingZeros();
    return Quantity.phrase(
        large ? "cell.month.billion" : "cell.month.million",
        "value",
        new Quantity.Decimal(bare.doubleValue(), Math.max(0, bare.scale())));
  }

  private Block.Numeral block(final String name, final Function<Period, Quantity> value) {
    final List<Quantity> asides = new ArrayList<>();
    for (final Quantity aside :
        List.of(
            Quantity.phrase("cell.month.before", "value", value.apply(before())),
            Quantity.phrase("cell.month.year", "value", value.apply(year())))) {
      final Quantity seen = redaction.quantity(aside);
      if (!(seen instanceof Quantity.Undefined)) {
        asides.add(seen);
      }
    }
    return new Block.Numeral(
        redaction.quantity(value.apply(month())), Quantity.phrase("cell.month." + name), asides);
  }
}
