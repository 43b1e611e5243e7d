package id.rekap.disclosure;

import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an outside audience may see of one quantity; remembers how it was changed. */
final class QuantityRedaction {

  /** What phrases call a number of people that has no name of its own. */
  private static final Set<String> PEOPLE = Set.of("n", "pairs");

  private final Visible visible;
  private boolean asInterval;
  private boolean withheld;
  private boolean silent;

  QuantityRedaction(final Visible visible) {
    this.visible = visible;
  }

  boolean hasInterval() {
    return asInterval;
  }

  boolean hasWithheld() {
    return withheld;
  }

  boolean hasSilent() {
    return silent;
  }

  /**
   * What may be seen of a quantity.
   *
   * @param people whether a count without a name is one of people
   */
  Quantity of(final Quantity quantity, final boolean people) {
    return switch (quantity) {
      case Quantity.Keyed keyed -> keyed(keyed);
      case Quantity.Count count -> people ? extent(visible.nameless(count.value()), count) : count;
      case Quantity.Share share -> people ? share(share) : share;
      case Quantity.Range range -> range(range, people);
      case Quantity.With with -> with(with, people);
      case Quantity.Listing listing ->
          new Quantity.Listing(
              listing.items().stream()
                  .map(item -> of(item, people))
                  .filter(item -> !(item instanceof Quantity.Undefined))
                  .toList());
      case Quantity.Phrase phrase -> phrase(phrase);
      case Quantity.Drawn drawn -> drawn(drawn);
      // A ground tells how large the number on it is.
      case Quantity.Shaded shaded -> of(shaded.quantity(), people);
      default -> quantity;
    };
  }

  private Quantity keyed(final Quantity.Keyed keyed) {
    final Extent extent = visible.extent(keyed.key());
    if (keyed.bare() instanceof Quantity.Share share && extent != null) {
      return share(keyed.key(), extent, share);
    }
    if (visible.isShown(keyed.key())) {
      return keyed;
    }
    if (extent == null || visible.isOfPersons(keyed.key())) {
      final boolean count = keyed.bare() instanceof Quantity.Count;
      withheld |= count;
      silent |= !count;
      return Quantity.none();
    }
    final Quantity printed =
        switch (keyed.bare()) {
          case Quantity.Count count -> extent(extent, count);
          default -> {
            withheld = true;
            yield Quantity.none();
          }
        };
    return printed instanceof Quantity.Undefined
        ? printed
        : new Quantity.Keyed(keyed.key(), printed);
  }

  private Quantity extent(final Extent extent, final Quantity.Count count) {
    if (!extent.isHidden()) {
      return count;
    }
    final Quantity interval = Visible.interval(extent);
    asInterval |= interval instanceof Quantity.Range;
    withheld |= interval instanceof Quantity.Undefined;
    return interval;
  }

  private Quantity share(final FigureKey key, final Extent extent, final Quantity.Share share) {
    if (!visible.isWholeShown(key, share.of())) {
      withheld = true;
      return Quantity.none();
    }
    final Quantity printed = extent.isHidden() ? part(extent, share) : share;
    return printed instanceof Quantity.Undefined ? printed : new Quantity.Keyed(key, printed);
  }

  private Quantity share(final Quantity.Share share) {
    final Extent whole = visible.nameless(share.of());
    final Extent extent = visible.nameless(share.count());
    if (whole.isHidden()) {
      withheld = true;
      return Quantity.none();
    }
    return extent.isHidden() ? part(extent, share) : share;
  }

  /** The shares that belong to the ends of a count's interval. */
  private Quantity part(final Extent extent, final Quantity.Share share) {
    if (Visible.interval(extent) instanceof Quantity.Range) {
      asInterval = true;
      return new Quantity.Range(
          new Quantity.Share(extent.low(), share.of(), share.decimals()),
          new Quantity.Share(extent.high(), share.of(), share.decimals()));
    }
    withheld = true;
    return Quantity.none();
  }

  private Quantity range(final Quantity.Range range, final boolean people) {
    final Quantity low = of(range.low(), people);
    final Quantity high = of(range.high(), people);
    return low instanceof Quantity.Undefined || high instanceof Quantity.Undefined
        ? Quantity.none()
        : new Quantity.Range(low, high);
  }

  private Quantity with(final Quantity.With with, final boolean people) {
    final Quantity main = of(with.main(), people);
    final Quantity aside = of(with.aside(), people);
    if (main instanceof Quantity.Undefined) {
      return Quantity.none();
    }
    final boolean lost =
        aside instanceof Quantity.Undefined && !(with.aside() instanceof Quantity.Undefined);
    return lost ? main : new Quantity.With(main, aside);
  }

  /** A picture in a cell shows what its alternative says, and is seen only as a whole. */
  private Quantity drawn(final Quantity.Drawn drawn) {
    return of(drawn.alternative(), false).equals(drawn.alternative()) ? drawn : Quantity.none();
  }

  /** A phrase that loses the value of a slot says nothing any more. */
  private Quantity phrase(final Quantity.Phrase phrase) {
    final Map<String, Quantity> slots = new HashMap<>();
    for (final Map.Entry<String, Quantity> slot : phrase.slots().entrySet()) {
      final Quantity value = of(slot.getValue(), PEOPLE.contains(slot.getKey()));
      if (value instanceof Quantity.Undefined && !(slot.getValue() instanceof Quantity.Undefined)) {
        return Quantity.none();
      }
      slots.put(slot.getKey(), value);
    }
    return new Quantity.Phrase(phrase.key(), slots);
  }

  /** The cells of a row. */
  List<Quantity> all(final List<Quantity> cells, final List<Boolean> people) {
    final java.util.List<Quantity> all = new java.util.ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      all.add(of(cells.get(i), people.get(i)));
    }
    return all;
  }
}
