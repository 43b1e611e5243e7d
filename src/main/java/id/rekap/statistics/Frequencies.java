package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Counts per category and their shares.
 *
 * <p>Percentages are rounded half up from the exact fraction, or so that they sum to 100 by the
 * largest remainders (a tie goes to the larger count, then to the earlier category). Without
 * respondents there is no share. Cost: k log k for k categories.
 *
 * @param counts how many are in each category, in the order of the table; a category without
 *     respondents is a 0 and stays
 */
public record Frequencies(List<Long> counts) {

  private static final int MAXIMUM_DECIMALS = 15;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative
   * @throws ArithmeticException if the total does not fit into a long
   */
  public Frequencies {
    counts = List.copyOf(counts);
    long total = 0;
    for (final long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("Count %d is negative".formatted(count));
      }
      total = Math.addExact(total, count);
    }
  }

  /**
   * Takes the counts of a table.
   *
   * @param counts one count per category
   * @return the frequencies
   * @throws IllegalArgumentException if a count is negative
   */
  public static Frequencies of(final long... counts) {
    return new Frequencies(java.util.Arrays.stream(counts).boxed().toList());
  }

  /**
   * Returns how many there are in all categories together.
   *
   * @return the sum of the counts, 0 or more
   */
  public long total() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Returns the share of one category, unrounded.
   *
   * @param category position in {@link #counts()}
   * @return from 0 to 1, or empty if the total is 0
   * @throws IndexOutOfBoundsException if there is no such category
   */
  public OptionalDouble share(final int category) {
    return Numbers.ratio(counts.get(category), (double) total());
  }

  /**
   * Returns the percentages as they are printed.
   *
   * <p>Both roundings work on the exact fraction count / total in whole-number arithmetic, so 1 of
   * 8 is 13 at no decimals and 12.5 at one, never 12.49.
   *
   * @param decimals digits after the decimal mark, 0 to 15
   * @return the percentages, or empty if the total is 0
   * @throws IllegalArgumentException if the number of decimals is out of range
   */
  public Optional<Percentages> percentages(final int decimals) {
    if (decimals < 0 || decimals > MAXIMUM_DECIMALS) {
      throw new IllegalArgumentException(
          "%d decimals; possible are 0 to %d".formatted(decimals, MAXIMUM_DECIMALS));
    }
    final BigInteger total = BigInteger.valueOf(total());
    if (total.signum() == 0) {
      return Optional.empty();
    }
    final BigInteger units = BigInteger.TEN.pow(decimals + 2);
    final List<BigInteger> halfUp = new ArrayList<>();
    final List<BigInteger> floors = new ArrayList<>();
    final List<BigInteger> remainders = new ArrayList<>();
    for (final long count : counts) {
      final BigInteger scaled = BigInteger.valueOf(count).multiply(units);
      final BigInteger[] parts = scaled.divideAndRemainder(total);
      floors.add(parts[0]);
      remainders.add(parts[1]);
      halfUp.add(
          parts[1].shiftLeft(1).compareTo(total) >= 0 ? parts[0].add(BigInteger.ONE) : parts[0]);
    }
    giveOutRest(units, floors, remainders);
    return Optional.of(new Percentages(decimal(halfUp, decimals), decimal(floors, decimals)));
  }

  /** Raises the floors with the largest remainders by one unit until they add up to 100 %. */
  private void giveOutRest(
      final BigInteger units, final List<BigInteger> floors, final List<BigInteger> remainders) {
    final int rest =
        units.subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
    IntStream.range(0, floors.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> remainders.get(i))
                .thenComparing(i -> counts.get(i))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(rest)
        .forEach(i -> floors.set(i, floors.get(i).add(BigInteger.ONE)));
  }

  private static List<BigDecimal> decimal(final List<BigInteger> units, final int decimals) {
    return units.stream().map(unit -> new BigDecimal(unit, decimals)).toList();
  }

  /**
   * Percentages of one table, rounded in two ways; each number has exactly the asked decimals.
   *
   * @param halfUp each rounded half up by itself; this is what a table prints
   * @param largestRemainder rounded so that they add up to 100: floors, then one unit each to the
   *     largest remainders (Hamilton's method); at equal remainders the larger count first, then
   *     the order of the table
   */
  public record Percentages(List<BigDecimal> halfUp, List<BigDecimal> largestRemainder) {

    /** Takes unmodifiable copies. */
    public Percentages {
      halfUp = List.copyOf(halfUp);
      largestRemainder = List.copyOf(largestRemainder);
    }

    /**
     * Returns the sum of the printed percentages.
     *
     * @return the sum of {@link #halfUp()}, with the same decimals
     */
    public BigDecimal sum() {
      return halfUp.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Tells whether the printed percentages add up to 100; if not, the table needs a note.
     *
     * @return true if {@link #sum()} is 100
     */
    public boolean sumsTo100() {
      return sum().compareTo(BigDecimal.valueOf(100)) == 0;
    }
  }
}
