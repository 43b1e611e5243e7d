package id.rekap.summary;

import id.rekap.model.Place;
import id.rekap.model.Program;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Captions, units and notes that several tables share. */
final class Captions {

  private Captions() {}

  /**
   * A caption that names the place where the program has one: {@code key.place}, else {@code
   * key.plain}.
   */
  static Quantity caption(
      final String key, final Program program, final Map<String, Quantity> slots) {
    final Map<String, Quantity> all = new HashMap<>(slots);
    final String place = place(program.place());
    if (place == null) {
      return new Quantity.Phrase(key + ".plain", all);
    }
    all.put("place", new Quantity.Text(place));
    return new Quantity.Phrase(key + ".place", all);
  }

  private static @Nullable String place(final Place place) {
    if (place.inCaptions() != null) {
      return place.inCaptions();
    }
    return place.village() != null ? place.village() : place.regency();
  }

  /** Whom a table is about: a group by its name, or the respondents. */
  static Quantity who(final @Nullable String group) {
    return group == null ? Quantity.phrase("who.respondents") : new Quantity.Label(group);
  }

  /** The note on where the data came from. */
  static Quantity source(final Program program) {
    final LocalDate end = program.end() == null ? program.start() : program.end();
    return Quantity.phrase(
        "note.source", "year", new Quantity.Text(Integer.toString(end.getYear())));
  }

  /** A number with its unit, where it has one. */
  static Quantity measured(final Quantity number, final @Nullable String unit) {
    if (unit == null) {
      return number;
    }
    return unit.equals("%")
        ? Quantity.phrase("quantity.percent", "value", number)
        : Quantity.phrase("quantity.unit", "value", number, "unit", new Quantity.Text(unit));
  }

  /** A variable's name with its range or unit, as a heading: {@code Nilai pengetahuan (0–100)}. */
  static Quantity withScale(final id.rekap.model.Variable variable) {
    final Quantity label = new Quantity.Label(variable.label());
    final Double low = variable.scale().minimum();
    final Double high = variable.scale().maximum();
    final String unit = variable.scale().unit();
    if (variable.kind() == id.rekap.model.Variable.Kind.SCORE && low != null && high != null) {
      return new Quantity.Phrase(
          "heading.scale", Map.of("label", label, "low", whole(low), "high", whole(high)));
    }
    return unit == null
        ? label
        : Quantity.phrase("heading.unit", "label", label, "unit", new Quantity.Text(unit));
  }

  /** A number with only the decimals it needs. */
  static Quantity whole(final double value) {
    final int scale = java.math.BigDecimal.valueOf(value).stripTrailingZeros().scale();
    return new Quantity.Decimal(value, Math.max(0, Math.min(scale, 2)));
  }

  /** The head of a row below the rule: its own words, or a test's name as it begins a line. */
  static Quantity head(final String label) {
    final Quantity words = Quantity.phrase(label);
    return label.startsWith("test.") ? Quantity.phrase("row.of-test", "test", words) : words;
  }

  /** Several phrases with semicolons between them; there must be one at least. */
  static Quantity semicolons(final java.util.List<Quantity> parts) {
    Quantity all = parts.getFirst();
    for (final Quantity part : parts.subList(1, parts.size())) {
      all = Quantity.phrase("list.semicolon", "one", all, "other", part);
    }
    return all;
  }
}
