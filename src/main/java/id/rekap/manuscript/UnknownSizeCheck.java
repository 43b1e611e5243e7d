package id.rekap.manuscript;

import id.rekap.statistics.Grid;
import id.rekap.statistics.Grim;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * GRIM where a manuscript does not say how many people there were: is there any n that gives all
 * the means of an outcome?
 */
final class UnknownSizeCheck implements Check {

  /** The largest n that is tried for a manuscript of an activity in small groups. */
  static final int MOST = 100;

  /** From here on the decimals of a mean tell nothing, so that an n is always found. */
  private static final int LIMIT = 100_000;

  /** How many possible n an explanation names. */
  private static final int NAMED = 3;

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    sheet.places().stream()
        .map(place -> place.at(null))
        .distinct()
        .forEach(place -> look(sheet, place, findings));
  }

  private static void look(final PrintedSheet sheet, final Place place, final Findings findings) {
    final Grid grid = sheet.grid(place);
    final List<Entry> means = new ArrayList<>();
    for (final Entry entry : sheet.entries()) {
      if (entry.is("rerata")
          && entry.isNumber()
          && entry.place().at(null).equals(place)
          && sheet.size(entry.place()) == null
          && means.stream().noneMatch(one -> one.value().compareTo(entry.value()) == 0)) {
        means.add(entry);
      }
    }
    if (grid == null || means.isEmpty()) {
      return;
    }
    final long first = smallest(means, grid);
    if (first <= MOST) {
      return;
    }
    final List<Quantity> cut = cut(means, grid);
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("of", Named.place(sheet, place));
    slots.put("means", new Quantity.Listing(means.stream().map(Entry::typed).distinct().toList()));
    slots.put("step", Numbers.typed(Objects.requireNonNull(sheet.scale(place).step())));
    slots.put("most", Numbers.whole(MOST));
    slots.put("first", Numbers.whole(first));
    slots.put("cut", new Quantity.Listing(cut));
    findings.add(
        cut.isEmpty() ? "RERATA_MUSTAHIL" : "RERATA_DIPOTONG",
        "unknown-n",
        cut.isEmpty() ? Verdict.CONTRADICTED : Verdict.CUT,
        means,
        slots);
  }

  private static long smallest(final List<Entry> means, final Grid grid) {
    return sizes(LIMIT, means, grid, Grim::isRounded).findFirst().orElse(LIMIT);
  }

  private static List<Quantity> cut(final List<Entry> means, final Grid grid) {
    return sizes(MOST, means, grid, grim -> grim.cut().isPresent())
        .limit(NAMED)
        .mapToObj(Numbers::whole)
        .toList();
  }

  private static LongStream sizes(
      final long most, final List<Entry> means, final Grid grid, final Predicate<Grim> possible) {
    return LongStream.rangeClosed(2, most)
        .filter(n -> means.stream().allMatch(one -> possible.test(Grim.of(one.value(), n, grid))));
  }
}
