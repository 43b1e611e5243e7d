package id.rekap.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.model.Dataset;
import id.rekap.model.Origin;
import id.rekap.model.PublishedFigure;
import id.rekap.statistics.Grid;
import id.rekap.statistics.Grim;
import id.rekap.summary.Analysis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Numbers that a manuscript truly prints are not remarked on; one of them changed is found, and
 * only what it touches.
 */
@Tag("slow")
class InjectedErrorsTests {

  private static final int PROGRAMS = 120;

  /** An error of a manuscript and the code it has to be found by. */
  enum Slip {
    MEDIAN_BELOW_LOWEST("URUTAN_MUSTAHIL", "median", "Post"),
    MEAN_ABOVE_HIGHEST("URUTAN_MUSTAHIL", "rerata", "Pre"),
    OTHERWISE_IN_THE_TEXT("ANGKA_BERTENTANGAN", "rerata", "Post"),
    LOWEST_OFF_THE_GRID("KELIPATAN_MUSTAHIL", "min", "Pre"),
    MEDIAN_OFF_THE_GRID("KELIPATAN_MUSTAHIL", "median", "Pre"),
    MEAN_OF_NO_SUM("RERATA_MUSTAHIL", "rerata", "Pre"),
    OUTSIDE_THE_SCALE("DI_LUAR_SKALA", "maks", "Post"),
    DEVIATION_TOO_LARGE("SD_MUSTAHIL", "sd", "Post"),
    INTERVAL("IK_BERBEDA", "ci95_bawah", "Pre"),
    DIFFERENCE("SELISIH_BERBEDA", "selisih_rerata", "Pre-Post"),
    RISE("KENAIKAN_BERBEDA", "selisih_rerata_persen", "Pre-Post"),
    COUNT("JUMLAH_BERBEDA", "jumlah", null),
    PER_CENT("PERSEN_BERBEDA", "persen", null),
    UNIT("SATUAN_BERBEDA", "rerata", "Post"),
    TOO_SMALL_P("P_TERLALU_KECIL", "p_wilcoxon", "Pre-Post"),
    CLAIM("SIGNIFIKAN_TANPA_UJI", "p_wilcoxon", "Pre-Post");

    private final String code;
    private final String measure;
    private final @Nullable String occasion;

    Slip(final String code, final String measure, final @Nullable String occasion) {
      this.code = code;
      this.measure = measure;
      this.occasion = occasion;
    }
  }

