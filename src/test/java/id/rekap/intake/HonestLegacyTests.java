package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Finding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What honest workbooks of Excel 97 hold beside cells: read past; and what no Excel since 97 wrote:
 * named.
 */
class HonestLegacyTests {

  private static HSSFWorkbook book() {
    return Converted.legacy(Workbooks.program().poi());
  }

  private static IntakeResult read(final byte[] content) {
    return Trial.read("lama.xls", content);
  }

  private static String answer(final byte[] content) {
    final Finding finding = read(content).findings().getFirst();
    return finding.code() + "/" + finding.variant() + "@" + finding.cell();
  }

  /** A record that is shorter or longer than the library expects it, among those of the book. */
  @ParameterizedTest
  @ValueSource(ints = {0x10, 0x31, 0x236, 0x5D, 0xEB, 0x1B6})
  void readsPastRecordsThatItHasNoUseFor(final int number) {
    final LegacyBytes odd = LegacyBytes.of(Converted.bytes(book()));
    odd.insert(1, number, new byte[3]).insert(1, number, new byte[77]);
    assertThat(read(odd.bytes("Workbook"))).isInstanceOf(IntakeResult.Accepted.class);
  }

  /** Excel keeps most numbers in four bytes: a double's upper half, or a whole number. */
  @Test
  void readsTheShortNumbersThatExcelWrites() {
    final LegacyBytes shortened = LegacyBytes.of(Converted.bytes(book()));
    final int sheet = shortened.start(5);
    int seen = 0;
    for (int at = sheet; at < shortened.start(6); at++) {
      if (shortened.part(at).number() == LegacyBytes.NUMBER) {
        shortened.replace(at, 0x27E, shortNumber(shortened.content(at), seen % 2 == 0));
        seen++;
      }
    }
    assertThat(seen).isEqualTo(6);
    final IntakeResult result = read(shortened.bytes("Workbook"));
    assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
    assertThat(Trial.everything(((IntakeResult.Accepted) result).dataset()))
        .isEqualTo(Trial.everything(Trial.accepted(Workbooks.program())));
  }

  private static byte[] shortNumber(final byte[] number, final boolean whole) {
    final ByteBuffer from = ByteBuffer.wrap(number).order(ByteOrder.LITTLE_ENDIAN);
    final double value = from.getDouble(6);
    final ByteBuffer to = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    to.put(number, 0, 6);
    to.putInt(whole ? (int) value << 2 | 2 : (int) (Double.doubleToRawLongBits(value) >>> 32));
    return to.array();
  }

  @Test
  void showsANumberPlainlyWhoseStyleIsNotThere() {
    final LegacyBytes styled = LegacyBytes.of(Converted.bytes(book()));
    final int number = styled.next(styled.start(5), LegacyBytes.NUMBER);
    styled.content(number)[5] = 0x7F;
    assertThat(read(styled.bytes("Workbook"))).isInstanceOf(IntakeResult.Accepted.class);
  }

  /** Cells among the records of the book, where no sheet has begun. */
  @Test
  void refusesACellOnNoSheet() {
    final LegacyBytes astray = LegacyBytes.of(Converted.bytes(book()));
    final byte[] number = astray.content(astray.next(astray.start(5), LegacyBytes.NUMBER));
    astray.insert(1, LegacyBytes.NUMBER, number);
    assertThat(answer(astray.bytes("Workbook"))).isEqualTo("BERKAS_RUSAK/xml@null");
  }

  /** A chart on a sheet of its own keeps the numbers it shows, series by series, cell by cell. */
  @Test
  void takesNoNumbersOutOfACharts() {
    final HSSFWorkbook book = book();
    final HSSFSheet chart = book.createSheet("Grafik");
    chart.createRow(0).createCell(0).setCellValue(7);
    final LegacyBytes charted = LegacyBytes.of(Converted.bytes(book));
    final int start = charted.start(book.getNumberOfSheets());
    ByteBuffer.wrap(charted.content(start))
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(2, (short) 0x20);
    final int number = charted.next(start, LegacyBytes.NUMBER);
    charted.insert(number, LegacyBytes.NUMBER, charted.content(number));
    assertThat(read(charted.bytes("Workbook"))).isInstanceOf(IntakeResult.Accepted.class);
  }

  @Test
  void refusesACellThatStandsThereTwiceWithItsPlace() {
    final LegacyBytes twice = LegacyBytes.of(Converted.bytes(book()));
    final int number = twice.next(twice.start(5), LegacyBytes.NUMBER);
    twice.insert(number, LegacyBytes.NUMBER, twice.content(number));
    assertThat(answer(twice.bytes("Workbook"))).isEqualTo("BERKAS_RUSAK/cell@D2");
  }

  @Test
  void refusesANumberThatIsNotFiniteWithItsPlace() {
    for (final double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      final LegacyBytes infinite = LegacyBytes.of(Converted.bytes(book()));
      final int number = infinite.next(infinite.start(5), LegacyBytes.NUMBER);
      ByteBuffer.wrap(infinite.content(number))
          .order(ByteOrder.LITTLE_ENDIAN)
          .putLong(6, Double.doubleToRawLongBits(odd));
      assertThat(answer(infinite.bytes("Workbook"))).isEqualTo("BERKAS_RUSAK/number@D2");
    }
  }

  private static byte[] start(final int number, final int length, final int version) {
    final byte[] content = new byte[64];
    final ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) number).putShort((short) length).putShort((short) version);
    bytes.putShort((short) 5).position(length + 4).putShort((short) 0x0A);
    return content;
  }

  /** Excel 2, 3 and 4 without an envelope, 5 and 95 in one, and neighbours that are text. */
  private static Stream<byte[]> older() {
    return Stream.of(
        start(0x0009, 4, 2),
        start(0x0209, 6, 0),
        start(0x0409, 6, 0),
        start(0x0809, 8, 0x500),
        LegacyBytes.compound("Book", start(0x0809, 8, 0x500)),
        LegacyBytes.compound("Workbook", start(0x0809, 8, 0x500)),
        Converted.utf8("ID;PWXL;N;E\r\nC;Y1;X1;K\"Kode\"\r\nE\r\n"),
        Converted.utf8(
            "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook"
                + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"));
  }

  @ParameterizedTest
  @MethodSource("older")
  void namesAKindOfSpreadsheetThatIsNotRead(final byte[] content) {
    assertThat(answer(content)).isEqualTo("FORMAT_TIDAK_DIDUKUNG/@null");
  }
}
