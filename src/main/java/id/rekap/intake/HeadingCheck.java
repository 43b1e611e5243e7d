package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says which headings of a table are missing, misspelt, not read, without a value, or there twice.
 */
final class HeadingCheck {

  private static final String CONSENT = "consent";

  private final Table table;
  private final Collection<Heading> headings;
  private final Findings findings;

  HeadingCheck(final Table table, final Collection<Heading> headings, final Findings findings) {
    this.table = table;
    this.headings = headings;
    this.findings = findings;
  }

  /** A missing heading, an unknown one, and how alike they are. */
  private record Pair(Heading heading, Spot spot, Likeness likeness) {
    static Pair of(final Heading heading, final Spot spot, final String found) {
      return new Pair(heading, spot, Likeness.of(found, heading));
    }

    int distance() {
      return likeness.distance();
    }

    boolean isClose() {
      return likeness.isClose();
    }
  }

  void say() {
    final Map<Integer, Spot> unknown = unknown();
    final List<Heading> missing =
        headings.stream().filter(one -> one.required() && !table.has(one.key())).toList();
    final int unread = broken(unknown, !missing.isEmpty());
    final Map<Heading, Pair> blamed = blame(missing, unknown);
    // As many of the missing ones may be what the formulas were to give.
    for (final Heading heading : unread < missing.size() ? missing : List.<Heading>of()) {
      final Pair pair = blamed.get(heading);
      if (pair == null) {
        sayMissing(heading, table.head(), "");
      } else {
        unknown.remove(pair.spot().column());
        sayMissing(heading, pair.spot(), pair.isClose() ? "near" : "");
      }
    }
    unknown.values().forEach(this::sayUnread);
    sayDoubtful();
  }

  /**
   * Says which headings are formulas without a usable value, and takes them away. What they would
   * say nobody knows, such as that a column holds the consent; one that is wanted by nobody and has
   * nothing under it is a heading like any other.
   *
   * @param wanted true where headings are missing
   * @return how many
   */
  private int broken(final Map<Integer, Spot> unknown, final boolean wanted) {
    final List<Spot> broken =
        unknown.values().stream()
            .filter(Spot::isBrokenFormula)
            .filter(one -> wanted || table.holds(one.column()))
            .toList();
    for (final Spot one : broken) {
      findings.addBrokenFormula(one);
      unknown.remove(one.column());
    }
    return broken.size();
  }

  /** Two columns that either of two headings could mean: the order of columns must not decide. */
  private void sayDoubtful() {
    for (final List<Heading> alike : alike().values()) {
      for (final Heading other : alike.subList(1, alike.size())) {
        if (isEither(alike.get(0), other)) {
          sayDoubtful(table.heading(alike.get(0).key()), table.heading(other.key()));
        }
      }
    }
  }

  /** The headings of the table that share a word, by that word; nearly always none do. */
  private Map<String, List<Heading>> alike() {
    final Map<String, Heading> first = new HashMap<>();
    final Map<String, List<Heading>> alike = new TreeMap<>();
    for (final Heading heading : headings) {
      if (!table.has(heading.key())) {
        continue;
      }
      for (final List<String> words : heading.spellings()) {
        for (final String word : words) {
          final Heading other = first.putIfAbsent(word, heading);
          if (other != null && !other.equals(heading)) {
            share(alike, word, other, heading);
          }
        }
      }
    }
    return alike;
  }

  private static void share(
      final Map<String, List<Heading>> alike,
      final String word,
      final Heading first,
      final Heading heading) {
    final List<Heading> all = alike.computeIfAbsent(word, key -> new ArrayList<>(List.of(first)));
    if (!all.getLast().equals(heading)) {
      all.add(heading);
    }
  }

  private void sayDoubtful(final Spot one, final Spot two) {
    final Spot last = one.column() > two.column() ? one : two;
    final Spot first = last.equals(one) ? two : one;
    findings.add(Reason.KODE_GANDA, last, "heading", Map.of("cell", Argument.of(first.address())));
  }

  private boolean isEither(final Heading one, final Heading other) {
    final String here = table.heading(one.key()).found();
    final String there = table.heading(other.key()).found();
    return here != null
        && there != null
        && other.rank(here) == one.rank(here)
        && one.rank(there) == other.rank(there)
        && one.rank(here) < Integer.MAX_VALUE;
  }

