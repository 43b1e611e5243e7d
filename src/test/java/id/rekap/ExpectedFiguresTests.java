package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.render.FiguresFile;
import id.rekap.report.Edition;
import id.rekap.report.JournalResults;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbers that five papers print, against the figures of our reports: those marked as
 * reproduced stand in the JSON, equal at their decimals; those marked as not reproduced stand there
 * with our value, and not with the printed one.
 */
class ExpectedFiguresTests {

  private static final Path PROGRAMS = Path.of("src/test/resources/programs");
  private static final Path TEMPLATES = Path.of("templates");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TestFactory
  Stream<DynamicTest> everyReproducedNumberStandsInTheFigures() throws IOException {
    final List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      for (final Path file :
          files.filter(one -> one.toString().endsWith(".expected.json")).sorted().toList()) {
        final String name = file.getFileName().toString().replace(".expected.json", "");
        final Map<String, JsonNode> figures = figures(Path.of("input", name + ".xlsx"));
        for (final JsonNode row : JSON.readTree(Files.readString(file)).get("hasil")) {
          tests.add(
              DynamicTest.dynamicTest(
                  name + " " + row.get("id").asString(), () -> check(figures, row)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(100);
    return tests.stream();
  }

  private static Map<String, JsonNode> figures(final Path workbook) throws IOException {
    final IntakeResult result =
        Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words"))).read(workbook);
    assertThat(result).as(workbook.toString()).isInstanceOf(IntakeResult.Accepted.class);
    final var dataset = ((IntakeResult.Accepted) result).dataset();
    final byte[] json =
        new FiguresFile()
            .bytes(
                new JournalResults().compose(dataset, new Edition(1, "0")),
                Language.load(TEMPLATES, "id"));
    final Map<String, JsonNode> figures = new HashMap<>();
    for (final JsonNode row : JSON.readTree(json).get("angka")) {
      assertThat(figures.put(key(row), row)).as("the same figure twice: " + row).isNull();
    }
    return figures;
  }

  private static String key(final JsonNode row) {
    return Stream.of("variabel", "kelompok", "waktu", "kategori", "ukuran")
        .map(field -> row.get(field).isNull() ? "" : row.get(field).asString())
        .reduce("", (one, other) -> one + "/" + other);
  }

  private static void check(final Map<String, JsonNode> figures, final JsonNode expected) {
    final JsonNode figure = Objects.requireNonNull(figures.get(key(expected)), key(expected));
    final int decimals = expected.get("desimal").asInt();
    final BigDecimal ours = rounded(figure.get("nilai"), decimals);
    assertThat(ours).isEqualByComparingTo(rounded(expected.get("nilai"), decimals));
    if (!expected.get("direproduksi").asBoolean()) {
      final String printed = expected.get("tercetak").asString().replaceAll("[^0-9,]", "");
      assertThat(ours)
          .as("the manuscript's number is not ours")
          .isNotEqualByComparingTo(new BigDecimal(printed.replace(',', '.')));
    }
  }

  private static BigDecimal rounded(final JsonNode value, final int decimals) {
    return BigDecimal.valueOf(value.asDouble()).setScale(decimals, RoundingMode.HALF_UP);
  }
}
