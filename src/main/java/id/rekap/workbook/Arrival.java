package id.rekap.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a workbook has come to lie in its folder as a whole. */
public final class Arrival {

  private static final int HEADER = 0x04034b50;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int COMMENT = 0xFFFF;

  private Arrival() {}

  /**
   * Tells what changes while a file is being written.
   *
   * @param workbook a file, or a folder of sheets
   * @return its size and the time of its last change; those of every sheet of a folder
   * @throws IOException where it cannot be looked at
   */
  public static String stamp(final Path workbook) throws IOException {
    final StringBuilder stamp = new StringBuilder();
    for (final Path file : files(workbook)) {
      stamp
          .append(SentFile.nameOf(file))
          .append('/')
          .append(Files.size(file))
          .append('/')
          .append(Files.getLastModifiedTime(file).toInstant())
          .append('\n');
    }
    return stamp.toString();
  }

  /**
   * Tells when a workbook was changed last.
   *
   * @param workbook a file, or a folder of sheets
   * @return the latest change of any of its files; the beginning of time without any
   * @throws IOException where it cannot be looked at
   */
  public static Instant changed(final Path workbook) throws IOException {
    Instant last = Instant.MIN;
    for (final Path file : files(workbook)) {
      final Instant time = Files.getLastModifiedTime(file).toInstant();
      last = time.isAfter(last) ? time : last;
    }
    return last;
  }

  /**
   * Tells since when somebody has a workbook open: Excel and LibreOffice lay a file of their own
   * beside it, and leave it there when they or the machine break down.
   *
   * @param workbook a file, or a folder of sheets
   * @return the time of the youngest such file beside it, or beside one of its sheets; empty
   *     without one
   * @throws IOException where it cannot be looked at
   */
  public static Optional<Instant> openSince(final Path workbook) throws IOException {
    Optional<Instant> since = Optional.empty();
    for (final Path file : files(workbook)) {
      final String name = SentFile.nameOf(file);
      for (final String lock : List.of("~$" + name, ".~lock." + name + "#")) {
        final Path beside = file.resolveSibling(lock);
        if (Files.exists(beside)) {
          final Instant time = Files.getLastModifiedTime(beside).toInstant();
          since = Optional.of(since.filter(time::isBefore).orElse(time));
        }
      }
    }
    return since;
  }

  /**
   * Tells whether a workbook has an end. An archive has the mark of its end, whatever it is named;
   * of other files only an empty one, and one that begins with space that was only set aside, is
   * known to be unfinished.
   *
   * @param workbook a file, or a folder of sheets
   * @return false where some of it is still to come
   * @throws IOException where it cannot be read
   */
  public static boolean isWhole(final Path workbook) throws IOException {
    for (final Path file : files(workbook)) {
      if (!hasEnd(file)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasEnd(final Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      final ByteBuffer head = read(channel, 0, Integer.BYTES);
      if (head.remaining() < Integer.BYTES) {
        return head.hasRemaining();
      }
      final int first = head.getInt(0);
      if (first != HEADER) {
        return first != 0;
      }
      final long size = channel.size();
      final ByteBuffer tail = read(channel, Math.max(0, size - END_BYTES - COMMENT), COMMENT);
      return hasMark(tail);
    }
  }

  /** The mark stands so far before the end as the comment behind it is long. */
  private static boolean hasMark(final ByteBuffer tail) {
    for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == END
          && at + END_BYTES + (tail.getShort(at + END_BYTES - Short.BYTES) & COMMENT)
              == tail.limit()) {
        return true;
      }
    }
    return false;
  }

  private static ByteBuffer read(final FileChannel channel, final long from, final int atLeast)
      throws IOException {
    final int length = (int) Math.min(channel.size() - from, (long) atLeast + END_BYTES);
    final ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        break;
      }
    }
    return bytes.flip();
  }

  private static List<Path> files(final Path workbook) throws IOException {
    return Files.isDirectory(workbook) ? SentFile.sheets(workbook) : List.of(workbook);
  }
}
