package id.rekap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rekap.Datasets;
import id.rekap.TestDatabase;
import id.rekap.model.Argument;
import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Provenance;
import id.rekap.model.Severity;
import id.rekap.store.LedgerReport.DeliveredFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("slow")
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class DatasetStoreTests {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String ONE = "1".repeat(64);
  private static final String TWO = "2".repeat(64);

  private final JdbcTemplate jdbc;
  private final DatasetStore store;
  private final RunLedger ledger;
  private final ReportLedger reports;

  DatasetStoreTests(final TestDatabase database) {
    this.jdbc = new JdbcTemplate(database.migrated());
    this.store = new DatasetStore(jdbc);
    this.ledger = new RunLedger(jdbc);
    this.reports = new ReportLedger(jdbc);
  }

  @Test
  void givesBackEveryFieldOfADataset() {
    final Dataset dataset = Datasets.full(ONE);
    store.save(dataset);
    assertThat(store.load(ONE)).isEqualTo(dataset);
  }

  @Test
  void givesBackADatasetOfLittle() {
    final Provenance from = new Provenance("a.xlsx", ONE, 1, 1, 0);
    final Dataset dataset = Datasets.small("A", "T", LocalDate.of(2025, 1, 2), null, from);
    store.save(dataset);
    assertThat(store.load(ONE)).isEqualTo(dataset);
  }

  @Test
  void refusesTheSameWorkbookTwice() {
    store.save(Datasets.full(ONE));
    final Dataset again = Datasets.full(ONE);
    assertThatThrownBy(() -> store.save(again)).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void remembersAWorkbookWithItsFindings() {
    final long run = ledger.openRun(NOW);
    final Finding finding =
        new Finding(
            "NILAI_DI_LUAR_RENTANG",
            Severity.ERROR,
            "Responden",
            "D14",
            "110",
            "above",
            Map.of(
                "minimum", Argument.of("–"),
                "maximum", new Argument.Numeric(new BigDecimal("100.5")),
                "limit", Argument.of(5000),
                "start", Argument.of(LocalDate.of(2024, 3, 15))));
    final LedgerFile file = file(ONE, LedgerFile.Status.REFUSED, run);
    ledger.record(file, List.of(finding));
    ledger.record(file, List.of(finding, finding));
    assertThat(ledger.files()).containsOnly(Map.entry(ONE, file));
    assertThat(ledger.findings(ONE)).containsExactly(finding, finding);
  }

  @Test
  void knowsWhichWorkbookSpeaksForAProgramWhateverTheSpellingOfItsCode() {
    store.save(Datasets.full(ONE));
    store.save(Datasets.full(TWO));
    ledger.put(new CurrentProgram("PKM/1", ONE, 1));
    ledger.put(new CurrentProgram(" pkm/1", TWO, 2));
    assertThat(ledger.program("Pkm/1 ")).contains(new CurrentProgram(" pkm/1", TWO, 2));
    assertThat(ledger.programs()).hasSize(1);
  }

  @Test
  void findsTheRunThatWasCutOff() {
    assertThat(ledger.openRun()).isEmpty();
    final long run = ledger.openRun(NOW);
    assertThat(ledger.openRun()).contains(run);
    ledger.endRun(run, NOW);
    assertThat(ledger.openRun()).isEmpty();
    assertThat(ledger.lastRun()).contains(NOW);
  }

  @Test
  void remembersAReportAndKeepsItsPathFromOthers() {
    final long run = ledger.openRun(NOW);
    final LedgerReport one = report("a", run);
    reports.record(one);
    reports.record(one);
    assertThat(reports.reports()).containsExactly(one);
    final LedgerReport rival = report("b", run);
    assertThatThrownBy(() -> reports.record(rival)).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void holdsNoIdentifyingColumn() {
    final List<String> columns =
        jdbc.queryForList(
            "select lower(column_name) from information_schema.columns where lower(table_name)"
                + " in ('respondent', 'answer', 'measurement', 'item_answer')",
            String.class);
    assertThat(columns)
        .isNotEmpty()
        .noneMatch(column -> column.contains("name") || column.contains("initial"));
  }

  @Test
  void allowsOneOpenExecutionOfAJobOnly() {
    jdbc.update(
        "insert into batch_job_instance (job_instance_id, version, job_name, job_key)"
            + " values (1, 0, 'intake', 'k')");
    final String open =
        "insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time,"
            + " end_time) values (%d, 0, 1, current_timestamp, %s)";
    jdbc.update(open.formatted(1, "current_timestamp"));
    jdbc.update(open.formatted(2, "current_timestamp"));
    jdbc.update(open.formatted(3, "null"));
    assertThatThrownBy(() -> jdbc.update(open.formatted(4, "null")))
        .isInstanceOf(DuplicateKeyException.class);
  }

  private static LedgerFile file(
      final String sha256, final LedgerFile.Status status, final long run) {
    return new LedgerFile(
        sha256,
        "a.xlsx",
        status,
        "PKM/1",
        3,
        28,
        new LedgerFile.Rows(28, 27, 1),
        new LedgerFile.Remarks(1, 2, 3),
        TWO,
        "0.1.0",
        run,
        NOW);
  }

  private static LedgerReport report(final String subject, final long run) {
    return new LedgerReport(
        new LedgerReport.Key("hasil", subject, "id"),
        "A",
        1,
        LedgerReport.Status.DELIVERED,
        "a.xlsx",
        ONE,
        TWO,
        run,
        NOW,
        List.of(new DeliveredFile("o/2025/hasil/a.pdf", ONE, 10)));
  }
}
