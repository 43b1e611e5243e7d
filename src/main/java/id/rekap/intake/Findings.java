package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.model.Reason;
import id.rekap.model.Severity;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.RawWorkbook;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects every finding of one workbook and puts them in the order of the file. */
final class Findings {

  private static final int LONGEST_FOUND = 120;

  private final Set<Placed> placed = new LinkedHashSet<>();
  private final List<String> sheets;
  private int said;

  Findings(final RawWorkbook workbook) {
    sheets = workbook.sheets().stream().map(RawSheet::name).toList();
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

  /** Adds a finding that shows something else than the cell holds, or nothing. */
  void add(
      final Reason reason,
      final Spot spot,
      final @Nullable String found,
      final String variant,
      final Map<String, Argument> slots) {
    said++;
    final String shown = found == null ? null : Identity.hide(shorten(found));
    final String address = spot.address();
    final Finding finding =
        new Finding(
            reason.name(), reason.severity(), spot.sheet().name(), address, shown, variant, slots);
    placed.add(new Placed(sheets.indexOf(spot.sheet().name()), spot.row(), spot.column(), finding));
  }

  /** Adds a finding about a whole sheet or, without a name, about the whole file. */
  void addWithoutCell(
      final Reason reason,
      final @Nullable String sheet,
      final String variant,
      final Map<String, Argument> slots) {
    final Finding finding =
        new Finding(reason.name(), reason.severity(), sheet, null, null, variant, slots);
    placed.add(new Placed(sheet == null ? -1 : sheets.indexOf(sheet), 0, 0, finding));
  }

  /** How often something was said, also what had been said before. */
  int said() {
    return said;
  }

  boolean hasErrors() {
    return placed.stream().anyMatch(one -> one.finding().severity() == Severity.ERROR);
  }

  List<Finding> inOrder() {
    return placed.stream()
        .sorted(
            Comparator.comparingInt(Placed::sheet)
                .thenComparingInt(Placed::row)
                .thenComparingInt(Placed::column))
        .map(Placed::finding)
        .toList();
  }

  private static String shorten(final String text) {
    return text.length() <= LONGEST_FOUND ? text : text.substring(0, LONGEST_FOUND - 1) + "…";
  }

  private record Placed(int sheet, int row, int column, Finding finding) {}
}
