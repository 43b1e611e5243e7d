package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares every case of every reference file of both sets, or of another folder with {@code
 * -Drekap.reference=FOLDER}.
 */
class ReferenceTests {

  private static final String FOLDER = "rekap.reference";
  private static final List<Path> SETS =
      List.of(
          Path.of("src/test/resources/reference"), Path.of("src/test/resources/reference-edges"));

  private static final Map<String, Consumer<JsonNode>> FAMILIES =
      Map.ofEntries(
          Map.entry("paired", PairedFamilyTests::check),
          Map.entry("contingency", ContingencyReference::check),
          Map.entry("correlation", CorrelationReference::check),
          Map.entry("items", ItemsReference::check),
          Map.entry("claims", ClaimsReference::check),
          Map.entry("cochran_q", CochranQReference::check),
          Map.entry("descriptive", DescriptiveReference::check),
          Map.entry("nist_strd", StrdReference::check),
          Map.entry("pooling", PoolingReference::check),
          Map.entry("independent", IndependentReference::check),
          Map.entry("k_groups", GroupsReference::check),
          Map.entry("multiple_testing", MultipleTestingReference::check),
          Map.entry("frequency", FrequencyReference::check),
          Map.entry("paired_categorical", PairedCategoricalReference::check),
          Map.entry("proportion", ProportionReference::check),
          Map.entry("repeated", RepeatedReference::check),
          Map.entry("shapiro_wilk", ShapiroWilkReference::check));

  @TestFactory
  Stream<DynamicContainer> files() throws IOException {
    final String other = System.getProperty(FOLDER);
    return files(other == null ? SETS : List.of(Path.of(other))).stream()
        .map(ReferenceTests::cases);
  }

  /** Returns the files of both sets, in the order of their families. */
  static List<Path> sets() throws IOException {
    return files(SETS);
  }

  private static List<Path> files(final List<Path> folders) throws IOException {
    final List<Path> json = new ArrayList<>();
    for (final Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".json")).forEach(json::add);
      }
    }
    assertFalse(json.isEmpty(), () -> "No reference file in " + folders);
    json.sort(Comparator.comparing(Path::getFileName));
    return json;
  }

  /** Compares one case of a family. */
  static void check(final String family, final JsonNode oneCase) {
    FAMILIES
        .getOrDefault(family, one -> fail("No adapter compares family '%s'".formatted(family)))
        .accept(oneCase);
  }

  private static DynamicContainer cases(final Path file) {
    final JsonNode root = JsonMapper.shared().readTree(file);
    final String family = root.path("family").asString();
    final List<DynamicTest> tests = new ArrayList<>();
    for (final JsonNode oneCase : root.path("cases")) {
      tests.add(
          DynamicTest.dynamicTest(oneCase.path("id").asString(), () -> check(family, oneCase)));
    }
    if (tests.isEmpty()) {
      tests.add(DynamicTest.dynamicTest("cases", () -> fail("No cases in " + file)));
    }
    return DynamicContainer.dynamicContainer(family + " " + file, tests);
  }
}
