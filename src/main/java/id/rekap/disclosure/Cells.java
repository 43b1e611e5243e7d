package id.rekap.disclosure;

import id.rekap.summary.FigureKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counts of a set by number: their values, how each may be printed, and their sums. */
final class Cells {

  private final int threshold;
  private final List<FigureKey> keys;
  private final long[] values;
  private final Counts.Kind[] kinds;
  private final @Nullable Extent[] earlier;
  private final List<int[]> relations = new ArrayList<>();
  private final List<List<int[]>> relationsOf = new ArrayList<>();

  Cells(final Counts counts, final int threshold) {
    this.threshold = threshold;
    this.keys = counts.keys();
    final int size = keys.size();
    this.values = new long[size];
    this.kinds = new Counts.Kind[size];
    this.earlier = new Extent[size];
    final Map<FigureKey, Integer> numbers = new HashMap<>();
    for (int i = 0; i < size; i++) {
      final FigureKey key = keys.get(i);
      numbers.put(key, i);
      values[i] = counts.value(key);
      kinds[i] = counts.kind(key);
      earlier[i] = counts.earlier(key);
      relationsOf.add(new ArrayList<>());
    }
    counts.sums().forEach(sum -> relate(sum, numbers));
  }

  private void relate(final Counts.Sum sum, final Map<FigureKey, Integer> numbers) {
    final int[] relation = new int[sum.parts().size() + 1];
    relation[0] = numbers.getOrDefault(sum.whole(), -1);
    for (int i = 1; i < relation.length; i++) {
      relation[i] = numbers.getOrDefault(sum.parts().get(i - 1), -1);
    }
    relations.add(relation);
    for (final int cell : relation) {
      relationsOf.get(cell).add(relation);
    }
  }

  int size() {
    return values.length;
  }

  int threshold() {
    return threshold;
  }

  FigureKey key(final int cell) {
    return keys.get(cell);
  }

  long value(final int cell) {
    return values[cell];
  }

  List<int[]> relationsOf(final int cell) {
    return relationsOf.get(cell);
  }

  boolean isSmall(final int cell) {
    return values[cell] > 0 && values[cell] < threshold;
  }

  boolean isUnprinted(final int cell) {
    return kinds[cell] == Counts.Kind.UNPRINTED && earlier[cell] == null;
  }

  /** Whether this set decides how a count is printed: of people, and no earlier report did. */
  boolean isOurs(final int cell) {
    return earlier[cell] == null
        && kinds[cell] != Counts.Kind.OPEN
        && kinds[cell] != Counts.Kind.UNPRINTED;
  }

  boolean isTotal(final int cell) {
    return kinds[cell] == Counts.Kind.TOTAL;
  }

  /** Whether a count is a total, or stands in a sum beside one, such as blanks beside answers. */
  boolean isAmongTotals(final int cell) {
    return isTotal(cell)
        || relationsOf(cell).stream()
            .filter(relation -> relation[0] != cell)
            .anyMatch(relation -> Arrays.stream(relation).skip(1).anyMatch(this::isTotal));
  }

  /** How a count is printed before any other is hidden for its sake. */
  Extent.Form first(final int cell) {
    final Extent printed = earlier[cell];
    if (printed != null) {
      return printed.form();
    }
    if (isUnprinted(cell)) {
      return Extent.Form.WITHHELD;
    }
    return isOurs(cell) && kinds[cell] != Counts.Kind.ABSENT && isSmall(cell)
        ? Extent.Form.SMALL
        : Extent.Form.EXACT;
  }

  /**
   * What a reader knows of the counts that hang together with one, each printed in its form: the
   * printed ends of a complement are not part of it, because they follow from the rest.
   */
  Knowledge knowledge(final Extent.Form[] forms, final BitSet together) {
    final List<int[]> touched = new ArrayList<>();
    for (final int[] relation : relations) {
      if (Arrays.stream(relation).anyMatch(together::get)) {
        touched.add(relation);
      }
    }
    final long[] low = values.clone();
    final long[] high = values.clone();
    for (int cell = together.nextSetBit(0); cell >= 0; cell = together.nextSetBit(cell + 1)) {
      low[cell] = low(cell, forms[cell]);
      high[cell] = high(cell, forms[cell]);
    }
    return new Knowledge(touched, low, high);
  }

  private long low(final int cell, final Extent.Form form) {
    final Extent printed = earlier[cell];
    if (printed != null) {
      return printed.low();
    }
    return switch (form) {
      case EXACT -> values[cell];
      case SMALL -> 1;
      case COMPLEMENT -> threshold;
      case WITHHELD -> 0;
    };
  }

  private long high(final int cell, final Extent.Form form) {
    final Extent printed = earlier[cell];
    if (printed != null) {
      return printed.high();
    }
    return switch (form) {
      case EXACT -> values[cell];
      case SMALL -> threshold - 1L;
      case COMPLEMENT, WITHHELD -> Extent.UNBOUNDED;
    };
  }

  /** The hidden counts that hang together with a hidden one through sums. */
  BitSet together(final int cell, final Extent.Form[] forms) {
    final BitSet found = new BitSet(size());
    final Deque<Integer> next = new ArrayDeque<>(List.of(cell));
    found.set(cell);
    while (!next.isEmpty()) {
      for (final int[] relation : relationsOf(next.remove())) {
        for (final int other : relation) {
          if (forms[other] != Extent.Form.EXACT && !found.get(other)) {
            found.set(other);
            next.add(other);
          }
        }
      }
    }
    return found;
  }

  /** What is printed of a count: for a complement what follows from the rest, and no more. */
  Extent extent(final int cell, final Extent.Form[] forms) {
    final Extent printed = earlier[cell];
    if (printed != null) {
      return printed;
    }
    return switch (forms[cell]) {
      case EXACT -> Extent.exact(values[cell]);
      case SMALL -> new Extent(Extent.Form.SMALL, 1, threshold - 1L);
      case COMPLEMENT, WITHHELD -> {
        final Knowledge knowledge = knowledge(forms, together(cell, forms));
        knowledge.narrow();
        yield new Extent(forms[cell], knowledge.low(cell), knowledge.high(cell));
      }
    };
  }

  long[] values() {
    return values.clone();
  }
}
