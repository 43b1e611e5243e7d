package id.rekap.intake;

import id.rekap.intake.NumberText.Style;
import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.model.Scale;
import id.rekap.workbook.Characters;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.RawCell.Look;
import id.rekap.workbook.Spelling;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single cells as numbers on a scale and collects what is wrong with them. */
final class NumberReader {

  /** Ends the variant of a finding on a form's number, which has other words than an answer. */
  static final String FORM = ".form";

  private static final double GRID_TOLERANCE = 1e-6;

  /** So many digits of a number does Excel keep. */
  private static final int MOST_DIGITS = 15;

  private final CellReader cells;
  private final ColumnDictionary columns;
  private final Findings findings;
  private final Numerals numerals;

  NumberReader(final CellReader cells) {
    this.cells = cells;
    columns = cells.columns();
    findings = cells.findings();
    numerals = new Numerals(columns);
  }

  /**
   * Reads a number.
   *
   * @param scale unit and range; a number outside is said and not given
   * @param shared the decimal sign of the column's other text cells; null where they show none
   * @return null where the cell is missing or holds no number on the scale
   */
  @Nullable Double read(final Spot spot, final Scale scale, final @Nullable Style shared) {
    return inside(spot, scale, shared, "");
  }

  /** Reads a number of a form, such as a year or a bound: no answer sheet tells what it was. */
  @Nullable Double form(final Spot spot, final Scale scale) {
    return inside(spot, scale, null, FORM);
  }

  private @Nullable Double inside(
      final Spot spot, final Scale scale, final @Nullable Style shared, final String kind) {
    final BigDecimal number = exact(spot, scale, shared);
    if (number != null && isTooLong(spot, number)) {
      refuse(spot);
      return null;
    }
    return number == null || !isInside(spot, number.doubleValue(), scale, kind)
        ? null
        : onScale(number.doubleValue(), scale);
  }

  /** A number that is on the scale as its cell shows it, and by no digit beyond its ends. */
  private static double onScale(final double number, final Scale scale) {
    final Double minimum = scale.minimum();
    final Double maximum = scale.maximum();
    final double low = minimum == null ? number : Math.max(minimum, number);
    return maximum == null ? low : Math.min(maximum, low);
  }

  /** Tells whether a number has more digits than a spreadsheet keeps. */
  private static boolean isTooLong(final Spot spot, final BigDecimal number) {
    final RawCell cell = spot.cell();
    final BigDecimal digits = number.stripTrailingZeros();
    final int whole = digits.precision() - digits.scale();
    return whole > MOST_DIGITS
        || (cell != null && cell.kind() == Kind.TEXT && digits.precision() > MOST_DIGITS);
  }

  /** Reads a number without looking at its range. */
  @Nullable BigDecimal exact(final Spot spot, final Scale scale, final @Nullable Style shared) {
    final RawCell cell = spot.cell();
    if (cell == null || cells.isMissing(spot) || cells.isBrokenFormula(spot)) {
      return null;
    }
    if (cell.kind() == Kind.NUMBER && cell.look() != Look.DATE) {
      return literal(spot, cell, scale);
    }
    return cell.kind() == Kind.TEXT ? typed(spot, cell, scale, shared) : refuse(spot);
  }

  /** Reads a whole number from a smallest to a largest one. */
  @Nullable Integer whole(final Spot spot, final int smallest, final int largest) {
    final Scale scale = new Scale(null, (double) smallest, (double) largest, 0, 1.0);
    final Double number = inside(spot, scale, ofForm(spot, scale), FORM);
    return number == null ? null : (int) Math.round(number);
  }

  /** Reads an amount of money without looking at its range. */
  @Nullable BigDecimal money(final Spot spot, final Scale scale) {
    return exact(spot, scale, ofForm(spot, scale));
  }

