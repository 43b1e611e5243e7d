package id.rekap.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.jspecify.annotations.Nullable;

/** Excel workbooks ({@code .xlsx}, {@code .xlsm}): the parts through POI, the XML by one pass. */
final class ExcelFormat implements WorkbookFormat {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/";

  @Override
  public boolean canRead(final byte[] content) {
    return FileKind.of(content) == FileKind.ZIP;
  }

  @Override
  public RawWorkbook read(final byte[] content) throws IOException {
    requireExcel(content);
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
      return read(parts);
    } catch (final InvalidFormatException broken) {
      throw new IOException("Not an Office package", broken);
    }
  }

  /** Tells spreadsheets that are not read, and other archives, from Excel workbooks. */
  private static void requireExcel(final byte[] content) throws IOException {
    boolean workbook = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        final String name = entry.getName();
        workbook |= "[Content_Types].xml".equals(name) || name.startsWith("xl/");
        if ("xl/workbook.bin".equals(name)) {
          throw new UnreadableWorkbookException(
              Reason.FORMAT_TIDAK_DIDUKUNG.name(), "A binary Excel workbook");
        }
        if ("mimetype".equals(name) || "content.xml".equals(name)) {
          throw otherKind(zip, name);
        }
        if (name.startsWith("word/") || name.startsWith("ppt/")) {
          throw new UnreadableWorkbookException(
              Reason.BERKAS_BUKAN_LEMBAR_KERJA.name(), "An Office file without sheets");
        }
        if ("xl/workbook.xml".equals(name)) {
          return;
        }
      }
    }
    if (!workbook) {
      throw new UnreadableWorkbookException(
          Reason.BERKAS_BUKAN_LEMBAR_KERJA.name(), "An archive without a workbook");
    }
  }

  private static UnreadableWorkbookException otherKind(final InputStream zip, final String name)
      throws IOException {
    final String type = new String(zip.readNBytes(100), StandardCharsets.UTF_8);
    final boolean sheet = "content.xml".equals(name) || type.contains("spreadsheet");
    return new UnreadableWorkbookException(
        (sheet ? Reason.FORMAT_TIDAK_DIDUKUNG : Reason.BERKAS_BUKAN_LEMBAR_KERJA).name(),
        "An OpenDocument file");
  }

  private static RawWorkbook read(final OPCPackage parts)
      throws IOException, InvalidFormatException {
    final PackagePart book = target(parts, null, "officeDocument");
    if (book == null) {
      throw new UnreadableWorkbookException(
          Reason.BERKAS_BUKAN_LEMBAR_KERJA.name(), "A package without a workbook");
    }
    final WorkbookXml outline = WorkbookXml.read(book.getInputStream());
    final PackagePart strings = target(parts, book, "sharedStrings");
    final PackagePart styles = target(parts, book, "styles");
    final SheetXml reader =
        new SheetXml(
            strings == null ? List.of() : StringsXml.read(strings.getInputStream()),
            styles == null ? List.of() : StylesXml.read(styles.getInputStream()));
    final List<RawSheet> sheets = new ArrayList<>();
    for (final WorkbookXml.Entry entry : outline.sheets()) {
      final PackageRelationship relation = book.getRelationship(entry.relation());
      if (relation != null && relation.getRelationshipType().endsWith("/worksheet")) {
        try (InputStream in = part(parts, relation).getInputStream()) {
          sheets.add(reader.read(in, entry.name(), entry.hidden()));
        }
      }
    }
    final boolean linked =
        !book.getRelationshipsByType(RELATIONS + "externalLink").isEmpty()
            || !book.getRelationshipsByType(STRICT_RELATIONS + "externalLink").isEmpty();
    return new RawWorkbook(sheets, outline.date1904(), linked);
  }

  private static @Nullable PackagePart target(
      final OPCPackage parts, final @Nullable PackagePart from, final String type)
      throws IOException, InvalidFormatException {
    for (final String base : List.of(RELATIONS, STRICT_RELATIONS)) {
      final PackageRelationshipCollection relations =
          from == null
              ? parts.getRelationshipsByType(base + type)
              : from.getRelationshipsByType(base + type);
      if (!relations.isEmpty()) {
        return part(parts, relations.getRelationship(0));
      }
    }
    return null;
  }

  private static PackagePart part(final OPCPackage parts, final PackageRelationship relation)
      throws IOException, InvalidFormatException {
    final PackagePart part =
        parts.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
    if (part == null) {
      throw new IOException(
          "A part that the workbook names is missing: " + relation.getTargetURI());
    }
    return part;
  }
}
