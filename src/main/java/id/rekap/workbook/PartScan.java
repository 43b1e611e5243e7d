package id.rekap.workbook;

import id.rekap.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Looks through the bytes of a part, without parsing it. */
final class PartScan {

  private static final byte[][] DANGERS = {
    ascii("<!DOCTYPE"), ascii("<!ENTITY"), ascii("http://www.w3.org/2001/XInclude")
  };

  private static final int BUFFER = 1 << 15;

  /** Bytes between two angle brackets; an honest cell or tag stays far below. */
  private static final long LONGEST_RUN = 4L << 20;

  private PartScan() {}

  private static byte[] ascii(final String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Refuses a document type, an entity and an inclusion; sees them in UTF-8 and, by leaving out
   * zero bytes, in UTF-16.
   */
  static void requireHarmless(final InputStream in, final ArchiveEntry part) throws IOException {
    final int[] matched = new int[DANGERS.length];
    final byte[] buffer = new byte[Math.clamp(part.unpacked(), 1, BUFFER)];
    for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
      for (int i = 0; i < got; i++) {
        if (buffer[i] != 0 && completes(buffer[i], matched)) {
          throw new UnreadableWorkbookException(
              Reason.XML_BERBAHAYA.name(),
              "A part declares a document type or an entity: " + part.name());
        }
      }
    }
  }

  /** No danger repeats its first letter at a place where a failed match could hide a new one. */
  private static boolean completes(final byte letter, final int[] matched) {
    for (int i = 0; i < DANGERS.length; i++) {
      final byte[] danger = DANGERS[i];
      if (letter == danger[matched[i]]) {
        matched[i]++;
        if (matched[i] == danger.length) {
          return true;
        }
      } else {
        matched[i] = letter == danger[0] ? 1 : 0;
      }
    }
    return false;
  }

  /**
   * Refuses a sheet with more cells than are allowed before any of them is kept, and a mark-up that
   * does not end.
   *
   * @param in the sheet's XML
   * @param budget the limits
   */
  static void requireFewCells(final InputStream in, final Budget budget) throws IOException {
    // The last two bytes of a piece stay in front of the next one.
    final byte[] buffer = new byte[BUFFER + 2];
    long cells = 0;
    long open = 0;
    for (int got = in.read(buffer, 2, BUFFER); got >= 0; got = in.read(buffer, 2, BUFFER)) {
      final int end = got + 2;
      for (int i = 1; i < end - 1; i++) {
        if (buffer[i] == 'c' && begins(buffer[i - 1]) && ends(buffer[i + 1])) {
          cells++;
        }
      }
      final int bracket = lastBracket(buffer, end);
      open = bracket < 2 ? open + got : end - 1 - bracket;
      if (open > LONGEST_RUN) {
        throw UnreadableWorkbookException.overLimit("letters", budget.limits().letters(), open);
      }
      budget.cells(cells);
      budget.tick();
      buffer[0] = buffer[end - 2];
      buffer[1] = buffer[end - 1];
    }
  }

  private static boolean begins(final byte sign) {
    return sign == '<' || sign == ':';
  }

  private static boolean ends(final byte sign) {
    return sign == ' ' || sign == '>' || sign == '/';
  }

  private static int lastBracket(final byte[] buffer, final int end) {
    int at = end - 1;
    while (at >= 2 && buffer[at] != '<' && buffer[at] != '>') {
      at--;
    }
    return at;
  }
}
