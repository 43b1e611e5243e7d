package id.rekap.manuscript;

import id.rekap.model.Dictionary;
import id.rekap.model.Occasion;
import id.rekap.model.PublishedFigure;
import id.rekap.model.Variable;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What printed numbers are called in sentences. */
public final class Named {

  private Named() {}

  /**
   * What a printed number is of.
   *
   * @param variable the variable's label; null for the whole program
   * @param group the group's label; null for everybody
   * @param occasion the occasion's label or a comparison; null without
   * @param category the category's label or a respondent's code; null without
   */
  record Parts(
      @Nullable String variable,
      @Nullable String group,
      @Nullable String occasion,
      @Nullable String category) {}

  /** The measure's name. */
  static Quantity measure(final String measure) {
    return Quantity.phrase("manuscript.measure." + measure);
  }

  /** A place: the variable's label, its occasion and its group. */
  static Quantity place(final PrintedSheet sheet, final Place place) {
    return parts(parts(sheet.dictionary(), place, null));
  }

  /** What an entry is of, besides its measure. */
  static Quantity entry(final PrintedSheet sheet, final Entry entry) {
    return parts(parts(sheet.dictionary(), entry.place(), entry.row().category()));
  }

  /**
   * Names a printed number whole.
   *
   * @param dictionary the program's dictionary
   * @param row the row of the sheet Publikasi
   * @return its measure and what it is of
   */
  public static Quantity row(final Dictionary dictionary, final PublishedFigure row) {
    final Place place = new Place(row.variable(), row.group(), row.occasion());
    if (row.measure().equals("klaim") && row.variable() == null) {
      return measure(row.measure());
    }
    return Quantity.phrase(
        "manuscript.named",
        "measure",
        measure(row.measure()),
        "of",
        parts(parts(dictionary, place, row.category())));
  }

  private static Parts parts(
      final Dictionary dictionary, final Place place, final @Nullable String category) {
    final String code = place.variable();
    final Variable variable = code == null ? null : dictionary.variable(code);
    final boolean everybody =
        place.group() == null
            || FigureKey.EVERYBODY.equals(place.group())
            || (variable != null && place.group().equals(variable.group()));
    return new Parts(
        variable == null ? place.variable() : variable.label(),
        everybody ? null : place.group(),
        occasion(dictionary, place.occasion()),
        category);
  }

  private static @Nullable String occasion(
      final Dictionary dictionary, final @Nullable String code) {
    final List<Occasion> span = PrintedSheet.span(dictionary, code);
    if (span != null) {
      return span.getFirst().label() + " – " + span.getLast().label();
    }
    final Occasion one = code == null ? null : dictionary.occasion(code);
    return one == null ? code : one.label();
  }

  private static Quantity parts(final Parts parts) {
    if (parts.variable() == null && parts.group() != null) {
      // A number of a group alone is not one of the whole activity.
      return and(and(new Quantity.Label(parts.group()), parts.category()), parts.occasion());
    }
    Quantity named =
        parts.variable() == null
            ? Quantity.phrase("manuscript.of.program")
            : new Quantity.Label(parts.variable());
    named = and(named, parts.category());
    named = and(named, parts.occasion());
    return and(named, parts.group());
  }

  private static Quantity and(final Quantity named, final @Nullable String part) {
    return part == null
        ? named
        : new Quantity.Phrase(
            "manuscript.of", Map.of("one", named, "other", new Quantity.Label(part)));
  }
}
