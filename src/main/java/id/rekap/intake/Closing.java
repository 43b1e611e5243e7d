package id.rekap.intake;

import id.rekap.model.Reason;
import id.rekap.workbook.Characters;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the rows of a table from what closes a page under it: notes, sources, signatures.
 *
 * <p>A row is passed over only at the end of its table and only where nothing in it can be an
 * entry: where each cell holds a note by its words or signs, or stands below such a one in its
 * column and is no single word. Everything else stays a row, and what it lacks is an error.
 */
final class Closing {

  /** Columns that hold whole sentences: there only words and signs of a note tell one. */
  private static final Set<String> SENTENCES =
      Set.of(
          "label",
          "text",
          "title",
          "caption",
          "printed",
          "note",
          "synonyms",
          "domain",
          "section",
          "reference",
          "category",
          "file");

  /** Those of them that name an entry: there a word alone or in brackets may be a name. */
  private static final Set<String> NAMES = Set.of("label", "text", "title", "category");

  private static final int WORDS_OF_A_SENTENCE = 6;
  private static final int WORDS_BEFORE_A_STOP = 3;

  /** A word or some, and what makes them the beginning of a note: {@code Catatan: ...}. */
  private static final Pattern OPENING =
      Pattern.compile("(\\p{L}[\\p{L} ]*?)\\.?\\s*(?:[:,=]|\\.\\s|\\s(?=\\d{5}))(.*)");

  private static final Pattern MARK = Pattern.compile("[*†‡§¹²³].*|\\(.*\\)|[^\\p{L}\\d]+");

  /** {@code Banyuwangi, 16 Maret 2024}. */
  private static final Pattern PLACE_AND_DAY = Pattern.compile("\\p{L}[\\p{L} .]*,\\s*(.+)");

  /** A day that is still to be filled in. */
  private static final Pattern OPEN_DAY = Pattern.compile("[\\s._…/-]*(\\d{4})?");

  /** A staff number, as under a signature. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[\\d .]{8,}");

  private final ColumnDictionary columns;
  private final DateText dates;
  private final Findings findings;
  private final Table table;
  private final Predicate<Spot> isEntry;

  /** Numbers of the columns that hold whole sentences. */
  private final Set<Integer> sentences = new HashSet<>();

  /** Numbers of the columns that name entries. */
  private final Set<Integer> names = new HashSet<>();

  /**
   * For one table.
   *
   * @param isEntry tells a cell that names something known, whatever it looks like
   */
  Closing(final Tools tools, final Table table, final Predicate<Spot> isEntry) {
    columns = tools.columns();
    dates = new DateText(columns);
    findings = tools.findings();
    this.table = table;
    this.isEntry = isEntry;
    SENTENCES.stream().map(table::column).forEach(sentences::add);
    NAMES.stream().map(table::column).forEach(names::add);
  }

  /** Gives the rows without those that close the page; says which. */
  List<RawRow> without(final List<RawRow> rows) {
    int start = rows.size();
    while (start > 0 && (mayClose(rows.get(start - 1)) || isNote(rows.get(start - 1)))) {
      start--;
    }
    while (start < rows.size() && !isNote(rows.get(start))) {
      start++;
    }
    final List<RawRow> kept = new ArrayList<>(rows.subList(0, start));
    final Set<Integer> noted = new HashSet<>();
    final Set<Integer> signed = new HashSet<>();
    for (final RawRow row : rows.subList(start, rows.size())) {
      final List<Spot> filled = filled(row);
      if (isNote(row)) {
        filled.forEach(spot -> noted.add(spot.column()));
        filled.stream().filter(this::isSigning).forEach(spot -> signed.add(spot.column()));
        say(filled.getFirst());
      } else if (isBelow(filled, filled.size() == 1 ? noted : signed)) {
        say(filled.getFirst());
      } else {
        kept.add(row);
      }
    }
    return kept;
  }

