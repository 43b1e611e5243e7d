package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be typed into the empty workbook, once its dictionary is another one. */
class BlankRulesTests {

  private static final int KIND = 2;

  private XSSFWorkbook book = new XSSFWorkbook();

  @BeforeEach
  void startsWithTraining() throws IOException {
    start("pelatihan");
  }

  private void start(final String kind) throws IOException {
    final byte[] bytes = BlankWorkbook.load(Path.of("templates/words")).empty(kind);
    book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @AfterEach
  void closes() throws IOException {
    book.close();
  }

  private void set(final String sheet, final String cell, final Object value) {
    final CellReference place = new CellReference(cell);
    BlankWorkbookTests.set(book.getSheet(sheet), place.getRow(), place.getCol(), value);
  }

  /** Changes a row of the dictionary, whose first one is 0. */
  private void declare(final int row, final int column, final Object value) {
    BlankWorkbookTests.set(book.getSheet("Variabel"), 2 + row, column, value);
  }

  private boolean takes(final String sheet, final String cell, final Object value) {
    set(sheet, cell, value);
    return evaluator().isValidCell(new CellReference("'" + sheet + "'!" + cell));
  }

  private DataValidationEvaluator evaluator() {
    return new DataValidationEvaluator(
        book,
        () ->
            Objects.requireNonNull(XSSFFormulaEvaluator.create(book, null, null))
                ._getWorkbookEvaluator());
  }

  private XSSFDataValidation ruleOf(final String sheet, final String cell) {
    return book.getSheet(sheet).getDataValidations().stream()
        .filter(one -> one.getRegions().getCellRangeAddress(0).isInRange(new CellReference(cell)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void letsCategoriesStandWhereANumberStoodBefore() {
    declare(0, KIND, "kategorik");
    assertThat(takes("Responden", "D4", "Remaja")).isTrue();
    declare(4, KIND, "kategorik");
    set("Pengukuran", "B4", "pengetahuan");
    assertThat(takes("Pengukuran", "C4", "Baik")).isTrue();
  }

  @Test
  void onlyWarnsOfACategoryThatTheListDoesNotHold() {
    assertThat(takes("Responden", "E4", "L")).isFalse();
    assertThat(ruleOf("Responden", "E4").getErrorStyle()).isEqualTo(ErrorStyle.WARNING);
    assertThat(ruleOf("Responden", "D4").getErrorStyle()).isEqualTo(ErrorStyle.STOP);
  }

  @Test
  void asksTheDictionaryForTheHeadingOrTheVariableBesideIt() throws IOException {
    assertThat(ruleOf("Responden", "D4").getValidationConstraint().getFormula1())
        .startsWith("SUMPRODUCT((Variabel!$B$3:$B$502=D$2)*")
        .endsWith("(Variabel!$H$3:$H$502<D3)))=0");
    assertThat(ruleOf("Responden", "H4").getShowErrorBox()).isFalse();
    start("penyuluhan");
    assertThat(ruleOf("Pengukuran", "C5").getValidationConstraint().getFormula1())
        .startsWith("IF(COUNTIFS(Variabel!$A:$A,$B3,Variabel!$C:$C,\"kategorik\")=0,C3,");
    assertThat(ruleOf("Pengukuran", "C5").getErrorStyle()).isEqualTo(ErrorStyle.WARNING);
  }
}
