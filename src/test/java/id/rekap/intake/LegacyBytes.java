package id.rekap.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An Excel 97 workbook taken apart into its records, so that a test can add and change some. */
final class LegacyBytes {

  static final int START = 0x809;
  static final int NUMBER = 0x203;

  /** One record: its number and what it holds. */
  @SuppressWarnings("ArrayRecordComponent")
  record Part(int number, byte[] content) {}

  private final List<Part> parts = new ArrayList<>();

  private LegacyBytes() {}

  static LegacyBytes of(final byte[] workbook) {
    final LegacyBytes made = new LegacyBytes();
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(workbook))) {
      final ByteBuffer bytes =
          ByteBuffer.wrap(files.createDocumentInputStream("Workbook").readAllBytes())
              .order(ByteOrder.LITTLE_ENDIAN);
      while (bytes.remaining() >= 4) {
        final int number = bytes.getShort() & 0xFFFF;
        final byte[] content = new byte[bytes.getShort() & 0xFFFF];
        bytes.get(content);
        made.parts.add(new Part(number, content));
      }
    } catch (final IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return made;
  }

  /** Where the records of a sheet begin: 0 for the workbook's own, then the sheets in order. */
  int start(final int sheet) {
    int seen = -1;
    for (int i = 0; i < parts.size(); i++) {
      seen += parts.get(i).number() == START ? 1 : 0;
      if (seen == sheet) {
        return i;
      }
    }
    throw new IllegalArgumentException("No sheet " + sheet);
  }

  /** The first record of a number from a place on. */
  int next(final int from, final int number) {
    int at = from;
    while (parts.get(at).number() != number) {
      at++;
    }
    return at;
  }

  Part part(final int at) {
    return parts.get(at);
  }

  LegacyBytes replace(final int at, final int number, final byte[] content) {
    parts.set(at, new Part(number, content.clone()));
    return this;
  }

  byte[] content(final int at) {
    return parts.get(at).content();
  }

  LegacyBytes insert(final int at, final int number, final byte[] content) {
    parts.add(at, new Part(number, content.clone()));
    return this;
  }

  byte[] bytes(final String stream) {
    final ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (final Part part : parts) {
      final ByteBuffer head = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      head.putShort((short) part.number()).putShort((short) part.content().length);
      all.writeBytes(head.array());
      all.writeBytes(part.content());
    }
    return compound(stream, all.toByteArray());
  }

  /** A compound file that holds one stream. */
  static byte[] compound(final String stream, final byte[] content) {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(content), stream);
      files.writeFilesystem(out);
    } catch (final IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
