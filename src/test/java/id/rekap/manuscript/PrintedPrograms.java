package id.rekap.manuscript;

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
import id.rekap.summary.FigureKey;
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

/**
 * Programs made by chance and what a manuscript would truly print of them: other n, other steps of
 * the scale, declared or not, other decimals, commas and points, with the data or without.
 */
final class PrintedPrograms {

  private static final Set<String> PRINTED =
      Set.of(
          "jumlah",
          "persen",
          "rerata",
          "median",
          "sd",
          "min",
          "maks",
          "ci95_bawah",
          "ci95_atas",
          "selisih_rerata",
          "selisih_rerata_persen",
          "p_wilcoxon");

  private static final Set<String> ENDS = Set.of("min", "maks");

  private final Random random;

  PrintedPrograms(final long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /**
   * A scale and how its numbers are printed.
   *
   * @param unit in points, between neighbouring values
   * @param declared whether column Langkah has it
   * @param decimals Desimal
   * @param printed decimals of means; lowest and highest are printed with as many, or with none
   * @param wholeEnds whether they have none
   * @param point whether the decimal mark is a point
   */
  record Style(
      double unit,
      boolean declared,
      @Nullable Integer decimals,
      int printed,
      boolean wholeEnds,
      boolean point) {}

  Style style() {
    final boolean declared = random.nextBoolean();
    final double unit =
        declared || random.nextBoolean() ? List.of(1, 2, 5, 10).get(random.nextInt(4)) : 100 / 15.0;
    return new Style(
        unit,
        declared,
        List.of(0, 1, 2).get(random.nextInt(3)),
        1 + random.nextInt(3),
        random.nextBoolean(),
        random.nextBoolean());
  }

  /** Scores between 0 and 100 that rise, fall or stay, of 6 to 45 people. */
  Dataset program(final Style style) {
    final int levels = (int) Math.round(100 / style.unit());
    final double lift = random.nextDouble() * levels / 2;
    final int n = 6 + random.nextInt(40);
    final List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      final int before = random.nextInt(levels / 2 + 1) + 1;
      final double after = before + lift * (random.nextDouble() * 2 - 0.3);
      pairs.add(new int[] {before, (int) Math.clamp(after, 0.0, levels)});
    }
    return program(style, pairs);
  }

  /** Scores that hardly overlap: three levels before, at most one below their highest after. */
  Dataset rising(final Style style) {
    final int n = 25 + random.nextInt(20);
    final int levels = (int) Math.round(100 / style.unit());
    final int base = 1 + random.nextInt(Math.max(1, levels - 9));
    final List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      final int before = i == 0 ? base : i == 1 ? base + 2 : base + random.nextInt(3);
      final int after = i == 2 ? base + 1 : Math.min(levels, base + 4 + random.nextInt(4));
      pairs.add(new int[] {before, after});
    }
    return program(style, pairs);
  }

  /** What a manuscript prints of a program, each number as its style has it. */
  Dataset printing(final Dataset data, final Style style, final boolean withData) {
    final List<PublishedFigure> rows = new ArrayList<>();
    rows.add(row(new FigureKey(null, null, null, null, "n"), data.respondents().size() + ""));
    for (final Figure figure : Analysis.of(data).book().all()) {
      final Double value = figure.value();
      if (value != null && PRINTED.contains(figure.key().measure())) {
        rows.add(row(figure.key(), text(figure.key().measure(), value, style)));
      }
    }
    return with(data, rows, withData);
  }

  static Dataset with(
      final Dataset data, final List<PublishedFigure> rows, final boolean withData) {
    return new Dataset(
        data.program(),
        data.dictionary(),
        withData ? data.respondents() : List.of(),
        withData ? data.measurements() : List.of(),
        List.of(),
        withData ? List.of() : size(Math.max(data.respondents().size(), sent(data))),
        rows,
        List.of(),
        List.of(),
        data.provenance());
  }

  private static int sent(final Dataset data) {
    return data.figures().isEmpty() ? 0 : (int) data.figures().getFirst().value();
  }

  private static List<SummaryFigure> size(final int n) {
    final Origin at = new Origin("Rekap", 2);
    return List.of(new SummaryFigure(at, SummaryFigure.RESPONDENTS, null, null, null, "n", n));
  }

  static PublishedFigure row(final FigureKey key, final String printed) {
    return new PublishedFigure(
        new Origin("Publikasi", 2),
        "Tabel 1",
        key.variable(),
        FigureKey.EVERYBODY.equals(key.group()) ? null : key.group(),
        key.occasion(),
        key.category(),
        key.measure(),
        printed,
        null);
  }

  private String text(final String measure, final double value, final Style style) {
    final boolean whole = measure.equals("jumlah") || (style.wholeEnds() && ENDS.contains(measure));
    final int places = whole ? 0 : measure.startsWith("p_") ? 3 : style.printed();
    final String plain =
        new BigDecimal(value)
            .round(new MathContext(14, RoundingMode.HALF_EVEN))
            .setScale(places, RoundingMode.HALF_UP)
            .toPlainString();
    final String marked = style.point() ? plain : plain.replace('.', ',');
    if (marked.startsWith("0.") && measure.startsWith("p_") && random.nextBoolean()) {
      return marked.substring(1);
    }
    return measure.equals("persen") && random.nextBoolean() ? marked + "%" : marked;
  }

  private Dataset program(final Style style, final List<int[]> pairs) {
    final List<Respondent> respondents = new ArrayList<>();
    final List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      final String code = "R%02d".formatted(i);
      final Origin at = new Origin("Pengukuran", i + 2);
      final String age = List.of("muda", "tua", "lain").get(random.nextInt(3));
      respondents.add(new Respondent(at, code, null, Map.of("usia", new Value.Choice(age))));
      final double before = pairs.get(i)[0] * style.unit();
      final double after = pairs.get(i)[1] * style.unit();
      measurements.add(new Measurement(at, code, "skor", "Pre", new Value.Numeric(before)));
      measurements.add(new Measurement(at, code, "skor", "Post", new Value.Numeric(after)));
    }
    final int n = pairs.size();
    final Dataset base =
        Datasets.small(
            "P1", "Judul", LocalDate.of(2025, 1, 2), null, new Provenance("a.xlsx", "0", n, n, 0));
    return new Dataset(
        base.program(),
        dictionary(style),
        respondents,
        measurements,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        base.provenance());
  }

  private static Dictionary dictionary(final Style style) {
    final Double step = style.declared() ? Double.valueOf(style.unit()) : null;
    final Scale scale = new Scale("poin", 0.0, 100.0, style.decimals(), step);
    return new Dictionary(
        List.of(
            variable("skor", Variable.Kind.SCORE, true, scale, List.of()),
            variable(
                "usia",
                Variable.Kind.CATEGORICAL,
                false,
                Scale.UNKNOWN,
                List.of(category(1, "muda"), category(2, "tua"), category(3, "lain")))),
        List.of(
            new Occasion("Pre", "Pre", 1, Occasion.Role.BEFORE, null),
            new Occasion("Post", "Post", 2, Occasion.Role.AFTER, null)),
        List.of(),
        List.of());
  }

  private static Category category(final int order, final String label) {
    return new Category(order, label, null, null, List.of());
  }

  private static Variable variable(
      final String code,
      final Variable.Kind kind,
      final boolean measured,
      final Scale scale,
      final List<Category> categories) {
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
        categories);
  }
}
