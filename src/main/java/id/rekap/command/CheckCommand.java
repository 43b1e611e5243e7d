package id.rekap.command;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.DuplicatePrograms;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.job.FolderCheck;
import id.rekap.job.FolderException;
import id.rekap.model.Finding;
import id.rekap.model.Severity;
import id.rekap.render.PrintableCharacters;
import id.rekap.render.TemplateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and validates; stores nothing, writes nothing unless notices are wanted. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  /** The code of a file that cannot be read from disk at all. */
  static final String UNREADABLE = "BERKAS_TIDAK_TERBACA";

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", negatable = true)
  private @Nullable Boolean json;

  @Option(names = "--notice", paramLabel = "DIR")
  private @Nullable Path notices;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Mixin
  private final CommonOptions common = new CommonOptions();

  private final Desk desk;
  private boolean unreadable;

  CheckCommand(final Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    final Choices choices = desk.choices();
    final boolean asJson = choices.isOn("json", json);
    final Path folder = choices.path("notice", notices);
    final String office = choices.office();
    final Intake intake = intake();
    final List<IntakeResult> results = DuplicatePrograms.refuseLater(read(intake));
    if (asJson) {
      new CheckJson(desk.words()).write(results, desk.around().out());
    } else {
      results.forEach(this::print);
    }
    if (folder != null) {
      try {
        writeNotices(results, new NoticeFolder(desk, folder, office, intake));
      } catch (final IOException failure) {
        throw FolderCheck.refused(FolderException.Role.NOTICES, folder, failure);
      }
    }
    if (unreadable) {
      return ExitCode.FAILED;
    }
    return results.stream().anyMatch(IntakeResult.Refused.class::isInstance)
        ? ExitCode.SOME_REFUSED
        : ExitCode.OK;
  }

  private Intake intake() throws IOException {
    final Path templates = desk.around().home().resolve("templates");
    return Intake.standard(
            ColumnDictionary.load(templates.resolve("words")),
            () -> PrintableCharacters.of(new TemplateFolder(templates, null)))
        .within(desk.choices().limits());
  }

  private void writeNotices(final List<IntakeResult> results, final NoticeFolder folder)
      throws IOException {
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof IntakeResult.Refused refused) {
        folder.write(refused, files.get(i), desk.around().work().resolve(files.get(i)));
      }
    }
  }

  private List<IntakeResult> read(final Intake intake) {
    final List<IntakeResult> results = new ArrayList<>();
    for (final Path file : files) {
      results.add(read(intake, desk.around().work().resolve(file)));
    }
    return results;
  }

  private IntakeResult read(final Intake intake, final Path file) {
    try {
      return intake.read(file);
    } catch (final IOException failure) {
      unreadable = true;
      final String name = String.valueOf(file.getFileName());
      final Finding finding =
          new Finding(UNREADABLE, Severity.ERROR, null, null, null, "", Map.of());
      return new IntakeResult.Refused(name, "", null, 0, 0, List.of(finding));
    }
  }

  private void print(final IntakeResult result) {
    switch (result) {
      case IntakeResult.Accepted accepted ->
          desk.say(
              "check.accepted",
              "file",
              TerminalText.harmless(accepted.fileName()),
              "respondents",
              accepted.dataset().respondents().size());
      case IntakeResult.Refused refused ->
          desk.say("check.refused", "file", TerminalText.harmless(refused.fileName()));
      case IntakeResult.Ignored ignored ->
          desk.say("check.ignored", "file", TerminalText.harmless(ignored.fileName()));
    }
    new FindingsTable(desk.words(), desk.around().width(), desk.around().hasColours())
        .lines(result.findings())
        .forEach(desk.around().out()::println);
  }
}
