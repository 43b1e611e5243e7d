package id.rekap.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How small a p the sizes of groups allow. */
class GroupComparisonTests {

  @Test
  void knowsTheSmallestPThatATestOfRanksCanGive() {
    assertThat(GroupComparison.smallestP(3, 3)).isCloseTo(2.0 / 20, within(1e-12));
    assertThat(GroupComparison.smallestP(4, 4)).isCloseTo(2.0 / 70, within(1e-12));
    assertThat(GroupComparison.smallestP(2, 8)).isCloseTo(2.0 / 45, within(1e-12));
    assertThat(GroupComparison.smallestP(2, 2, 2)).isCloseTo(6.0 / 90, within(1e-12));
  }

  @Test
  void comparesEveryTwoOfThreeGroupsAndNoneOfTwo() {
    assertThat(GroupPairs.of(List.of("A", "B", "C")))
        .extracting(GroupPairs.Pair::name)
        .containsExactly("A - B", "A - C", "B - C");
    assertThat(GroupPairs.of(List.of("A", "B"))).isEmpty();
    assertThat(GroupPairs.after(StatisticalTest.ANOVA)).isEqualTo(StatisticalTest.WELCH);
    assertThat(GroupPairs.after(StatisticalTest.KRUSKAL_WALLIS))
        .isEqualTo(StatisticalTest.MANN_WHITNEY);
    assertThat(GroupPairs.after(StatisticalTest.WELCH)).isNull();
    assertThat(GroupPairs.after(null)).isNull();
  }

  @Test
  void staysWithinAProbability() {
    assertThat(GroupComparison.smallestP(1, 1)).isEqualTo(1);
    assertThat(GroupComparison.smallestP(400, 400)).isBetween(0.0, 1e-100);
  }
}
