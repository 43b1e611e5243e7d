package id.rekap.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.model.Finding;
import id.rekap.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A warning at each printed number that does not hold, and at no other. */
class PublishedFindingsTests {

  private static List<Finding> findings(final String name) throws IOException {
    final IntakeResult result =
        Intake.standard(ColumnDictionary.load(Path.of("templates/words")))
            .read(Path.of("src/test/resources/golden").resolve(name).resolve("workbook.xlsx"));
    final IntakeResult.Accepted accepted = (IntakeResult.Accepted) result;
    return PublishedFindings.of(accepted.dataset(), accepted.publishedColumn());
  }

  @Test
  void warnsOfWhatTheDataContradict() throws IOException {
    assertThat(findings("jambi-2025"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo("PUBLIKASI_BERBEDA");
              assertThat(one.severity()).isEqualTo(Severity.WARNING);
              assertThat(one.sheet()).isEqualTo("Publikasi");
              assertThat(one.found()).isEqualTo("0,012");
              assertThat(one.cell()).matches("H\\d+");
            });
    assertThat(findings("deli-serdang-2025")).hasSizeBetween(3, 6);
  }

  @Test
  void isSilentWhereEverythingHolds() throws IOException {
    assertThat(findings("kemiren-2024")).isEmpty();
    assertThat(findings("pandes-2018")).isEmpty();
    assertThat(findings("jabodetabek-2025")).isEmpty();
  }
}
