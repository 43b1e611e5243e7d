package id.rekap.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sheet's XML without its rows: those it reads itself, byte by byte ({@link RowScan}), because
 * they are nearly all of a sheet and a parser of XML takes most of its time for them. Everything
 * before and behind them goes to that parser.
 *
 * <p>Knows only what spreadsheet programs write. Whatever is unusual, wrong or beyond a limit ends
 * the scan with {@link Unusual}; then the whole sheet is read again by the parser, whose answer
 * counts. So a scan that ends well has to mean what the parser would have read.
 */
final class SheetScan extends InputStream {

  /** The scan cannot tell what stands here; says nothing about the sheet. */
  static final class Unusual extends IOException {
    private static final long serialVersionUID = 1L;

    Unusual() {
      super("Not for the scan");
    }
  }

  private static final byte[] ROWS = ascii("<sheetData");

  /** A declaration that leaves no other encoding than UTF-8; none at all means the same. */
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml version=\"1\\.0\"( encoding=\"(UTF|utf)-8\")?( standalone=\"(yes|no)\")? ?\\?>");

  /** What stands behind the rows is looks; more of it than this is not waited for. */
  private static final int LONGEST_TAIL = 16 << 20;

  private final SheetBytes bytes;
  private final RowScan rows;

  /** Bytes before the rows that are not handed on yet. */
  private int head;

  private int tail = LONGEST_TAIL;
  private boolean scanned;
  private boolean handed;

  /**
   * Begins to read.
   *
   * @param size bytes of the sheet's XML, as far as is known
   */
  SheetScan(final InputStream in, final long size, final ScannedCells contents) throws IOException {
    bytes = new SheetBytes(in, size);
    rows = new RowScan(bytes, contents);
    bytes.more();
    head = head();
  }

  static byte[] ascii(final String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Where the rows begin. Before them stands neither a comment nor a document type nor an
   * instruction, so that their start tag is one and not a part of something else.
   */
  private int head() throws Unusual {
    final byte[] all = bytes.bytes;
    int at = all[0] == '<' ? 0 : bytes.end;
    while (at < bytes.end && !bytes.is(ROWS, at)) {
      if (all[at] == '<' && (all[at + 1] == '!' || (all[at + 1] == '?' && at > 0))) {
        throw new Unusual();
      }
      at++;
    }
    final int behind = at + ROWS.length;
    if (at >= bytes.end || all[behind] != '>') {
      throw new Unusual();
    }
    if (all[1] == '?' && !isUtf8(new String(all, 0, at, StandardCharsets.ISO_8859_1))) {
      throw new Unusual();
    }
    return behind + 1;
  }

  private static boolean isUtf8(final String head) {
    return DECLARATION.matcher(head).lookingAt();
  }

  /**
   * Hands the rows on where the parser stands at the start of their element, and takes it to the
   * end of that. There is only one such element, and what its rows use was declared before it.
   */
  void hand(final XmlReader xml, final List<RawRow> all) throws IOException {
    final boolean declared = xml.isDeclared(ScanTag.PREFIX);
    scan();
    if (handed || (rows.hasPrefix() && !declared) || xml.nextTag()) {
      throw new Unusual();
    }
    handed = true;
    all.addAll(rows.rows());
  }

  private void scan() throws IOException {
    if (!scanned) {
      if (head > 0) {
        throw new Unusual();
      }
      rows.read();
      scanned = true;
    }
  }

  @Override
  public int read() throws IOException {
    final byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(final byte[] into, final int offset, final int length) throws IOException {
    if (head > 0) {
      final int got = bytes.pour(into, offset, length, head);
      head -= got;
      return got;
    }
    scan();
    final int got = bytes.pour(into, offset, length, length);
    tail -= Math.max(0, got);
    if (tail < 0) {
      throw new Unusual();
    }
    return got;
  }
}
