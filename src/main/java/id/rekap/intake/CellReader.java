package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.workbook.Characters;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.Spelling;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads single cells as text, keyword or date and collects what is wrong with them. */
final class CellReader {

  /** Longest code, in characters. */
  static final int CODE = 100;

  /** Longest line of text, in characters. */
  static final int LINE = 500;

  /** Longest passage of text, in characters. */
  static final int PASSAGE = 5000;

  private final ColumnDictionary columns;
  private final Findings findings;
  private final IntPredicate unprintable;
  private final DateText dates;
  private final Patience patience;

  /**
   * For one workbook.
   *
   * @param printable which characters a page can show
   * @param patience how long the work may take
   */
  CellReader(
      final ColumnDictionary columns,
      final Findings findings,
      final IntPredicate printable,
      final Patience patience) {
    this.patience = patience;
    this.columns = columns;
    this.findings = findings;
    this.unprintable = printable.negate();
    dates = new DateText(columns);
  }

  ColumnDictionary columns() {
    return columns;
  }

  Findings findings() {
    return findings;
  }

  /** Tells whether a cell is empty or says that there is nothing. */
  boolean isMissing(final Spot spot) {
    patience.tick();
    final RawCell cell = spot.cell();
    return cell == null
        || spot.isEmpty()
        || (cell.kind() == Kind.TEXT && columns.accepts("missing", cell.text()));
  }

  /** Tells whether a cell holds no usable value of a formula; says so where it does not. */
  boolean isBrokenFormula(final Spot spot) {
    if (spot.isBrokenFormula()) {
      findings.addBrokenFormula(spot);
      return true;
    }
    return false;
  }

  /** Reads text; null where there is none. */
  @Nullable String text(final Spot spot, final int longest) {
    return isMissing(spot) ? null : declared(spot, longest);
  }

  /** Reads text that a workbook declares: there a dash or such is a word like any other. */
  @Nullable String declared(final Spot spot, final int longest) {
    final RawCell cell = spot.cell();
    if (cell == null || spot.isEmpty() || isBrokenFormula(spot)) {
      return null;
    }
    if (cell.kind() != Kind.TEXT) {
      return spot.found();
    }
    if (Characters.hasControls(cell.text())) {
      findings.add(Reason.KARAKTER_KENDALI_DIBUANG, spot);
    }
    final String clean = Characters.composed(Characters.tidy(cell.text()));
    final String flat = longest == PASSAGE ? clean : Spelling.squeeze(clean);
    if (flat.length() <= longest) {
      return flat.isEmpty() ? null : flat;
    }
    findings.add(Reason.TEKS_DIPOTONG, spot, "", Map.of("limit", Argument.of(longest)));
    return cut(flat, longest);
  }

  private static String cut(final String text, final int longest) {
    final int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end).strip();
  }

  /** Reads text that has to be there; null after saying that it is not. */
  @Nullable String required(final Spot spot, final int longest, final String column) {
    if (isMissing(spot)) {
      findings.add(Reason.ISIAN_WAJIB_KOSONG, spot, "", Map.of("column", Argument.of(column)));
      return null;
    }
    return declared(spot, longest);
  }

  /** Reads text that pages show; what they cannot show is said and given all the same. */
  @Nullable String printed(final Spot spot, final int longest) {
    return shown(spot, text(spot, longest));
  }

  /** Reads text that has to be there and that pages show. */
  @Nullable String requiredPrinted(final Spot spot, final int longest, final String column) {
    return shown(spot, required(spot, longest, column));
  }

  /** Gives back a text that pages show, after saying what in it they cannot show. */
  @Nullable String shown(final Spot spot, final @Nullable String text) {
    final String signs = text == null ? "" : Characters.named(text, unprintable);
    if (!signs.isEmpty()) {
      findings.add(Reason.TEKS_TIDAK_SAH, spot, "unprintable", Map.of("signs", Argument.of(signs)));
    }
    return text;
  }

  /** Tells whether a cell that should hold words holds a date; says so where it does. */
  boolean isDate(final Spot spot) {
    final RawCell cell = spot.cell();
    final boolean date =
        cell != null
            && (cell.kind() == Kind.DATE
                || (cell.kind() == Kind.NUMBER && cell.look() == RawCell.Look.DATE));
    if (date) {
      findings.add(Reason.TEKS_TIDAK_SAH, spot, "date", Map.of());
    }
    return date;
  }

  /** Reads a code; null where there is none or it cannot be one. */
  @Nullable String code(final Spot spot) {
    return isDate(spot) ? null : notTooLong(spot, text(spot, PASSAGE));
  }

  /** Gives back the text of a cell where it can be a code; null after saying why not. */
  @Nullable String code(final Spot spot, final String text) {
    return isDate(spot) ? null : notTooLong(spot, text);
  }

  private @Nullable String notTooLong(final Spot spot, final @Nullable String text) {
    if (text != null && (text.length() > CODE || text.indexOf('\n') >= 0)) {
      findings.add(Reason.TEKS_TIDAK_SAH, spot, "long", Map.of("limit", Argument.of(CODE)));
      return null;
    }
    return text;
  }

  /** Reads one of a fixed list of words; null where there is none or an unknown one. */
  @Nullable String keyword(final Spot spot, final String group, final String column) {
    final String text = text(spot, LINE);
    if (text == null) {
      return null;
    }
    final String key = columns.find(group, text);
    if (key == null) {
      unknown(spot, column, columns.names(group));
    }
    return key;
  }

  /** Says that a cell holds none of the words that its column knows. */
  void unknown(final Spot spot, final String column, final List<String> choices) {
    final String found = spot.found();
    final String near = found == null ? null : References.nearest(found, choices);
    final Map<String, Argument> slots = new HashMap<>();
    slots.put("column", Argument.of(column));
    slots.put("choices", Argument.of(String.join(", ", choices)));
    if (near != null) {
      slots.put("nearest", Argument.of(near));
    }
    findings.add(Reason.KATEGORI_TIDAK_DIKENAL, spot, near == null ? "fixed" : "fixed.near", slots);
  }

  /** Reads a date; null where there is none or it cannot be one. */
  @Nullable LocalDate date(final Spot spot) {
    final RawCell cell = spot.cell();
    if (cell == null || isMissing(spot) || isBrokenFormula(spot)) {
      return null;
    }
    final DateText.Reading reading = reading(cell, spot);
    final LocalDate date = reading.date();
    if (date != null && DateText.isPlausible(date)) {
      return date;
    }
    findings.add(Reason.TANGGAL_TIDAK_SAH, spot, date == null ? reading.doubt() : "far", Map.of());
    return null;
  }

  private DateText.Reading reading(final RawCell cell, final Spot spot) {
    return switch (cell.kind()) {
      case NUMBER ->
          new DateText.Reading(spot.dateSystem().day(Double.parseDouble(cell.text())), "");
      case TEXT, DATE -> dates.read(Characters.withoutControls(cell.text()));
      case BOOLEAN, ERROR, NO_VALUE -> DateText.Reading.NONE;
    };
  }
}
