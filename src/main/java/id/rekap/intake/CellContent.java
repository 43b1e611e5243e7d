package id.rekap.intake;

import id.rekap.workbook.Literal;
import java.math.BigDecimal;

/**
 * What is to be written into one cell: text, always as text, or a number; never a formula.
 *
 * @param text the text or the literal of the number; empty for nothing
 * @param number true where it is a number
 * @param doubtful true where it is a guess that people have to look at
 */
record CellContent(String text, boolean number, boolean doubtful) {

  static final CellContent NONE = new CellContent("", false, false);

  static CellContent text(final String text) {
    return new CellContent(text, false, false);
  }

  static CellContent number(final BigDecimal number) {
    return new CellContent(Spot.plain(number), true, false);
  }

  /** A number where the text is a literal of one; text otherwise. */
  static CellContent of(final String text) {
    return new CellContent(text, Literal.isFinite(text), false);
  }

  /** The same as a guess. */
  CellContent guessed() {
    return new CellContent(text, number, true);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Tells whether a spreadsheet program would take this text for a formula if it were typed. */
  boolean looksLikeFormula() {
    return !number && !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
  }
}
