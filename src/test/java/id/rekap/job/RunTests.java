package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.rekap.TestDatabase;
import id.rekap.job.RunResult.WorkbookLine;
import id.rekap.store.LedgerFile;
import id.rekap.store.LedgerReport;
import id.rekap.store.ReportLedger;
import id.rekap.store.RunLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("slow")
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class RunTests {

  private static final String A = "Institut/2025/hasil/A.pdf";
  private static final String MONTH = "Institut/2025/bulanan/2025-01-tanpa-sumber-dana";
  private static final String YEAR = "Institut/2025/tahunan/Institut-2025";
  private static final String YEAR_NOWHERE = "tanpa-institusi/2025/tahunan/tanpa-institusi-2025";
  private static final String NOWHERE = "tanpa-institusi/2025/bulanan/2025-01-tanpa-sumber-dana";

  private final Workspace work;
  private final TestDatabase database;

  RunTests(final TestDatabase database, @TempDir final Path root) {
    this.database = database;
    this.work = new Workspace(database, root);
  }

  @Test
  void takesInAndDeliversThenFindsNothingNew() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut").put("b.xlsx", "code=B/1");
    final RunResult first = work.run();
    assertThat(first.workbooks())
        .containsExactly(
            new WorkbookLine("a.xlsx", "A", true, 1, 0, 0, A),
            new WorkbookLine("b.xlsx", "B/1", true, 1, 0, 0, "tanpa-institusi/2025/hasil/B-1.pdf"));
    assertThat(work.output())
        .containsExactly(
            MONTH + ".json",
            MONTH + ".pdf",
            "Institut/2025/hasil/A.json",
            A,
            YEAR + ".json",
            YEAR + ".pdf",
            "manifest.json",
            NOWHERE + ".json",
            NOWHERE + ".pdf",
            "tanpa-institusi/2025/hasil/B-1.json",
            "tanpa-institusi/2025/hasil/B-1.pdf",
            YEAR_NOWHERE + ".json",
            YEAR_NOWHERE + ".pdf");
    final String manifest = work.delivered("manifest.json");
    assertThat(work.run().isNothingNew()).isTrue();
    assertThat(work.delivered("manifest.json")).isEqualTo(manifest);
    assertThat(work.jdbc().queryForObject("select count(*) from run", Integer.class)).isOne();
  }

  @Test
  void takesTheSameBytesInOnce() throws Exception {
    work.put("a.xlsx", "code=A");
    work.run();
    work.put("copy/".replace("/", "-") + "a.xlsx", "code=A");
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void refusesAWorkbookWithANoticeWhileTheOthersGoOn() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut").put("b.xlsx", "refuse=NILAI_BUKAN_ANGKA");
    final RunResult result = work.run();
    assertThat(result.refused()).extracting(WorkbookLine::report).containsExactly("notices/b.pdf");
    assertThat(work.delivered("notices/b.pdf")).isEqualTo("notice b.xlsx NILAI_BUKAN_ANGKA");
    assertThat(work.delivered("notices/b.koreksi.xlsx")).contains("refuse=NILAI_BUKAN_ANGKA");
    assertThat(work.delivered("manifest.json")).contains("notices/b.koreksi.xlsx");
    assertThat(work.output()).contains(A);
    final RunResult second = work.run();
    assertThat(second.isNothingNew()).isTrue();
    assertThat(second.refused()).hasSize(1);
  }

  @Test
  void knowsARenamedWorkbookByItsPresentName() throws Exception {
    work.put("a.xlsx", "code=A").put("b.xlsx", "refuse=NILAI_BUKAN_ANGKA");
    work.run();
    final Path input = work.folders().input();
    Files.move(input.resolve("a.xlsx"), input.resolve("d.xlsx"));
    Files.move(input.resolve("b.xlsx"), input.resolve("c.xlsx"));
    final RunResult result = work.run();
    assertThat(result.refused()).extracting(WorkbookLine::name).containsExactly("c.xlsx");
    assertThat(work.session().bean(RunLedger.class).files().values())
        .extracting(LedgerFile::name)
        .containsExactly("c.xlsx", "d.xlsx");
    assertThat(work.output())
        .contains("notices/c.pdf", "notices/c.koreksi.xlsx")
        .doesNotContain("notices/b.pdf", "notices/b.koreksi.xlsx");
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void settlesARefusedWorkbookByAnySpellingOfItsCode() throws Exception {
    work.put("b.xlsx", "refuse=NILAI_BUKAN_ANGKA", "code=PKM-1")
        .put("c.xlsx", "refuse=NILAI_BUKAN_ANGKA", "code=PKM-2")
        .put("e.xlsx", "refuse=NILAI_BUKAN_ANGKA", "code=pkm-1");
    work.run();
    work.remove(work.folders().input(), "b.xlsx");
    work.remove(work.folders().input(), "c.xlsx");
    work.put("d.xlsx", "code=pkm-1").run();
    assertThat(work.session().bean(RunLedger.class).files().values())
        .extracting(LedgerFile::name, LedgerFile::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("b.xlsx", LedgerFile.Status.SUPERSEDED),
            org.assertj.core.groups.Tuple.tuple("c.xlsx", LedgerFile.Status.REFUSED),
            org.assertj.core.groups.Tuple.tuple("d.xlsx", LedgerFile.Status.ACCEPTED),
            org.assertj.core.groups.Tuple.tuple("e.xlsx", LedgerFile.Status.REFUSED));
  }

  @Test
  void takesANoticeBackOnceTheWorkbookIsCorrected() throws Exception {
    work.put("b.xlsx", "refuse=NILAI_BUKAN_ANGKA");
    work.run();
    work.put("b.xlsx", "code=B");
    assertThat(work.run().refused()).isEmpty();
    assertThat(work.output())
        .containsExactly(
            "manifest.json",
            NOWHERE + ".json",
            NOWHERE + ".pdf",
            "tanpa-institusi/2025/hasil/B.json",
            "tanpa-institusi/2025/hasil/B.pdf",
            YEAR_NOWHERE + ".json",
            YEAR_NOWHERE + ".pdf");
  }

  @Test
  void settlesARefusedWorkbookOnceItsRepairedVersionIsTakenIn() throws Exception {
    work.put("b.xlsx", "refuse=NILAI_BUKAN_ANGKA");
    work.run();
    work.put("b.xlsx", "code=B");
    work.run();
    assertThat(states())
        .containsExactlyInAnyOrder(LedgerFile.Status.SUPERSEDED, LedgerFile.Status.ACCEPTED);
    work.put("b.xlsx", "refuse=NILAI_BUKAN_ANGKA");
    assertThat(work.run().refused()).extracting(WorkbookLine::name).containsExactly("b.xlsx");
    assertThat(states())
        .containsExactlyInAnyOrder(LedgerFile.Status.REFUSED, LedgerFile.Status.ACCEPTED);
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void leavesARefusedWorkbookOfThatNameThatStillLiesThere() throws Exception {
    Workspace.write(work.folders().input().resolve("old"), "b.xlsx", "refuse=NILAI_BUKAN_ANGKA");
    work.run();
    work.put("b.xlsx", "code=B");
    assertThat(work.run().refused()).hasSize(1);
    assertThat(states())
        .containsExactlyInAnyOrder(LedgerFile.Status.REFUSED, LedgerFile.Status.ACCEPTED);
  }

  private List<LedgerFile.Status> states() {
    return work.session().bean(RunLedger.class).files().values().stream()
        .map(LedgerFile::status)
        .toList();
  }

  @Test
  void replacesTheNoticeOfAnotherLanguage() throws Exception {
    work.put("b.xlsx", "refuse=NILAI_BUKAN_ANGKA");
    work.run();
    final ReportLedger reports = work.session().bean(ReportLedger.class);
    final LedgerReport made = reports.reports().getFirst();
    reports.remove(made.key());
    reports.record(
        new LedgerReport(
            new LedgerReport.Key(made.key().kind(), made.key().subject(), "en"),
            made.code(),
            made.revision(),
            made.status(),
            made.inputName(),
            made.inputSha256(),
            made.madeWith(),
            made.run(),
            made.madeAt(),
            made.files()));
    assertThat(work.run().reports()).hasSize(1);
    assertThat(work.output())
        .containsExactly("manifest.json", "notices/b.koreksi.xlsx", "notices/b.pdf");
    assertThat(work.delivered("manifest.json")).containsOnlyOnce("notices/b.pdf");
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void namesWorkbooksOfTheSameBytesEveryTime() throws Exception {
    work.put("a.xlsx", "code=A").put("b.xlsx", "code=A");
    assertThat(work.run().copies()).containsExactly(new Copy("b.xlsx", "a.xlsx"));
    final RunResult second = work.run();
    assertThat(second.isNothingNew()).isTrue();
    assertThat(second.copies()).hasSize(1);
  }

  @Test
  void goesOnWithAStaleExecutionWithoutAWordToTheOffice() throws Exception {
    work.put("a.xlsx", "code=A");
    final JobRepository repository = work.session().bean(JobRepository.class);
    final JobParameters parameters =
        new JobParametersBuilder().addLong("run", 1L, true).toJobParameters();
    final JobInstance instance = repository.createJobInstance(IntakeJob.NAME, parameters);
    repository.createStepExecution(
        "takeIn", repository.createJobExecution(instance, parameters, new ExecutionContext()));
    final Logger logger = (Logger) LoggerFactory.getLogger("id.rekap");
    final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    logger.addAppender(heard);
    logger.setLevel(Level.INFO);
    try {
      work.run();
    } finally {
      logger.setLevel(null);
      logger.detachAppender(heard);
    }
    assertThat(heard.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.contains("goes on from its last commit"));
    assertThat(heard.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.INFO);
  }

  @Test
  void takesANoticeBackOnceTheWorkbookIsGone() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut").put("b.xlsx", "refuse=NILAI_BUKAN_ANGKA");
    work.run();
    work.remove(work.folders().input(), "b.xlsx");
    assertThat(work.run().refused()).isEmpty();
    assertThat(work.output())
        .containsExactly(
            MONTH + ".json",
            MONTH + ".pdf",
            "Institut/2025/hasil/A.json",
            A,
            YEAR + ".json",
            YEAR + ".pdf",
            "manifest.json");
    assertThat(work.delivered("manifest.json")).doesNotContain("pemberitahuan");
    work.put("b.xlsx", "refuse=NILAI_BUKAN_ANGKA");
    work.run();
    assertThat(work.output()).contains("notices/b.pdf");
  }

  @Test
  void tellsAnEmptyInputFolderFromOneThatWasRead() throws Exception {
    work.put("README.md", "no workbook");
    final RunResult empty = work.run();
    assertThat(empty.isNothingNew()).isTrue();
    assertThat(empty.empty()).isTrue();
    work.put("a.xlsx", "code=A");
    work.run();
    assertThat(work.run().empty()).isFalse();
  }

  @Test
  void showsTheReportInTheLanguageOfTheRun() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut");
    work.run();
    final Conductor conductor = work.session().bean(Conductor.class);
    conductor.report("a", "en", work.folders(), Progress.NONE);
    work.put("a.xlsx", "code=A", "office=Institut", "title=T2");
    assertThat(work.run().workbooks()).extracting(WorkbookLine::report).containsExactly(A);
  }

  @Test
  void letsACorrectedWorkbookReplaceTheEarlierOne() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut", "title=T1");
    work.run();
    work.put("a.xlsx", "code=a", "office=Institut", "title=T2");
    work.run();
    assertThat(work.delivered("Institut/2025/hasil/a.pdf")).isEqualTo("a T2 revision 2 id");
    assertThat(work.session().bean(RunLedger.class).files().values())
        .extracting(LedgerFile::status)
        .containsExactlyInAnyOrder(LedgerFile.Status.SUPERSEDED, LedgerFile.Status.ACCEPTED);
    assertThat(work.delivered("manifest.json")).contains("\"revision\" : 2");
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void deliversTheCheckOfAManuscriptBesideTheResultsWhileItHasNumbers() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut", "published=31");
    work.put("b.xlsx", "code=B", "office=Institut");
    work.run();
    assertThat(work.delivered("Institut/2025/hasil/A.naskah.pdf"))
        .isEqualTo("manuscript of A revision 1 id");
    assertThat(work.delivered("manifest.json")).contains("Institut/2025/hasil/A.naskah.pdf");
    assertThat(work.output()).doesNotContain("Institut/2025/hasil/B.naskah.pdf");
    work.session().bean(Conductor.class).report("a", "en", work.folders(), Progress.NONE);
    assertThat(work.delivered("Institut/2025/hasil/A-en.naskah.pdf")).endsWith("en");
    work.put("a.xlsx", "code=A", "office=Institut", "title=T2");
    work.run();
    assertThat(work.output())
        .contains("Institut/2025/hasil/A.pdf")
        .noneMatch(path -> path.contains("naskah"));
    assertThat(work.delivered("manifest.json")).doesNotContain("naskah");
  }

  @Test
  void tellsOfARefusedWorkbookInTheYearOfItsOwnOfficeOnly() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut").put("b.xlsx", "code=B", "office=Universitas");
    work.put("c.xlsx", "code=a", "refuse=NILAI_BUKAN_ANGKA").put("d.xlsx", "refuse=X");
    work.run();
    assertThat(work.delivered(YEAR + ".pdf")).contains("refused [a] unplaced 1 ");
    assertThat(work.delivered("Universitas/2025/tahunan/Universitas-2025.pdf"))
        .contains("refused [] unplaced 1 ");
    work.remove(work.folders().input(), "c.xlsx");
    assertThat(work.run().reports())
        .extracting(RunResult.ReportLine::path)
        .as("the other office's book stays as it is")
        .containsExactly(YEAR + ".pdf");
  }

  @Test
  void tellsOfEveryRefusedWorkbookWhereThereIsOneOffice() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut").put("d.xlsx", "code=D", "refuse=X");
    work.run();
    assertThat(work.delivered(YEAR + ".pdf")).contains("refused [D] unplaced 0 ");
  }

  @Test
  void tellsWhatACorrectedWorkbookHeldBefore() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut", "title=Lama");
    work.run();
    assertThat(work.delivered(YEAR + ".pdf")).contains("corrected [] ");
    work.put("a.xlsx", "code=A", "office=Institut", "title=Baru");
    work.run();
    assertThat(work.delivered(YEAR + ".pdf")).contains("corrected [A Lama] revision 2");
    work.put("a.xlsx", "code=A", "office=Institut", "title=Terbaru");
    work.run();
    assertThat(work.delivered(YEAR + ".pdf")).contains("corrected [A Baru] revision 3");
  }

  @Test
  void movesAReportWhoseOfficeWasCorrected() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut");
    work.run();
    work.put("a.xlsx", "code=A", "office=Universitas");
    work.run();
    assertThat(work.output())
        .containsExactly(
            "Universitas/2025/bulanan/2025-01-tanpa-sumber-dana.json",
            "Universitas/2025/bulanan/2025-01-tanpa-sumber-dana.pdf",
            "Universitas/2025/hasil/A.json",
            "Universitas/2025/hasil/A.pdf",
            "Universitas/2025/tahunan/Universitas-2025.json",
            "Universitas/2025/tahunan/Universitas-2025.pdf",
            "manifest.json");
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void goesBackToAnEarlierWorkbookThatLiesThereAlone() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut", "title=T1");
    work.run();
    work.put("a.xlsx", "code=A", "office=Institut", "title=T2");
    work.run();
    work.put("a.xlsx", "code=A", "office=Institut", "title=T1");
    work.run();
    assertThat(work.delivered(A)).isEqualTo("A T1 revision 3 id");
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void refusesACodeOfAnotherProgram() throws Exception {
    work.put("a.xlsx", "code=A", "title=T1", "start=2025-01-02");
    work.run();
    work.put("b.xlsx", "code=A", "title=T2", "start=2025-02-03");
    work.run();
    assertThat(work.delivered("notices/b.pdf")).isEqualTo("notice b.xlsx KEGIATAN_GANDA");
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void takesTheFirstByNameOfTwoNewWorkbooksWithOneCodeAndTheOtherOnceThatIsGone() throws Exception {
    work.put("b.xlsx", "code=A", "title=TB").put("a.xlsx", "code=A", "title=TA");
    work.run();
    assertThat(work.delivered("tanpa-institusi/2025/hasil/A.pdf")).startsWith("A TA");
    assertThat(work.delivered("notices/b.pdf")).isEqualTo("notice b.xlsx KEGIATAN_GANDA");
    assertThat(work.run().isNothingNew()).isTrue();
    work.remove(work.folders().input(), "a.xlsx");
    work.run();
    assertThat(work.delivered("tanpa-institusi/2025/hasil/A.pdf")).startsWith("A TB revision 2");
    assertThat(work.output()).doesNotContain("notices/b.pdf");
  }

  @Test
  void makesADeletedFileAgain() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut");
    work.run();
    final String before = work.delivered(A);
    work.remove(work.folders().output(), "Institut/2025/hasil/A.json");
    work.remove(work.folders().output(), A);
    assertThat(work.run().reports()).hasSize(1);
    assertThat(work.delivered(A)).isEqualTo(before);
  }

  @Test
  void letsAFailedReportNotStopTheOthersAndTriesAgain() throws Exception {
    work.put("a.xlsx", "code=A", "title=" + TestPorts.CURSED).put("b.xlsx", "code=B");
    final RunResult result = work.run();
    assertThat(result.failed()).extracting(RunResult.ReportLine::code).containsExactly("A");
    assertThat(result.reports())
        .extracting(RunResult.ReportLine::kind)
        .containsExactlyInAnyOrder("bulanan", "hasil", "tahunan");
    assertThat(result.reports()).extracting(RunResult.ReportLine::code).contains("B");
    assertThat(work.session().bean(ReportLedger.class).reports())
        .extracting(LedgerReport::status)
        .containsExactly(
            LedgerReport.Status.DELIVERED,
            LedgerReport.Status.FAILED,
            LedgerReport.Status.DELIVERED,
            LedgerReport.Status.DELIVERED);
    assertThat(work.run().failed()).hasSize(1);
  }

  @Test
  void givesProgramsOfLikeCodesPathsOfTheirOwn() throws Exception {
    work.put("a.xlsx", "code=A/1", "office=I").put("b.xlsx", "code=A 1", "office=I");
    work.run();
    assertThat(work.output())
        .contains("I/2025/hasil/A-1.pdf")
        .anyMatch(path -> path.matches("I/2025/hasil/A-1-[0-9a-f]{8}\\.pdf"));
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void makesAReportInALanguageNotMadeBeforeAndKeepsItUpToDate() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut");
    work.run();
    final Conductor conductor = work.session().bean(Conductor.class);
    conductor.report("a", "en", work.folders(), Progress.NONE);
    assertThat(work.delivered("Institut/2025/hasil/A-en.pdf")).endsWith("en");
    work.put("a.xlsx", "code=A", "office=Institut", "title=T2");
    work.run();
    assertThat(work.delivered("Institut/2025/hasil/A-en.pdf")).isEqualTo("A T2 revision 2 en");
    assertThatThrownBy(() -> conductor.report("z", "id", work.folders(), Progress.NONE))
        .isInstanceOf(UnknownProgramException.class);
  }

  @Test
  void plansWithoutDoing() throws Exception {
    work.put("a.xlsx", "code=A");
    final Plan plan = work.session().bean(Conductor.class).plan(work.folders());
    assertThat(plan.workbooks()).extracting(Path::getFileName).hasToString("[a.xlsx]");
    assertThat(work.session().bean(RunLedger.class).files()).isEmpty();
    assertThat(Files.exists(work.folders().output())).isFalse();
  }

  @Test
  void goesOnWithARunThatWasCutOffAndRecoversItsStaleExecutions() throws Exception {
    work.put("a.xlsx", "code=A");
    final RunLedger ledger = work.session().bean(RunLedger.class);
    final long run = ledger.openRun(Instant.EPOCH);
    final JobRepository repository = work.session().bean(JobRepository.class);
    final JobParameters parameters =
        new JobParametersBuilder().addLong("run", run, true).toJobParameters();
    final JobInstance instance = repository.createJobInstance(IntakeJob.NAME, parameters);
    final JobExecution stale =
        repository.createJobExecution(instance, parameters, new ExecutionContext());
    repository.createStepExecution("takeIn", stale);
    assertThat(work.run().reports()).hasSize(3);
    assertThat(statuses()).containsExactly("FAILED", "COMPLETED", "COMPLETED");
    assertThat(ledger.openRun()).isEmpty();
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void takesInWhatCameWhileARunWasCutOff() throws Exception {
    work.put("a.xlsx", "code=A");
    work.run();
    work.jdbc().update("update run set ended_at = null");
    work.put("b.xlsx", "code=B");
    assertThat(work.run().workbooks()).hasSize(2);
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void refusesASecondRunOnTheSameDatabase() throws Exception {
    work.put("a.xlsx", "code=A");
    final DataSource source = work.session().bean(DataSource.class);
    try (Ownership.Held held = Ownership.ofDatabase(source)) {
      assertThat(held).isNotNull();
      if (database == TestDatabase.POSTGRES) {
        assertThatThrownBy(work::run).isInstanceOf(AlreadyRunningException.class);
      }
    }
    assertThat(work.run().reports()).hasSize(3);
  }

  @Test
  void makesAMonthAgainAsANewRevisionWhenOneOfItsProgramsChanges() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut").put("b.xlsx", "code=B", "office=institut");
    work.run();
    assertThat(work.delivered(MONTH + ".pdf")).isEqualTo("2025-01 [A, B] revision 1 id");
    assertThat(work.delivered("manifest.json")).contains("a.xlsx").contains("b.xlsx");
    work.put("b.xlsx", "code=B", "office=Institut", "title=T2");
    assertThat(work.run().reports())
        .extracting(RunResult.ReportLine::path)
        .contains(MONTH + ".pdf");
    assertThat(work.delivered(MONTH + ".pdf")).isEqualTo("2025-01 [A, B] revision 2 id");
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void keepsAMonthWhoseProgramsMovedToAnotherMonth() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut");
    work.run();
    work.put("a.xlsx", "code=A", "office=Institut", "start=2025-04-02");
    work.run();
    assertThat(work.delivered(MONTH + ".pdf")).isEqualTo("2025-01 [] revision 2 id");
    assertThat(work.delivered("Institut/2025/bulanan/2025-04-tanpa-sumber-dana.pdf"))
        .isEqualTo("2025-04 [A] revision 1 id");
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void makesAMonthOnDemandAndNamesTheFundersItKnows() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut");
    work.run();
    final Conductor conductor = work.session().bean(Conductor.class);
    final YearMonth january = YearMonth.of(2025, 1);
    assertThat(conductor.monthly(january, null, "id", work.folders(), Progress.NONE).reports())
        .extracting(RunResult.ReportLine::path)
        .containsExactly(MONTH + ".pdf");
    assertThatThrownBy(() -> conductor.monthly(january, "X", "id", work.folders(), Progress.NONE))
        .isInstanceOf(UnknownFunderException.class);
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void makesAYearAgainWhenAProgramIsCorrectedOrAWorkbookRefused() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut").put("b.xlsx", "code=B", "office=institut");
    work.run();
    assertThat(work.delivered(YEAR + ".pdf"))
        .isEqualTo("2025 [A, B] refused [] unplaced 0 corrected [] revision 1 id");
    work.put("b.xlsx", "code=B", "office=Institut", "title=T2");
    work.put("c.xlsx", "refuse=NILAI_BUKAN_ANGKA");
    work.run();
    assertThat(work.delivered(YEAR + ".pdf"))
        .isEqualTo("2025 [A, B] refused [null] unplaced 0 corrected [B T] revision 2 id");
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void makesAYearOnDemandAndAFinalOneOnlyWithEveryText() throws Exception {
    work.put("a.xlsx", "code=A", "office=Institut");
    work.run();
    final Conductor conductor = work.session().bean(Conductor.class);
    final Year year = Year.of(2025);
    assertThat(conductor.yearly(year, false, "id", work.folders(), Progress.NONE).reports())
        .extracting(RunResult.ReportLine::path)
        .containsExactly(YEAR + ".pdf");
    assertThatThrownBy(() -> conductor.yearly(year, true, "id", work.folders(), Progress.NONE))
        .isInstanceOf(MissingTextsException.class);
    final Year other = Year.of(2019);
    assertThatThrownBy(() -> conductor.yearly(other, false, "id", work.folders(), Progress.NONE))
        .isInstanceOf(UnknownYearException.class);
    assertThat(work.run().isNothingNew()).isTrue();
  }

  @Test
  void readsTheReportsOfTheLedgerAsOftenForManyWorkbooksAsForOne() throws Exception {
    work.put("a.xlsx", "code=A");
    final long one = readings(work::run);
    for (int i = 0; i < 9; i++) {
      work.put("b" + i + ".xlsx", "code=B" + i);
    }
    assertThat(readings(work::run)).isPositive().isEqualTo(one);
  }

  /** How often all reports of the ledger are read, by what Spring logs. */
  private static long readings(final Callable<RunResult> run) throws Exception {
    final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    logger.addAppender(heard);
    logger.setLevel(Level.DEBUG);
    try {
      run.call();
    } finally {
      logger.setLevel(null);
      logger.detachAppender(heard);
    }
    return heard.list.stream()
        .filter(one -> one.getFormattedMessage().contains("select * from report order by"))
        .count();
  }

  private List<String> statuses() {
    return work.jdbc()
        .queryForList(
            "select status from batch_job_execution order by job_execution_id", String.class);
  }
}
