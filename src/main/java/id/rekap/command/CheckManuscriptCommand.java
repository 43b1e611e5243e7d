package id.rekap.command;

import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.OutputFolder;
import id.rekap.intake.IntakeResult;
import id.rekap.job.FolderCheck;
import id.rekap.job.FolderException;
import id.rekap.job.Version;
import id.rekap.language.Language;
import id.rekap.language.MistakesException;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Edition;
import id.rekap.report.ManuscriptCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks the numbers that a manuscript prints; stores nothing, writes a PDF where one is wanted.
 */
@Command(name = "check-manuscript", sortOptions = false)
final class CheckManuscriptCommand implements Callable<Integer> {

  private static final String ENDING = ".naskah.pdf";

  @Parameters(paramLabel = "${bundle:label.FILE}", descriptionKey = "FILE[0]")
  private Path file = Path.of("");

  @Option(names = "--json", negatable = true)
  private @Nullable Boolean json;

  @Option(names = "--pdf", paramLabel = "${bundle:label.DIR}")
  private @Nullable Path pdf;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Mixin
  private final CommonOptions common = new CommonOptions();

  private final Desk desk;

  CheckManuscriptCommand(final Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    final boolean asJson = desk.choices().isOn("json", json);
    final Path folder = desk.choices().path("pdf", pdf);
    final String office = desk.choices().office();
    final WorkbookDesk workbooks = new WorkbookDesk(desk);
    final IntakeResult result = workbooks.read(file);
    final ManuscriptCheck check =
        result instanceof IntakeResult.Accepted accepted
            ? ManuscriptCheck.of(accepted.dataset())
            : null;
    if (asJson) {
      new ManuscriptJson(desk.words()).write(result, check, desk.around().out());
      workbooks.complainOfIgnored(List.of(result));
    } else if (check == null) {
      workbooks.print(result);
    } else {
      new ManuscriptTable(desk).print(check);
    }
    if (check == null) {
      return workbooks.isUnreadable() ? ExitCode.FAILED : ExitCode.SOME_REFUSED;
    }
    if (folder != null) {
      try {
        deliver(check, folder, office);
      } catch (final IOException failure) {
        throw FolderCheck.refused(FolderException.Role.MANUSCRIPTS, folder, failure);
      }
    }
    return ExitCode.OK;
  }

  private void deliver(
      final ManuscriptCheck check, final Path folder, final @Nullable String office)
      throws IOException {
    final Path templates = desk.around().home().resolve("templates");
    final TemplateFolder own = new TemplateFolder(templates, office);
    final String tag = desk.words().language().tag();
    MistakesException.together(
        () -> Language.load(templates, tag, office), () -> new ReportRenderer(own));
    final byte[] page =
        new ReportRenderer(own)
            .render(
                check.compose(new Edition(1, Version.current())),
                Language.load(templates, tag, office))
            .pdf();
    final String name = new NoticeNames().of(file) + ENDING;
    new OutputFolder(folder, Checkpoint.NONE).deliver(name, page);
    desk.complain("manuscript.pdf", "path", folder.resolve(name));
  }
}
