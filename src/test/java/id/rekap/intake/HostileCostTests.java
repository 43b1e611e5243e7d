package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the worst workbooks cost, each in a virtual machine of its own: no more than an honest one
 * of the same size, 64 MiB and 5 seconds of processor time; held here with four times that time.
 */
@Tag("slow")
class HostileCostTests {

  private static final int ROWS = 12_000;
  private static final int OCCASIONS = 18;

  /** An honest workbook of that size is accepted within it. */
  private static final int HEAP = 192;

  private static final int MORE_MEBIBYTES = 64;
  private static final int MORE_MILLIS = 4 * 5_000;

  @TempDir private Path folder;

  /** Rows of twenty cells; in every answer a digit stands for {@code #}. */
  private Path large(final String name, final String answer) throws Exception {
    final Workbooks book = Workbooks.program();
    final Object[][] occasions = new Object[OCCASIONS + 1][];
    occasions[0] = new Object[] {"Kode", "Label", "Urutan", "Peran", "Tanggal"};
    final Object[] heads = new Object[OCCASIONS + 2];
    heads[0] = "Kode";
    heads[1] = "Variabel";
    for (int i = 1; i <= OCCASIONS; i++) {
      final String role = i == 1 ? "sebelum" : "sesudah";
      occasions[i] = new Object[] {"W" + i, "Waktu ke-" + i, i, role, null};
      heads[i + 1] = "W" + i;
    }
    book.remove("Butir").remove("Daftar Butir").remove("Publikasi");
    book.rows("Waktu", occasions).rows("Pengukuran", new Object[][] {heads});
    final Packages parts = Packages.of(book.bytes());
    parts.edit(Packages.sheet(5), xml -> xml.replace("</sheetData>", people() + "</sheetData>"));
    parts.edit(
        parts.sheetNamed("Pengukuran"),
        xml -> xml.replace("</sheetData>", answers(answer) + "</sheetData>"));
    return Files.write(folder.resolve(name), parts.bytes());
  }

  private static String people() {
    final StringBuilder xml = new StringBuilder(ROWS * 90);
    for (int i = 0; i < ROWS; i++) {
      xml.append("<row><c t=\"str\"><v>P").append(i).append("</v></c>");
      xml.append("<c r=\"C").append(i + 8).append("\" t=\"str\"><v>Ibu</v></c></row>");
    }
    return xml.toString();
  }

  private static String answers(final String answer) {
    final StringBuilder xml = new StringBuilder(ROWS * OCCASIONS * 30);
    final String[] parts = answer.split("#", 2);
    final Random random = new Random(1);
    for (int i = 0; i < ROWS; i++) {
      xml.append("<row><c t=\"str\"><v>P").append(i).append("</v></c>");
      xml.append("<c t=\"str\"><v>pengetahuan</v></c>");
      for (int j = 0; j < OCCASIONS; j++) {
        xml.append(parts[0]).append(random.nextInt(10)).append(parts[1]);
      }
      xml.append("</row>");
    }
    return xml.toString();
  }

  @Test
  void costsNoMoreThanAnHonestOneWhereEveryCellIsWrong() throws Exception {
    final OneReading.Cost honest = OneReading.of(large("baik.xlsx", "<c><v>#0</v></c>"), HEAP);
    final OneReading.Cost wrong =
        OneReading.of(large("salah.xlsx", "<c t=\"str\"><v>x#</v></c>"), HEAP + MORE_MEBIBYTES);
    assertThat(honest.outcome()).isEqualTo("Accepted");
    assertThat(wrong.outcome()).startsWith("Refused NILAI_BUKAN_ANGKA");
    assertThat(wrong.findings()).isGreaterThanOrEqualTo((long) ROWS * OCCASIONS);
    assertThat(wrong.processorMillis()).isLessThan(honest.processorMillis() + MORE_MILLIS);
  }
}
