package id.rekap.workbook;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The directory at the end of a zip archive, read so that two readers cannot see two contents.
 *
 * <p>Refused: bytes after the end, two ends, a missing last byte, entries that overlap, an entry
 * whose own header bears another name than the directory, the same name twice (also in other case),
 * names that lead out of the archive, links, locked entries. Format: PKWARE APPNOTE 6.3.10,
 * sections 4.3.7, 4.3.12 to 4.3.16.
 */
final class ArchiveDirectory {

  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int HEADER = 0x04034b50;
  private static final int HEADER_BYTES = 30;
  private static final int LOCKED = 1;
  private static final int UTF8 = 1 << 11;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int LARGE_END = 0x06064b50;
  private static final int LARGE_END_BYTES = 56;
  private static final int LARGE_FIELDS = 1;
  private static final long ELSEWHERE = 0xFFFFFFFFL;
  private static final int LINK = 0xA000;

  private final ByteBuffer bytes;

  private ArchiveDirectory(final byte[] content) {
    bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  static List<ArchiveEntry> read(final byte[] content, final Budget budget)
      throws UnreadableWorkbookException {
    try {
      return new ArchiveDirectory(content).entries(budget);
    } catch (final BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException beyond) {
      throw broken("end", "The directory leads beyond the end of the archive");
    }
  }

  private List<ArchiveEntry> entries(final Budget budget) throws UnreadableWorkbookException {
    final Bounds bounds = bounds(end());
    budget.entries((int) Math.min(bounds.count(), Integer.MAX_VALUE));
    final List<ArchiveEntry> entries = new ArrayList<>();
    bytes.position(Math.toIntExact(bounds.start()));
    for (int i = 0; i < bounds.count(); i++) {
      entries.add(entry());
    }
    if (bytes.position() != bounds.end()) {
      throw broken("end", "The directory has another length than the archive says");
    }
    requireOwnNames(entries);
    requireNoOverlap(entries, bounds.start());
    return List.copyOf(entries);
  }

  /** Where the directory stands, and how many entries it lists. */
  private record Bounds(long start, long end, long count) {}

  private Bounds bounds(final int end) throws UnreadableWorkbookException {
    final boolean large = end >= LOCATOR_BYTES && bytes.getInt(end - LOCATOR_BYTES) == LOCATOR;
    final Bounds bounds = large ? largeBounds(end - LOCATOR_BYTES) : smallBounds(end);
    if (bounds.start() < 0 || bounds.start() > bounds.end() || bounds.count() < 0) {
      throw broken("end", "The directory does not stand where the end of the archive says");
    }
    return bounds;
  }

  private Bounds smallBounds(final int end) throws UnreadableWorkbookException {
    final long start = bytes.getInt(end + 16) & ELSEWHERE;
    final long length = bytes.getInt(end + 12) & ELSEWHERE;
    if (start + length != end || bytes.getShort(end + 8) != bytes.getShort(end + 10)) {
      throw broken("end", "The directory does not stand where the end of the archive says");
    }
    return new Bounds(start, end, bytes.getShort(end + 10) & 0xFFFF);
  }

  /** The end as archives of the large kind write it (ZIP64), also around small content. */
  private Bounds largeBounds(final int locator) throws UnreadableWorkbookException {
    final long at = bytes.getLong(locator + 8);
    if (at < 0 || at > locator - LARGE_END_BYTES || bytes.getInt((int) at) != LARGE_END) {
      throw broken("end", "The end of the archive leads elsewhere");
    }
    final int end = (int) at;
    final long start = bytes.getLong(end + 48);
    if (start + bytes.getLong(end + 40) != end || end + 12 + bytes.getLong(end + 4) != locator) {
      throw broken("end", "The directory does not stand where the end of the archive says");
    }
    return new Bounds(start, end, bytes.getLong(end + 32));
  }

  /** Where the end record begins; it must be the very last thing in the file. */
  private int end() throws UnreadableWorkbookException {
    final int size = bytes.limit();
    for (int at = size - END_BYTES; at >= 0 && at >= size - END_BYTES - 0xFFFF; at--) {
      if (bytes.getInt(at) == END) {
        final int comment = bytes.getShort(at + 20) & 0xFFFF;
        if (at + END_BYTES + comment != size || (comment > 0 && hidesAnotherEnd(at))) {
          throw broken("end", "Something stands after the end of the archive");
        }
        return at;
      }
    }
    throw broken("end", "The archive has no end");
  }

  private boolean hidesAnotherEnd(final int end) {
    for (int at = end - END_BYTES; at >= Math.max(0, end - END_BYTES - 0xFFFF); at--) {
      if (bytes.getInt(at) == END
          && at + END_BYTES + (bytes.getShort(at + 20) & 0xFFFF) == bytes.limit()) {
        return true;
      }
    }
    return false;
  }

  private ArchiveEntry entry() throws UnreadableWorkbookException {
    final int at = bytes.position();
    if (bytes.getInt(at) != ENTRY) {
      throw broken("end", "The directory of the archive is broken");
    }
    final int flags = bytes.getShort(at + 8);
    final int nameLength = bytes.getShort(at + 28) & 0xFFFF;
    final int skip = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
    final int attributes = bytes.getInt(at + 38) >>> 16;
    final LargeFields large =
        new LargeFields(at + 46 + nameLength, bytes.getShort(at + 30) & 0xFFFF);
    final long unpacked = large.or(bytes.getInt(at + 24));
    final long packed = large.or(bytes.getInt(at + 20));
    final long header = large.or(bytes.getInt(at + 42));
    final ArchiveEntry entry =
        new ArchiveEntry(
            text(at + 46, nameLength, flags),
            bytes.getShort(at + 10) & 0xFFFF,
            bytes.getInt(at + 16) & ELSEWHERE,
            packed,
            unpacked,
            header);
    bytes.position(at + 46 + nameLength + skip);
    if ((flags & LOCKED) != 0) {
      throw new UnreadableWorkbookException(Reason.BERKAS_TERKUNCI.name(), "A locked entry");
    }
    final boolean link = (attributes & 0xF000) == LINK;
    final boolean beyond = packed > bytes.limit() || packed < 0 || unpacked < 0 || header < 0;
    if (link || beyond || entry.isTricky() || !matchesHeader(entry, at + 46, nameLength)) {
      throw broken("entry", "An entry of the archive leads elsewhere");
    }
    return entry;
  }

  /** The extra field that bears the numbers for which the entry itself has no room. */
  private final class LargeFields {

    private int at = -1;
    private int end;

    LargeFields(final int start, final int length) {
      int field = start;
      while (field + 4 <= start + length) {
        final int size = bytes.getShort(field + 2) & 0xFFFF;
        if (bytes.getShort(field) == LARGE_FIELDS) {
          at = field + 4;
          end = Math.min(at + size, start + length);
        }
        field += 4 + size;
      }
    }

    /** The entry's own number or, where it is full, the next of the extra field. */
    long or(final int own) {
      final long value = own & ELSEWHERE;
      if (value != ELSEWHERE || at < 0 || at + 8 > end) {
        return value;
      }
      at += 8;
      return bytes.getLong(at - 8);
    }
  }

  private String text(final int at, final int length, final int flags) {
    final Charset charset =
        (flags & UTF8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    final byte[] name = new byte[length];
    bytes.get(at, name);
    return new String(name, charset);
  }

  private boolean matchesHeader(final ArchiveEntry entry, final int nameAt, final int nameLength) {
    final int header = (int) entry.header();
    if (entry.header() > bytes.limit() - HEADER_BYTES || bytes.getInt(header) != HEADER) {
      return false;
    }
    if ((bytes.getShort(header + 26) & 0xFFFF) != nameLength
        || bytes.getShort(header + 8) != (short) entry.method()) {
      return false;
    }
    return bytes.slice(header + HEADER_BYTES, nameLength).equals(bytes.slice(nameAt, nameLength));
  }

  private static void requireOwnNames(final List<ArchiveEntry> entries)
      throws UnreadableWorkbookException {
    final Set<String> names = new HashSet<>();
    for (final ArchiveEntry entry : entries) {
      if (!names.add(ArchiveEntry.key(entry.name()))) {
        throw UnreadableWorkbookException.broken(
            "twice", "Two entries bear one name", Map.of("part", Argument.of(entry.name())));
      }
    }
  }

  private void requireNoOverlap(final List<ArchiveEntry> entries, final long directory)
      throws UnreadableWorkbookException {
    long free = 0;
    for (final ArchiveEntry entry :
        entries.stream().sorted(Comparator.comparingLong(ArchiveEntry::header)).toList()) {
      if (entry.header() < free) {
        throw broken("entry", "Two entries of the archive share bytes");
      }
      free = dataStart(entry) + entry.packed();
    }
    if (free > directory) {
      throw broken("end", "An entry reaches into the directory");
    }
  }

  private long dataStart(final ArchiveEntry entry) {
    final int header = (int) entry.header();
    return entry.header()
        + HEADER_BYTES
        + (bytes.getShort(header + 26) & 0xFFFF)
        + (bytes.getShort(header + 28) & 0xFFFF);
  }

  /** Where the packed bytes of an entry begin. */
  static int dataStart(final byte[] content, final ArchiveEntry entry) {
    return (int) new ArchiveDirectory(content).dataStart(entry);
  }

  private static UnreadableWorkbookException broken(final String variant, final String message) {
    return UnreadableWorkbookException.broken(variant, message, Map.of());
  }
}
