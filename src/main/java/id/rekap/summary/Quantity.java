package id.rekap.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Something a cell or a sentence can hold: typed and unrounded; a language turns it into words. */
public sealed interface Quantity {

  /**
   * A whole number of things.
   *
   * @param value any whole number
   */
  record Count(long value) implements Quantity {}

  /**
   * A part of a whole, printed as a percentage rounded half-up from the exact fraction: bare in a
   * table, with its sign in a sentence.
   *
   * @param count the part, 0 or more
   * @param of the whole, 0 or more; a share of nothing is undefined
   * @param decimals decimals of the printed percentage
   */
  record Share(long count, long of, int decimals) implements Quantity {}

  /**
   * A number with fixed decimals; a negative one gets a true minus sign.
   *
   * @param value finite
   * @param decimals decimals when printed, 0 to 6
   */
  record Decimal(double value, int decimals) implements Quantity {
    /** Checks that the number can be printed. */
    public Decimal {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Cannot print " + value);
      }
    }
  }

  /**
   * An amount of money in rupiah: bare in a table, {@code Rp292.500.000,00} in a sentence.
   *
   * @param value rupiah
   */
  record Rupiah(BigDecimal value) implements Quantity {}

  /**
   * A number as one types it into a cell: with the decimals that it has, and no mark between
   * thousands.
   *
   * @param value any number
   */
  record Typed(BigDecimal value) implements Quantity {}

  /**
   * A probability, printed with its relation: {@code = 0,012} or {@code < 0,001}; the equals sign
   * is dropped in a column of p values.
   *
   * @param value from 0 to 1
   */
  record PValue(double value) implements Quantity {

    private static final int DECIMALS = 3;

    /** The level against which p is read; printed, it must not look as if p were on its edge. */
    private static final BigDecimal LEVEL = new BigDecimal("0.05");

    /**
     * With how many decimals it is printed: three, or as many more as it takes to tell a p beside
     * 0.05 from 0.05, so that what is printed agrees with what is decided.
     *
     * @return 3 or more
     */
    public int decimals() {
      final BigDecimal exact = BigDecimal.valueOf(value);
      int decimals = DECIMALS;
      while (exact.compareTo(LEVEL) != 0
          && exact.setScale(decimals, RoundingMode.HALF_UP).compareTo(LEVEL) == 0) {
        decimals++;
      }
      return decimals;
    }
  }

  /**
   * From one number to another: {@code 20–50}.
   *
   * @param low the lower end
   * @param high the upper end
   */
  record Range(Quantity low, Quantity high) implements Quantity {}

  /**
   * A number with another in brackets: {@code 16 (51,6)}, {@code 50,8 (10,9)}.
   *
   * @param main the number
   * @param aside the one in brackets
   */
  record With(Quantity main, Quantity aside) implements Quantity {}

  /**
   * A day.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements Quantity {}

  /**
   * A span of days, printed as short as it can be.
   *
   * @param from the first day
   * @param to the last day, not before the first
   */
  record Span(LocalDate from, LocalDate to) implements Quantity {}

  /**
   * Text out of the data, printed as it stands.
   *
   * @param text the text
   */
  record Text(String text) implements Quantity {}

  /**
   * A label out of the data, such as a category or a variable's name: a hyphen between digits is
   * printed as a dash.
   *
   * @param text the label
   */
  record Label(String text) implements Quantity {}

  /**
   * Several things in a row: {@code a, b, dan c}.
   *
   * @param items in order
   */
  record Listing(List<Quantity> items) implements Quantity {
    /** Keeps its own copy. */
    public Listing {
      items = List.copyOf(items);
    }
  }

  /**
   * Words: the key of a phrase in the words file and the values of its named slots.
   *
   * @param key the key
   * @param slots the values by slot name
   */
  record Phrase(String key, Map<String, Quantity> slots) implements Quantity {
    /** Keeps its own copy, sorted by name. */
    public Phrase {
      slots = java.util.Collections.unmodifiableMap(new TreeMap<>(slots));
    }
  }

  /**
   * A quantity that is also a row of the figures file.
   *
   * @param key its name there
   * @param quantity what is printed
   */
  record Keyed(FigureKey key, Quantity quantity) implements Quantity {}

  /**
   * A small picture that fills a cell; its numbers stand in the cells beside it.
   *
   * @param chart what it shows
   * @param alternative what it says, for whoever cannot see it
   */
  record Drawn(ChartData chart, Quantity alternative) implements Quantity {}

  /**
   * A quantity on a tinted ground, so that the largest of a table are found at a glance.
   *
   * @param quantity what is printed
   * @param level how dark the ground is, from 0 (white) to {@link #DARKEST}
   */
  record Shaded(Quantity quantity, int level) implements Quantity {

    /** The darkest ground. */
    public static final int DARKEST = 4;

    /** Checks the level. */
    public Shaded {
      if (level < 0 || level > DARKEST) {
        throw new IllegalArgumentException("No tint " + level);
      }
    }

    /**
     * Tints a count by its part of the largest one.
     *
     * @param quantity what is printed
     * @param count the count, from 0 to the largest
     * @param largest the largest count that is tinted with it, at least 1
     * @return the quantity with the ground that belongs to it; 0 alone is white
     */
    public static Shaded of(final Quantity quantity, final long count, final long largest) {
      return new Shaded(quantity, (int) Math.ceilDiv(DARKEST * count, largest));
    }
  }

  /** Undefined or not measured: a dash. */
  record Undefined() implements Quantity {}

  /**
   * The undefined quantity.
   *
   * @return a dash when printed
   */
  static Quantity none() {
    return new Undefined();
  }

  /**
   * A phrase without slots.
   *
   * @param key its key in the words file
   * @return the phrase
   */
  static Phrase phrase(final String key) {
    return new Phrase(key, Map.of());
  }

  /**
   * A phrase with one slot.
   *
   * @param key its key in the words file
   * @param slot the slot's name
   * @param value the slot's value
   * @return the phrase
   */
  static Phrase phrase(final String key, final String slot, final Quantity value) {
    return new Phrase(key, Map.of(slot, value));
  }

  /**
   * A phrase with two slots.
   *
   * @param key its key in the words file
   * @param slot the first slot's name
   * @param value the first slot's value
   * @param slot2 the second slot's name
   * @param value2 the second slot's value
   * @return the phrase
   */
  static Phrase phrase(
      final String key,
      final String slot,
      final Quantity value,
      final String slot2,
      final Quantity value2) {
    return new Phrase(key, Map.of(slot, value, slot2, value2));
  }

  /**
   * Text, or the dash where there is none.
   *
   * @param text the text or null
   * @return a quantity
   */
  static Quantity text(final @Nullable String text) {
    return text == null || text.isBlank() ? none() : new Text(text);
  }

  /**
   * Takes the key off.
   *
   * @return the quantity that is printed
   */
  default Quantity bare() {
    return switch (this) {
      case Keyed keyed -> keyed.quantity().bare();
      case Shaded shaded -> shaded.quantity().bare();
      default -> this;
    };
  }
}
