package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two sheets whose names mean the same: nothing is guessed, and nothing lost. */
class TwinSheetsTests {

  @ParameterizedTest
  @ValueSource(strings = {"Responden ", "RESPONDEN\u00a0", " responden"})
  void refusesTwoThatHoldData(final String name) {
    final Workbooks book =
        Workbooks.program()
            .rows(name, new Object[][] {{"Kode", "Umur", "Pendidikan"}, {"K07", 30, "SD"}});
    assertThat(Trial.refused(book)).containsExactly("KODE_GANDA | " + name + " | null | null");
  }

  @Test
  void readsTheFirstWhereTheSecondIsEmpty() {
    final Workbooks book = Workbooks.program().rows("Responden ", new Object[][] {{"Kode"}});
    readsTheOther(book, "Responden ");
  }

  @Test
  void readsTheSecondWhereTheFirstIsEmpty() {
    readsTheOther(emptyFirst(), "Responden");
  }

  @Test
  void saysOfTheOneThatIsReadThatItIsHidden() {
    assertThat(Trial.findings(Trial.read(emptyFirst().hide("RESPONDEN "))))
        .contains("LEMBAR_TERSEMBUNYI | RESPONDEN  | null | null");
  }

  private static Workbooks emptyFirst() {
    return Workbooks.program()
        .rename("Responden", "RESPONDEN ")
        .rows("Responden", new Object[0][])
        .first("Responden");
  }

  private static void readsTheOther(final Workbooks book, final String empty) {
    final IntakeResult result = Trial.read(book);
    assertThat(Trial.findings(result)).contains("LEMBAR_DIABAIKAN | " + empty + " | null | null");
    assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
    assertThat(((IntakeResult.Accepted) result).dataset().respondents()).hasSize(6);
  }
}
