package id.rekap.report;

import id.rekap.portfolio.MonthPrograms;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How much text the second page of a monthly summary has room for, by what stands before it. All
 * heights are points of the house's styles, rather too much than too little.
 *
 * @param programs the table of the programs
 * @param effects what changed for people
 * @param outputs the outputs, above the text in its column
 */
record MonthRoom(SummaryTable programs, SummaryTable effects, SummaryTable outputs) {

  /** The text area of a page. */
  private static final double PAGE = 734;

  /** Title and numbers of the month. */
  private static final double OPENING = 140;

  /** The same with money spent among them. */
  private static final double TALL_OPENING = 156;

  /** A heading with the head of the table below it. */
  private static final double HEAD = 47;

  /** Headings of the column, and the signature at its end. */
  private static final double COLUMN = 158;

  /** What stays free at the foot of a page where a table goes on. */
  private static final double FOOT = 30;

  private static final double LINE = 12.3;

  /** The same in a long table of programs. */
  private static final double CLOSE_LINE = 10.6;

  private static final double PADDING = 2.8;
  private static final double ROW = 15;
  private static final double NARROW_ROW = 13.5;
  private static final double NOTE = 24;

  /** So many letters of a title fit on a line. */
  private static final int TITLE = 52;

  /** The same beside a column for the money spent. */
  private static final int NARROW_TITLE = 40;

  /** Columns of a table of programs without money spent. */
  private static final int COLUMNS = 6;

  /** Tables of more rows may go on over a page. */
  private static final int WHOLE_ROWS = 19;

  /**
   * Orders what a month may look like, from the fullest tables to the shortest.
   *
   * @param programs makes the table of the programs
   * @param effects what changed for people
   * @param outputs the outputs, from the fullest table to the shortest
   * @return titles get shorter first, then outputs, then places
   */
  static List<MonthRoom> ways(
      final Function<MonthPrograms.Wording, SummaryTable> programs,
      final SummaryTable effects,
      final List<SummaryTable> outputs) {
    final List<MonthRoom> ways = new ArrayList<>();
    for (final MonthPrograms.Wording wording : MonthPrograms.Wording.values()) {
      final SummaryTable table = programs.apply(wording);
      outputs.forEach(one -> ways.add(new MonthRoom(table, effects, one)));
    }
    // With whole titles all outputs are told: titles get shorter before kinds are left out.
    ways.remove(1);
    return ways;
  }

  /**
   * Estimates.
   *
   * @return lines of a column of 78 mm; none or fewer where there is no room
   */
  int lines() {
    double first = (isNarrow() ? TALL_OPENING : OPENING) + HEAD + notes(programs);
    for (final Row row : programs.rows()) {
      first += lines(row) * (isClose() ? CLOSE_LINE : LINE) + PADDING;
    }
    final double second = HEAD + effects.rows().size() * ROW + 2 * ROW + notes(effects);
    final double before;
    if (first > PAGE && programs.rows().size() <= WHOLE_ROWS) {
      return 0;
    }
    if (first + second <= PAGE) {
      before = 0;
    } else if (first <= PAGE && effects.rows().size() <= WHOLE_ROWS) {
      before = second;
    } else {
      before = first + second - PAGE + FOOT;
    }
    return (int)
        ((PAGE - before - COLUMN - outputs.rows().size() * NARROW_ROW - notes(outputs)) / LINE);
  }

  private boolean isNarrow() {
    return programs.columns().size() > COLUMNS;
  }

  private boolean isClose() {
    return programs.rows().size() > WHOLE_ROWS;
  }

  private static double notes(final SummaryTable table) {
    return table.notes().size() * NOTE;
  }

  private int lines(final String text) {
    return isNarrow() ? Math.ceilDiv(text.length(), NARROW_TITLE) : 1 + text.length() / TITLE;
  }

  /** A title with the place below it; what has no place is a line. */
  private int lines(final Row row) {
    int lines = 1;
    for (final Quantity cell : row.cells()) {
      if (cell instanceof Quantity.Phrase phrase
          && phrase.slots().get("title") instanceof Quantity.Text title) {
        lines = lines(title.text());
        if (phrase.slots().get("where") instanceof Quantity.Text where) {
          lines += lines(where.text());
        }
      }
    }
    return lines;
  }
}