  @Test
  void trueNumbersAreNotRemarkedOn() {
    for (int seed = 0; seed < 3 * PROGRAMS; seed++) {
      final PrintedPrograms programs = new PrintedPrograms(seed);
      final PrintedPrograms.Style style = programs.style();
      final Dataset data = seed % 4 == 0 ? programs.rising(style) : programs.program(style);
      for (final boolean withData : List.of(true, false)) {
        final Manuscript check = check(programs.printing(data, style, withData));
        assertThat(check.contradictions()).as("seed %d %s", seed, style).isEmpty();
        assertThat(check.numbers().stream().filter(one -> one.verdict().isRemarkable()))
            .as("seed %d %s", seed, style)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Slip.class)
  void anErrorIsFoundWithAndWithoutTheData(final Slip error) {
    int injected = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      final PrintedPrograms programs = new PrintedPrograms(seed);
      final PrintedPrograms.Style style = programs.style();
      final Dataset data = programs.program(style);
      for (final boolean withData : List.of(true, false)) {
        final Dataset printed = programs.printing(data, style, withData);
        final PublishedFigure row = row(printed, error);
        final PublishedFigure wrong = row == null ? null : wrong(error, row, printed, style);
        if (row != null && wrong != null) {
          injected++;
          assertFound(replaced(printed, row, wrong, withData), wrong, error, seed);
        }
      }
    }
    assertThat(injected).as("programs that had room for the error").isGreaterThan(PROGRAMS / 12);
  }

  /** The largest p that means, deviations and ranges allow; also where Langkah is not filled in. */
  @Test
  void aPThatIsTooLargeIsFound() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      final PrintedPrograms programs = new PrintedPrograms(seed);
      final int unit = List.of(1, 5, 10).get(seed % 3);
      final boolean declared = seed % 2 == 0;
      final PrintedPrograms.Style style =
          new PrintedPrograms.Style(unit, declared, seed % 5 % 3, 2, !declared, seed % 7 < 3);
      final Dataset data = programs.rising(style);
      for (final boolean withData : List.of(true, false)) {
        final Dataset printed = programs.printing(data, style, withData);
        final PublishedFigure row = Objects.requireNonNull(row(printed, Slip.TOO_SMALL_P));
        for (final String p : List.of("0,012", "0.031", ".045", "p = 0,02")) {
          final PublishedFigure wrong = printedAs(row, p);
          final Manuscript check = check(replaced(printed, row, wrong, withData));
          assertThat(check.contradictions())
              .as("seed %d %s %s", seed, style, p)
              .extracting(Contradiction::code)
              .containsExactly("P_TERLALU_BESAR");
          assertThat(check.contradictions().getFirst().rows()).containsExactly(wrong);
        }
      }
    }
  }

  private static void assertFound(
      final Dataset printed, final PublishedFigure wrong, final Slip error, final int seed) {
    final Manuscript check = check(printed);
    assertThat(check.contradictions())
        .as("seed %d: %s", seed, wrong)
        .anySatisfy(
            one -> {
              assertThat(one.code()).startsWith(error.code);
              assertThat(one.rows()).contains(wrong);
            });
    assertThat(check.contradictions())
        .as("seed %d: what is not of the variable is left alone", seed)
        .allSatisfy(
            one ->
                assertThat(one.rows())
                    .allMatch(row -> Objects.equals(row.variable(), wrong.variable())));
  }

  /** The row with its number made wrong; null where the program leaves no room for the error. */
  private static @Nullable PublishedFigure wrong(
      final Slip error,
      final PublishedFigure row,
      final Dataset printed,
      final PrintedPrograms.Style style) {
    final BigDecimal value = number(row);
    return switch (error) {
      case MEDIAN_BELOW_LOWEST -> changed(row, end(printed, "min", "Post"), -2 * style.unit() - 2);
      case MEAN_ABOVE_HIGHEST -> changed(row, end(printed, "maks", "Pre"), 3);
      case OTHERWISE_IN_THE_TEXT -> inTheText(changed(row, value, 4));
      case LOWEST_OFF_THE_GRID -> offGrid(row, style, style.unit() / 2.5);
      case MEDIAN_OFF_THE_GRID -> offGrid(row, style, style.unit() / 4.1);
      case MEAN_OF_NO_SUM -> noSum(row, printed, style);
      case OUTSIDE_THE_SCALE -> changed(row, BigDecimal.valueOf(100), 4);
      case DEVIATION_TOO_LARGE ->
          changed(
              row,
              end(printed, "maks", "Post").subtract(end(printed, "min", "Post")),
              style.unit() + 1);
      case INTERVAL -> changed(row, value, -4);
      case DIFFERENCE -> changed(row, value.abs(), 6);
      case RISE -> changed(row, value.abs(), 55);
      case COUNT -> changed(row, value, 1);
      case PER_CENT -> changed(row, value, 7);
      case UNIT -> printedAs(row, row.printed() + " ml");
      case TOO_SMALL_P -> pairs(printed) <= 9 ? printedAs(row, "0,001") : null;
      case CLAIM -> claim(row, "Skor meningkat secara signifikan sesudah pelatihan.");
    };
  }

  private static @Nullable PublishedFigure offGrid(
      final PublishedFigure row, final PrintedPrograms.Style style, final double by) {
    final boolean room = style.declared() && style.unit() >= 5 && number(row).scale() > 0;
    return room ? changed(row, number(row), by) : null;
  }

  private static @Nullable PublishedFigure noSum(
      final PublishedFigure row, final Dataset printed, final PrintedPrograms.Style style) {
    final BigDecimal unit = BigDecimal.ONE.movePointLeft(number(row).scale());
    final Grid grid = new Grid(BigDecimal.ZERO, BigDecimal.valueOf(style.unit()));
    for (int more = 1; style.declared() && more < 9; more++) {
      final BigDecimal other = number(row).add(unit.multiply(BigDecimal.valueOf(more)));
      final Grim grim = Grim.of(other, pairs(printed), grid);
      if (grim.halfUp().isEmpty() && grim.cut().isEmpty()) {
        return printedAs(row, other.toPlainString().replace('.', ','));
      }
    }
    return null;
  }

  private static BigDecimal end(final Dataset printed, final String measure, final String when) {
    return printed.published().stream()
        .filter(one -> one.measure().equals(measure) && when.equals(one.occasion()))
        .map(InjectedErrorsTests::number)
        .findFirst()
        .orElseThrow();
  }

  private static int pairs(final Dataset printed) {
    return number(printed.published().getFirst()).intValueExact();
  }

  private static @Nullable PublishedFigure row(final Dataset printed, final Slip error) {
    return printed.published().stream()
        .filter(one -> one.measure().equals(error.measure))
        .filter(one -> Objects.equals(one.occasion(), error.occasion))
        .findFirst()
        .orElse(null);
  }

  private static BigDecimal number(final PublishedFigure row) {
    return new BigDecimal(row.printed().replace(',', '.').replace("%", ""));
  }

  private static PublishedFigure changed(
      final PublishedFigure row, final BigDecimal from, final double by) {
    final BigDecimal changed = from.add(BigDecimal.valueOf(by));
    final int places = number(row).scale();
    return printedAs(
        row, changed.setScale(places, RoundingMode.HALF_UP).toPlainString().replace('.', ','));
  }

  private static PublishedFigure printedAs(final PublishedFigure row, final String printed) {
    return new PublishedFigure(
        row.origin(),
        row.section(),
        row.variable(),
        row.group(),
        row.occasion(),
        row.category(),
        row.measure(),
        printed,
        row.note());
  }

  private static PublishedFigure inTheText(final PublishedFigure row) {
    return new PublishedFigure(
        row.origin(),
        "Diskusi",
        row.variable(),
        row.group(),
        row.occasion(),
        row.category(),
        row.measure(),
        row.printed(),
        row.note());
  }

  private static PublishedFigure claim(final PublishedFigure row, final String sentence) {
    return new PublishedFigure(
        new Origin("Publikasi", 99),
        "Hasil",
        row.variable(),
        null,
        null,
        null,
        "klaim",
        sentence,
        null);
  }

  /** A number in the text stands beside the table's; all others take the place of what was. */
  private static Dataset replaced(
      final Dataset printed,
      final PublishedFigure row,
      final PublishedFigure wrong,
      final boolean withData) {
    final List<PublishedFigure> rows = new ArrayList<>(printed.published());
    if (wrong.measure().equals("klaim") || Objects.equals(wrong.section(), row.section())) {
      rows.set(rows.indexOf(row), wrong);
    } else {
      rows.add(wrong);
    }
    return PrintedPrograms.with(printed, rows, withData);
  }

  private static Manuscript check(final Dataset printed) {
    return Manuscript.of(Analysis.of(printed));
  }
}
