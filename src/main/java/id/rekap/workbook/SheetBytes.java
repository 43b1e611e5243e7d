package id.rekap.workbook;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a sheet's XML as they arrive; behind the last one stands a zero, which no token
 * holds, so that a scan needs no other end.
 */
final class SheetBytes {

  /** No tag and no text of a cell that is scanned is longer. */
  static final int AHEAD = 1 << 15;

  private static final int MOST = 2 * AHEAD;

  /** The bytes; those from {@link #at} to {@link #end} are not read yet. */
  final byte[] bytes;

  int at;
  int end;

  private final InputStream in;
  private final int room;
  private boolean ended;

  /** Takes no more room than bytes of this size need. */
  SheetBytes(final InputStream in, final long size) {
    this.in = in;
    room = Math.clamp(size + 1, 1, MOST);
    bytes = new byte[room + 2];
  }

  /** Lets at least {@link #AHEAD} bytes stand before the next one to read, or all there are. */
  void more() throws IOException {
    if (end - at >= AHEAD || ended) {
      return;
    }
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    while (end < room && !ended) {
      final int got = in.read(bytes, end, room - end);
      ended = got < 0;
      end += Math.max(0, got);
    }
    bytes[end] = 0;
  }

  /** Hands bytes on; -1 at the end. */
  int pour(final byte[] into, final int offset, final int length, final int most)
      throws IOException {
    more();
    final int count = Math.min(Math.min(length, end - at), most);
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
    return count == 0 && length > 0 ? -1 : count;
  }

  /** Tells whether a word stands here. */
  boolean is(final byte[] word) {
    return is(word, at);
  }

  /** Tells whether a word stands somewhere. */
  boolean is(final byte[] word, final int from) {
    for (int i = 0; i < word.length; i++) {
      // Never beyond the zero at the end, which no word holds.
      if (bytes[from + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes on behind a word; false where another one stands here. */
  boolean takes(final byte[] word) {
    final boolean here = is(word);
    at += here ? word.length : 0;
    return here;
  }

  /** Passes over white space. */
  void space() {
    while (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t') {
      at++;
    }
  }
}
