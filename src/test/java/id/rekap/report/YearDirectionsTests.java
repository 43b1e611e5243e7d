package id.rekap.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.narrative.Statement;
import id.rekap.summary.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence on what became better, level and worse in a year. */
class YearDirectionsTests {

  private static YearDirections directions(final int better, final int level, final int worse) {
    return new YearDirections(
        Map.of(
            "better", new Quantity.Count(better),
            "level", new Quantity.Count(level),
            "worse", new Quantity.Count(worse),
            "directed", new Quantity.Count(better + level + worse)));
  }

  @ParameterizedTest
  @CsvSource({
    "4, 2, 1, mixed",
    "4, 2, 0, none-worse",
    "4, 0, 1, none-level",
    "0, 2, 1, none-better",
    "4, 0, 0, all-better",
    "0, 2, 0, all-level",
    "0, 0, 1, all-worse"
  })
  void tellsThemWithoutAZero(
      final int better, final int level, final int worse, final String pattern) {
    final List<Statement> statements = directions(better, level, worse).statements();
    assertThat(statements)
        .extracting(one -> one.phrase().key())
        .containsExactly("statement.year.directions." + pattern);
    for (final String tag : List.of("id", "en")) {
      final Statement one = statements.getFirst();
      final String said = Language.load(Path.of("templates"), tag).word(one.phrase()).plain();
      assertThat(said).doesNotContainPattern("\\b0\\b").contains("" + (better + level + worse));
    }
  }

  @Test
  void saysThatNoneWasWorse() {
    final Statement one = directions(4, 0, 0).statements().getFirst();
    assertThat(Language.load(Path.of("templates"), "id").word(one.phrase()).plain())
        .contains("tidak satu pun memburuk");
  }

  @Test
  void saysNothingWhereNoOutcomeHasADirection() {
    assertThat(directions(0, 0, 0).statements()).isEmpty();
  }
}
