package id.rekap.workbook;

import id.rekap.model.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CodepageRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;

/**
 * The records of an Excel 97 stream ([MS-XLS], section 2.1.4) of which a reading has any use.
 *
 * <p>The others are left out unseen: the library makes an object of every record it knows and gives
 * up on the whole workbook where a font or a drawing is not as it expects, although Excel opens it.
 */
final class LegacyStream {

  private static final int EXCEL_97 = 0x0600;
  private static final int HEADER_BYTES = 4;

  /** Outline, texts, formats, cells, and what is hidden or joined. */
  private static final Set<Integer> NEEDED =
      Set.of(
          (int) BOFRecord.sid,
          (int) EOFRecord.sid,
          (int) DateWindow1904Record.sid,
          (int) CodepageRecord.sid,
          (int) BoundSheetRecord.sid,
          (int) SupBookRecord.sid,
          (int) SSTRecord.sid,
          (int) FormatRecord.sid,
          (int) ExtendedFormatRecord.sid,
          (int) RowRecord.sid,
          (int) ColumnInfoRecord.sid,
          (int) MergeCellsRecord.sid,
          (int) NumberRecord.sid,
          (int) RKRecord.sid,
          (int) MulRKRecord.sid,
          (int) LabelSSTRecord.sid,
          (int) LabelRecord.sid,
          (int) BoolErrRecord.sid,
          (int) FormulaRecord.sid,
          (int) StringRecord.sid);

  /**
   * What goes on in the next record where one is too short for it; whatever else is continued holds
   * nothing that is read here.
   */
  private static final Set<Integer> CONTINUED = Set.of((int) SSTRecord.sid, (int) StringRecord.sid);

  private LegacyStream() {}

  /**
   * Gives the needed records, or all of them where they are locked: a key depends on their places.
   *
   * @param stream a workbook stream
   * @throws UnreadableWorkbookException where an Excel before 97 wrote it
   */
  static InputStream needed(final byte[] stream) throws UnreadableWorkbookException {
    final ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    requireExcel97(bytes);
    final ByteArrayOutputStream kept = new ByteArrayOutputStream(stream.length);
    boolean goesOn = false;
    int at = 0;
    while (at + HEADER_BYTES <= stream.length) {
      final int number = bytes.getShort(at) & 0xFFFF;
      final int end = at + HEADER_BYTES + (bytes.getShort(at + 2) & 0xFFFF);
      if (number == FilePassRecord.sid) {
        return new ByteArrayInputStream(stream);
      }
      final boolean more = number == ContinueRecord.sid;
      if (more ? goesOn : NEEDED.contains(number)) {
        kept.write(stream, at, Math.min(end, stream.length) - at);
      }
      goesOn = more ? goesOn : CONTINUED.contains(number);
      at = end;
    }
    return new ByteArrayInputStream(kept.toByteArray());
  }

  private static void requireExcel97(final ByteBuffer bytes) throws UnreadableWorkbookException {
    final boolean starts =
        bytes.limit() >= HEADER_BYTES + 2 && (bytes.getShort(0) & 0xFFFF) == BOFRecord.sid;
    if (starts && bytes.getShort(HEADER_BYTES) != EXCEL_97) {
      throw new UnreadableWorkbookException(
          Reason.FORMAT_TIDAK_DIDUKUNG.name(), "A workbook of Excel before 97");
    }
  }
}
