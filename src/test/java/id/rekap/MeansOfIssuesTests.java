package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.model.Dataset;
import id.rekap.model.Funding;
import id.rekap.model.Measurement;
import id.rekap.model.Program;
import id.rekap.model.Provenance;
import id.rekap.model.Value;
import id.rekap.report.Edition;
import id.rekap.report.FunderMonth;
import id.rekap.report.MonthlyFunder;
import id.rekap.report.Report;
import id.rekap.summary.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A funder sets the means of two issues side by side, or takes those that are printed away from
 * what is pooled.
 */
@Tag("slow")
class MeansOfIssuesTests {

  private static final Language INDONESIAN = Language.load(Path.of("templates"), "id");
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final String OFFICE = "Universitas Contoh";
  private static final String FUNDER = "Hibah internal";
  private static final int THRESHOLD = 5;

  private static List<Dataset> examples = List.of();
  private static int made;

  @BeforeAll
  static void read() throws IOException {
    examples =
        GoldenMonthTests.examples().stream()
            .filter(one -> one.program().code().startsWith("PKM-2025-00"))
            .map(
                one ->
                    copy(one, program(one, one.program().code()), one.measurements(), people(one)))
            .toList();
  }

  @Test
  void printNoSecondMeanWhereTheScoreOfOnePersonWasCorrected() {
    final Dataset before = measured().getFirst();
    final MonthlyFunder.Issue first = issue(List.of(before), List.of(), List.of());
    assertThat(means(first.report(), before)).isNotEmpty();
    final Dataset one = corrected(before, 1);
    final MonthlyFunder.Issue second = issue(List.of(one), List.of(before), List.of(first));
    assertThat(means(second.report(), one)).isEmpty();
    assertThat(words(second.report()))
        .contains("koreksi sejak terbitan sebelumnya menyangkut terlalu sedikit orang");
    assertThat(means(issue(List.of(one), List.of(), List.of(first)).report(), one))
        .as("where the former workbook is kept no more")
        .isEmpty();
    final Dataset six = corrected(before, THRESHOLD + 1);
    assertThat(means(issue(List.of(six), List.of(before), List.of(first, second)).report(), six))
        .isNotEmpty();
    final Dataset again = corrected(before, 0);
    assertThat(means(issue(List.of(again), List.of(before), List.of(first)).report(), again))
        .as("where no score was corrected")
        .isEqualTo(means(first.report(), before));
  }

  @Test
  void tellNoCorrectionOfFewPeopleHoweverOftenAWorkbookIsCorrected() {
    int pairs = 0;
    int silent = 0;
    for (int seed = 1; seed <= 40; seed++) {
      final Random random = new Random(seed);
      final List<Dataset> versions =
          new ArrayList<>(List.of(measured().get(random.nextInt(measured().size()))));
      final List<MonthlyFunder.Issue> issues = new ArrayList<>();
      for (int issue = 0; issue < 3; issue++) {
        issues.add(issue(List.of(versions.getLast()), versions, issues));
        versions.add(corrected(versions.get(random.nextInt(versions.size())), random.nextInt(9)));
      }
      for (int i = 0; i < issues.size(); i++) {
        for (int j = 0; j < i; j++) {
          final int people = changed(versions.get(i), versions.get(j));
          final boolean both =
              !means(issues.get(i).report(), versions.get(i)).isEmpty()
                  && !means(issues.get(j).report(), versions.get(j)).isEmpty();
          pairs++;
          silent += both ? 0 : 1;
          assertThat(both && people > 0 && people < THRESHOLD)
              .as("seed %d: issues %d and %d, %d people", seed, j, i, people)
              .isFalse();
        }
      }
    }
    System.out.printf(
        "P-03, means: %d pairs of issues, in %d one of the two without means, exposed 0%n",
        pairs, silent);
    assertThat(silent).isBetween(1, pairs - 1);
  }

  @Test
  void poolNothingThatIsNotPrinted() {
    final List<Dataset> all = new ArrayList<>(measured().subList(0, 6));
    final Dataset few = few(measured().get(6));
    all.add(few);
    final Report report = issue(all, List.of(), List.of()).report();
    final List<Dataset> told = all.stream().filter(one -> !means(report, one).isEmpty()).toList();
    assertThat(told).hasSizeGreaterThan(2).doesNotContain(few);
    assertThat(pooled(report)).containsKey("gabungan/Semua/2025-03//d_gabungan");
    assertThat(pooled(report)).isEqualTo(pooled(issue(told, List.of(), List.of()).report()));
    assertThat(words(report).lines().filter(line -> line.contains("| SEDIKIT |")))
        .allMatch(line -> line.endsWith("| –"));
  }