  /**
   * The style of a number on a form, which has no column beside it to show one: Indonesian, except
   * where three digits would stand behind the comma. Nobody writes {@code 500,000} for 500; those
   * are thousands as often, so such a number stays in doubt.
   */
  private @Nullable Style ofForm(final Spot spot, final Scale scale) {
    final RawCell cell = spot.cell();
    final NumberText text = cell == null || cell.kind() != Kind.TEXT ? null : parse(cell, scale);
    final BigDecimal comma = text == null ? null : text.comma();
    return comma != null && comma.scale() > 0 ? null : Style.COMMA;
  }

  private @Nullable BigDecimal literal(final Spot spot, final RawCell cell, final Scale scale) {
    try {
      final BigDecimal number = new BigDecimal(cell.text());
      if (!Double.isFinite(number.doubleValue())) {
        return refuse(spot);
      }
      return cell.look() == Look.PERCENT ? percent(spot, number, scale) : number;
    } catch (final NumberFormatException unreadable) {
      return refuse(spot);
    }
  }

  /** A cell shown in percent: times 100 for a percentage; else in doubt where both could be. */
  private @Nullable BigDecimal percent(
      final Spot spot, final BigDecimal number, final Scale scale) {
    final BigDecimal shown = number.movePointRight(2);
    if (isShare(scale)) {
      return shown;
    }
    if (number.signum() == 0
        || !isInRange(number.doubleValue(), scale)
        || !isInRange(shown.doubleValue(), scale)) {
      return number;
    }
    findings.add(
        Reason.ANGKA_AMBIGU,
        spot,
        "percent",
        Map.of("one", Spot.shown(number), "other", Spot.shown(shown)));
    return null;
  }

  private boolean isShare(final Scale scale) {
    final String unit = scale.unit();
    return unit != null && columns.accepts("unit.share", unit);
  }

  private @Nullable BigDecimal typed(
      final Spot spot, final RawCell cell, final Scale scale, final @Nullable Style shared) {
    final NumberText text = parse(cell, scale);
    if (text == null) {
      return refuse(spot);
    }
    final Style own = text.shown(number -> isInRange(number.doubleValue(), scale));
    final BigDecimal number;
    if (own == null && isAmbiguous(text, scale)) {
      if (shared == null) {
        return ambiguous(spot, text);
      }
      number = text.in(shared);
    } else {
      number = text.in(own == null ? Style.COMMA : own);
    }
    warn(spot, text, number);
    return number;
  }

  /** The only reading of a number within a range; null after saying that there are two. */
  @Nullable BigDecimal only(final Spot spot, final NumberText text, final Scale scale) {
    final Style own = text.shown(number -> isInRange(number.doubleValue(), scale));
    return own == null && isAmbiguous(text, scale)
        ? ambiguous(spot, text)
        : text.in(own == null ? Style.COMMA : own);
  }

  private static boolean isAmbiguous(final NumberText text, final Scale scale) {
    final BigDecimal comma = text.comma();
    return text.isOpen() && comma != null && isInRange(comma.doubleValue(), scale);
  }

  private @Nullable BigDecimal ambiguous(final Spot spot, final NumberText text) {
    final BigDecimal comma = text.comma();
    final BigDecimal point = text.point();
    if (comma != null && point != null) {
      findings.add(
          Reason.ANGKA_AMBIGU,
          spot,
          "",
          Map.of("one", Spot.shown(comma), "other", Spot.shown(point)));
    }
    return null;
  }

  /**
   * Says that a text was read as a number, unless its file has texts only and it is an Indonesian
   * number in its one reading: who wrote a decimal point may have meant something else.
   */
  private void warn(final Spot spot, final NumberText text, final @Nullable BigDecimal number) {
    final RawCell cell = spot.cell();
    final boolean usual =
        cell != null
            && cell.look() == Look.UNTYPED
            && text.unit().isEmpty()
            && text.comma() != null
            && !text.isOpen();
    if (number != null && !usual) {
      findings.add(
          text.unit().isEmpty() ? Reason.ANGKA_TEKS : Reason.SATUAN_DIBUANG,
          spot,
          "",
          Map.of("number", hidden(cell) ? Argument.of("…") : Spot.shown(number)));
    }
  }

