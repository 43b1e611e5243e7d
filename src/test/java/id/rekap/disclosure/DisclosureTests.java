package id.rekap.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rekap.summary.FigureKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisclosureTests {

  private static FigureKey cell(final String occasion, final int category) {
    return new FigureKey("v", FigureKey.EVERYBODY, occasion, "c" + category, "jumlah");
  }

  private static FigureKey n(final String occasion) {
    return new FigureKey(null, null, occasion, null, "n");
  }

  /** A breakdown that adds up to its total. */
  private static List<FigureKey> add(
      final Counts counts, final String occasion, final long... values) {
    final List<FigureKey> cells = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      counts.people(cell(occasion, i), values[i]);
      cells.add(cell(occasion, i));
    }
    counts.total(n(occasion), Arrays.stream(values).sum()).sum(n(occasion), cells);
    return cells;
  }

  private static String printed(final int threshold, final long... values) {
    final Counts counts = new Counts();
    final List<FigureKey> cells = add(counts, "", values);
    final Decision decision = Disclosure.of(Audience.FUNDER, threshold).decide(counts);
    return String.join(
        " ", cells.stream().map(one -> written(decision.extents().get(one))).toList());
  }

  private static String written(final @Nullable Extent extent) {
    return switch (Objects.requireNonNull(extent).form()) {
      case EXACT -> Long.toString(extent.low());
      case WITHHELD -> "-";
      case SMALL, COMPLEMENT -> extent.low() + "–" + extent.high();
    };
  }

  @Test
  void writesASmallCountAndTheOneThatTellsItAsIntervals() {
    assertThat(printed(5, 0, 25, 3)).isEqualTo("0 24–27 1–4");
    assertThat(printed(5, 27, 3)).isEqualTo("26–29 1–4");
    assertThat(printed(5, 14, 16)).isEqualTo("14 16");
    assertThat(printed(5, 27, 0, 1, 0)).isEqualTo("24–27 0 1–4 0");
  }

  @Test
  void letsSmallCountsHideEachOther() {
    assertThat(printed(5, 2, 3, 23)).isEqualTo("1–4 1–4 23");
    assertThat(printed(5, 2, 2, 2)).isEqualTo("1–4 1–4 1–4");
  }

  @Test
  void addsAThirdCountWhereTwoSmallOnesTellEachOther() {
    assertThat(printed(5, 1, 1, 26)).isEqualTo("1–4 1–4 20–26");
    assertThat(printed(5, 4, 4, 20)).isEqualTo("1–4 1–4 20–26");
  }

  @Test
  void takesAComplementThatIsLargeEnough() {
    assertThat(printed(5, 1, 8)).isEqualTo("1–4 5–8");
    assertThat(printed(5, 1, 5, 22)).isEqualTo("1–4 5 19–22");
  }

  @Test
  void printsNothingOfABreakdownOfTooFew() {
    assertThat(printed(5, 3, 3)).isEqualTo("- -");
    assertThat(printed(5, 1, 5)).isEqualTo("- -");
    assertThat(printed(5, 0, 6)).isEqualTo("0 6");
  }

  @Test
  void takesAHigherThreshold() {
    assertThat(printed(10, 7, 21)).isEqualTo("1–9 19–27");
    assertThatThrownBy(() -> Disclosure.of(Audience.FUNDER, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only be raised");
  }

  @Test
  void hidesNothingFromTheOfficeAndFromAJournal() {
    final Counts counts = new Counts();
    add(counts, "", 1, 2, 25);
    assertThat(Disclosure.of(Audience.OFFICE).decide(counts).hidden()).isZero();
    assertThat(Disclosure.of(Audience.JOURNAL).decide(counts).hidden()).isZero();
  }

  @Test
  void keepsLastMonthsCountHiddenInTheYearToDate() {
    final Counts february = new Counts();
    final List<FigureKey> now = add(february, "02", 2, 6, 32);
    final List<FigureKey> year = add(february, "-02", 12, 26, 75);
    final long[] january = {10, 20, 43};
    for (int i = 0; i < january.length; i++) {
      february.unprinted(cell("01", i), january[i]);
      february.earlier(cell("01", i), Extent.exact(january[i]));
      february.sum(year.get(i), List.of(cell("01", i), now.get(i)));
    }
    final Decision decision = Disclosure.of(Audience.FUNDER).decide(february);
    assertThat(written(decision.extents().get(now.get(0)))).isEqualTo("1–4");
    assertThat(written(decision.extents().get(year.get(0)))).isEqualTo("11–14");
    assertThat(decision.count(Extent.Form.COMPLEMENT)).isEqualTo(3);
  }

  @Test
  void doesNotTellNextMonthWhatWasHiddenThisMonth() {
    final Counts march = new Counts();
    march.total(n("03"), 16).total(n("-03"), 19).unprinted(n("-02"), 3);
    march.earlier(n("-02"), new Extent(Extent.Form.SMALL, 1, 4));
    march.sum(n("-03"), List.of(n("-02"), n("03")));
    final Decision decision = Disclosure.of(Audience.FUNDER).decide(march);
    assertThat(decision.hidden()).isEqualTo(2);
    assertThat(decision.of(n("-02"))).isEqualTo(new Extent(Extent.Form.SMALL, 1, 4));
  }

  @Test
  void hidesTheNumberOfAnswersWithAFewBlanks() {
    final Counts counts = new Counts();
    final FigureKey blank = n("").measure("n_kosong");
    counts.total(n(""), 28).total(n("").measure("terjawab"), 26).people(blank, 2);
    counts.sum(n(""), List.of(n("").measure("terjawab"), blank));
    final Decision decision = Disclosure.of(Audience.FUNDER).decide(counts);
    assertThat(decision.extents().values().stream().map(DisclosureTests::written))
        .containsExactly("28", "24–27", "1–4");
  }

  @Test
  void showsHowManyWereAbsentAndWhatIsOpen() {
    final Counts counts = new Counts();
    final FigureKey away = n("").measure("n_dikeluarkan");
    counts.total(n(""), 23).total(n("").measure("n_pasangan"), 22).absent(away, 1);
    counts.sum(n(""), List.of(n("").measure("n_pasangan"), away)).open(n("luaran"), 3);
    assertThat(Disclosure.of(Audience.FUNDER).decide(counts).hidden()).isZero();
  }

  @Test
  void refusesSumsThatDoNotAddUpAndCountsOfTwoValues() {
    final Counts counts = new Counts().people(n("a"), 5).people(n("b"), 6);
    assertThatThrownBy(() -> counts.sum(n("a"), List.of(n("b"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> counts.people(n("a"), 6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> counts.people(n("c"), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void passesOverAnEarlierPrintThatTheDataNoLongerAgreeWith() {
    final Counts counts = new Counts().people(n("a"), 12);
    counts.earlier(n("a"), Extent.exact(11));
    assertThat(Disclosure.of(Audience.FUNDER).decide(counts).of(n("a")))
        .isEqualTo(Extent.exact(12));
  }
}
