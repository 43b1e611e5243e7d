package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The finished text of the golden reports, read as an editor reads it. */
class GoldenWordsTests {

  private static final Path REPORTS = Path.of("src/test/resources/golden");
  private static final Path YEARS = Path.of("src/test/resources/golden-years");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id ; (?<![\\d.,–])0 orang\\b",
        "id ; (?<![\\d.,–])0 dari \\d",
        "en ; \\bn = 0\\) (?:before|after|at)",
        "en ; (?<![\\d.,–])0 of \\d"
      })
  void callsNobodyNobody(final String language, final String zero) {
    assertThat(sentences(REPORTS, language, Pattern.compile(zero))).isEmpty();
  }

  @Test
  void countsOneInTheSingular() {
    assertThat(
            sentences(
                YEARS,
                "en",
                Pattern.compile(
                    "(?<![\\d.,–])1 (?:programs|participants|regencies|provinces|outputs"
                        + "|faculties|study programs|workbooks)\\b")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"id", "en"})
  void beginsNoSentenceWithADigit(final String language) {
    final Pattern digit = Pattern.compile("^\\d[^|]*\\p{L}\\.$|\\p{Ll}\\. \\d+ \\p{Ll}");
    assertThat(sentences(REPORTS, language, digit)).isEmpty();
    assertThat(sentences(YEARS, language, digit)).isEmpty();
  }

  private static List<String> sentences(
      final Path folder, final String language, final Pattern pattern) {
    try (Stream<Path> shapes = Files.list(folder)) {
      return shapes
          .map(shape -> shape.resolve("report." + language + ".txt"))
          .filter(Files::exists)
          .flatMap(GoldenWordsTests::paragraphs)
          .filter(text -> pattern.matcher(text).find())
          .toList();
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> paragraphs(final Path report) {
    try {
      return Files.readAllLines(report).stream()
          .map(line -> line.replace('\u00A0', ' '))
          .filter(line -> !line.contains(" | ") && !line.startsWith("alt: "));
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
