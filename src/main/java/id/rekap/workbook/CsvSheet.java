package id.rekap.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.RawCell.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One CSV file as a sheet: RFC 4180, with the separators that Excel and the survey tools write, and
 * text behind a closed quotation mark as part of the field.
 */
final class CsvSheet {

  private static final int FIRST_LINES = 20;
  private static final char[] SEPARATORS = {';', ',', '\t'};

  /** A whole number in the only way a computer writes it; a code such as 007 is none. */
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,14}");

  /** The first line by which Excel names the separator. */
  private static final Pattern NAMED = Pattern.compile("(?i)\\A\\uFEFF?\"?sep=([;,|\\t])\"?\\R?");

  private final String name;
  private final Budget budget;

  CsvSheet(final String name, final Budget budget) {
    this.name = name;
    this.budget = budget;
  }

  RawSheet read(final String text) throws IOException {
    final var named = NAMED.matcher(text);
    final boolean hasName = named.find();
    final char separator = hasName ? named.group(1).charAt(0) : separator(text);
    final String body = hasName ? text.substring(named.end()) : text;
    final List<RawRow> rows = new ArrayList<>();
    int number = hasName ? 1 : 0;
    new CsvQuotes(separator, name, number).requireClear(body);
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(body)) {
      for (final CsvRecord one : records) {
        number++;
        final RawRow row = row(number, one.getFields());
        if (!row.isEmpty()) {
          rows.add(row);
          budget.rows(rows.size());
        }
      }
    } catch (final CsvParseException broken) {
      throw UnreadableWorkbookException.broken("xml", "A field is too long", Map.of())
          .at(name, RawCell.address(number + 1, 1));
    }
    return new RawSheet(name, false, rows, Set.of(), List.of());
  }

  private RawRow row(final int number, final List<String> fields) throws IOException {
    final RowCells cells = new RowCells();
    for (int i = 0; i < fields.size(); i++) {
      final String text = fields.get(i);
      if (!text.isEmpty()) {
        budget.tick();
        budget.letters(text.length());
        budget.cell();
        final boolean whole = WHOLE.matcher(text).matches();
        final Look look = whole ? Look.PLAIN : Look.UNTYPED;
        cells.add(i + 1, new RawCell(whole ? Kind.NUMBER : Kind.TEXT, text, look, null));
        budget.columns(cells.size());
      }
    }
    return cells.row(number, false);
  }

  /**
   * The separator that stands outside quotation marks in most of the first lines, of two that do
   * the one that stands there more often; a semicolon where there is none. A list in a cell may
   * hold more semicolons than its line has columns, but few lines have such a cell.
   */
  static char separator(final String text) {
    final int[] counts = new int[SEPARATORS.length];
    final int[] lines = new int[SEPARATORS.length];
    final int[] lastLine = new int[SEPARATORS.length];
    boolean quoted = false;
    for (int i = 0, line = 1; i < text.length() && line <= FIRST_LINES; i++) {
      final char now = text.charAt(i);
      if (now == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        line += now == '\n' ? 1 : 0;
        for (int one = 0; one < SEPARATORS.length; one++) {
          if (now == SEPARATORS[one]) {
            counts[one]++;
            lines[one] += lastLine[one] == line ? 0 : 1;
            lastLine[one] = line;
          }
        }
      }
    }
    int best = 0;
    for (int one = 1; one < SEPARATORS.length; one++) {
      final boolean tie = lines[one] == lines[best];
      best = (tie ? counts[one] > counts[best] : lines[one] > lines[best]) ? one : best;
    }
    return SEPARATORS[best];
  }
}