  private void sayMissing(final Heading heading, final Spot spot, final String variant) {
    findings.add(
        Reason.KOLOM_TIDAK_ADA, spot, variant, Map.of("column", Argument.of(heading.name())));
  }

  /** Headings that mean nothing here, and columns that hold something under no heading at all. */
  private Map<Integer, Spot> unknown() {
    final Map<Integer, Spot> unknown = new TreeMap<>();
    for (final RawRow row : table.headings()) {
      for (int i = 0; i < row.size(); i++) {
        final Spot spot = spot(row, row.column(i));
        if (!table.columns().containsValue(row.column(i)) && !spot.isEmpty()) {
          unknown.putIfAbsent(row.column(i), spot);
        }
      }
    }
    final int line = table.headings().getLast().number();
    final BitSet known = new BitSet();
    table.columns().values().forEach(known::set);
    unknown.keySet().forEach(known::set);
    for (final RawRow row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        final int column = row.column(i);
        if (!known.get(column) && !Spot.isEmpty(row.at(i)) && !table.isBlank(row)) {
          known.set(column);
          unknown.put(column, new Spot(table.sheet(), line, column, null, table.dateSystem()));
        }
      }
    }
    return unknown;
  }

  private Spot spot(final RawRow row, final int column) {
    return new Spot(table.sheet(), row.number(), column, row.cell(column), table.dateSystem());
  }

  /** Gives each missing heading the unknown one that is spelled most like it, each only once. */
  private static Map<Heading, Pair> blame(
      final List<Heading> missing, final Map<Integer, Spot> unknown) {
    final List<Pair> pairs = new ArrayList<>();
    for (final Heading heading : missing) {
      for (final Spot spot : unknown.values()) {
        final String found = spot.found();
        if (found != null) {
          pairs.add(Pair.of(heading, spot, found));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::distance));
    final Map<Heading, Pair> blamed = new HashMap<>();
    for (final Pair pair : pairs) {
      if (!blamed.containsKey(pair.heading())
          && blamed.values().stream().noneMatch(one -> one.spot().equals(pair.spot()))) {
        blamed.put(pair.heading(), pair);
      }
    }
    return blamed;
  }

  private void sayUnread(final Spot spot) {
    final String found = spot.found();
    final Heading twin = found == null ? null : twin(found, spot);
    if (twin != null) {
      final Spot other = table.heading(twin.key());
      final Map<String, Argument> slots = Map.of("cell", Argument.of(other.address()));
      findings.add(Reason.KODE_GANDA, spot, "heading", slots);
      return;
    }
    final Pair close = found == null || found.startsWith("_") ? null : closest(found, spot);
    if (close == null) {
      findings.add(Reason.KOLOM_DIABAIKAN, spot);
    } else if (CONSENT.equals(close.heading().key())) {
      sayMissing(close.heading(), spot, "near");
    } else {
      findings.add(
          Reason.KOLOM_DIABAIKAN,
          spot,
          "near",
          Map.of("column", Argument.of(close.heading().name())));
    }
  }

  /** The optional heading without a column that is spelled almost like this; null for none. */
  private @Nullable Pair closest(final String found, final Spot spot) {
    return headings.stream()
        .filter(one -> !one.required() && !table.has(one.key()))
        .map(one -> Pair.of(one, spot, found))
        .filter(Pair::isClose)
        .min(Comparator.comparingInt(Pair::distance))
        .orElse(null);
  }

  /** The heading that another column bears with as much right, and with other values. */
  private @Nullable Heading twin(final String found, final Spot spot) {
    for (final Heading heading : headings) {
      final String read = table.heading(heading.key()).found();
      if (table.has(heading.key())
          && read != null
          && heading.rank(found) < Integer.MAX_VALUE
          && heading.rank(found) == heading.rank(read)
          && differs(spot.column(), heading.key())) {
        return heading;
      }
    }
    return null;
  }

  private boolean differs(final int column, final String key) {
    return table.rows().stream()
        .map(row -> new Spot[] {spot(row, column), table.at(row, key)})
        .anyMatch(pair -> !pair[0].isEmpty() && !same(pair[0], pair[1]));
  }

  private static boolean same(final Spot one, final Spot other) {
    final String here = one.found();
    final String there = other.found();
    return here != null
        && there != null
        && Spelling.foldExactly(here).equals(Spelling.foldExactly(there));
  }
}
