package id.rekap.workbook;

import id.rekap.workbook.RawCell.Look;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of one Excel workbook: by a scan where that will do, else by the parser. */
final class ExcelSheets {

  /** Below this size a sheet cannot hold more cells than the limit lets in by default. */
  private static final long COUNT_FIRST = 16L << 20;

  /** The least bytes of a cell that a scan keeps: {@code <c r="A1"><v>1</v></c>}. */
  private static final long LEAST_CELL = 22;

  private final OfficePackage parts;
  private final List<String> texts;
  private final List<Look> looks;
  private final Budget budget;
  private final ScannedCells cells;

  ExcelSheets(
      final OfficePackage parts,
      final List<String> texts,
      final List<Look> looks,
      final Budget budget) {
    this.parts = parts;
    this.texts = texts;
    this.looks = looks;
    this.budget = budget;
    cells = new ScannedCells(texts, looks, budget);
  }

  /**
   * Reads one sheet.
   *
   * @param part the part that holds it
   * @throws UnreadableWorkbookException where it is broken or beyond a limit; with its name
   */
  RawSheet read(final String part, final WorkbookXml.Entry entry) throws IOException {
    try {
      final RawSheet scanned = scan(part, entry);
      return scanned == null ? parse(part, entry) : scanned;
    } catch (final UnreadableWorkbookException known) {
      throw known.at(entry.name(), null);
    }
  }

  /**
   * Scans a sheet that cannot keep more cells than are allowed: one large enough to do so is
   * counted before any of them is kept.
   *
   * @return null where the scan cannot tell; whatever went wrong, the parser's answer counts
   */
  private @Nullable RawSheet scan(final String part, final WorkbookXml.Entry entry) {
    if (parts.size(part) > Math.max(COUNT_FIRST, LEAST_CELL * budget.limits().cells())) {
      return null;
    }
    final int before = budget.cells();
    try (InputStream in = parts.open(part)) {
      return reader(entry).scan(in, parts.size(part), cells, entry.hidden());
    } catch (final IOException | RuntimeException unusual) {
      budget.backTo(before);
      return null;
    }
  }

  private RawSheet parse(final String part, final WorkbookXml.Entry entry) throws IOException {
    if (parts.size(part) > COUNT_FIRST) {
      try (InputStream in = parts.open(part)) {
        PartScan.requireFewCells(in, budget);
      }
    }
    try (InputStream in = parts.open(part)) {
      return reader(entry).read(in, entry.hidden());
    }
  }

  private SheetXml reader(final WorkbookXml.Entry entry) {
    return new SheetXml(entry.name(), texts, looks, budget);
  }
}
