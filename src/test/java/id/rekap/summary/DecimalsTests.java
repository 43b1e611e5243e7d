package id.rekap.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** With how many decimals a number is printed that is read against a limit. */
class DecimalsTests {

  @Test
  void printsNoNumberAsALimitThatItIsBelow() {
    assertThat(Decimals.below(0.2987, 2, 0.3)).isEqualTo(3);
    assertThat(Decimals.below(-0.49996, 2, 0.1, 0.3, 0.5)).isEqualTo(5);
  }

  @Test
  void addsNoneWhereTheLimitIsReachedOrFar() {
    assertThat(Decimals.below(0.3, 2, 0.3)).isEqualTo(2);
    assertThat(Decimals.below(0.3004, 2, 0.3)).isEqualTo(2);
    assertThat(Decimals.below(0.2949, 2, 0.3)).isEqualTo(2);
    assertThat(Decimals.below(Math.nextDown(0.3), 2, 0.3)).isEqualTo(6);
  }
}
