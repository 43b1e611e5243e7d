package id.rekap.summary;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.summary.AnalysisPlan.Groups;
import id.rekap.summary.AnalysisPlan.Times;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The registry has one row for every combination, and every row has what a report needs. */
class AnalysisRegistryTests {

  private static final Set<String> WORDS = Language.load(Path.of("templates"), "id").keys();

  static Stream<Arguments> combinations() {
    final List<Arguments> all = new ArrayList<>();
    for (final OutcomeKind kind : OutcomeKind.values()) {
      for (final Times times : Times.values()) {
        for (final Groups groups : Groups.values()) {
          all.add(Arguments.of(kind, times, groups));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void hasOneRowForEveryCombination(
      final OutcomeKind kind, final Times times, final Groups groups) {
    assertThat(
            AnalysisRegistry.plans().stream().filter(one -> one.isFor(kind, times, groups)).count())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void comparesOccasionsAndGroupsWhereThereAreSome(
      final OutcomeKind kind, final Times times, final Groups groups) {
    final AnalysisPlan plan = AnalysisRegistry.of(kind, times, groups);
    assertThat(plan.parts()).isNotEmpty();
    assertThat(plan.change() != null).isEqualTo(times != Times.ONCE);
    assertThat(plan.parts().contains(Part.GROUPS))
        .isEqualTo(times != Times.ONCE && groups != Groups.ONE);
    final boolean ranked = kind != OutcomeKind.CATEGORY;
    assertThat(plan.course() != null).isEqualTo(times == Times.MORE && ranked);
    assertThat(plan.pairwise() != null).isEqualTo(times == Times.MORE && ranked);
    assertThat(plan.parts().contains(Part.PAIRWISE)).isEqualTo(times == Times.MORE && ranked);
    assertThat(plan.between() != null)
        .isEqualTo(times != Times.ONCE && groups != Groups.ONE && ranked);
  }

  @Test
  void everyPartHasWordsForItsTableItsFigureAndItsSentences() {
    for (final Part part : Part.values()) {
      assertThat(part.sentence()).matches(AnalysisRegistryTests::isWorded);
      if (part.table() != null) {
        assertThat("table." + (part.table().equals("pre-post") ? "pre-post" : part.table()))
            .matches(AnalysisRegistryTests::isWorded);
      }
      if (part.figure() != null) {
        assertThat(part.figure()).matches(AnalysisRegistryTests::isWorded);
      }
    }
  }

  @Test
  void everyTestHasItsNameItsCellItsMethodAndItsMeasures() {
    for (final StatisticalTest test : StatisticalTest.values()) {
      assertThat(WORDS)
          .contains("test." + test.key(), "cell." + test.key())
          .contains("statement.methods.test." + test.key());
      assertThat(test.p()).startsWith("p_");
      assertThat(test.effect()).isNotBlank();
    }
    assertThat(Arrays.stream(StatisticalTest.values()).map(StatisticalTest::p))
        .doesNotHaveDuplicates();
  }

  private static boolean isWorded(final String key) {
    return WORDS.stream().anyMatch(one -> one.equals(key) || one.startsWith(key + "."));
  }
}
