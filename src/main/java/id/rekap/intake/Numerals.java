package id.rekap.intake;

import org.jspecify.annotations.Nullable;

/** Reads whole numbers below one thousand that are written as words, to suggest the digits. */
final class Numerals {

  private final ColumnDictionary columns;

  Numerals(final ColumnDictionary columns) {
    this.columns = columns;
  }

  /** The number that the words say; null where they say none. */
  @Nullable Integer read(final String text) {
    int total = 0;
    int last = -1;
    for (final String word : text.split("[ -]+", -1)) {
      final String key = columns.find("numeral", word);
      if (key == null) {
        return null;
      }
      switch (key) {
        case "teen" -> last = last < 0 ? -1 : last + 10;
        case "ten" -> last = last < 0 ? -1 : last * 10;
        case "hundred" -> last = last < 0 ? -1 : last * 100;
        default -> {
          total += Math.max(0, last);
          last = Integer.parseInt(key);
        }
      }
      if (last < 0) {
        return null;
      }
    }
    return last < 0 ? null : total + last;
  }
}
