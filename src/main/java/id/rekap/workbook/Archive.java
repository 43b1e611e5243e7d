package id.rekap.workbook;

import id.rekap.model.Argument;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive in memory; every entry that is read to its end was checked against its checksum.
 */
final class Archive {

  private static final int BUFFER = 1 << 16;
  private static final int SMALLEST_BUFFER = 1 << 9;

  /** An entry that shrinks further than this is made to burst; POI takes the same ratio. */
  private static final int STRONGEST_PACKING = 100;

  /**
   * Up to so many bytes an entry may shrink as far as it will: rows that are alike, as OpenDocument
   * writes them without addresses, shrink more than a hundredfold.
   */
  private static final long SMALL = 16L << 20;

  private final byte[] content;
  private final List<ArchiveEntry> entries;
  private final Map<String, ArchiveEntry> byKey = new HashMap<>();

  private Archive(final byte[] content, final List<ArchiveEntry> entries) {
    this.content = content;
    this.entries = entries;
    entries.forEach(entry -> byKey.put(ArchiveEntry.key(entry.name()), entry));
  }

  /**
   * Opens an archive and checks its outline; nothing is unpacked yet.
   *
   * @throws UnreadableWorkbookException where the outline is broken or beyond a limit
   */
  static Archive open(final byte[] content, final Budget budget)
      throws UnreadableWorkbookException {
    final List<ArchiveEntry> entries = ArchiveDirectory.read(content, budget);
    for (final ArchiveEntry entry : entries) {
      budget.unpack(entry.unpacked());
      if (entry.unpacked() > SMALL && entry.unpacked() / STRONGEST_PACKING > entry.packed()) {
        throw UnreadableWorkbookException.overLimit(
            "packing", STRONGEST_PACKING, entry.unpacked() / Math.max(1, entry.packed()));
      }
    }
    return new Archive(content, entries);
  }

  List<ArchiveEntry> entries() {
    return entries;
  }

  @Nullable ArchiveEntry find(final String name) {
    return byKey.get(ArchiveEntry.key(name));
  }

  boolean has(final String name) {
    return find(name) != null;
  }

  /** Unpacks one entry while it is read; closing reads it to its end, so that it is checked. */
  InputStream open(final ArchiveEntry entry) throws IOException {
    final InputStream packed =
        new ByteArrayInputStream(
            content, ArchiveDirectory.dataStart(content, entry), Math.toIntExact(entry.packed()));
    return switch (entry.method()) {
      case ArchiveEntry.STORED -> new Checked(packed, entry);
      case ArchiveEntry.DEFLATED -> new Checked(new Inflating(packed, buffer(entry)), entry);
      default ->
          throw UnreadableWorkbookException.broken(
              "entry", "An entry is packed in an unknown way", Map.of());
    };
  }

  /** No larger than what is to be unpacked: most parts are small. */
  private static int buffer(final ArchiveEntry entry) {
    return Math.clamp(entry.packed(), SMALLEST_BUFFER, BUFFER);
  }

  /** Gives the memory of its inflater back when it is closed. */
  private static final class Inflating extends InflaterInputStream {

    Inflating(final InputStream packed, final int buffer) {
      super(packed, new Inflater(true), buffer);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  /** Counts and sums what passes, and compares at the end. */
  private static final class Checked extends FilterInputStream {

    private final ArchiveEntry entry;
    private final CRC32 sum = new CRC32();
    private long count;
    private boolean ended;

    Checked(final InputStream in, final ArchiveEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      final byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(final byte[] buffer, final int offset, final int length) throws IOException {
      final int got = in.read(buffer, offset, length);
      if (got > 0) {
        sum.update(buffer, offset, got);
        count += got;
      }
      if (count > entry.unpacked() || (got < 0 && !ended && !agrees())) {
        throw UnreadableWorkbookException.broken(
            "checksum",
            "A part differs from its checksum",
            Map.of("part", Argument.of(entry.name())));
      }
      ended |= got < 0;
      return got;
    }

    private boolean agrees() {
      return count == entry.unpacked() && sum.getValue() == entry.checksum();
    }

    @Override
    public long skip(final long wanted) throws IOException {
      return Math.max(
          0, read(new byte[(int) Math.min(wanted, BUFFER)], 0, (int) Math.min(wanted, BUFFER)));
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() throws IOException {
      try {
        final byte[] rest = new byte[ended ? 0 : SMALLEST_BUFFER];
        while (!ended && read(rest, 0, rest.length) >= 0) {
          // What nobody asked for still counts.
        }
      } finally {
        super.close();
      }
    }
  }
}
