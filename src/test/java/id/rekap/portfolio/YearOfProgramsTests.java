package id.rekap.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.model.Dataset;
import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.model.Program;
import id.rekap.summary.Analysis;
import id.rekap.summary.ChartData;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year of 24 programs against the numbers with which its workbooks were made: every month, every
 * break-down, every output and every program.
 */
class YearOfProgramsTests {

  private static final JsonNode EXPECTED = expected();
  private static final Year YEAR = Year.of(2025);
  private static final Period PERIOD = Period.of(YEAR);
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);
  private static final Map<String, Analysis> PROGRAMS = new LinkedHashMap<>();

  private static Portfolio all = new Portfolio(List.of());

  private static JsonNode expected() {
    try {
      return JsonMapper.builder()
          .build()
          .readTree(Files.readString(Path.of("src/test/resources/year-2025/manifest.json")));
    } catch (final IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @BeforeAll
  static void read() throws IOException {
    final Intake intake = Intake.standard(ColumnDictionary.load(Path.of("templates/words")));
    try (Stream<Path> files = Files.list(Path.of("input/2025"))) {
      for (final Path file : files.sorted().toList()) {
        final IntakeResult result = intake.read(file);
        assertThat(result).as(file.toString()).isInstanceOf(IntakeResult.Accepted.class);
        final Dataset dataset = ((IntakeResult.Accepted) result).dataset();
        PROGRAMS.put(dataset.program().code(), Analysis.of(dataset));
      }
    }
    final List<Overview> overviews =
        PROGRAMS.values().stream().map(one -> one.dataset().overview()).toList();
    all = new Portfolio(overviews);
  }

  @Test
  void countsTheYear() {
    final Map<String, Figure> figures =
        byId(new PortfolioFigures().totals(all.within(PERIOD), PERIOD).all());
    final JsonNode total = EXPECTED.get("total");
    assertThat(total.size()).isEqualTo(3);
    total
        .properties()
        .forEach(
            one -> assertCount(figures, one.getKey(), "Semua", "2025", one.getValue().asLong()));
  }

  @Test
  void countsEveryMonth() {
    int month = 0;
    for (final Map.Entry<String, JsonNode> expected : EXPECTED.get("per_bulan").properties()) {
      month++;
      final Period period = Period.of(YEAR.atMonth(month));
      final Portfolio part = all.within(period);
      final Map<String, Figure> figures = byId(new PortfolioFigures().totals(part, period).all());
      assertThat(expected.getValue().size()).isEqualTo(4);
      for (final Map.Entry<String, JsonNode> one : expected.getValue().properties()) {
        assertCount(figures, one.getKey(), "Semua", period.code(), one.getValue().asLong());
      }
    }
    assertThat(month).isEqualTo(12);
  }

  @Test
  void countsEveryBreakdown() {
    final PortfolioFigures figures = new PortfolioFigures();
    for (final Breakdown by : Breakdown.values()) {
      figures.parts(by, all, PERIOD);
    }
    final Map<String, Figure> ours = byId(figures.all());
    int parts = 0;
    for (final Map.Entry<String, JsonNode> by : EXPECTED.get("menurut").properties()) {
      for (final Map.Entry<String, JsonNode> part : by.getValue().properties()) {
        final String group = by.getKey() + "=" + part.getKey();
        for (final Map.Entry<String, JsonNode> one : part.getValue().properties()) {
          assertCount(ours, one.getKey(), group, "2025", one.getValue().asLong());
        }
        parts++;
      }
      assertThat(ours.keySet().stream().filter(id -> id.startsWith("program/" + by.getKey() + "=")))
          .as("no part more than expected")
          .hasSize(by.getValue().size());
    }
    assertThat(parts).isEqualTo(28);
  }

  @Test
  void countsOutputsByKindAndStatus() {
    final Map<String, Figure> ours = byId(new PortfolioFigures().outputs(all, PERIOD).all());
    int counts = 0;
    for (final Map.Entry<String, JsonNode> kind : EXPECTED.get("luaran").properties()) {
      for (final Map.Entry<String, JsonNode> status : kind.getValue().properties()) {
        assertCount(
            ours,
            "luaran",
            "jenis=" + kind.getKey() + ";status=" + status.getKey(),
            "2025",
            status.getValue().asLong());
        counts++;
      }
    }
    assertThat(ours).hasSize(counts);
  }

  @Test
  void countsAsManyPartnersAsItLists() {
    final SummaryTable listed = new PartnersTable(all, PERIOD).table();
    final SummaryTable people = new PeopleTable(all, PERIOD).table();
    assertThat(listed.rows()).hasSize(25);
    assertThat(people.rows().getLast().cells().getLast())
        .isEqualTo(people.facts().get("partners"))
        .asString()
        .contains("Count[value=25]");
  }

  @Test
  void saysWhoIsCountedWherePairsAreUnknown() {
    for (final Analysis analysis : PROGRAMS.values()) {
      final SummaryTable table = new TopicEffects(Effect.of(analysis), PERIOD).table();
      assertThat(
              table.notes().stream()
                  .map(Object::toString)
                  .filter(note -> note.contains("note.year.effects.once")))
          .as(analysis.dataset().program().code())
          .hasSize(analysis.dataset().isSummaryOnly() ? 1 : 0);
    }
    assertThat(PROGRAMS.values()).anyMatch(one -> one.dataset().isSummaryOnly());
  }

  @Test
  void describesEveryProgram() {
    for (final JsonNode expected : EXPECTED.get("program")) {
      final String code = expected.get("kode").asString();
      final Analysis analysis = Objects.requireNonNull(PROGRAMS.get(code), code);
      final Overview overview = analysis.dataset().overview();
      assertThat(overview.headcount()).as(code).isEqualTo(expected.get("n").asLong());
      assertThat(analysis.dataset().isSummaryOnly())
          .isEqualTo(expected.get("rekap_saja").asBoolean());
      assertThat(Breakdown.FACULTY.of(overview)).isEqualTo(expected.get("fakultas").asString());
      assertThat(Breakdown.STUDY_PROGRAM.of(overview)).isEqualTo(expected.get("prodi").asString());
      assertThat(Breakdown.TOPIC.of(overview)).isEqualTo(expected.get("topik").asString());
      assertThat(Breakdown.FUNDER.of(overview)).isEqualTo(expected.get("sumber_dana").asString());
      assertThat(Breakdown.REGENCY.of(overview)).isEqualTo(expected.get("kabupaten").asString());
      assertThat(Breakdown.PROVINCE.of(overview)).isEqualTo(expected.get("provinsi").asString());
      assertThat(overview.program().funding().budget())
          .isEqualByComparingTo(expected.get("dana").decimalValue());
      assertThat(overview.program().team().partners())
          .containsExactlyElementsOf(
              expected.get("mitra").valueStream().map(JsonNode::asString).toList());
      assertThat(overview.outputs().stream().map(one -> List.of(one.kind(), one.status() + "")))
          .containsExactlyElementsOf(
              expected
                  .get("luaran")
                  .valueStream()
                  .map(one -> List.of(one.get(0).asString(), one.get(1).asString()))
                  .toList());
      characteristics(analysis, expected.get("frekuensi"), code);
      effects(analysis, expected, code);
    }
    assertThat(PROGRAMS).hasSize(24);
  }

  private static void characteristics(
      final Analysis analysis, final JsonNode expected, final String code) {
    for (final Map.Entry<String, JsonNode> variable : expected.properties()) {
      for (final Map.Entry<String, JsonNode> category : variable.getValue().properties()) {
        final FigureKey key =
            new FigureKey(variable.getKey(), "Semua", null, category.getKey(), "jumlah");
        assertThat(analysis.book().value(key))
            .as(code + " " + key.id())
            .isEqualTo(category.getValue().asDouble());
      }
    }
  }

  private static void effects(final Analysis analysis, final JsonNode program, final String code) {
    final Map<String, Figure> ours =
        byId(Effect.of(analysis).stream().flatMap(one -> one.figures().stream()).toList());
    final boolean pairs = !program.get("rekap_saja").asBoolean();
    for (final Map.Entry<String, JsonNode> outcome : program.get("hasil").properties()) {
      for (final String occasion : List.of("Pre", "Post")) {
        final String at = outcome.getKey() + "/Semua/" + occasion + "/" + code + "/";
        final JsonNode expected = outcome.getValue().get(occasion);
        assertNumber(ours, at + "n", expected.get("n").asDouble());
        assertRounded(ours, at + "rerata", expected.get("rerata_2").asString());
        assertRounded(ours, at + "sd", expected.get("sd_2").asString());
        assertNumber(ours, at + "min", expected.get("min").asDouble());
        assertNumber(ours, at + "maks", expected.get("maks").asDouble());
      }
      final String change = outcome.getKey() + "/Semua/Pre-Post/" + code + "/";
      assertRounded(
          ours, change + "selisih_rerata", outcome.getValue().get("selisih_rerata_2").asString());
      if (pairs) {
        pairs(ours, change, outcome.getValue());
      }
    }
  }

  private static void pairs(
      final Map<String, Figure> ours, final String change, final JsonNode outcome) {
    assertNumber(ours, change + "n_pasangan", outcome.get("pasangan").asDouble());
    final JsonNode wilcoxon = outcome.get("wilcoxon");
    for (final String measure : List.of("n_tanpa_nol", "naik", "turun", "tetap")) {
      assertNumber(ours, change + measure, wilcoxon.get(measure).asDouble());
    }
    assertNumber(ours, change + "z_wilcoxon", wilcoxon.get("z").asDouble());
    assertNumber(ours, change + "p_wilcoxon_asimtotik", wilcoxon.get("p_asimtotik").asDouble());
  }

  private static Map<String, Figure> byId(final List<Figure> figures) {
    final Map<String, Figure> byId = new LinkedHashMap<>();
    figures.forEach(one -> assertThat(byId.put(one.key().id(), one)).isNull());
    return byId;
  }

  private static void assertCount(
      final Map<String, Figure> ours,
      final String counted,
      final String group,
      final String period,
      final long expected) {
    assertNumber(ours, counted + "/" + group + "/" + period + "//jumlah", (double) expected);
  }

  private static void assertNumber(
      final Map<String, Figure> ours, final String id, final double expected) {
    assertThat(value(ours, id)).as(id).isNotNull().isCloseTo(expected, CLOSE);
  }

  private static void assertRounded(
      final Map<String, Figure> ours, final String id, final String expected) {
    final Double value = value(ours, id);
    assertThat(value).as(id).isNotNull();
    assertThat(BigDecimal.valueOf(Objects.requireNonNull(value)).setScale(2, RoundingMode.HALF_UP))
        .as(id)
        .isEqualByComparingTo(new BigDecimal(expected.replace(',', '.')));
  }

  private static @Nullable Double value(final Map<String, Figure> ours, final String id) {
    final Figure figure = ours.get(id);
    return figure == null ? null : figure.value();
  }

  @Test
  void givesEveryCountOfAMonthTheShareThatItsAxisShows() {
    final ChartData.Bars bars = (ChartData.Bars) new MonthMatrix(all, YEAR).chart().orElseThrow();
    assertThat(bars.groups()).hasSize(2);
    bars.groups().stream()
        .flatMap(group -> group.bars().stream())
        .filter(bar -> bar.share() > 0)
        .forEach(bar -> assertThat(bar.printed()).isInstanceOf(Quantity.With.class));
  }

  @Test
  void listsOutputsByKindAndThenByTheStageThatTheyHaveReached() {
    final Stages stages =
        new Stages(List.of("Draf", "Terkirim", "Diterima", "Terbit", "Terdaftar", "Selesai"));
    final Portfolio march = all.within(Period.of(YEAR.atMonth(Month.MARCH)));
    for (final Portfolio one : List.of(all, march)) {
      final List<List<Quantity>> found =
          new OutputsTable(one, ShortCodes.of(programs(one)), PERIOD, stages)
              .table().rows().stream().map(row -> row.cells().subList(0, 2)).toList();
      assertThat(found)
          .hasSizeGreaterThan(3)
          .isSortedAccordingTo(
              Comparator.comparing((List<Quantity> cells) -> said(cells.getFirst()))
                  .thenComparing(cells -> stages.statuses().indexOf(said(cells.getLast()))));
    }
  }

  private static List<Program> programs(final Portfolio own) {
    return own.programs().stream().map(Overview::program).toList();
  }

  private static String said(final Quantity cell) {
    return ((Quantity.Text) cell).text();
  }
}