  /** A telephone number in the wrong column is not told by what it would be as a number either. */
  private static boolean hidden(final @Nullable RawCell cell) {
    return cell != null && !Identity.hide(cell.text()).equals(cell.text());
  }

  /** The style that a text cell shows to its column; null where it shows none. */
  @Nullable Style styleOf(final Spot spot, final Scale scale) {
    final RawCell cell = spot.cell();
    if (cell == null || cell.kind() != Kind.TEXT || cells.isMissing(spot)) {
      return null;
    }
    final NumberText text = parse(cell, scale);
    return text == null ? null : text.shown(number -> isInRange(number.doubleValue(), scale));
  }

  private @Nullable NumberText parse(final RawCell cell, final Scale scale) {
    final NumberText text = NumberText.of(Characters.withoutControls(cell.text()));
    return text == null || text.unit().isEmpty() || isUnit(text.unit(), scale) ? text : null;
  }

  private boolean isUnit(final String written, final Scale scale) {
    final String bare =
        written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
    final String unit = scale.unit();
    if (unit == null) {
      return columns.accepts("unit-free", bare);
    }
    if (Spelling.fold(unit).equals(Spelling.fold(bare))) {
      return true;
    }
    final String family = columns.find("unit", unit);
    return family != null && family.equals(columns.find("unit", bare));
  }

  private @Nullable BigDecimal refuse(final Spot spot) {
    final String found = spot.found();
    final Integer spelled = found == null ? null : numerals.read(found);
    if (spelled == null) {
      findings.add(Reason.NILAI_BUKAN_ANGKA, spot);
    } else {
      findings.add(
          Reason.NILAI_BUKAN_ANGKA, spot, "spelled", Map.of("guess", show(spelled.doubleValue())));
    }
    return null;
  }

  /** Tells whether a number lies on a scale; says so where it does not. */
  boolean isInside(final Spot spot, final double number, final Scale scale) {
    return isInside(spot, number, scale, "");
  }

  private boolean isInside(
      final Spot spot, final double number, final Scale scale, final String kind) {
    if (!isInRange(number, scale)) {
      final Double minimum = scale.minimum();
      final boolean below = minimum != null && number < minimum;
      final Double tenth = number / 10;
      final boolean typo = !below && isInRange(tenth, scale) && isOnGrid(tenth, scale);
      findings.add(
          Reason.NILAI_DI_LUAR_RENTANG,
          spot,
          (below ? "below" : typo ? "above-guess" : "above") + kind,
          slots(scale, typo ? tenth : null));
      return false;
    }
    if (!isOnGrid(number, scale)) {
      findings.add(Reason.NILAI_DI_LUAR_RENTANG, spot, "step" + kind, slots(scale, null));
      return false;
    }
    return true;
  }

  private static boolean isInRange(final double number, final Scale scale) {
    final Double minimum = scale.minimum();
    final Double maximum = scale.maximum();
    final double shown = Scale.compared(number);
    return (minimum == null || shown >= minimum) && (maximum == null || shown <= maximum);
  }

  private static boolean isOnGrid(final double number, final Scale scale) {
    final Double step = scale.step();
    if (step == null || step <= 0) {
      return true;
    }
    final Double minimum = scale.minimum();
    final double steps = (number - (minimum == null ? 0 : minimum)) / step;
    return Math.abs(steps - Math.rint(steps)) <= GRID_TOLERANCE * Math.max(1, Math.abs(steps));
  }

  static Map<String, Argument> slots(final Scale scale, final @Nullable Double guess) {
    return Map.of(
        "minimum", show(scale.minimum()),
        "maximum", show(scale.maximum()),
        "step", show(scale.step()),
        "guess", show(guess));
  }

  static Argument show(final @Nullable Double number) {
    return number == null ? Argument.of("–") : Spot.shown(BigDecimal.valueOf(number));
  }
}
