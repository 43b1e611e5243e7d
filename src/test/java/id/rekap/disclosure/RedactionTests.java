package id.rekap.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.model.Dataset;
import id.rekap.model.Respondent;
import id.rekap.report.Block;
import id.rekap.report.Edition;
import id.rekap.report.JournalResults;
import id.rekap.report.Report;
import id.rekap.summary.ChartData;
import id.rekap.summary.Column;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One decision in tables, facts, figures and charts: of the sample year and the five papers. */
@Tag("slow")
class RedactionTests {

  private static final int THRESHOLD = Disclosure.LOWEST_THRESHOLD;
  private static final Path INPUT = Path.of("input");

  /** A program with everything that its results section shows. */
  private record Sample(Dataset dataset, Report report) {

    List<SummaryTable> tables() {
      return report.blocks().stream()
          .filter(Block.Table.class::isInstance)
          .map(block -> ((Block.Table) block).table())
          .toList();
    }

    List<ChartData> charts() {
      return report.blocks().stream()
          .filter(Block.Figure.class::isInstance)
          .map(block -> ((Block.Figure) block).chart())
          .toList();
    }

    Redaction redaction(final Audience audience) {
      return Disclosure.of(audience).redact(report.figures());
    }
  }

  private static List<Sample> samples() throws IOException {
    final Intake intake = Intake.standard(ColumnDictionary.load(Path.of("templates/words")));
    final List<Sample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(INPUT)) {
      for (final Path file :
          files.filter(one -> one.toString().endsWith(".xlsx")).sorted().toList()) {
        if (intake.read(file) instanceof IntakeResult.Accepted accepted) {
          samples.add(
              new Sample(
                  accepted.dataset(),
                  new JournalResults().compose(accepted.dataset(), new Edition(1, "0.0.0"))));
        }
      }
    }
    assertThat(samples).hasSizeGreaterThan(20);
    return samples;
  }

  @Test
  void tablesFactsAndFiguresFollowOneDecision() throws IOException {
    long numbers = 0;
    long hidden = 0;
    for (final Sample sample : samples()) {
      final Redaction redaction = sample.redaction(Audience.FUNDER);
      final Map<FigureKey, Figure> figures = new java.util.HashMap<>();
      redaction.figures(sample.report().figures()).forEach(one -> figures.put(one.key(), one));
      for (final SummaryTable table : redaction.tables(sample.tables())) {
        for (final Quantity.Keyed keyed : keyed(table)) {
          numbers++;
          final Figure figure = Objects.requireNonNull(figures.get(keyed.key()), keyed.key().id());
          final boolean exact = !(keyed.bare() instanceof Quantity.Range);
          hidden += exact ? 0 : 1;
          assertThat(figure.value() != null).as(keyed.key().id()).isEqualTo(exact);
        }
      }
      figures
          .values()
          .forEach(one -> assertThat(one.n()).as(one.key().id()).isNotIn(1L, 2L, 3L, 4L));
    }
    System.out.printf(
        "P-04: %d printed numbers compared, %d as ranges, 0 differ%n", numbers, hidden);
    assertThat(hidden).isPositive();
  }

  @Test
  void noSmallCountOfPeopleIsLeftAnywhereInATable() throws IOException {
    for (final Sample sample : samples()) {
      final Redaction redaction = sample.redaction(Audience.FUNDER);
      for (final SummaryTable table : redaction.tables(sample.tables())) {
        for (final Quantity.Keyed keyed : keyed(table)) {
          final boolean absence =
              keyed.key().measure().equals("n_dikeluarkan")
                  || (keyed.key().measure().equals("n_kosong") && keyed.key().occasion() != null);
          if (keyed.bare() instanceof Quantity.Count count
              && redaction.decision().of(keyed.key()) != null
              && !absence) {
            assertThat(count.value()).as(keyed.key().id()).isNotIn(1L, 2L, 3L, 4L);
          }
        }
      }
    }
  }

  @Test
  void theReadersOfAProgramCannotTellAHiddenCount() throws IOException {
    long counts = 0;
    for (final Sample sample : samples()) {
      final Counts known = ProgramCounts.of(sample.report().figures());
      final Decision decision = Disclosure.of(Audience.FUNDER).decide(known);
      final Attacker<FigureKey> attacker = new Attacker<>();
      decision
          .extents()
          .forEach(
              (key, extent) -> {
                attacker.reads(key, extent.low(), Math.min(extent.high(), 1_000));
                attacker.guesses(key, known.value(key));
              });
      known.sums().forEach(sum -> attacker.knows(sum.whole(), sum.parts()));
      for (final Map.Entry<FigureKey, Extent> one : decision.extents().entrySet()) {
        if (one.getValue().isHidden() && known.kind(one.getKey()) != Counts.Kind.UNPRINTED) {
          counts++;
          assertThat(attacker.possible(one.getKey(), THRESHOLD - 1))
              .as("%s: %s", sample.report().code(), one.getKey().id())
              .hasSizeGreaterThanOrEqualTo(THRESHOLD - 1);
        }
      }
    }
    System.out.printf("P-03, sample programs: %d hidden counts attacked, exposed 0%n", counts);
    assertThat(counts).isPositive();
  }

  @Test
  void aFunderMeetsNoPersonAndNoCode() throws IOException {
    long codes = 0;
    long left = 0;
    for (final Sample sample : samples()) {
      final Redaction redaction = sample.redaction(Audience.FUNDER);
      final Set<String> known = new HashSet<>();
      sample.dataset().respondents().stream().map(Respondent::code).forEach(known::add);
      codes += known.size();
      for (final SummaryTable table : redaction.tables(sample.tables())) {
        for (final Row row : table.rows()) {
          assertThat(row.cells())
              .noneMatch(
                  cell -> cell.bare() instanceof Quantity.Text text && known.contains(text.text()));
        }
      }
      for (final Figure figure : redaction.figures(sample.report().figures())) {
        assertThat(figure.key().measure()).doesNotEndWith("individu");
      }
      left += sample.tables().size() - redaction.tables(sample.tables()).size();
      for (final ChartData chart : sample.charts()) {
        assertThat(redaction.chart(chart).stream())
            .noneMatch(ChartData.PairedChange.class::isInstance);
      }
    }
    System.out.printf("P-06: %d codes of respondents, 0 in what a funder gets; ", codes);
    System.out.printf("%d tables with rows of persons left out%n", left);
    assertThat(left).isPositive();
  }

  @Test
  void theOfficeAndAJournalSeeEverything() throws IOException {
    for (final Sample sample : samples()) {
      for (final Audience audience : List.of(Audience.OFFICE, Audience.JOURNAL)) {
        final Redaction redaction = sample.redaction(audience);
        assertThat(redaction.tables(sample.tables())).isEqualTo(sample.tables());
        assertThat(redaction.figures(sample.report().figures()))
            .isEqualTo(sample.report().figures());
        sample.charts().forEach(one -> assertThat(redaction.chart(one)).contains(one));
        assertThat(redaction.account()).isEqualTo(Quantity.none());
      }
    }
  }

  private static final FigureKey N = new FigureKey("v", FigureKey.EVERYBODY, null, null, "n");

  private static FigureKey count(final String category) {
    return new FigureKey("v", FigureKey.EVERYBODY, null, category, "jumlah");
  }

  private static Quantity cell(final FigureKey key, final long value) {
    return new Quantity.Keyed(key, new Quantity.Count(value));
  }

  private static Quantity share(final FigureKey key, final long value, final long of) {
    return new Quantity.Keyed(key.measure("persen"), new Quantity.Share(value, of, 1));
  }

  private static SummaryTable table(final List<Row> rows, final List<Quantity> notes) {
    return new SummaryTable(
        "t",
        Quantity.phrase("table.characteristics.plain", "n", new Quantity.Count(28)),
        List.of(
            Column.words(Quantity.phrase("head.category")),
            Column.numbers(Quantity.phrase("head.count")),
            Column.numbers(Quantity.phrase("head.percentage"))),
        rows,
        notes,
        SummaryTable.Setting.FIGURES,
        Map.of("n", new Quantity.Count(28), "largest", cell(count("b"), 25)));
  }

  private static Figure figure(final FigureKey key, final double value, final long n) {
    return new Figure(key, value, n, 0);
  }

  @Test
  void printsIntervalsOfTwentyEightWithTheirShares() {
    final List<Row> rows = new ArrayList<>();
    final long[] values = {0, 25, 3};
    final List<Figure> figures = new ArrayList<>(List.of(new Figure(N, 28.0, null, 0)));
    for (int i = 0; i < values.length; i++) {
      final FigureKey key = count(String.valueOf((char) ('a' + i)));
      rows.add(Row.plain(new Quantity.Label("x"), cell(key, values[i]), share(key, values[i], 28)));
      figures.add(figure(key, (double) values[i], 28));
      figures.add(figure(key.measure("persen"), 100.0 * values[i] / 28, 28));
    }
    final Redaction redaction = Disclosure.of(Audience.FUNDER).redact(figures);
    final SummaryTable table =
        redaction
            .table(
                table(rows, List.of(Quantity.phrase("note.rounding"), Quantity.phrase("note.sd"))))
            .orElseThrow();
    assertThat(table.rows().get(0).cells().get(1).bare()).isEqualTo(new Quantity.Count(0));
    assertThat(table.rows().get(1).cells().get(1).bare()).isEqualTo(range(24, 27));
    assertThat(table.rows().get(2).cells().get(1).bare()).isEqualTo(range(1, 4));
    assertThat(table.rows().get(2).cells().get(2).bare())
        .isEqualTo(new Quantity.Range(new Quantity.Share(1, 28, 1), new Quantity.Share(4, 28, 1)));
    assertThat(table.fact("largest").bare()).isEqualTo(range(24, 27));
    assertThat(table.fact("n")).isEqualTo(new Quantity.Count(28));
    assertThat(table.notes())
        .containsExactly(
            Quantity.phrase("note.disclosure.interval", "most", new Quantity.Count(4)),
            Quantity.phrase("note.sd"));
    assertThat(redaction.figures(figures).stream().map(Figure::value))
        .containsExactly(28.0, 0.0, 0.0, null, null, null, null);
  }

  private static Quantity range(final long low, final long high) {
    return new Quantity.Range(new Quantity.Count(low), new Quantity.Count(high));
  }

  @Test
  void printsNoMeanOfThreeAndNoneThatTellsIt() {
    final List<Figure> figures = new ArrayList<>();
    final Map<String, Long> sizes = Map.of(FigureKey.EVERYBODY, 28L, "A", 3L, "B", 12L, "C", 13L);
    sizes.forEach(
        (group, n) -> {
          final FigureKey size = new FigureKey("v", group, "Pre", null, "n");
          figures.add(new Figure(size, (double) n, null, 0));
          figures.add(figure(size.measure("rerata"), 50, n));
          figures.add(figure(size.measure("min"), 10, n));
          if (!group.equals(FigureKey.EVERYBODY)) {
            figures.add(new Figure(new FigureKey(null, group, null, null, "n"), n + 0.0, null, 0));
          }
        });
    figures.add(new Figure(new FigureKey(null, null, null, null, "n"), 28.0, null, 0));
    figures.sort(java.util.Comparator.comparing(one -> one.key().id()));
    final Redaction redaction = Disclosure.of(Audience.FUNDER).redact(figures);
    final Set<String> shown = new HashSet<>();
    for (final Figure figure : redaction.figures(figures)) {
      if (figure.value() != null) {
        shown.add(figure.key().group() + " " + figure.key().measure());
      }
    }
    assertThat(shown)
        .contains("Semua rerata", "C rerata", "Semua min", "null n")
        .doesNotContain("A rerata", "A min", "A n", "B rerata", "B n");
  }

  @Test
  void leavesOutASentenceThatWouldHoldAHiddenTest() {
    final FigureKey joined = new FigureKey("v", "Semua", "Pre-Post", null, "masuk");
    final FigureKey left = joined.measure("keluar");
    final FigureKey p = joined.measure("p_mcnemar");
    final List<Figure> figures =
        List.of(figure(joined, 3, 28), figure(left, 0, 28), figure(p, 0.25, 28));
    final Row row =
        new Row(
            Row.Kind.TEST,
            List.of(
                Quantity.phrase("test.mcnemar"),
                Quantity.phrase("cell", "p", new Quantity.Keyed(p, new Quantity.PValue(0.25)))));
    final Optional<SummaryTable> table =
        Disclosure.of(Audience.FUNDER).redact(figures).table(table(List.of(row), List.of()));
    assertThat(table.orElseThrow().rows()).isEmpty();
  }

  /** Every number with a name in a table's cells, heads, caption, notes and facts. */
  private static List<Quantity.Keyed> keyed(final SummaryTable table) {
    final List<Quantity.Keyed> found = new ArrayList<>();
    table.rows().forEach(row -> row.cells().forEach(cell -> collect(cell, found)));
    table.notes().forEach(note -> collect(note, found));
    table.facts().values().forEach(fact -> collect(fact, found));
    if (table.caption() != null) {
      collect(table.caption(), found);
    }
    return found;
  }

  private static void collect(final Quantity quantity, final List<Quantity.Keyed> found) {
    switch (quantity) {
      case Quantity.Keyed keyed -> found.add(keyed);
      case Quantity.With with -> List.of(with.main(), with.aside()).forEach(q -> collect(q, found));
      case Quantity.Range range ->
          List.of(range.low(), range.high()).forEach(q -> collect(q, found));
      case Quantity.Listing listing -> listing.items().forEach(q -> collect(q, found));
      case Quantity.Phrase phrase -> phrase.slots().values().forEach(q -> collect(q, found));
      default -> {
        // holds no other
      }
    }
  }
}
