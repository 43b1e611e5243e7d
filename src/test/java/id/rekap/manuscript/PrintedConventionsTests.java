package id.rekap.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.model.Dataset;
import id.rekap.model.PublishedFigure;
import id.rekap.summary.Analysis;
import id.rekap.summary.FigureKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What programs print in other ways than ours: the sign of a comparison, the direction of a half,
 * ends that were rounded, both decimal marks in one manuscript.
 */
class PrintedConventionsTests {

  private static final String CHANGE = "Pre-Post";

  /** SPSS subtracts after from before. */
  @Test
  void aComparisonTheOtherWayRoundIsNotDifferent() {
    final Dataset data = rising();
    final Double rise = figure(data, "selisih_rerata");
    final Double low = figure(data, "selisih_ci95_bawah");
    final Double high = figure(data, "selisih_ci95_atas");
    final List<PublishedFigure> limits =
        List.of(
            row("selisih_ci95_bawah", text(-high)),
            row("selisih_ci95_atas", text(-low)),
            row("t", text(-figure(data, "t"))));
    assertThat(verdicts(data, limits)).containsOnly(Verdict.ROUNDED);
    final List<PublishedFigure> reversed = new ArrayList<>(limits);
    reversed.add(row("selisih_rerata", text(-rise)));
    assertThat(verdicts(data, reversed)).containsOnly(Verdict.ROUNDED);
    final List<PublishedFigure> mixed = new ArrayList<>(limits);
    mixed.add(row("selisih_rerata", text(rise)));
    assertThat(verdicts(data, mixed))
        .as("limits of the other direction beside a difference of ours")
        .containsExactly(Verdict.DIFFERENT, Verdict.DIFFERENT, Verdict.DIFFERENT, Verdict.SAME);
  }

  @Test
  void onlyTheSignMayBeOtherwise() {
    final Dataset data = rising();
    final Double low = figure(data, "selisih_ci95_bawah");
    assertThat(verdicts(data, List.of(row("selisih_ci95_bawah", text(-low)))))
        .as("the limit keeps its place")
        .containsOnly(Verdict.DIFFERENT);
    assertThat(verdicts(data, List.of(row("t", text(-figure(data, "t") - 1)))))
        .containsOnly(Verdict.DIFFERENT);
  }

  @Test
  void zIsPrintedWithAndWithoutItsSign() {
    final Dataset data = rising();
    final Double z = figure(data, "z_wilcoxon");
    final PublishedFigure rise = row("selisih_rerata", text(figure(data, "selisih_rerata")));
    assertThat(verdicts(data, List.of(row("z_wilcoxon", text(z)), rise)))
        .containsOnly(Verdict.SAME);
    assertThat(verdicts(data, List.of(row("z_wilcoxon", text(-z)), rise)))
        .containsExactly(Verdict.ROUNDED, Verdict.SAME);
  }

  /** R and Python print 84.25 as 84.2 and 12.5 per cent as 12. */
  @Test
  void aHalfThatWentDownWasNotCutOff() {
    final Dataset data = rising();
    final List<PublishedFigure> rows =
        List.of(
            row("Pre", "n", "20"),
            row("Pre", "rerata", "44,2"),
            age("muda", "jumlah", "1"),
            age("muda", "persen", "12"),
            age("tua", "jumlah", "7"),
            age("lain", "jumlah", "0"),
            PrintedPrograms.row(new FigureKey(null, null, null, null, "n"), "8"));
    assertThat(alone(data, rows)).as("885/20 = 44.25; 1/8 = 12.5%%").isEmpty();
    final List<PublishedFigure> cut =
        List.of(row("Pre", "n", "12"), row("Pre", "rerata", "44,5"), age("muda", "persen", "5"));
    assertThat(alone(data, cut)).as("535/12 = 44.58").containsExactly("RERATA_DIPOTONG");
  }

  /** 3 is no lowest value beside a mean of 2.908, so both ends were rounded. */
  @Test
  void endsThatTheMeanRefutesWereRounded() {
    final Dataset data =
        new PrintedPrograms(1).rising(new PrintedPrograms.Style(1, false, null, 3, true, false));
    final List<PublishedFigure> rows = new ArrayList<>();
    rows.add(PrintedPrograms.row(new FigureKey(null, null, null, null, "n"), "8"));
    rows.addAll(occasion("Pre", "2,908", "0,194", "3", "3"));
    rows.addAll(occasion("Post", "3,670", "0,736", "3", "5"));
    rows.add(row("p_wilcoxon", "0,042"));
    assertThat(alone(data, rows)).isEmpty();
  }

  @Test
  void oneCommaDoesNotTurnPointsIntoThousands() {
    assertThat(PrintedText.hasPoints(List.of("2.5", "12.25", "-2.116", "<0,001"))).isTrue();
    assertThat(PrintedText.hasPoints(List.of("2,5", "12,25", "1.250", "0.001"))).isFalse();
    assertThat(PrintedText.hasPoints(List.of("2,5", "1.25"))).isFalse();
  }

  private static List<PublishedFigure> occasion(
      final String when, final String mean, final String sd, final String low, final String high) {
    return List.of(
        row(when, "n", "8"),
        row(when, "rerata", mean),
        row(when, "sd", sd),
        row(when, "min", low),
        row(when, "maks", high));
  }

  private static Dataset rising() {
    return new PrintedPrograms(7).rising(new PrintedPrograms.Style(5, true, 0, 3, true, false));
  }

  private static Double figure(final Dataset data, final String measure) {
    return Analysis.of(data).book().all().stream()
        .filter(one -> one.key().equals(key(CHANGE, measure)))
        .map(one -> one.value())
        .findFirst()
        .orElseThrow();
  }

  private static FigureKey key(final @Nullable String when, final String measure) {
    return new FigureKey("skor", FigureKey.EVERYBODY, when, null, measure);
  }

  private static String text(final double value) {
    return "%.3f".formatted(value).replace('.', ',');
  }

  private static PublishedFigure row(final String measure, final String printed) {
    return row(CHANGE, measure, printed);
  }

  private static PublishedFigure row(
      final String when, final String measure, final String printed) {
    return PrintedPrograms.row(key(when, measure), printed);
  }

  private static PublishedFigure age(
      final String category, final String measure, final String printed) {
    return PrintedPrograms.row(
        new FigureKey("usia", FigureKey.EVERYBODY, null, category, measure), printed);
  }

  private static List<Verdict> verdicts(final Dataset data, final List<PublishedFigure> rows) {
    return Manuscript.of(Analysis.of(PrintedPrograms.with(data, rows, true))).numbers().stream()
        .map(CheckedNumber::verdict)
        .toList();
  }

  private static List<String> alone(final Dataset data, final List<PublishedFigure> rows) {
    return Manuscript.of(Analysis.of(PrintedPrograms.with(data, rows, false)))
        .contradictions()
        .stream()
        .map(Contradiction::code)
        .toList();
  }
}
