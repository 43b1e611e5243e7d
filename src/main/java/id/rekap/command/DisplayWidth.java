package id.rekap.command;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many columns of a terminal a text takes: two for the wide and full-width signs of East Asian
 * writing and for emoji, none for marks that stand on the sign before them, one for all others.
 *
 * @see <a href="https://www.unicode.org/reports/tr11/">Unicode Standard Annex 11, East Asian
 *     Width</a>
 */
final class DisplayWidth {

  /** Blocks of wide signs, from their first to their last code point. */
  private static final TreeMap<Integer, Integer> WIDE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(0x1100, 0x115F),
              Map.entry(0x2E80, 0x303E),
              Map.entry(0x3041, 0x4DBF),
              Map.entry(0x4E00, 0xA4CF),
              Map.entry(0xA960, 0xA97F),
              Map.entry(0xAC00, 0xD7A3),
              Map.entry(0xF900, 0xFAFF),
              Map.entry(0xFE30, 0xFE6F),
              Map.entry(0xFF01, 0xFF60),
              Map.entry(0xFFE0, 0xFFE6),
              Map.entry(0x1F300, 0x1F64F),
              Map.entry(0x1F680, 0x1F6FF),
              Map.entry(0x1F900, 0x1F9FF),
              Map.entry(0x20000, 0x3FFFD)));

  private DisplayWidth() {}

  /** The columns that a text takes, 0 or more. */
  static int of(final String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(final int sign) {
    final int type = Character.getType(sign);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    final Map.Entry<Integer, Integer> block = WIDE.floorEntry(sign);
    return block != null && sign <= block.getValue() ? 2 : 1;
  }
}
