package id.rekap.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive with one date for every entry, so that the same content gives the same bytes. */
final class StableArchive {

  private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

  private StableArchive() {}

  static byte[] of(final byte[] archive) throws IOException {
    final ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry one = from.getNextEntry(); one != null; one = from.getNextEntry()) {
        final ZipEntry same = new ZipEntry(one.getName());
        same.setTimeLocal(DATE);
        to.putNextEntry(same);
        from.transferTo(to);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
