package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.everything;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.measured;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.junit.jupiter.api.Test;

/** Codes that are numbers under a format of zeros are what the sheet shows: 001. */
class ShownCodesTests {

  /** K01 becomes the number 1, shown as 001; Pengukuran says the text 001. */
  private static Workbooks book() {
    return Workbooks.program()
        .set("Responden", "A2", 1)
        .format("Responden", "A2", "000")
        .set("Pengukuran", "A2", "001")
        .set("Pengukuran", "A8", "001")
        .set("Butir", "A2", "001")
        .set("Butir", "A3", "001");
  }

  @Test
  void matchesTheShownTextAcrossSheets() {
    assertThat(findings(read(book()))).isEmpty();
    assertThat(measured(accepted(book()), "001", "pengetahuan", "Pre")).isEqualTo(30.0);
  }

  @Test
  void readsTheSameInOtherFormats() {
    final HSSFWorkbook legacy = Converted.legacy(book().poi());
    final CellStyle zeros = legacy.createCellStyle();
    zeros.setDataFormat(legacy.createDataFormat().getFormat("000"));
    legacy.getSheet("Responden").getRow(1).getCell(0).setCellStyle(zeros);
    assertThat(findings(read("a.xls", Converted.bytes(legacy)))).isEmpty();
    final Map<String, String> tables = Converted.tables(book().poi());
    tables.computeIfPresent("Responden", (name, xml) -> xml.replace("<text:p>1<", "<text:p>001<"));
    assertThat(findings(read("a.ods", Converted.openDocument(tables)))).isEmpty();
  }

  @Test
  void findsTwoPeopleOfOneShownCode() {
    assertThat(refused(book().set("Responden", "A3", "001")))
        .contains("KODE_GANDA | Responden | A3 | 001");
  }

  /** Both cells hold the number 1, under a format of zeros or not. */
  @Test
  void matchesNumbersWhateverTheirFormatsShow() {
    for (final String[] formats : new String[][] {{"000", "0"}, {"0", "000"}, {"00", "000"}}) {
      final Workbooks book =
          book()
              .format("Responden", "A2", formats[0])
              .set("Butir", "A2", 1)
              .set("Butir", "A3", 1)
              .set("Pengukuran", "A2", 1)
              .set("Pengukuran", "A8", 1)
              .format("Pengukuran", "A2", formats[1]);
      assertThat(accepted(book).measurements())
          .hasSameSizeAs(accepted(Workbooks.program()).measurements());
    }
  }

  @Test
  void findsTwoPeopleOfOneNumber() {
    assertThat(refused(book().set("Responden", "A3", 1)))
        .contains("KODE_GANDA | Responden | A3 | 1");
  }

  @Test
  void keepsPlainNumbersAndCodedCategoriesAsTheyAre() {
    final Workbooks plain = book().format("Responden", "A2", "0");
    assertThat(refused(plain)).contains("KODE_TIDAK_DIKENAL | Pengukuran | A2 | 001");
    final Workbooks coded =
        Workbooks.program()
            .set("Kategori", "F4", "SD;SMP;1")
            .set("Responden", "E2", 1)
            .format("Responden", "E2", "00");
    assertThat(everything(accepted(coded))).isEqualTo(everything(accepted(Workbooks.program())));
  }
}
