package id.rekap.command;

import id.rekap.job.RunResult;
import id.rekap.job.RunResult.ReportLine;
import id.rekap.job.Session;
import id.rekap.job.Settings;
import java.time.Year;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one report again, or in a language not made before. */
@Command(name = "report")
final class ReportCommand implements Runnable {

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  /** The results section of a program. */
  @Command(name = "results", sortOptions = false)
  static final class Results implements Callable<Integer> {

    @Parameters(paramLabel = "${bundle:label.CODE}", descriptionKey = "CODE[0]")
    private String code = "";

    @Mixin private final FolderOptions folders = new FolderOptions();
    @Mixin private final CommonOptions common = new CommonOptions();

    private final Desk desk;

    Results(final Desk desk) {
      this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
      return made(
          desk,
          folders,
          common,
          (session, language, progress) -> session.report(code, language, progress));
    }
  }

  /** The summaries of a month. */
  @Command(name = "monthly", sortOptions = false)
  static final class Monthly implements Callable<Integer> {

    @Parameters(paramLabel = "${bundle:label.YYYY-MM}", descriptionKey = "YYYY-MM[0]")
    private YearMonth month = YearMonth.of(1, 1);

    @Option(names = "--funder", paramLabel = "${bundle:label.NAME}")
    private @Nullable String funder;

    @Mixin private final FolderOptions folders = new FolderOptions();
    @Mixin private final CommonOptions common = new CommonOptions();

    private final Desk desk;

    Monthly(final Desk desk) {
      this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
      final String named = desk.choices().named("funder", funder, "");
      return made(
          desk,
          folders,
          common,
          (session, language, progress) ->
              session.monthly(month, named.isEmpty() ? null : named, language, progress));
    }
  }

  /** The yearly reports of a year. */
  @Command(name = "yearly", sortOptions = false)
  static final class Yearly implements Callable<Integer> {

    @Parameters(paramLabel = "${bundle:label.YYYY}", descriptionKey = "YYYY[0]")
    private Year year = Year.of(1);

    @Option(names = "--final", negatable = true)
    private @Nullable Boolean last;

    @Mixin private final FolderOptions folders = new FolderOptions();
    @Mixin private final CommonOptions common = new CommonOptions();

    private final Desk desk;

    Yearly(final Desk desk) {
      this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
      final boolean issue = desk.choices().isOn("final", last);
      return made(
          desk,
          folders,
          common,
          (session, language, progress) -> session.yearly(year, issue, language, progress));
    }
  }

  /** Makes reports in an open session. */
  private interface Making {
    RunResult in(Session session, String language, ProgressDisplay progress) throws Exception;
  }

  private static int made(
      final Desk desk, final FolderOptions folders, final CommonOptions common, final Making making)
      throws Exception {
    final Settings settings = desk.choices().settings(folders);
    final String language = common.lang == null ? settings.language() : common.lang;
    try (Session session = Session.open(settings)) {
      final RunResult result;
      try (ProgressDisplay progress = new ProgressDisplay(desk.around(), desk.words())) {
        result = making.in(session, language, progress);
      }
      for (final ReportLine line : result.reports()) {
        desk.around()
            .out()
            .println(
                TerminalText.harmless(
                    desk.shown(settings.folders().output().resolve(line.path() + ""))));
      }
      for (final ReportLine line : result.failed()) {
        desk.sayFailed("run.failed", line);
      }
      final boolean isListed =
          desk.isListed("run.manifest", result.manifest(), settings.folders().output());
      return isListed && result.failed().isEmpty() && !result.stopped()
          ? ExitCode.OK
          : ExitCode.FAILED;
    }
  }
}
