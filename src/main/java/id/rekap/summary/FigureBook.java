package id.rekap.summary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every number of a report, computed once: tables and sentences take theirs from here.
 *
 * <p>A number that was not computed, or is undefined, is a dash.
 */
public final class FigureBook {

  /** Decimals of a printed percentage. */
  public static final int PERCENT_DECIMALS = 1;

  private final Map<FigureKey, Figure> figures;
  private final Map<FigureKey, String> bands;

  FigureBook(final Map<FigureKey, Figure> figures, final Map<FigureKey, String> bands) {
    this.figures = Collections.unmodifiableMap(figures);
    this.bands = Collections.unmodifiableMap(bands);
  }

  /**
   * All figures in the order in which they were computed.
   *
   * @return the figures
   */
  public List<Figure> all() {
    return List.copyOf(figures.values());
  }

  /**
   * Gives a figure's number.
   *
   * @param key its name
   * @return the unrounded number; null where it was not computed or is undefined
   */
  public @Nullable Double value(final FigureKey key) {
    final Figure figure = figures.get(key);
    return figure == null ? null : figure.value();
  }

  /**
   * Gives the band that a figure falls into, decided on its exact parts.
   *
   * @param key its name
   * @return the end of a key, such as {@code high}; null where it has none
   */
  public @Nullable String band(final FigureKey key) {
    return bands.get(key);
  }

  /** How many a figure rests on; otherwise where that is not known. */
  long size(final FigureKey key, final long otherwise) {
    final Figure figure = figures.get(key);
    return figure == null || figure.n() == null ? otherwise : figure.n();
  }

  boolean has(final FigureKey key) {
    return value(key) != null;
  }

  long whole(final FigureKey key) {
    final Double value = value(key);
    return value == null ? 0 : Math.round(value);
  }

  /** A number with the decimals of its figure. */
  Quantity number(final FigureKey key) {
    final Figure figure = figures.get(key);
    if (figure == null || figure.value() == null) {
      return Quantity.none();
    }
    return new Quantity.Keyed(key, new Quantity.Decimal(figure.value(), figure.decimals()));
  }

  /**
   * A number that is read against limits: with as many more decimals as keep it from being printed
   * as a limit that it stays below, so that the number agrees with its word.
   */
  Quantity against(final FigureKey key, final double... limits) {
    final Figure figure = figures.get(key);
    if (figure == null || figure.value() == null) {
      return Quantity.none();
    }
    return new Quantity.Keyed(
        key,
        new Quantity.Decimal(
            figure.value(), Decimals.below(figure.value(), figure.decimals(), limits)));
  }

  /** A number without its sign, for sentences that name the direction in words. */
  Quantity size(final FigureKey key) {
    final Figure figure = figures.get(key);
    if (figure == null || figure.value() == null) {
      return Quantity.none();
    }
    return new Quantity.Decimal(Math.abs(figure.value()), figure.decimals());
  }

  Quantity count(final FigureKey key) {
    final Double value = value(key);
    return value == null
        ? Quantity.none()
        : new Quantity.Keyed(key, new Quantity.Count(Math.round(value)));
  }

  /** The percentage that belongs to a count, exact from count and n. */
  Quantity share(final FigureKey count) {
    final Figure figure = figures.get(count);
    if (figure == null || figure.value() == null || figure.n() == null) {
      return Quantity.none();
    }
    return new Quantity.Keyed(
        count.measure("persen"),
        new Quantity.Share(Math.round(figure.value()), figure.n(), PERCENT_DECIMALS));
  }

  Quantity pValue(final FigureKey key) {
    final Double value = value(key);
    return value == null
        ? Quantity.none()
        : new Quantity.Keyed(key, new Quantity.PValue(Math.clamp(value, 0.0, 1.0)));
  }

  Quantity range(final FigureKey low, final FigureKey high) {
    return has(low) && has(high) ? new Quantity.Range(number(low), number(high)) : Quantity.none();
  }

  /** Collects figures; a key is computed once. */
  static final class Builder {

    private final Map<FigureKey, Figure> figures = new LinkedHashMap<>();
    private final Map<FigureKey, String> bands = new LinkedHashMap<>();

    void band(final FigureKey key, final String band) {
      bands.put(key, band);
    }

    void put(
        final FigureKey key,
        final @Nullable Double value,
        final @Nullable Long n,
        final int decimals) {
      final Double finite = value == null || !Double.isFinite(value) ? null : value;
      figures.putIfAbsent(key, new Figure(key, finite, n, decimals));
    }

    /** A p value, with the decimals that its print needs. */
    void pValue(final FigureKey key, final @Nullable Double value, final @Nullable Long n) {
      final double shown = value == null || value.isNaN() ? 1 : Math.clamp(value, 0.0, 1.0);
      put(key, value, n, new Quantity.PValue(shown).decimals());
    }

    void count(final FigureKey key, final long value, final @Nullable Long n) {
      put(key, (double) value, n, 0);
    }

    boolean has(final FigureKey key) {
      final Figure figure = figures.get(key);
      return figure != null && figure.value() != null;
    }

    /** The book of what was put so far; what is put later stands in it, too. */
    FigureBook build() {
      return new FigureBook(figures, bands);
    }
  }
}
