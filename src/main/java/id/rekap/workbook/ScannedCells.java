package id.rekap.workbook;

import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.RawCell.Look;
import id.rekap.workbook.SheetScan.Unusual;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives cells for what a scan reads, the same one where the content was there before: most numbers
 * of a sheet repeat another one, and a shared string is there to be repeated.
 */
final class ScannedCells {

  /** Numbers of so many bytes are kept in mind; a byte of each fits into a long. */
  private static final int SHORT = 8;

  private static final int PLACES = 1 << 10;
  private static final int MOST_DIGITS = 7;

  private final List<String> strings;
  private final List<Look> looks;
  private final Budget budget;

  /** The last cell of each shared string. */
  private final @Nullable RawCell[] shared;

  /** The last short number of each place, and its bytes. */
  private final @Nullable RawCell[] numbers = new @Nullable RawCell[PLACES];

  private final long[] numberBytes = new long[PLACES];

  ScannedCells(final List<String> strings, final List<Look> looks, final Budget budget) {
    this.strings = strings;
    this.looks = looks;
    this.budget = budget;
    shared = new @Nullable RawCell[strings.size()];
  }

  Budget budget() {
    return budget;
  }

  private Look look(final int style) {
    return style < looks.size() ? looks.get(style) : Look.PLAIN;
  }

  RawCell of(final Kind kind, final String text, final int style, final @Nullable String formula) {
    return new RawCell(kind, text, look(style), formula);
  }

  /** The number whose literal stands between two places. */
  RawCell number(
      final byte[] bytes,
      final int from,
      final int end,
      final int style,
      final @Nullable String formula)
      throws Unusual {
    if (formula != null || end - from > SHORT) {
      return of(Kind.NUMBER, literal(bytes, from, end), style, formula);
    }
    long packed = 0;
    for (int i = from; i < end; i++) {
      packed = packed << 8 | bytes[i];
    }
    final long mixed = packed * 0x9E3779B97F4A7C15L;
    final int place = (int) (mixed >>> 54) & (PLACES - 1);
    final RawCell known = numbers[place];
    final Look look = look(style);
    if (known != null && numberBytes[place] == packed && known.look() == look) {
      return known;
    }
    final RawCell cell = new RawCell(Kind.NUMBER, literal(bytes, from, end), look, null);
    numbers[place] = cell;
    numberBytes[place] = packed;
    return cell;
  }

  private static String literal(final byte[] bytes, final int from, final int end) throws Unusual {
    final String literal = new String(bytes, from, end - from, StandardCharsets.US_ASCII);
    if (!Literal.isFinite(literal)) {
      throw new Unusual();
    }
    return literal;
  }

  /** The shared string whose index stands between two places. */
  RawCell shared(
      final byte[] bytes,
      final int from,
      final int end,
      final int style,
      final @Nullable String formula)
      throws Unusual {
    int index = 0;
    for (int i = from; i < end; i++) {
      final int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || end - from > MOST_DIGITS) {
        throw new Unusual();
      }
      index = index * 10 + digit;
    }
    if (index >= strings.size()) {
      throw new Unusual();
    }
    final RawCell known = shared[index];
    final Look look = look(style);
    if (known != null && formula == null && known.look() == look) {
      return known;
    }
    final RawCell cell = new RawCell(Kind.TEXT, strings.get(index), look, formula);
    if (formula == null) {
      shared[index] = cell;
    }
    return cell;
  }

  /** The truth value that stands between two places. */
  RawCell truth(
      final byte[] bytes,
      final int from,
      final int end,
      final int style,
      final @Nullable String formula)
      throws Unusual {
    if (end - from != 1 || (bytes[from] != '0' && bytes[from] != '1')) {
      throw new Unusual();
    }
    return of(Kind.BOOLEAN, bytes[from] == '1' ? "TRUE" : "FALSE", style, formula);
  }
}
