package id.rekap.workbook;

import java.util.Map;

/**
 * Refuses a CSV file whose quotation marks leave open where a field ends: one that is never closed,
 * and one more behind text that stands behind a closed one, as in {@code "a "b", c"}. Text behind a
 * closed one, as in {@code "a"b}, has one reading that all programs share. A mark inside a field
 * that does not begin with one is a letter like any other.
 */
final class CsvQuotes {

  private enum State {
    BEGIN,
    PLAIN,
    QUOTED,
    CLOSED
  }

  private final char separator;
  private final String sheet;
  private State state = State.BEGIN;
  private int row;
  private int column = 1;
  private int openedIn;

  /** The column of this row in which text stands behind a closed mark; 0 for none. */
  private int behind;

  /**
   * For one file.
   *
   * @param before the rows before the first one, from 0
   */
  CsvQuotes(final char separator, final String sheet, final int before) {
    this.separator = separator;
    this.sheet = sheet;
    row = before + 1;
  }

  /**
   * Looks through a file.
   *
   * @throws UnreadableWorkbookException where a field has no certain end; it names its place
   */
  void requireClear(final String text) throws UnreadableWorkbookException {
    for (int i = 0; i < text.length(); i++) {
      final char now = text.charAt(i);
      final char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      if (state == State.QUOTED) {
        if (now == '"' && next == '"') {
          i++;
        } else if (now == '"') {
          state = State.CLOSED;
        }
      } else if (now == '\n' || (now == '\r' && next != '\n')) {
        row++;
        column = 1;
        behind = 0;
        state = State.BEGIN;
      } else if (now == separator) {
        column++;
        state = State.BEGIN;
      } else if (now != '"') {
        behind = state == State.CLOSED && behind == 0 ? column : behind;
        state = state == State.BEGIN ? State.PLAIN : state;
      } else if (behind > 0 && state != State.BEGIN) {
        throw unclear("quote", row, behind);
      } else if (state == State.BEGIN) {
        state = State.QUOTED;
        openedIn = row;
      }
    }
    if (state == State.QUOTED) {
      throw unclear("quote-open", openedIn, column);
    }
  }

  private UnreadableWorkbookException unclear(
      final String variant, final int atRow, final int atColumn) {
    return UnreadableWorkbookException.broken(variant, "A field without a certain end", Map.of())
        .at(sheet, RawCell.address(atRow, atColumn));
  }
}
