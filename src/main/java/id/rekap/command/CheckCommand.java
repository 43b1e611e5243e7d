package id.rekap.command;

import id.rekap.intake.DuplicatePrograms;
import id.rekap.intake.IntakeResult;
import id.rekap.job.FolderCheck;
import id.rekap.job.FolderException;
import id.rekap.report.PublishedFindings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and validates; stores nothing, writes nothing unless notices are wanted. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "${bundle:label.FILE}", descriptionKey = "FILE[0..*]", arity = "1..*")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", negatable = true)
  private @Nullable Boolean json;

  @Option(names = "--notice", paramLabel = "${bundle:label.DIR}")
  private @Nullable Path notices;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Mixin
  private final CommonOptions common = new CommonOptions();

  private final Desk desk;

  CheckCommand(final Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    final Choices choices = desk.choices();
    final boolean asJson = choices.isOn("json", json);
    final Path folder = choices.path("notice", notices);
    final String office = choices.office();
    final WorkbookDesk workbooks = new WorkbookDesk(desk);
    final List<IntakeResult> results =
        DuplicatePrograms.refuseLater(files.stream().map(workbooks::read).toList()).stream()
            .map(CheckCommand::withPublished)
            .toList();
    if (asJson) {
      new CheckJson(desk.words()).write(results, desk.around().out());
      workbooks.complainOfIgnored(results);
    } else {
      results.forEach(workbooks::print);
    }
    if (folder != null) {
      try {
        writeNotices(results, new NoticeFolder(desk, folder, office, workbooks.intake()));
      } catch (final IOException failure) {
        throw FolderCheck.refused(FolderException.Role.NOTICES, folder, failure);
      }
    }
    if (workbooks.isUnreadable()) {
      return ExitCode.FAILED;
    }
    return results.stream().anyMatch(IntakeResult.Refused.class::isInstance)
        ? ExitCode.SOME_REFUSED
        : ExitCode.OK;
  }

  private static IntakeResult withPublished(final IntakeResult result) {
    return result instanceof IntakeResult.Accepted accepted
        ? accepted.with(PublishedFindings.of(accepted.dataset(), accepted.publishedColumn()))
        : result;
  }

  private void writeNotices(final List<IntakeResult> results, final NoticeFolder folder)
      throws IOException {
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof IntakeResult.Refused refused) {
        folder.write(refused, files.get(i), desk.around().work().resolve(files.get(i)));
      }
    }
  }
}
