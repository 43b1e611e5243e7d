package id.rekap.workbook;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.workbook.OfficePackage.Relation;
import id.rekap.workbook.RawCell.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Excel workbooks since 2007 ({@code .xlsx}): one pass over the XML of every sheet. */
final class ExcelFormat implements ArchiveFormat {

  @Override
  public boolean canRead(final Archive archive) {
    return archive.has("xl/workbook.xml") || archive.has("[Content_Types].xml");
  }

  @Override
  public RawWorkbook read(final Archive archive, final Budget budget) throws IOException {
    requireExcel(archive);
    final OfficePackage parts = new OfficePackage(archive, budget);
    requireNoMacros(parts);
    final Relation book = first(parts.relations(null), "officeDocument");
    if (book == null) {
      throw refused(Reason.BERKAS_BUKAN_LEMBAR_KERJA, "A package without a workbook");
    }
    final List<Relation> relations = parts.relations(book.target());
    final WorkbookXml outline = WorkbookXml.read(parts.open(book.target()), budget);
    budget.sheets(outline.sheets().size());
    final Relation strings = first(relations, "sharedStrings");
    final Relation styles = first(relations, "styles");
    final List<String> texts =
        strings == null ? List.of() : StringsXml.read(parts.open(strings.target()), budget);
    final List<Look> looks =
        styles == null ? List.of() : StylesXml.read(parts.open(styles.target()), budget);
    final ExcelSheets reader = new ExcelSheets(parts, texts, looks, budget);
    final List<RawSheet> sheets = new ArrayList<>();
    for (final WorkbookXml.Entry entry : outline.sheets()) {
      final Relation relation = named(relations, entry);
      if (relation.is("worksheet")) {
        sheets.add(reader.read(relation.target(), entry));
      }
    }
    parts.scanRest();
    return new RawWorkbook(
        sheets, outline.dateSystem(), relations.stream().anyMatch(one -> one.is("externalLink")));
  }

  /** Tells workbooks that are not read, and other packages, from Excel workbooks. */
  private static void requireExcel(final Archive archive) throws UnreadableWorkbookException {
    if (archive.has("xl/workbook.bin")) {
      throw refused(Reason.FORMAT_TIDAK_DIDUKUNG, "A binary Excel workbook");
    }
    if (archive.entries().stream()
        .anyMatch(entry -> entry.name().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
      throw refused(Reason.FORMAT_TIDAK_DIDUKUNG, "A workbook with macros");
    }
  }

  /** A workbook that may hold macros is another kind even when it holds none. */
  private static void requireNoMacros(final OfficePackage parts) throws IOException {
    if (parts.contentTypes().stream().anyMatch(type -> type.contains(".macroEnabled."))) {
      throw refused(Reason.FORMAT_TIDAK_DIDUKUNG, "A workbook made for macros");
    }
  }

  private static UnreadableWorkbookException refused(final Reason reason, final String message) {
    return new UnreadableWorkbookException(reason.name(), message);
  }

  private static @Nullable Relation first(final List<Relation> relations, final String kind) {
    return relations.stream()
        .filter(one -> one.is(kind) && !one.outside())
        .findFirst()
        .orElse(null);
  }

  private static Relation named(final List<Relation> relations, final WorkbookXml.Entry entry)
      throws UnreadableWorkbookException {
    return relations.stream()
        .filter(one -> one.id().equals(entry.relation()) && !one.outside())
        .findFirst()
        .orElseThrow(
            () ->
                UnreadableWorkbookException.broken(
                        "part", "A sheet leads nowhere", Map.of("part", Argument.of(entry.name())))
                    .at(entry.name(), null));
  }
}
