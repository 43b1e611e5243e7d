package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.RawWorkbook;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which sheet of a workbook plays which part. */
final class Sheets {

  private final Map<Layout, RawSheet> byLayout = new EnumMap<>(Layout.class);
  private final ColumnDictionary columns;
  private final Findings findings;

  Sheets(final RawWorkbook workbook, final ColumnDictionary columns, final Findings findings) {
    this.columns = columns;
    this.findings = findings;
    final List<RawSheet> unknown =
        workbook.sheets().stream().filter(sheet -> !isPlaced(sheet)).toList();
    byLayout.values().stream()
        .filter(RawSheet::hidden)
        .forEach(
            one -> findings.addWithoutCell(Reason.LEMBAR_TERSEMBUNYI, one.name(), "", Map.of()));
    unknown.forEach(this::sayUnread);
  }

  private boolean isPlaced(final RawSheet sheet) {
    if (FindingsSheet.isOne(sheet, columns)) {
      return true; // A corrected copy that was sent back: nothing to read, nothing to say.
    }
    for (final Layout layout : Layout.values()) {
      if (columns.accepts(layout.sheetKey(), sheet.name())) {
        final RawSheet first = byLayout.putIfAbsent(layout, sheet);
        if (first != null) {
          settle(layout, first, sheet);
        }
        return true;
      }
    }
    return false;
  }

  /** Of two sheets with names that mean the same the one with data is read; two are refused. */
  private void settle(final Layout layout, final RawSheet first, final RawSheet second) {
    if (holdsData(first) && holdsData(second)) {
      sayTwin(Reason.KODE_GANDA, "sheet", second, first);
    } else if (holdsData(second)) {
      byLayout.put(layout, second);
      sayTwin(Reason.LEMBAR_DIABAIKAN, "twin", first, second);
    } else {
      sayTwin(Reason.LEMBAR_DIABAIKAN, "twin", second, first);
    }
  }

  private void sayTwin(
      final Reason reason, final String variant, final RawSheet about, final RawSheet other) {
    findings.addWithoutCell(
        reason, about.name(), variant, Map.of("other", Argument.of(other.name())));
  }

  /** Tells whether a sheet holds more than a row, which may be its headings. */
  private static boolean holdsData(final RawSheet sheet) {
    return sheet.rows().stream().filter(row -> !row.isEmpty()).limit(2).count() == 2;
  }

  private void sayUnread(final RawSheet sheet) {
    final List<String> missing =
        Arrays.stream(Layout.values())
            .filter(layout -> !has(layout))
            .map(layout -> columns.name(layout.sheetKey()))
            .toList();
    final String near = References.nearest(sheet.name(), missing);
    if (near == null) {
      findings.addWithoutCell(Reason.LEMBAR_DIABAIKAN, sheet.name(), "", Map.of());
    } else {
      findings.addWithoutCell(
          Reason.LEMBAR_DIABAIKAN, sheet.name(), "near", Map.of("nearest", Argument.of(near)));
    }
  }

  @Nullable RawSheet get(final Layout layout) {
    return byLayout.get(layout);
  }

  boolean has(final Layout layout) {
    return byLayout.containsKey(layout);
  }

  /** Says that a sheet is not there. */
  void missing(final Layout layout) {
    findings.addWithoutCell(Reason.LEMBAR_TIDAK_ADA, columns.name(layout.sheetKey()), "", Map.of());
  }

  /** Says that a sheet is not read because another one tells the same in more detail. */
  void passOver(final RawSheet sheet) {
    findings.addWithoutCell(Reason.LEMBAR_DIABAIKAN, sheet.name(), "summary", Map.of());
  }

  /** Every sheet that is read. */
  Iterable<RawSheet> read() {
    return byLayout.values();
  }
}
