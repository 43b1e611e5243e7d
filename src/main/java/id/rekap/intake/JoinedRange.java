package id.rekap.intake;

import id.rekap.workbook.RawCell;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells joined to one; rows and columns count from 1.
 *
 * @param top first row
 * @param left first column
 * @param bottom last row
 * @param right last column
 */
record JoinedRange(int top, int left, int bottom, int right) implements Comparable<JoinedRange> {

  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

  private static final Comparator<JoinedRange> ORDER =
      Comparator.comparingInt(JoinedRange::top)
          .thenComparingInt(JoinedRange::left)
          .thenComparingInt(JoinedRange::bottom)
          .thenComparingInt(JoinedRange::right);

  /** Reads a range such as {@code A1:C1}; null where it is none. */
  static @Nullable JoinedRange of(final String text) {
    final Matcher range = RANGE.matcher(text);
    return range.matches()
        ? new JoinedRange(
            Integer.parseInt(range.group(2)),
            column(range.group(1)),
            Integer.parseInt(range.group(4)),
            column(range.group(3)))
        : null;
  }

  private static int column(final String letters) {
    return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
  }

  /** Tells whether it joins more than one cell. */
  boolean isSeveral() {
    return bottom >= top && right >= left && (bottom > top || right > left);
  }

  boolean holds(final int column) {
    return left <= column && column <= right;
  }

  String address() {
    return RawCell.address(top, left) + ":" + RawCell.address(bottom, right);
  }

  @Override
  public int compareTo(final JoinedRange other) {
    return ORDER.compare(this, other);
  }
}
