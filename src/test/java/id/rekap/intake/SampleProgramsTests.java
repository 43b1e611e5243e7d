package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SampleProgramsTests {

  private static final Path INPUT = Path.of("input");
  private static final Path SUMMARIES = Path.of("src/test/resources/programs");

  private static Intake intake() throws IOException {
    return Intake.standard(ColumnDictionary.load(Path.of("templates/words")));
  }

  private static Dataset accepted(final Path file) throws IOException {
    final IntakeResult result = intake().read(file);
    assertThat(result.findings()).filteredOn(SampleProgramsTests::isLoud).isEmpty();
    assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
    return ((IntakeResult.Accepted) result).dataset();
  }

  private static boolean isLoud(final Finding finding) {
    return !"PASANGAN_TIDAK_LENGKAP".equals(finding.code());
  }

  @ParameterizedTest
  @CsvSource({
    "000-banyuwangi, 28, Kader kesehatan;Ibu hamil, Pre;Post, 56, 0",
    "001-deli-serdang, 44, Ibu bersalin;Bidan, Pre;Post, 58, 0",
    "002-klaten, 50, Kader;Ibu post partum, Pre;Post, 140, 0",
    "003-jambi, 30, Ibu nifas, Pre;Post, 60, 960",
    "004-jabodetabek, 31, Ibu nifas, KR1;TK1;KR2;TK2;PM;B2, 1054, 0",
  })
  void takesInTheFivePrograms(
      final String name,
      final int respondents,
      final String groups,
      final String occasions,
      final int measurements,
      final int answers)
      throws IOException {
    final Dataset dataset = accepted(INPUT.resolve(name + ".xlsx"));
    assertThat(dataset.respondents()).hasSize(respondents);
    assertThat(String.join(";", dataset.dictionary().groups())).isEqualTo(groups);
    assertThat(dataset.dictionary().occasions().stream().map(one -> one.code()))
        .containsExactly(occasions.split(";", -1));
    assertThat(dataset.measurements()).hasSize(measurements);
    assertThat(dataset.itemAnswers()).hasSize(answers);
    assertThat(dataset.provenance().rowsRead()).isEqualTo(respondents);
    assertThat(dataset.figures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "000-banyuwangi, 24",
    "001-deli-serdang, 25",
    "002-klaten, 34",
    "003-jambi, 18",
    "004-jabodetabek, 148"
  })
  void takesInTheFiveSummaries(final String name, final int rows) throws IOException {
    final Dataset dataset = accepted(SUMMARIES.resolve(name + ".rekap-saja.xlsx"));
    assertThat(dataset.isSummaryOnly()).isTrue();
    assertThat(dataset.figures()).hasSize(rows);
    assertThat(dataset.provenance().rowsUsed()).isEqualTo(rows);
  }

  static List<Path> year() throws IOException {
    try (Stream<Path> files = Files.list(INPUT.resolve("2025"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("year")
  void takesInTheYear(final Path file) throws IOException {
    final Dataset dataset = accepted(file);
    assertThat(dataset.program().team().institution()).isEqualTo("Universitas Contoh");
    assertThat(dataset.program().code() + ".xlsx").isEqualTo(dataset.provenance().fileName());
  }

  @Test
  void countsTheRespondentsOfTheYear() throws IOException {
    int respondents = 0;
    for (final Path file : year()) {
      final Dataset dataset = accepted(file);
      respondents += dataset.respondents().size();
      respondents +=
          dataset.figures().stream()
              .filter(one -> "responden".equals(one.variable()))
              .mapToInt(one -> (int) one.value())
              .sum();
    }
    assertThat(year()).hasSize(24);
    assertThat(respondents).isEqualTo(664);
  }
}
