package id.rekap.disclosure;

import id.rekap.summary.FigureKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The counts of a report together with those of every issue that its readers hold: an issue before
 * the data were corrected, and the reports of other months.
 *
 * <p>A count that was corrected is another count, tied to the former one by the people who came or
 * went: a number of people as well, and hidden if small. One that was not corrected is the same
 * count and is printed as before. So a reader is taken to know which counts were corrected, in
 * which direction, and of a correction of few people that it is one.
 */
final class Issues {

  private final Counts all;
  private final Map<FigureKey, TreeMap<Long, FigureKey>> editions = new LinkedHashMap<>();

  private Issues(final Counts own) {
    this.all = own.copy();
  }

  /**
   * All counts that a reader can set side by side; the report's own come first. Of corrections of
   * few people the reader is told that they are: so a corrected count can be printed as an interval
   * close to the former one.
   */
  static Counts with(final Counts own, final int threshold) {
    return own.issues().isEmpty() ? own : all(own, threshold);
  }

  /** The same for a reader who is told nothing of corrections but their direction. */
  static Counts withUntold(final Counts own) {
    return all(own, 0);
  }

  private static Counts all(final Counts own, final int told) {
    final Issues issues = new Issues(own);
    own.issues().forEach(one -> issues.add(own, one));
    own.keys().forEach(key -> issues.edition(key, own.value(key), key));
    issues.tie(own, told);
    return issues.all;
  }

  private void add(final Counts own, final Printed issue) {
    final Map<FigureKey, FigureKey> names = new LinkedHashMap<>();
    for (final Printed.Cell cell : issue.cells()) {
      final FigureKey key = cell.key();
      final boolean same = own.has(key) && own.value(key) == cell.value();
      final FigureKey name = same ? key : key.measure(key.measure() + "@" + cell.value());
      names.put(key, name);
      if (!same) {
        all.former(name, cell.value(), cell.kind());
        edition(key, cell.value(), name);
      }
      if (cell.extent() != null) {
        all.known(name, cell.extent());
      }
    }
    for (final Counts.Sum sum : issue.sums()) {
      final List<FigureKey> parts = new ArrayList<>();
      sum.parts().forEach(part -> parts.add(names.getOrDefault(part, part)));
      all.sum(names.getOrDefault(sum.whole(), sum.whole()), parts);
    }
  }

  private void edition(final FigureKey key, final long value, final FigureKey name) {
    editions.computeIfAbsent(key, one -> new TreeMap<>()).put(value, name);
  }

  private void tie(final Counts own, final int told) {
    editions.forEach(
        (key, byValue) -> {
          final List<Long> values = List.copyOf(byValue.keySet());
          for (int more = 1; more < values.size(); more++) {
            for (int less = 0; less < more; less++) {
              tie(
                  Objects.requireNonNull(byValue.get(values.get(less))),
                  Objects.requireNonNull(byValue.get(values.get(more))),
                  own,
                  told);
            }
          }
        });
  }

  /** The greater of two editions of a count is the smaller one and those who came or went. */
  private void tie(
      final FigureKey smaller, final FigureKey greater, final Counts own, final int told) {
    if (!isOfPeople(smaller) || !isOfPeople(greater)) {
      return;
    }
    final long less = all.value(smaller);
    final long people = all.value(greater) - less;
    final FigureKey step = greater.measure(greater.measure() + "-" + less);
    all.unprinted(step, people);
    final boolean ours = own.has(smaller) || own.has(greater);
    if (ours && people < told && all.value(greater) >= told) {
      all.known(step, new Extent(Extent.Form.SMALL, 1, told - 1L));
    }
    all.sum(greater, List.of(smaller, step));
  }

  private boolean isOfPeople(final FigureKey name) {
    return switch (all.kind(name)) {
      case PEOPLE, TOTAL -> true;
      case ABSENT, OPEN -> false;
      case UNPRINTED -> all.earlier(name) != null;
    };
  }
}
