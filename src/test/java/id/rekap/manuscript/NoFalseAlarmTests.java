package id.rekap.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Datasets;
import id.rekap.model.Category;
import id.rekap.model.Dataset;
import id.rekap.model.Dictionary;
import id.rekap.model.Direction;
import id.rekap.model.Measurement;
import id.rekap.model.Occasion;
import id.rekap.model.Origin;
import id.rekap.model.Provenance;
import id.rekap.model.PublishedFigure;
import id.rekap.model.Respondent;
import id.rekap.model.Scale;
import id.rekap.model.SummaryFigure;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import id.rekap.summary.Analysis;
import id.rekap.summary.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A manuscript that prints what true data give, rounded or cut off with any number of decimals, is
 * never told that a number is impossible, contradicted or different.
 */
class NoFalseAlarmTests {

  private static final int PROGRAMS = 150;

  private static final Set<String> PRINTED =
      Set.of(
          "n",
          "jumlah",
          "persen",
          "rerata",
          "median",
          "sd",
          "min",
          "maks",
          "q1",
          "q3",
          "ci95_bawah",
          "ci95_atas",
          "n_pasangan",
          "selisih_rerata",
          "selisih_sd",
          "selisih_ci95_bawah",
          "selisih_ci95_atas",
          "selisih_rerata_persen",
          "min_kenaikan_persen",
          "p_wilcoxon",
          "p_wilcoxon_asimtotik",
          "t",
          "z_wilcoxon");

  private static final Set<String> WHOLE = Set.of("n", "jumlah", "n_pasangan");

  @ParameterizedTest
  @EnumSource(
      value = RoundingMode.class,
      names = {"HALF_UP", "HALF_EVEN", "DOWN"})
  void trueNumbersAreNeverDenied(final RoundingMode mode) {
    final Random random = new Random(31);
    for (int i = 0; i < PROGRAMS; i++) {
      final Dataset data = program(random);
      final Dataset printed = printing(data, random, mode, data.respondents());
      assertQuiet(Manuscript.of(Analysis.of(printed)), mode, true);
      final Dataset alone = printing(data, new Random(i), mode, List.of());
      assertQuiet(Manuscript.of(Analysis.of(alone)), mode, false);
    }
  }

  /** What was cut off may be called so, and nothing else may. */
  private static void assertQuiet(
      final Manuscript check, final RoundingMode mode, final boolean withData) {
    final Verdict worst = mode == RoundingMode.DOWN ? Verdict.CUT : Verdict.ROUNDED;
    assertThat(check.contradictions())
        .filteredOn(one -> one.verdict().compareTo(worst) > 0)
        .isEmpty();
    assertThat(check.numbers()).isNotEmpty();
    for (final CheckedNumber one : check.numbers()) {
      assertThat(one.verdict())
          .as("%s against %s", one.printed(), one.value())
          .isLessThanOrEqualTo(worst);
      if (withData) {
        assertThat(one.verdict()).as(one.printed().toString()).isNotEqualTo(Verdict.UNCHECKED);
      }
    }
  }

  /** Scores in steps of one program, before and after, of people who all answered. */
  private static Dataset program(final Random random) {
    final int n = 6 + random.nextInt(40);
    final int step = List.of(1, 2, 5, 10).get(random.nextInt(4));
    final int levels = 100 / step;
    final double lift = random.nextDouble() * levels / 2;
    final List<Respondent> respondents = new ArrayList<>();
    final List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      final String code = "R%02d".formatted(i);
      final Origin at = new Origin("Pengukuran", i + 2);
      final String age = List.of("muda", "tua", "lain").get(random.nextInt(3));
      respondents.add(new Respondent(at, code, null, Map.of("usia", new Value.Choice(age))));
      final int before = random.nextInt(levels / 2 + 1) + 1;
      final int after =
          (int) Math.clamp(before + lift * (random.nextDouble() * 2 - 0.3), 0, levels);
      measurements.add(new Measurement(at, code, "skor", "Pre", score(before * step)));
      measurements.add(new Measurement(at, code, "skor", "Post", score(after * step)));
    }
    final Dataset base =
        Datasets.small(
            "P1", "Judul", LocalDate.of(2025, 1, 2), null, new Provenance("a.xlsx", "0", n, n, 0));
    return new Dataset(
        base.program(),
        dictionary(step),
        respondents,
        measurements,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        base.provenance());
  }

  private static Value score(final int value) {
    return new Value.Numeric(value);
  }

  private static Dictionary dictionary(final int step) {
    final Variable score =
        variable("skor", Variable.Kind.SCORE, true, new Scale("poin", 0.0, 100.0, 2, step * 1.0));
    final Variable age = variable("usia", Variable.Kind.CATEGORICAL, false, Scale.UNKNOWN);
    return new Dictionary(
        List.of(score, age),
        List.of(
            new Occasion("Pre", "Pre", 1, Occasion.Role.BEFORE, null),
            new Occasion("Post", "Post", 2, Occasion.Role.AFTER, null)),
        List.of(),
        List.of());
  }

  private static Variable variable(
      final String code, final Variable.Kind kind, final boolean measured, final Scale scale) {
    return new Variable(
        code,
        code,
        kind,
        null,
        measured,
        scale,
        measured ? Direction.UP : null,
        null,
        null,
        null,
        null,
        false,
        List.of(),
        null,
        measured
            ? List.of()
            : List.of(
                new Category(1, "muda", null, null, List.of()),
                new Category(2, "tua", null, null, List.of()),
                new Category(3, "lain", null, null, List.of())));
  }

  /** Prints what the data give; without respondents nothing but the sizes is sent beside it. */
  private static Dataset printing(
      final Dataset data,
      final Random random,
      final RoundingMode mode,
      final List<Respondent> respondents) {
    final List<PublishedFigure> rows = new ArrayList<>();
    final int decimals = random.nextInt(4);
    for (final Figure figure : Analysis.of(data).book().all()) {
      final Double value = figure.value();
      if (value != null && PRINTED.contains(figure.key().measure())) {
        rows.add(row(figure, printed(figure.key().measure(), value, decimals, mode)));
      }
    }
    return new Dataset(
        data.program(),
        data.dictionary(),
        respondents,
        respondents.isEmpty() ? List.of() : data.measurements(),
        List.of(),
        respondents.isEmpty() ? sizes(data) : List.of(),
        rows,
        List.of(),
        List.of(),
        data.provenance());
  }

  private static List<SummaryFigure> sizes(final Dataset data) {
    return List.of(
        new SummaryFigure(
            new Origin("Rekap", 2),
            SummaryFigure.RESPONDENTS,
            null,
            null,
            null,
            "n",
            data.respondents().size()));
  }

  private static String printed(
      final String measure, final double value, final int decimals, final RoundingMode mode) {
    final int places =
        WHOLE.contains(measure) ? 0 : measure.startsWith("p_") ? Math.max(3, decimals) : decimals;
    return new BigDecimal(value)
        .round(new MathContext(14, RoundingMode.HALF_EVEN))
        .setScale(places, mode)
        .toPlainString()
        .replace('.', ',');
  }

  private static PublishedFigure row(final Figure figure, final String printed) {
    return new PublishedFigure(
        new Origin("Publikasi", 2),
        "Tabel 1",
        figure.key().variable(),
        group(figure.key().group()),
        figure.key().occasion(),
        figure.key().category(),
        figure.key().measure(),
        printed,
        null);
  }

  private static @Nullable String group(final @Nullable String group) {
    return "Semua".equals(group) ? null : group;
  }
}
