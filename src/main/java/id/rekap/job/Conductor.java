package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.OutputFolder;
import id.rekap.intake.IntakeResult;
import id.rekap.language.MistakesException;
import id.rekap.store.CurrentProgram;
import id.rekap.store.LedgerReport;
import id.rekap.store.RunLedger;
import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobRestartException;

/**
 * Conducts a run: intake first, then the reports that are due, then the manifest, then the post.
 */
final class Conductor {

  /** What the conductor leads. */
  record Players(
      IntakeJob intake,
      ReportJob reports,
      Jobs jobs,
      ReportMaker maker,
      RunLedger ledger,
      DueWorkbooks dueWorkbooks,
      DueReports dueReports,
      Shelf shelf,
      Post post,
      DataSource database,
      Settling settling,
      DuePeriods periods) {}

  private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);

  private final Players players;
  private final GracefulStop stop;
  private final Clock clock;
  private final Checkpoint checkpoint;

  Conductor(
      final Players players,
      final GracefulStop stop,
      final Clock clock,
      final Checkpoint checkpoint) {
    this.players = players;
    this.stop = stop;
    this.clock = clock;
    this.checkpoint = checkpoint;
  }

  /**
   * Takes in what is new, makes what is due and sends what is to be sent.
   *
   * @throws AlreadyRunningException where another run has the database
   * @throws Exception where folders, database or templates fail
   */
  RunResult run(final Folders folders, final Progress progress) throws Exception {
    return owning(
        folders,
        output -> {
          final InputFolder input = InputFolder.scan(folders.input());
          final Take take = new Take(folders, input, output, progress);
          take.playAll();
          return take.result().with(players.post().deliver(folders.output(), stop::isStopping));
        });
  }

  /**
   * Takes in what is new and whole, makes results and notices of it, and then the reports of the
   * periods that fell due, each period for itself and the oldest first.
   *
   * @throws AlreadyRunningException where another run has the database
   * @throws Exception where folders, database or templates fail
   */
  RunResult round(final Folders folders, final Progress progress) throws Exception {
    return owning(
        folders,
        output -> {
          final InputFolder input = players.settling().look(folders.input(), stop::isStopping);
          final Take take = new Take(folders, input, output, progress, one -> !one.isPeriodic());
          take.playAll();
          if (!stop.isStopping()) {
            for (final DuePeriods.Batch batch :
                players.periods().open(clock.instant(), input.hashes())) {
              take.play(batch);
            }
          }
          return take.result().with(players.post().deliver(folders.output(), stop::isStopping));
        });
  }

  /**
   * Makes the results of one program, due or not.
   *
   * @param code Kode Kegiatan in any spelling
   * @throws UnknownProgramException where no workbook of it was taken in
   */
  RunResult report(
      final String code, final String language, final Folders folders, final Progress progress)
      throws Exception {
    return owning(
        folders,
        output -> {
          final CurrentProgram program =
              players
                  .ledger()
                  .program(code)
                  .orElseThrow(() -> new UnknownProgramException(code, codes()));
          final InputFolder none = InputFolder.EMPTY;
          final Take take = new Take(folders, none, output, progress);
          take.playReports(
              players.ledger().openRun(clock.instant()),
              List.of(players.dueReports().results(program, language)));
          return take.result();
        });
  }

  /**
   * Makes the yearly reports of one year, due or not.
   *
   * @param last true for a final issue, which lacks no text of the office
   * @throws UnknownYearException where nothing stored calls for one
   * @throws MissingTextsException where a final issue is asked for and texts are missing
   */
  RunResult yearly(
      final Year year,
      final boolean last,
      final String language,
      final Folders folders,
      final Progress progress)
      throws Exception {
    return owning(
        folders,
        output -> {
          final List<RunRequest> asked = players.dueReports().yearly(year, language);
          final List<String> missing = last ? players.maker().missingTexts() : List.of();
          if (!missing.isEmpty()) {
            throw new MissingTextsException(missing);
          }
          final Take take = new Take(folders, InputFolder.EMPTY, output, progress);
          take.playReports(players.ledger().openRun(clock.instant()), asked);
          return take.result();
        });
  }

  /**
   * Makes the summaries of one month, due or not.
   *
   * @param funder the funder; null for every one with a program in the month
   * @throws UnknownFunderException where nothing stored calls for one
   */
  RunResult monthly(
      final YearMonth month,
      final @Nullable String funder,
      final String language,
      final Folders folders,
      final Progress progress)
      throws Exception {
    return owning(
        folders,
        output -> {
          final List<RunRequest> asked = players.dueReports().monthly(month, funder, language);
          final Take take = new Take(folders, InputFolder.EMPTY, output, progress);
          take.playReports(players.ledger().openRun(clock.instant()), asked);
          return take.result();
        });
  }

  /** What a run would do; changes nothing. */
  Plan plan(final Folders folders) {
    final InputFolder input = InputFolder.scan(folders.input());
    final List<RunRequest> due = dueReports(input, new OutputFolder(folders.output(), checkpoint));
    return new Plan(
        players.dueWorkbooks().of(input).stream().map(Candidate::path).toList(),
        due.stream().map(RunRequest::inputName).toList(),
        players.post().plan(due),
        input.candidates().isEmpty());
  }

  private List<String> codes() {
    return players.ledger().programs().stream().map(CurrentProgram::code).toList();
  }

  private List<RunRequest> dueReports(final InputFolder input, final OutputFolder output) {
    return players.dueReports().of(input.hashes(), output);
  }

  /** Work that needs the right to run. */
  @FunctionalInterface
  private interface Owned {
    RunResult on(OutputFolder output) throws Exception;
  }

  private RunResult owning(final Folders folders, final Owned work) throws Exception {
    try (Ownership.Held held = Ownership.ofDatabase(players.database())) {
      assert held != null;
      stop.begun();
      final OutputFolder output = new OutputFolder(folders.output(), checkpoint);
      output.sweep();
      players.jobs().recover(players.ledger().openRun().orElse(0L));
      return work.on(output);
    } finally {
      stop.ended();
    }
  }

  /** Starts a job with the parameters that identify it. */
  @FunctionalInterface
  private interface Starter {
    BatchStatus start(Job job) throws Exception;
  }

  /** One start of the program: the run that was cut off, if any, and then a run of its own. */
  private final class Take {

    private final Folders folders;
    private final InputFolder input;
    private final OutputFolder output;
    private final Progress progress;
    private final Predicate<RunRequest> scope;
    private final Set<Long> runs = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();
    private final Map<LedgerReport.Key, FolderException.Fault> faults = new HashMap<>();

    Take(
        final Folders folders,
        final InputFolder input,
        final OutputFolder output,
        final Progress progress) {
      this(folders, input, output, progress, one -> true);
    }

    /** Makes those reports alone that {@code scope} lets through. */
    Take(
        final Folders folders,
        final InputFolder input,
        final OutputFolder output,
        final Progress progress,
        final Predicate<RunRequest> scope) {
      this.folders = folders;
      this.input = input;
      this.output = output;
      this.progress = progress;
      this.scope = scope;
    }

    void playAll() throws Exception {
      players.shelf().rename(input);
      final Optional<Long> cutOff = players.ledger().openRun();
      if (cutOff.isPresent()) {
        play(cutOff.get());
      }
      if (!stop.isStopping() && isAnythingDue()) {
        play(players.ledger().openRun(clock.instant()));
      }
      if (!stop.isStopping()) {
        players.shelf().withdrawNotices(input, output);
      }
    }

    private boolean isAnythingDue() {
      return !dueWorkbooks().isEmpty() || !due().isEmpty();
    }

    private List<RunRequest> due() {
      return dueReports(input, output).stream().filter(scope).toList();
    }

    private List<Candidate> dueWorkbooks() {
      return players.dueWorkbooks().of(input).stream()
          .filter(one -> !broken.contains(one.name()))
          .toList();
    }

    private void play(final long run) throws Exception {
      runs.add(run);
      final List<Candidate> due = dueWorkbooks();
      progress.begun(Progress.Stage.INTAKE, due.size());
      try (Ahead<Candidate, IntakeResult> results = players.intake().read(due)) {
        final IntakeJob.Work work = new IntakeJob.Work(run, input.hashes(), results, progress);
        start(players.intake().job(work, broken), run, job -> players.jobs().run(job, run));
      }
      checkpoint.reached("run.taken-in");
      players.shelf().withdrawNotices(input, output);
      if (!stop.isStopping()) {
        players.shelf().withdrawPeriodic(players.dueReports().periodic(), output);
      }
      playReports(run, due());
    }

    /** Makes the reports of one period; whatever becomes of it, the next period has its turn. */
    void play(final DuePeriods.Batch batch) throws Exception {
      if (stop.isStopping()) {
        return;
      }
      final long run = players.ledger().openRun(clock.instant());
      try {
        playReports(
            run,
            batch.requests(),
            job -> players.jobs().run(job, run, batch.kind(), batch.period()));
      } catch (final MistakesException templates) {
        throw templates;
      } catch (final Exception failure) {
        LOG.error(
            "Period {} failed; the others go on, it is tried again: {}",
            batch.period(),
            Trace.reason(failure));
        LOG.info("Where it failed: {}", Trace.of(failure));
        players.ledger().endRun(run, clock.instant());
      }
      players.periods().settle(batch, run, clock.instant(), stop.isStopping());
    }

    void playReports(final long run, final List<RunRequest> due) throws Exception {
      playReports(run, due, job -> players.jobs().run(job, run));
    }

    private void playReports(final long run, final List<RunRequest> due, final Starter starter)
        throws Exception {
      runs.add(run);
      if (stop.isStopping()) {
        return;
      }
      if (!due.isEmpty()) {
        players.maker().prepare(languages(due));
      }
      progress.begun(Progress.Stage.REPORTS, due.size());
      try (Ahead<RunRequest, Deliver.Made> made = players.reports().make(due, input)) {
        start(
            players.reports().job(players.reports().work(run, output, made, faults, progress)),
            run,
            starter);
      }
      checkpoint.reached("run.reported");
      players.shelf().writeManifest(folders.output());
      checkpoint.reached("run.manifest");
      if (!stop.isStopping()) {
        players.ledger().endRun(run, clock.instant());
      }
    }

    private void start(final Job job, final long run, final Starter starter) throws Exception {
      try {
        final BatchStatus status = starter.start(job);
        if (status != BatchStatus.COMPLETED && !stop.isStopping()) {
          throw new IOException("Job " + job.getName() + " of run " + run + " ended as " + status);
        }
      } catch (final JobRestartException unknown) {
        players.ledger().endRun(run, clock.instant());
        throw unknown;
      }
    }

    RunResult result() {
      final FolderException.Fault unlisted = players.shelf().writeManifest(folders.output());
      final List<String> unread = new ArrayList<>(input.unreadable());
      unread.addAll(broken);
      return players.shelf().result(runs, input, unread, faults, unlisted, stop.isStopping());
    }
  }

  private static Set<String> languages(final List<RunRequest> due) {
    return due.stream().map(one -> one.key().language()).collect(Collectors.toSet());
  }

  /** Tells whether a report is one of a kind. */
  static boolean isNotice(final LedgerReport report) {
    return report.key().kind().equals(RunRequest.NOTICE);
  }
}
