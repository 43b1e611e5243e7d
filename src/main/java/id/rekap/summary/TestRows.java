package id.rekap.summary;

import id.rekap.model.Direction;
import id.rekap.model.Occasion;
import id.rekap.statistics.ShapiroWilk;
import id.rekap.statistics.WilcoxonSignedRank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows below the rule of a before/after table: direction, check, test, effect size, gain,
 * threshold.
 */
final class TestRows {

  private final FigureBook book;
  private final Outcome outcome;
  private final Map<String, Quantity> facts;
  private final List<Row> rows = new ArrayList<>();

  /** The facts of the test are added to the table's. */
  TestRows(final FigureBook book, final Outcome outcome, final Map<String, Quantity> facts) {
    this.book = book;
    this.outcome = outcome;
    this.facts = facts;
  }

  List<Row> rows() {
    if (outcome.isCompared()) {
      directions();
      if (outcome.isRepeated()) {
        course();
      }
      normality(TestChoice.beside(book, outcome));
      paired();
      gain();
      new ExtremeRow(book, outcome, facts).row().ifPresent(rows::add);
    }
    threshold();
    return rows;
  }

  private void add(final String label, final Quantity sentence) {
    rows.add(new Row(Row.Kind.TEST, List.of(Captions.head(label), sentence)));
  }

  private void directions() {
    if (facts.containsKey("up")) {
      add(
          "row.direction",
          new Quantity.Phrase(
              "cell.direction",
              Map.of("up", fact("up"), "same", fact("same"), "down", fact("down"))));
    }
  }

  private Quantity fact(final String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }

  private void normality(final TestChoice choice) {
    if (book.has(outcome.change("shapiro_w")) && !choice.reason().equals("fixed-course")) {
      facts.put("shapiro.w", book.number(outcome.change("shapiro_w")));
      facts.put("shapiro.p", book.pValue(outcome.change("shapiro_p")));
      add(
          "row.normality",
          new Quantity.Phrase(
              "cell.normality",
              Map.of(
                  "w", fact("shapiro.w"),
                  "p", fact("shapiro.p"),
                  "reason", Quantity.phrase("reason." + checked(choice)))));
    }
  }

  /** What the check found or, where the test rests on something else, on what. */
  private String checked(final TestChoice choice) {
    final Double p = book.value(outcome.change("shapiro_p"));
    return choice.test() != null || p == null
        ? choice.reason()
        : p > TestChoice.ALPHA ? "normal" : "not-normal";
  }

  private void paired() {
    final TestChoice choice = TestChoice.beside(book, outcome);
    facts.put("reason", Quantity.phrase("reason." + choice.reason()));
    if (choice.test() == null) {
      facts.put("nonzero", book.count(outcome.change("n_tanpa_nol")));
      if (!choice.reason().equals("no-data")) {
        final boolean pair = choice.reason().equals("fixed-course");
        add(
            pair ? "row.test.pair" : "row.test",
            Quantity.phrase("cell.test." + choice.reason(), "n", fact("nonzero")));
      }
      return;
    }
    if (choice.reason().equals("shapiro-undefined")
        && book.whole(outcome.change("n_pasangan")) <= ShapiroWilk.MOST) {
      facts.put("alike", book.count(outcome.change("n_pasangan")));
    }
    if (choice.test() == StatisticalTest.T) {
      t();
    } else {
      wilcoxon();
    }
  }

  /**
   * The p of the planned comparison: with Holm's beside it where it answers whether the outcome
   * changed. Of three occasions or more the test over all of them answers that, and Holm's p of the
   * same name is of every two occasions, which their own table shows.
   */
  private Quantity corrected(final FigureKey p) {
    if (p.equals(TestChoice.mainP(book, outcome))) {
      Corrected.put(facts, book, "p", p);
      return Corrected.beside(book, p);
    }
    facts.put("p", book.pValue(p));
    return book.pValue(p);
  }

