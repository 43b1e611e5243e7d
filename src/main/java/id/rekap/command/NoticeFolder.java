package id.rekap.command;

import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.OutputFolder;
import id.rekap.intake.CorrectedCopy;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.job.Corrections;
import id.rekap.job.OfficeFiles;
import id.rekap.job.Version;
import id.rekap.language.Language;
import id.rekap.language.MistakesException;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.IntakeNotice;
import id.rekap.report.Notice;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes notices, and the corrected copies that come with them, into a folder. */
final class NoticeFolder {

  private static final String COPY = ".koreksi.xlsx";

  private final Desk desk;
  private final Path folder;
  private final OutputFolder output;
  private final ReportRenderer renderer;
  private final Language language;
  private final Corrections corrections;
  private final NoticeNames names = new NoticeNames();

  /**
   * A folder of notices.
   *
   * @param office the office whose templates come first; null for the house's alone
   */
  NoticeFolder(
      final Desk desk, final Path folder, final @Nullable String office, final Intake intake) {
    this.desk = desk;
    this.folder = folder;
    final Path templates = desk.around().home().resolve("templates");
    output = new OutputFolder(folder, Checkpoint.NONE);
    final String tag = desk.words().language().tag();
    final TemplateFolder own = new TemplateFolder(templates, office);
    MistakesException.together(
        () -> Language.load(templates, tag, office),
        () -> new ReportRenderer(own),
        () -> files(templates, office));
    renderer = new ReportRenderer(own);
    language = Language.load(templates, tag, office);
    corrections = new Corrections(intake);
  }

  /**
   * A file that nothing reads would leave a notice as the house has it, and nobody would be told.
   */
  private static void files(final Path templates, final @Nullable String office) {
    if (office != null) {
      new OfficeFiles(templates, office).check();
    }
  }

  /**
   * Writes the notice of a workbook, with its corrected copy where one can be made.
   *
   * @param given the workbook's path as it was given
   * @param file where it lies
   */
  void write(final IntakeResult.Refused refused, final Path given, final Path file)
      throws IOException {
    final CorrectedCopy.Made copy =
        corrections
            .of(file, refused.sha256(), refused.sheets(), refused.findings(), language)
            .orElse(null);
    final String name = names.of(given);
    deliver(name + ".pdf", renderer.render(report(refused, copy), language).pdf(), "check.notice");
    if (copy != null) {
      deliver(name + COPY, copy.content(), "check.copy");
    }
  }

  private void deliver(final String path, final byte[] content, final String key)
      throws IOException {
    output.deliver(path, content);
    desk.complain(key, "path", folder.resolve(path));
  }

  private static id.rekap.report.Report report(
      final IntakeResult.Refused refused, final CorrectedCopy.@Nullable Made copy) {
    return new IntakeNotice()
        .compose(
            new Notice(
                refused.fileName(),
                refused.sha256(),
                refused.code(),
                refused.sheets(),
                refused.respondents(),
                refused.findings(),
                Version.current(),
                Corrections.kind(copy)));
  }
}
