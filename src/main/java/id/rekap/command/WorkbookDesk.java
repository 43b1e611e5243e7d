package id.rekap.command;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.model.Finding;
import id.rekap.model.Severity;
import id.rekap.render.PrintableCharacters;
import id.rekap.render.TemplateFolder;
import id.rekap.workbook.SentFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads workbooks that are named on the command line and says what became of them. */
final class WorkbookDesk {

  /** The code of a file that cannot be read from disk at all. */
  static final String UNREADABLE = "BERKAS_TIDAK_TERBACA";

  private final Desk desk;
  private final Intake intake;
  private boolean unreadable;

  WorkbookDesk(final Desk desk) throws IOException {
    this.desk = desk;
    final Path templates = desk.around().home().resolve("templates");
    intake =
        Intake.standard(
                ColumnDictionary.load(templates.resolve("words")),
                () -> PrintableCharacters.of(new TemplateFolder(templates, null)))
            .within(desk.choices().limits());
  }

  Intake intake() {
    return intake;
  }

  /** Tells whether one of the files could not be read from disk. */
  boolean isUnreadable() {
    return unreadable;
  }

  /**
   * Reads a workbook.
   *
   * @param file its path as it was given
   */
  IntakeResult read(final Path file) {
    final Path place = desk.around().work().resolve(file);
    try {
      return intake.read(place);
    } catch (final IOException failure) {
      unreadable = true;
      final String name = String.valueOf(place.getFileName());
      final Finding finding =
          new Finding(UNREADABLE, Severity.ERROR, null, null, null, "", Map.of());
      return new IntakeResult.Refused(name, "", null, 0, 0, List.of(finding));
    }
  }

  void print(final IntakeResult result) {
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
          desk.say(why(ignored), "file", TerminalText.harmless(ignored.fileName()));
    }
    new FindingsTable(desk.words(), desk.around().width(), desk.around().hasColours())
        .lines(result.findings())
        .forEach(desk.around().out()::println);
  }

  /** Says beside a result for scripts which files were not read, and what to give instead. */
  void complainOfIgnored(final List<IntakeResult> results) {
    for (final IntakeResult result : results) {
      if (result instanceof IntakeResult.Ignored ignored) {
        desk.complain(why(ignored), "file", TerminalText.harmless(ignored.fileName()));
      }
    }
  }

  private static String why(final IntakeResult.Ignored ignored) {
    if (SentFile.isPassedOver(ignored.fileName())) {
      return "check.ignored.name";
    }
    return "zip".equals(SentFile.kindOf(ignored.fileName()))
        ? "check.ignored.archive"
        : "check.ignored";
  }
}
