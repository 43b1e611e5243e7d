package id.rekap.workbook;

import java.util.Arrays;

/** What the first bytes of a file say that it is. */
enum FileKind {
  /** Nothing at all. */
  EMPTY,
  /** An archive: Excel since 2007, OpenDocument. */
  ZIP,
  /** A compound file: Excel before 2007, or an encrypted workbook. */
  COMPOUND,
  /** Anything else. */
  OTHER;

  private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  static FileKind of(final byte[] content) {
    if (content.length == 0) {
      return EMPTY;
    }
    if (starts(content, ZIP_MARK)) {
      return ZIP;
    }
    return starts(content, COMPOUND_MARK) ? COMPOUND : OTHER;
  }

  private static boolean starts(final byte[] content, final byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }
}
