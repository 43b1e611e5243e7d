package id.rekap.job;

import id.rekap.store.Outbox;
import id.rekap.store.OutboxEntry;
import id.rekap.store.PeriodLedger;
import id.rekap.store.ReportLedger;
import id.rekap.store.RunLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * Rekap at work: database, jobs and templates, from {@link #open} to {@link #close}. The only place
 * that starts Spring.
 */
public final class Session implements AutoCloseable {

  private final Settings settings;
  private final ConfigurableApplicationContext context;
  private final Ownership.@Nullable Held folder;

  private Session(
      final Settings settings,
      final ConfigurableApplicationContext context,
      final Ownership.@Nullable Held folder) {
    this.settings = settings;
    this.context = context;
    this.folder = folder;
  }

  /**
   * Opens a session that changes things.
   *
   * @param settings folders, language, database
   * @return the session, to be closed
   * @throws AlreadyRunningException where another run has the data folder
   * @throws FolderException where a folder cannot be worked with
   * @throws DatabaseException where the database does not open
   */
  public static Session open(final Settings settings) {
    return open(settings, Ports.of(settings), true);
  }

  /**
   * Opens a session that only looks. Where the embedded database was never used it looks at an
   * empty one, and nothing is created.
   *
   * @param settings folders, language, database
   * @return the session, to be closed
   * @throws AlreadyRunningException where a run has the embedded database
   * @throws FolderException where a folder cannot be worked with
   * @throws DatabaseException where the database does not open
   */
  public static Session look(final Settings settings) {
    return open(settings, Ports.of(settings), false);
  }

  static Session open(final Settings settings, final Ports ports, final boolean changes) {
    final Folders folders = settings.folders();
    final Database database = new Database(settings);
    FolderCheck.apart(folders);
    database.checkPath();
    if (changes) {
      FolderCheck.writable(FolderException.Role.DATA, folders.data());
      FolderCheck.writable(FolderException.Role.OUTPUT, folders.output());
    }
    LogFile.begin(settings);
    final boolean lasting = changes || database.exists();
    final boolean locks = changes || (database.isEmbedded() && lasting);
    final Ownership.Purpose purpose = changes ? Ownership.Purpose.RUN : Ownership.Purpose.LOOK;
    final Ownership.Held folder = locks ? Ownership.ofFolder(folders.data(), purpose) : null;
    try {
      if (lasting) {
        database.makeNew(ports.checkpoint());
      }
      return new Session(settings, start(settings, ports, database, lasting), folder);
    } catch (final RuntimeException failure) {
      if (folder != null) {
        folder.close();
      }
      LoggerFactory.getLogger(Session.class).info("Cannot start: {}", Trace.of(failure));
      throw database.explained(failure);
    }
  }

  private static ConfigurableApplicationContext start(
      final Settings settings, final Ports ports, final Database database, final boolean lasting) {
    final SpringApplication application = new SpringApplication(Wiring.class);
    application.setLogStartupInfo(false);
    application.setEnvironment(new Sealed(database.properties(lasting)));
    application.addInitializers(
        fresh -> {
          LogFile.keepToItself();
          final GenericApplicationContext context = (GenericApplicationContext) fresh;
          context.registerBean(Settings.class, () -> settings);
          context.registerBean(Ports.class, () -> ports);
        });
    try (Connection connection = database.connect(lasting)) {
      assert connection != null;
      return application.run();
    } catch (final SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * Takes in what is new and makes what is due; goes on with a run that was cut off.
   *
   * @param progress hears how far it has come
   * @return what was done
   * @throws AlreadyRunningException where another run has the database
   * @throws Exception where folders, database or templates fail
   */
  public RunResult run(final Progress progress) throws Exception {
    return conductor().run(settings.folders(), progress);
  }

  /**
   * Makes the results of one program again, or in a language not made before.
   *
   * @param code Kode Kegiatan in any spelling
   * @param language tag of the report's language
   * @param progress hears how far it has come
   * @return what was done
   * @throws UnknownProgramException where no workbook of it was taken in
   * @throws AlreadyRunningException where another run has the database
   * @throws Exception where folders, database or templates fail
   */
  public RunResult report(final String code, final String language, final Progress progress)
      throws Exception {
    return conductor().report(code, language, settings.folders(), progress);
  }

  /**
   * Makes the yearly reports of one year, one per office, whether they are due or not.
   *
   * @param year the year
   * @param last true for a final issue, which lacks no text of the office
   * @param language tag of the language of the reports
   * @param progress hears of every step
   * @return what was made
   * @throws UnknownYearException where nothing stored calls for one
   * @throws MissingTextsException where a final issue lacks texts
   * @throws Exception where folders, database or templates fail
   */
  public RunResult yearly(
      final Year year, final boolean last, final String language, final Progress progress)
      throws Exception {
    return conductor().yearly(year, last, language, settings.folders(), progress);
  }

  /**
   * Makes the summaries of one month, whether they are due or not.
   *
   * @param month the month
   * @param funder Sumber Dana in any capitals; null for every one with a program in the month
   * @param language tag of the language of the summaries
   * @param progress hears of every step
   * @return what was made
   * @throws UnknownFunderException where nothing stored calls for such a summary
   * @throws Exception where folders, database or templates fail
   */
  public RunResult monthly(
      final YearMonth month,
      final @Nullable String funder,
      final String language,
      final Progress progress)
      throws Exception {
    return conductor().monthly(month, funder, language, settings.folders(), progress);
  }

  /**
   * Does a round of {@code serve} where one is due: takes in what is whole, and makes what fell
   * due.
   *
   * @param hasten true to do a round now, due or not
   * @param progress hears how far it has come
   * @return what came of it
   * @throws InterruptedException where the wait for the round's end is interrupted
   */
  Attendance attend(final boolean hasten, final Progress progress) throws InterruptedException {
    final GracefulStop stop = context.getBean(GracefulStop.class);
    final Conductor conductor = conductor();
    stop.begun();
    try {
      return context
          .getBean(Schedule.class)
          .attend(() -> conductor.round(settings.folders(), progress), hasten);
    } finally {
      stop.ended();
    }
  }

  /** Tells whether a signal ended the work. */
  boolean isStopping() {
    return context.getBean(GracefulStop.class).isStopping();
  }

  /**
   * Tells what a run would do, and changes nothing.
   *
   * @return the workbooks it would read and the reports it would make of what is stored
   */
  public Plan plan() {
    return conductor().plan(settings.folders());
  }

  /**
   * Tells how things stand.
   *
   * @return workbooks, reports and what is waiting
   */
  public Status status() {
    final RunLedger ledger = context.getBean(RunLedger.class);
    final Path input = settings.folders().input();
    final InputFolder folder =
        Files.isDirectory(input) ? InputFolder.scan(input) : InputFolder.EMPTY;
    final Set<String> present = folder.hashes();
    final Map<String, String> names = folder.names(ledger.files().values());
    final List<Candidate> waiting = context.getBean(DueWorkbooks.class).of(folder);
    final Instant now = context.getBean(Ports.class).clock().instant();
    return new Status(
        ledger.files().values().stream()
            .map(
                file ->
                    Status.Workbook.of(
                        file,
                        names.getOrDefault(file.sha256(), file.name()),
                        present.contains(file.sha256())))
            .toList(),
        context.getBean(ReportLedger.class).reports().stream().map(Status.Made::of).toList(),
        folder.ignored(),
        folder.unreadable(),
        folder.copies(),
        waiting.stream().map(Candidate::name).toList(),
        messages(),
        ledger.lastRun().orElse(null),
        ledger.openRun().isPresent(),
        waiting.stream()
            .map(context.getBean(Settling.class)::heldBack)
            .flatMap(Optional::stream)
            .toList(),
        Outlook.of(
            context.getBean(PeriodLedger.class).nextRound().orElse(null),
            context.getBean(PeriodLedger.class).lastSign().orElse(null),
            settings.timetable(),
            now,
            context.getBean(DuePeriods.class).unmade(now, present)));
  }

  private List<Status.Mail> messages() {
    final Outbox outbox = context.getBean(Outbox.class);
    final Map<String, List<OutboxEntry.Bounced>> bounces = outbox.bounces();
    return outbox.entries().stream()
        .map(one -> Status.Mail.of(one, bounces.getOrDefault(one.messageId(), List.of())))
        .toList();
  }

  private Conductor conductor() {
    return context.getBean(Conductor.class);
  }

  <T> T bean(final Class<T> type) {
    return context.getBean(type);
  }

  /**
   * An environment that knows what it is given and our own defaults, and looks nowhere else: no
   * {@code application.properties} of the folder we were called in, no variable or system property
   * that was meant for another program of Spring.
   */
  private static final class Sealed extends StandardEnvironment {

    private static final String DEFAULTS = "classpath:/application.properties";

    Sealed(final Map<String, Object> properties) {
      final Map<String, Object> all = new TreeMap<>(properties);
      all.put("spring.config.location", DEFAULTS);
      getPropertySources().addFirst(new MapPropertySource("rekap", all));
    }

    @Override
    protected void customizePropertySources(final MutablePropertySources sources) {
      // Neither system properties nor the environment.
    }
  }

  @Override
  public void close() {
    try {
      context.close();
    } finally {
      if (folder != null) {
        folder.close();
      }
    }
  }
}
