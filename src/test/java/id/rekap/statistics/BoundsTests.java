package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a printed number leaves open, at its edges. */
class BoundsTests {

  @Test
  void boundsMeetWhereTheyShareANumber() {
    assertTrue(bounds("1", "2").meets(bounds("2", "3")));
    assertTrue(bounds("2", "3").meets(bounds("1", "2")));
    assertTrue(bounds("1", "4").meets(bounds("2", "3")));
    assertFalse(bounds("1", "2").meets(bounds("2.1", "3")));
    assertFalse(bounds("2.1", "3").meets(bounds("1", "2")));
  }

  @Test
  void aCutNumberLiesAwayFromZeroAndACutZeroOnEitherSide() {
    assertEquals(bounds("1.5", "1.6"), RoundingRule.CUT.before(new BigDecimal("1.5")));
    assertEquals(bounds("-1.6", "-1.5"), RoundingRule.CUT.before(new BigDecimal("-1.5")));
    assertEquals(bounds("-0.1", "0.1"), RoundingRule.CUT.before(new BigDecimal("0.0")));
    assertEquals(bounds("-0.1", "0.1"), RoundingRule.EITHER.before(new BigDecimal("0.0")));
  }

  @Test
  void noWholeHasNoPercentage() {
    assertEquals(Optional.empty(), PrintedPercent.of(0, 0, 1));
    assertEquals(Optional.empty(), PrintedPercent.of(1, -1, 1));
  }

  @Test
  void aHalfGoesEitherWay() {
    final PrintedPercent eighth = PrintedPercent.of(1, 8, 0).orElseThrow();
    assertTrue(eighth.isHalfUp(new BigDecimal("13")));
    assertFalse(eighth.isHalfUp(new BigDecimal("12")));
    assertTrue(eighth.isRounded(new BigDecimal("12")));
    assertTrue(eighth.isRounded(new BigDecimal("13")));
    final PrintedPercent third = PrintedPercent.of(2, 3, 0).orElseThrow();
    assertFalse(third.isRounded(new BigDecimal("66")), "66.7 was cut off");
    final Grid whole = new Grid(BigDecimal.ZERO, BigDecimal.ONE);
    final Grim tie = Grim.of(new BigDecimal("2.1"), 20, whole);
    assertTrue(tie.isRounded() && tie.halfUp().isPresent());
    final Grim down = Grim.of(new BigDecimal("0.2"), 4, whole);
    assertTrue(down.halfUp().isEmpty() && down.isRounded(), "1/4 = 0.25");
    assertFalse(Grim.of(new BigDecimal("0.6"), 3, whole).isRounded(), "2/3 was cut off");
  }

  private static Bounds bounds(final String low, final String high) {
    return new Bounds(new BigDecimal(low), new BigDecimal(high));
  }
}
