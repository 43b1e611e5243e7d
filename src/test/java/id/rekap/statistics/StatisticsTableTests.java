package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code docs/statistics.md} with {@code -Drekap.statistics=write}; else it must say what
 * would be written, with errors at most one power of ten apart.
 */
class StatisticsTableTests {

  private static final Path TABLE = Path.of("docs/statistics.md");
  private static final Path REFERENCE = Path.of("src/test/resources/reference");
  private static final int ERROR_COLUMN = 6;

  /** The vectors carry 15 digits, so that no smaller error can be told from their rounding. */
  private static final int FEWEST_DIGITS = -14;

  @Test
  void theTableSaysWhatTheVectorsSay() throws IOException {
    final List<String> lines = lines();
    if ("write".equals(System.getProperty("rekap.statistics"))) {
      Files.write(TABLE, lines);
      return;
    }
    final List<String> written = Files.readAllLines(TABLE);
    assertEquals(
        lines.stream().map(StatisticsTableTests::withoutError).toList(),
        written.stream().map(StatisticsTableTests::withoutError).toList(),
        "write docs/statistics.md with -Drekap.statistics=write");
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(exponent(lines.get(i)), exponent(written.get(i)), 1, lines.get(i));
    }
  }

  private static List<String> lines() throws IOException {
    final List<String> lines = new ArrayList<>();
    lines.add("# The statistics");
    lines.add("");
    lines.add(
        "Every statistic of `id.rekap.statistics`: what it is, where it comes from, which call of R gives it, and how far it is from R in");
    lines.add(
        "the reference vectors ([conventions](../src/test/resources/reference/README.md)) and in a second set of edge cases ([how it is");
    lines.add(
        "made](../src/test/resources/reference-edges/README.md)). The error is the largest relative one over both, rounded up to a power of ten;");
    lines.add(
        "`1e-14` is the rounding of the vectors themselves, `equal` means equal in every digit. Choices about zeros, ties and edges, and the DOI");
    lines.add(
        "of each source, stand at the class. Written by `mvn test -Dtest=StatisticsTableTests -Drekap.statistics=write`.");
    final Map<String, List<Row>> rows = rows();
    for (final Map.Entry<String, Map<String, Double>> family : errors().entrySet()) {
      lines.addAll(section(family.getKey(), rows, family.getValue()));
    }
    return lines;
  }

  private static List<String> section(
      final String family, final Map<String, List<Row>> rows, final Map<String, Double> errors) {
    final List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("## " + family);
    lines.add("");
    lines.add("| statistic | definition | source | R | class | error | cost |");
    lines.add("|---|---|---|---|---|---|---|");
    final Set<String> open = new LinkedHashSet<>(errors.keySet());
    for (final Row row : rows.getOrDefault(family, List.of(Row.ofFamily(family)))) {
      double worst = 0;
      for (final Map.Entry<String, Double> error : errors.entrySet()) {
        if (row.covers(error.getKey())) {
          worst = Math.max(worst, error.getValue());
          open.remove(error.getKey());
        }
      }
      lines.add(row.line(printed(worst)));
    }
    assertTrue(open.isEmpty(), () -> "No row of statistics.txt has " + family + " " + open);
    return lines;
  }

  /** Returns the worst errors over both sets of every family that has a file, by key. */
  private static Map<String, Map<String, Double>> errors() throws IOException {
    final Map<String, Map<String, Double>> errors = new LinkedHashMap<>();
    for (final Path file : ReferenceTests.sets()) {
      final JsonNode root = JsonMapper.shared().readTree(file);
      final String family = root.path("family").asString();
      final Map<String, Double> worst = errors.computeIfAbsent(family, one -> new TreeMap<>());
      WorstErrors.during(() -> root.path("cases").forEach(one -> ReferenceTests.check(family, one)))
          .forEach((key, error) -> worst.merge(key, error, Math::max));
    }
    return errors;
  }

  private static Map<String, List<Row>> rows() throws IOException {
    final Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (final String line : Files.readAllLines(REFERENCE.resolve("statistics.txt"))) {
      if (!line.startsWith("#")) {
        final String[] cells = line.split("\\|", -1);
        rows.computeIfAbsent(cells[0], family -> new ArrayList<>())
            .add(new Row(List.of(cells[1].split(",", -1)), List.of(cells).subList(2, 8)));
      }
    }
    return rows;
  }

  private static String printed(final double error) {
    return error == 0
        ? "equal"
        : "1e" + Math.max(FEWEST_DIGITS, (int) Math.ceil(Math.log10(error)));
  }

  private static String withoutError(final String line) {
    final String[] cells = line.split("\\|", -1);
    if (cells.length > ERROR_COLUMN + 2) {
      cells[ERROR_COLUMN] = "";
    }
    return String.join("|", cells);
  }

  private static int exponent(final String line) {
    final String[] cells = line.split("\\|", -1);
    final String error = cells.length > ERROR_COLUMN + 2 ? cells[ERROR_COLUMN].strip() : "";
    return error.startsWith("1e") ? Integer.parseInt(error.substring(2)) : FEWEST_DIGITS;
  }

  /** One row: the keys that it answers for, and its cells without the error. */
  private record Row(List<String> keys, List<String> cells) {

    static Row ofFamily(final String family) {
      return new Row(
          List.of(""),
          List.of(
              family, "see the conventions", "at the classes", "-", "see the conventions", "-"));
    }

    boolean covers(final String key) {
      return keys.stream()
          .anyMatch(
              mine ->
                  (mine.isEmpty() || mine.endsWith("."))
                      ? key.startsWith(mine)
                      : key.equals(mine) || key.startsWith(mine + "."));
    }

    String line(final String error) {
      return "| %s | %s | %s |"
          .formatted(String.join(" | ", cells.subList(0, 5)), error, cells.get(5));
    }
  }
}
