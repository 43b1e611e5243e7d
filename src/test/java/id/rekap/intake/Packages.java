package id.rekap.intake;

import id.rekap.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A valid workbook taken apart, so that a test can spoil a part or the archive around it. */
final class Packages {

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private Packages() {}

  static Packages program() {
    return of(Workbooks.program().bytes());
  }

  static Packages of(final byte[] workbook) {
    final Packages made = new Packages();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        made.parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (final IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return made;
  }

  /** The parts whose content is text. */
  List<String> names() {
    return parts.keySet().stream()
        .filter(name -> name.endsWith(".xml") || name.endsWith(".rels"))
        .toList();
  }

  String text(final String part) {
    final byte[] content = parts.get(part);
    if (content == null) {
      throw new IllegalArgumentException(part);
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Every part. */
  List<String> all() {
    return List.copyOf(parts.keySet());
  }

  byte[] content(final String part) {
    final byte[] content = parts.get(part);
    if (content == null) {
      throw new IllegalArgumentException(part);
    }
    return content.clone();
  }

  /** Gives a part another name. */
  Packages move(final String part, final String name) {
    final byte[] content = content(part);
    return without(part).with(name, content);
  }

  Packages with(final String part, final String content) {
    parts.put(part, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Packages with(final String part, final byte[] content) {
    parts.put(part, content);
    return this;
  }

  Packages without(final String part) {
    if (parts.remove(part) == null) {
      throw new IllegalArgumentException(part);
    }
    return this;
  }

  /** Changes the text of a part; it has to change. */
  Packages edit(final String part, final UnaryOperator<String> change) {
    final String before = text(part);
    final String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("Nothing changed in " + part);
    }
    return with(part, after);
  }

  /** The part that holds a sheet of a name. */
  String sheetNamed(final String name) {
    final String id = after(text("xl/workbook.xml"), "name=\"" + name + "\"", "r:id=\"");
    return "xl/" + after(text("xl/_rels/workbook.xml.rels"), "Id=\"" + id + "\"", "Target=\"");
  }

  /** The value that follows a mark in the element in which another text stands. */
  private static String after(final String xml, final String text, final String mark) {
    final int element = xml.lastIndexOf('<', xml.indexOf(text));
    final int start = xml.indexOf(mark, element) + mark.length();
    return xml.substring(start, xml.indexOf('"', start));
  }

  /** The part that holds a sheet of {@link Workbooks#program()}, by its place among the sheets. */
  static String sheet(final int place) {
    return "xl/worksheets/sheet" + place + ".xml";
  }

  byte[] bytes() {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (final Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (final IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** Where the directory of an archive begins that was written by {@link #bytes()}. */
  static int directory(final byte[] archive) {
    return ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).getInt(archive.length - 6);
  }

  /** Puts another name of the same length in the place of a name, everywhere or from a place on. */
  static byte[] rename(final byte[] archive, final String from, final String to, final int start) {
    final byte[] old = from.getBytes(StandardCharsets.ISO_8859_1);
    final byte[] changed = to.getBytes(StandardCharsets.ISO_8859_1);
    if (old.length != changed.length) {
      throw new IllegalArgumentException("Names differ in length");
    }
    final byte[] result = archive.clone();
    for (int i = start; i <= result.length - old.length; i++) {
      if (java.util.Arrays.equals(result, i, i + old.length, old, 0, old.length)) {
        System.arraycopy(changed, 0, result, i, changed.length);
      }
    }
    return result;
  }
}
