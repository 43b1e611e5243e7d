package id.rekap.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file without a word on its encoding. */
final class TextFile {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextFile() {}

  /**
   * Decodes: by its byte order mark, else as UTF-8 where it is that, else as Windows-1252, as Excel
   * in Indonesia saves it.
   */
  static String decode(final byte[] content) {
    if (starts(content, 0xEF, 0xBB, 0xBF)) {
      return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
      return new String(content, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (final CharacterCodingException other) {
      return new String(content, WINDOWS);
    }
  }

  /**
   * Tells whether the content can be text at all: no zero byte, which no text holds; other control
   * characters are dropped later, and said.
   */
  static boolean isText(final byte[] content) {
    if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
      return true;
    }
    for (final byte one : content) {
      if (one == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(final byte[] content, final int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
