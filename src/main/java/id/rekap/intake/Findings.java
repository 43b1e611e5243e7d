package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.model.Reason;
import id.rekap.model.Severity;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawWorkbook;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects every finding of one workbook and puts them in the order of the file. */
final class Findings {

  private static final int LONGEST_FOUND = 120;

  /** Words in a slot, such as all the categories of a variable. */
  private static final int LONGEST_SLOT = 600;

  private final Set<Placed> placed = new LinkedHashSet<>();
  private final Map<Kind, Tally> tallies = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final int most;
  private final Patience patience;
  private boolean errors;
  private int said;

  /**
   * Findings of one workbook.
   *
   * @param most findings of one code on one sheet that are kept; the others are counted
   * @param patience how long the work may take
   */
  Findings(final RawWorkbook workbook, final int most, final Patience patience) {
    this.most = most;
    this.patience = patience;
    workbook.sheets().forEach(sheet -> places.putIfAbsent(sheet.name(), places.size()));
  }

  void add(final Reason reason, final Spot spot) {
    add(reason, spot, "", Map.of());
  }

  void add(
      final Reason reason,
      final Spot spot,
      final String variant,
      final Map<String, Argument> slots) {
    add(reason, spot, spot.found(), variant, slots);
  }

  /** Says that the formula of a cell gave an error, or left no value. */
  void addBrokenFormula(final Spot spot) {
    add(
        spot.cell() != null && spot.cell().kind() == RawCell.Kind.ERROR
            ? Reason.RUMUS_GALAT
            : Reason.RUMUS_TANPA_NILAI,
        spot);
  }

  /** Adds a finding that shows something else than the cell holds, or nothing. */
  void add(
      final Reason reason,
      final Spot spot,
      final @Nullable String found,
      final String variant,
      final Map<String, Argument> slots) {
    said++;
    final int sheet = place(spot.sheet().name());
    if (!isKept(reason, sheet, spot.sheet().name())) {
      return;
    }
    final String shown = found == null ? null : Identity.hide(shorten(found));
    final String address = spot.address();
    final Finding finding =
        new Finding(
            reason.name(),
            reason.severity(),
            spot.sheet().name(),
            address,
            shown,
            variant,
            shortened(slots));
    keep(reason, new Placed(sheet, spot.row(), spot.column(), finding));
  }

  /** Adds a finding about a whole sheet or, without a name, about the whole file. */
  void addWithoutCell(
      final Reason reason,
      final @Nullable String sheet,
      final String variant,
      final Map<String, Argument> slots) {
    final int place = sheet == null ? -1 : place(sheet);
    if (isKept(reason, place, sheet)) {
      final Finding finding =
          new Finding(
              reason.name(), reason.severity(), sheet, null, null, variant, shortened(slots));
      keep(reason, new Placed(place, 0, 0, finding));
    }
  }

  private int place(final String sheet) {
    return places.getOrDefault(sheet, -1);
  }

  /** Findings that are told together once there are too many of them. */
  private record Kind(Reason reason, int place, @Nullable String sheet) {}

  private static final class Tally {
    private int kept;
    private long more;
  }

  private Tally tally(final Reason reason, final int place, final @Nullable String sheet) {
    return tallies.computeIfAbsent(new Kind(reason, place, sheet), kind -> new Tally());
  }

  /** Tells whether there is room for one more of its kind; counts it where there is none. */
  private boolean isKept(final Reason reason, final int place, final @Nullable String sheet) {
    patience.tick();
    errors |= reason.severity() == Severity.ERROR;
    final Tally tally = tally(reason, place, sheet);
    if (tally.kept < most) {
      return true;
    }
    tally.more++;
    return false;
  }

  private void keep(final Reason reason, final Placed one) {
    if (placed.add(one)) {
      tally(reason, one.sheet(), one.finding().sheet()).kept++;
    }
  }

  /** How often something was said, also what had been said before. */
  int said() {
    return said;
  }

  boolean hasErrors() {
    return errors;
  }

  List<Finding> inOrder() {
    return Stream.concat(placed.stream(), tallies.entrySet().stream().flatMap(Findings::rest))
        .sorted(
            Comparator.comparingInt(Placed::sheet)
                .thenComparingInt(Placed::row)
                .thenComparingInt(Placed::column))
        .map(Placed::finding)
        .toList();
  }

  /** The finding that tells how many more there are of its kind, behind those that are kept. */
  private static Stream<Placed> rest(final Map.Entry<Kind, Tally> one) {
    final Kind kind = one.getKey();
    if (one.getValue().more == 0) {
      return Stream.empty();
    }
    final Finding finding =
        new Finding(
            kind.reason().name(),
            kind.reason().severity(),
            kind.sheet(),
            null,
            null,
            Finding.MORE,
            Map.of(Finding.COUNT, Argument.of(one.getValue().more)));
    return Stream.of(new Placed(kind.place(), Integer.MAX_VALUE, 0, finding));
  }

  private static Map<String, Argument> shortened(final Map<String, Argument> slots) {
    if (slots.values().stream().noneMatch(Findings::isLong)) {
      return slots;
    }
    final Map<String, Argument> shorter = new LinkedHashMap<>();
    slots.forEach(
        (name, value) ->
            shorter.put(
                name,
                value instanceof Argument.Words words && isLong(value)
                    ? Argument.of(cut(words.text(), LONGEST_SLOT))
                    : value));
    return shorter;
  }

  private static boolean isLong(final Argument argument) {
    return argument instanceof Argument.Words words && words.text().length() > LONGEST_SLOT;
  }

  private static String shorten(final String text) {
    return text.length() <= LONGEST_FOUND ? text : cut(text, LONGEST_FOUND);
  }

  /** Never half a character. */
  private static String cut(final String text, final int longest) {
    final int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }

  private record Placed(int sheet, int row, int column, Finding finding) {}
}
