package id.rekap.command;

import id.rekap.job.Folders;
import id.rekap.job.Plan;
import id.rekap.job.RunResult;
import id.rekap.job.RunResult.ReportLine;
import id.rekap.job.RunResult.WorkbookLine;
import id.rekap.job.Session;
import id.rekap.job.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes in what is new and makes what is due. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {

  private static final int FEW = 5;

  @Mixin private final FolderOptions folders = new FolderOptions();

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Option(names = "--dry-run", negatable = true)
  private @Nullable Boolean dryRun;

  private final Desk desk;

  RunCommand(final Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    final Settings settings = desk.choices().settings(folders);
    desk.checkInput(settings.folders().input());
    if (desk.choices().isOn("dry-run", dryRun)) {
      return plan(settings);
    }
    final RunResult result;
    try (Session session = Session.open(settings);
        ProgressDisplay progress = new ProgressDisplay(desk.around(), desk.words())) {
      result = session.run(progress);
    }
    return print(result, settings.folders());
  }

  private int plan(final Settings settings) {
    final Plan plan;
    try (Session session = Session.look(settings)) {
      plan = session.plan();
    }
    if (plan.workbooks().isEmpty() && plan.reports().isEmpty() && plan.messages().isEmpty()) {
      nothingNew(plan.empty(), settings.folders());
      return ExitCode.OK;
    }
    plan.workbooks()
        .forEach(file -> desk.say("plan.workbook", "file", String.valueOf(file.getFileName())));
    plan.reports().forEach(name -> desk.say("plan.report", "file", name));
    new MailTables(desk).plan(plan.messages());
    desk.say("plan.nothing-done");
    return ExitCode.OK;
  }

  private void nothingNew(final boolean empty, final Folders where) {
    if (empty) {
      desk.say("run.no-workbook", "input", desk.shown(where.input()));
    } else {
      desk.say("run.nothing-new");
    }
  }

  private int print(final RunResult result, final Folders where) {
    if (result.isNothingNew()) {
      nothingNew(result.empty(), where);
    } else if (!result.workbooks().isEmpty() || !result.reports().isEmpty()) {
      table(result, where.output());
      desk.say("run.summary", "reports", results(result), "output", desk.shown(where.output()));
    }
    desk.sayCopies(result.copies());
    result.broken().forEach(name -> desk.complain("run.broken", "file", name));
    for (final ReportLine line : result.failed()) {
      desk.sayFailed("run.failed", line);
    }
    final boolean isListed = desk.isListed("run.manifest", result.manifest(), where.output());
    if (!result.refused().isEmpty()) {
      desk.complain(
          "run.refused",
          "count",
          result.refused().size(),
          "files",
          first(result.refused()),
          "folder",
          desk.shown(where.output().resolve("notices")));
    }
    final boolean isPosted = new MailTables(desk).posted(result.posted());
    if (result.stopped()
        || !isPosted
        || !isListed
        || !result.failed().isEmpty()
        || !result.broken().isEmpty()) {
      return ExitCode.FAILED;
    }
    return result.refused().isEmpty() ? ExitCode.OK : ExitCode.SOME_REFUSED;
  }

  private static long results(final RunResult result) {
    return result.reports().stream()
        .filter(one -> one.path() != null)
        .mapToLong(one -> 1 + one.beside().size())
        .sum();
  }

  /** The names of the first few, as many as a line bears. */
  private static String first(final List<WorkbookLine> lines) {
    final String names =
        lines.stream().map(WorkbookLine::name).limit(FEW).collect(Collectors.joining(", "));
    return lines.size() > FEW ? names + ", …" : names;
  }

  private void table(final RunResult result, final Path output) {
    final TextTable table =
        new TextTable()
            .row(
                desk.words().text("table.workbook"),
                desk.words().text("table.respondents"),
                desk.words().text("table.warnings"),
                desk.words().text("table.errors"),
                desk.words().text("table.report"));
    for (final WorkbookLine line : result.workbooks()) {
      final String report = line.report();
      table.row(
          line.name(),
          line.respondents(),
          line.warnings(),
          line.errors(),
          report == null ? "-" : desk.shown(output.resolve(report)));
    }
    for (final ReportLine line : result.reports()) {
      final String path = String.valueOf(line.path());
      if (result.workbooks().stream().noneMatch(one -> path.equals(one.report()))) {
        table.row(line.workbook(), "", "", "", desk.shown(output.resolve(path)));
      }
      line.beside()
          .forEach(one -> table.row(line.workbook(), "", "", "", desk.shown(output.resolve(one))));
    }
    table.lines().forEach(desk.around().out()::println);
  }
}