  private void t() {
    facts.put("test", Quantity.phrase("test.t"));
    facts.put("statistic", book.number(outcome.change("t")));
    facts.put("df", book.count(outcome.change("df")));
    final Quantity p = corrected(outcome.change("p_t"));
    add(
        "test.t",
        new Quantity.Phrase(
            "cell.t",
            Map.of(
                "t", fact("statistic"),
                "df", fact("df"),
                "p", p)));
    final FigureKey size = outcome.change("d_z");
    if (!book.has(size)) {
      return;
    }
    final double magnitude = Math.abs(Objects.requireNonNull(book.value(size)));
    facts.put("effect", book.against(size, 0.2, 0.5, 0.8));
    facts.put("effect.name", Quantity.phrase("effect.dz"));
    facts.put("effect.word", word(magnitude, 0.2, 0.5, 0.8));
    final Quantity interval =
        book.range(outcome.change("d_z_ci95_bawah"), outcome.change("d_z_ci95_atas"));
    final Map<String, Quantity> slots =
        Map.of("d", fact("effect"), "ci", interval, "word", fact("effect.word"));
    add(
        "row.effect",
        new Quantity.Phrase(
            interval instanceof Quantity.Undefined ? "cell.effect.dz.bare" : "cell.effect.dz",
            slots));
  }

  private void wilcoxon() {
    facts.put("test", Quantity.phrase("test.wilcoxon"));
    facts.put("statistic", book.number(outcome.change("w_plus")));
    facts.put("zeros", book.count(outcome.change("n_nol")));
    final Quantity p = corrected(outcome.change("p_wilcoxon"));
    final boolean exact =
        book.whole(outcome.change("n_tanpa_nol")) <= WilcoxonSignedRank.EXACT_LIMIT;
    facts.put("method", Quantity.phrase(exact ? "method.exact" : "method.asymptotic"));
    add(
        "test.wilcoxon",
        new Quantity.Phrase(
            "cell.wilcoxon",
            Map.of(
                "w", fact("statistic"),
                "p", p,
                "method", fact("method"),
                "zeros", fact("zeros"))));
    final Double r = book.value(outcome.change("r_z"));
    if (r == null) {
      return;
    }
    facts.put("effect", book.number(outcome.change("r_biserial")));
    facts.put("effect.name", Quantity.phrase("effect.rank-biserial"));
    facts.put("effect.word", word(r, 0.1, 0.3, 0.5));
    facts.put("effect.rz", book.against(outcome.change("r_z"), 0.1, 0.3, 0.5));
    add(
        "row.effect",
        new Quantity.Phrase(
            "cell.effect.rank-biserial",
            Map.of("r", fact("effect"), "rz", fact("effect.rz"), "word", fact("effect.word"))));
    shift();
  }

  private void shift() {
    final Quantity interval =
        book.range(outcome.change("hl_ci95_bawah"), outcome.change("hl_ci95_atas"));
    if (book.has(outcome.change("hodges_lehmann")) && !(interval instanceof Quantity.Undefined)) {
      add(
          "row.shift",
          new Quantity.Phrase(
              "cell.shift",
              Map.of(
                  "shift",
                  Captions.measured(
                      book.number(outcome.change("hodges_lehmann")),
                      outcome.variable().scale().unit()),
                  "ci",
                  interval)));
    }
  }

  private void course() {
    final TestChoice choice = TestChoice.overAll(book, outcome);
    if (choice.test() == null) {
      if (!choice.reason().equals("no-data")) {
        facts.put("course.changed", book.count(outcome.over("n_berubah")));
        facts.put("course.reason", Quantity.phrase("reason." + choice.reason()));
        add(
            "test.friedman",
            Quantity.phrase("cell.course-test." + choice.reason(), "n", fact("course.changed")));
      }
      return;
    }
    facts.put("course.statistic", book.number(outcome.over("chi2_friedman")));
    facts.put("course.df", book.count(outcome.over("df_friedman")));
    Corrected.put(facts, book, "course.p", outcome.over("p_friedman"));
    facts.put("course.n", book.count(outcome.over("n_lengkap")));
    facts.put("course.w", book.against(outcome.over("kendall_w"), 0.1, 0.3, 0.5));
    if (choice.reason().equals("fixed")) {
      facts.put("course.fixed", Quantity.phrase("test.friedman"));
    }
    facts.put("course.word", kendall(book, outcome.over("kendall_w")));
    add(
        "test.friedman",
        new Quantity.Phrase(
            "cell.friedman",
            Map.of(
                "chi2", fact("course.statistic"),
                "df", fact("course.df"),
                "p", Corrected.beside(book, outcome.over("p_friedman")),
                "n", fact("course.n"),
                "w", fact("course.w"),
                "word", fact("course.word"))));
  }