  /**
   * Tells whether all cells of a row go on with what began above them. Several beside each other do
   * so only below signatures: below a note or a dash they may be an entry.
   */
  private boolean isBelow(final List<Spot> filled, final Set<Integer> begun) {
    return filled.stream()
        .allMatch(spot -> isNote(spot) || (begun.contains(spot.column()) && isMoreThanAWord(spot)));
  }

  private void say(final Spot spot) {
    // What stands there may be a name.
    findings.add(Reason.BARIS_BUKAN_DATA, spot, null, "", Map.of());
  }

  /** Tells whether a row holds something, and nothing but notes. */
  boolean isNote(final RawRow row) {
    return filled(row).stream().allMatch(this::isNote);
  }

  /** Tells a row with one cell, or with names beside each other, as two people sign. */
  private boolean mayClose(final RawRow row) {
    final List<Spot> filled = filled(row);
    return filled.stream()
        .allMatch(
            spot ->
                !spot.isBrokenFormula()
                    && !isEntry.test(spot)
                    && (filled.size() == 1 || isMoreThanAWord(spot) || isNote(spot)));
  }

  /** The cells of a row that hold something, from the left. */
  private List<Spot> filled(final RawRow row) {
    return table.columns().values().stream()
        .sorted()
        .map(column -> table.at(row, column))
        .filter(spot -> !spot.isEmpty())
        .toList();
  }

  private boolean isNote(final Spot spot) {
    final RawCell cell = spot.cell();
    if (cell == null || cell.kind() != Kind.TEXT || isEntry.test(spot)) {
      return false;
    }
    final String text = plain(cell);
    if (names.contains(spot.column()) && isName(text)) {
      return false;
    }
    return MARK.matcher(text).matches()
        || isPlaceAndDay(text)
        || opens(text)
        || (!sentences.contains(spot.column()) && isSentence(text));
  }

  private static String plain(final RawCell cell) {
    return Spelling.squeeze(Characters.withoutControls(cell.text()));
  }

  /** Tells whether a note may be a name as well: {@code Mengetahui}, {@code (lainnya)}. */
  private boolean isName(final String text) {
    final Matcher opening = OPENING.matcher(text);
    return text.startsWith("(")
        || (text.indexOf(' ') < 0 && columns.accepts("closing-row", text))
        || (opening.matches()
            && text.charAt(opening.end(1)) == ','
            && !opening.group(2).isBlank()
            && !isPlaceAndDay(text));
  }

  /** Tells whether names follow below a note: {@code Mengetahui,}, a place and a day. */
  private boolean isSigning(final Spot spot) {
    final RawCell cell = spot.cell();
    final String text = cell == null ? "" : plain(cell);
    final Matcher opening = OPENING.matcher(text);
    return isPlaceAndDay(text)
        || columns.accepts("closing-row", text)
        || (opening.matches()
            && (opening.group(2).isBlank() || columns.accepts("closing-row", opening.group(1))));
  }

  private boolean isPlaceAndDay(final String text) {
    final Matcher parts = PLACE_AND_DAY.matcher(text);
    return parts.matches()
        && (OPEN_DAY.matcher(parts.group(1)).matches()
            || dates.read(parts.group(1)).date() != null);
  }

  /** Tells whether a text begins as notes and signatures do. */
  private boolean opens(final String text) {
    final Matcher opening = OPENING.matcher(text);
    return columns.accepts("closing-row", text)
        || (opening.matches()
            && (columns.accepts("closing-row", opening.group(1))
                || columns.accepts("closing-row-with-sign", opening.group(1))));
  }

  private static boolean isSentence(final String text) {
    final int words = text.split(" ", -1).length;
    return words >= WORDS_OF_A_SENTENCE || (words >= WORDS_BEFORE_A_STOP && text.endsWith("."));
  }

  private static boolean isMoreThanAWord(final Spot spot) {
    final String found = spot.found();
    return found != null && (found.indexOf(' ') > 0 || LONG_NUMBER.matcher(found).matches());
  }
}