  @Test
  void endWithALineOnWhatWasHidden() {
    final List<Dataset> programs = List.of(measured().getFirst(), few(measured().get(3)));
    assertThat(words(issue(programs, List.of(), List.of()).report()))
        .containsPattern("Agar peserta tidak dapat dikenali, [1-9][0-9]* jumlah 1–4 orang");
  }

  /** Programs whose respondents were measured twice. */
  private static List<Dataset> measured() {
    return examples.stream()
        .filter(one -> one.program().isService() && !one.measurements().isEmpty())
        .filter(one -> !means(issue(List.of(one), List.of(), List.of()).report(), one).isEmpty())
        .toList();
  }

  private static MonthlyFunder.Issue issue(
      final List<Dataset> programs,
      final List<Dataset> former,
      final List<MonthlyFunder.Issue> held) {
    return new MonthlyFunder(List.of())
        .issue(
            FunderMonth.of(programs.stream().map(Dataset::overview).toList(), MARCH, OFFICE, FUNDER)
                .with(programs)
                .after(held.stream().map(MonthlyFunder.Issue::printed).toList(), former),
            new Edition(held.size() + 1, "0.0.0"));
  }

  private static Map<String, Double> means(final Report report, final Dataset program) {
    return figures(report, program.program().code(), "rerata_awal|rerata_akhir|selisih_rerata");
  }

  private static Map<String, Double> pooled(final Report report) {
    final Map<String, Double> found = new TreeMap<>();
    for (final Figure one : report.figures()) {
      if ("gabungan".equals(one.key().variable()) && one.value() != null) {
        found.put(one.key().id(), one.value());
      }
    }
    return found;
  }

  private static Map<String, Double> figures(
      final Report report, final String code, final String measures) {
    final Map<String, Double> found = new TreeMap<>();
    for (final Figure one : report.figures()) {
      if (code.equals(one.key().category())
          && one.key().measure().matches(measures)
          && one.value() != null) {
        found.put(one.key().id(), one.value());
      }
    }
    return found;
  }

  private static String words(final Report report) {
    return ReportText.words(report, INDONESIAN).replace('\u00A0', ' ');
  }

  /** The scores of so many people, by one step each; the workbook has another checksum. */
  private static Dataset corrected(final Dataset one, final int people) {
    final List<Measurement> measurements = new ArrayList<>();
    final List<String> touched =
        one.respondents().subList(0, Math.min(people, one.respondents().size())).stream()
            .map(person -> person.code())
            .toList();
    for (final Measurement old : one.measurements()) {
      final boolean change =
          touched.contains(old.respondent())
              && old.value() instanceof Value.Numeric
              && old.occasion().equals(one.dictionary().occasions().getLast().code());
      measurements.add(change ? moved(old) : old);
    }
    return copy(one, one.program(), measurements, one.respondents().size());
  }

  private static Measurement moved(final Measurement old) {
    final double value = ((Value.Numeric) old.value()).number();
    return new Measurement(
        old.origin(),
        old.respondent(),
        old.variable(),
        old.occasion(),
        new Value.Numeric(value + 0.25));
  }

  private static int changed(final Dataset one, final Dataset other) {
    final List<String> fresh = pairs(one);
    final List<String> gone = pairs(other);
    pairs(one).forEach(gone::remove);
    pairs(other).forEach(fresh::remove);
    return Math.max(fresh.size(), gone.size());
  }

  private static List<String> pairs(final Dataset one) {
    final Map<String, String> values = new TreeMap<>();
    for (final Measurement each : one.measurements()) {
      values.merge(
          each.respondent(), each.variable() + each.occasion() + each.value(), String::concat);
    }
    return new ArrayList<>(values.values());
  }

  private static Dataset few(final Dataset one) {
    return copy(one, program(one, "SEDIKIT"), one.measurements(), 3);
  }

  private static int people(final Dataset one) {
    return one.respondents().size();
  }

  /** The program in March, paid for by one funder. */
  private static Program program(final Dataset one, final String code) {
    final Program old = one.program();
    return new Program(
        code,
        old.title(),
        old.kind(),
        old.topic(),
        MARCH.atDay(5),
        null,
        old.place(),
        old.team(),
        new Funding(FUNDER, null, null, null, null),
        old.account());
  }

  private static Dataset copy(
      final Dataset one,
      final Program program,
      final List<Measurement> measurements,
      final int people) {
    final Provenance from = one.provenance();
    return new Dataset(
        program,
        one.dictionary(),
        one.respondents().subList(0, people),
        measurements,
        one.itemAnswers(),
        one.figures(),
        one.published(),
        one.outputs(),
        one.photos(),
        new Provenance(
            from.fileName(),
            "%064x".formatted(++made),
            from.rowsRead(),
            from.rowsUsed(),
            from.rowsRefused()));
  }
}