  private void gain() {
    final FigureKey gain = outcome.change("ngain_kelas");
    final String band = book.band(gain);
    if (band == null) {
      return;
    }
    facts.put("gain", book.against(gain, 0.3, 0.7));
    // Where less is better a negative gain belongs to a score that rose: it did not "fall".
    final boolean falling = outcome.variable().direction() == Direction.DOWN;
    final String word = band.equals("fell") && falling ? "worse" : band;
    facts.put("gain.word", Quantity.phrase("gain." + word));
    if (book.whole(outcome.change("n_pasangan")) == 1) {
      add(
          "row.gain",
          Quantity.phrase("cell.gain.one", "gain", fact("gain"), "word", fact("gain.word")));
      return;
    }
    final boolean individual = book.has(outcome.change("ngain_rerata"));
    if (individual) {
      facts.put("gain.mean", book.number(outcome.change("ngain_rerata")));
      gainless();
    }
    add(
        "row.gain",
        individual
            ? new Quantity.Phrase(
                facts.containsKey("dropped") ? "cell.gain.pairs" : "cell.gain",
                Map.of("gain", fact("gain"), "word", fact("gain.word"), "mean", fact("gain.mean")))
            : Quantity.phrase("cell.gain.class", "gain", fact("gain"), "word", fact("gain.word")));
  }

  /** Who began with the best score has no gain of their own: the mean rests on the others. */
  private void gainless() {
    final FigureKey left = outcome.change("n_ngain_dikeluarkan");
    if (book.whole(left) > 0) {
      facts.put("gain.left", book.count(left));
      final long used = book.size(outcome.change("ngain_rerata"), 0);
      facts.put("gain.used", new Quantity.Count(used));
    }
  }

  private void threshold() {
    if (outcome.variable().threshold() == null) {
      return;
    }
    final List<Quantity> parts = new ArrayList<>();
    for (final Occasion occasion : outcome.occasions()) {
      final FigureKey key = outcome.at(occasion, "jumlah_ambang");
      if (book.has(key)) {
        parts.add(
            new Quantity.Phrase(
                book.whole(key) == 0 ? "cell.threshold.none" : "cell.threshold",
                Map.of(
                    "count", book.count(key),
                    "share",
                        new Quantity.Keyed(
                            key.measure("persen_ambang"),
                            new Quantity.Share(
                                book.whole(key),
                                book.whole(outcome.at(occasion, "n")),
                                FigureBook.PERCENT_DECIMALS)),
                    "when", outcome.when(occasion))));
      }
    }
    if (!parts.isEmpty()) {
      final Quantity reached = new Quantity.Listing(parts);
      facts.put("threshold", threshold(outcome));
      facts.put("threshold.counts", reached);
      rows.add(
          new Row(
              Row.Kind.TEST,
              List.of(Quantity.phrase("row.threshold", "threshold", fact("threshold")), reached)));
    }
  }

  private static Quantity threshold(final Outcome outcome) {
    final var threshold = Objects.requireNonNull(outcome.variable().threshold());
    final String key =
        switch (threshold.comparison()) {
          case ABOVE -> "threshold.above";
          case AT_LEAST -> "threshold.at-least";
          case BELOW -> "threshold.below";
          case AT_MOST -> "threshold.at-most";
        };
    return Quantity.phrase(key, "limit", Captions.whole(threshold.limit()));
  }

  /** Cohen's words for Kendall's W, which is read like a correlation. */
  static Quantity kendall(final FigureBook book, final FigureKey key) {
    final Double w = book.value(key);
    return w == null ? Quantity.none() : word(w, 0.1, 0.3, 0.5);
  }

  /** Cohen's words for a size: very small, small, middle, large. */
  static Quantity word(
      final double size, final double small, final double middle, final double large) {
    final String band =
        size >= large ? "large" : size >= middle ? "middle" : size >= small ? "small" : "tiny";
    return Quantity.phrase("size." + band);
  }
}
