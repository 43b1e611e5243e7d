package id.rekap.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

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

  /** Excel 2, 3, 4 and 5 without an envelope: the record that begins it, with its length. */
  private static final byte[][] OLD_EXCEL = {
    {9, 0, 4, 0}, {9, 2, 6, 0}, {9, 4, 6, 0}, {9, 8, 8, 0}
  };

  private static final byte[] SYLK = {'I', 'D', ';', 'P'};

  /** The family of names of an Excel 2003 workbook in one XML file, and of one of LibreOffice. */
  private static final List<String> FAMILIES =
      List.of(
          "urn:schemas-microsoft-com:office:spreadsheet",
          "application/vnd.oasis.opendocument.spreadsheet");

  /** As far as the root of an XML file reaches with all its families. */
  private static final int HEAD = 8_192;

  /** Tells whether this is a spreadsheet of a kind that nobody reads here. */
  static boolean isOtherSpreadsheet(final byte[] content) {
    if (starts(content, SYLK) || Arrays.stream(OLD_EXCEL).anyMatch(mark -> starts(content, mark))) {
      return true;
    }
    final String head =
        new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1)
            .replace("\0", "");
    return head.contains("<?xml") && FAMILIES.stream().anyMatch(head::contains);
  }

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
