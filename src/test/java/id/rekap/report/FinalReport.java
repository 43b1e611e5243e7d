package id.rekap.report;

import id.rekap.model.Account;
import id.rekap.model.Dataset;
import id.rekap.summary.Analysis;
import id.rekap.summary.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Laporan akhir: what a program set out to do, what came of it, and who signs for it. */
public final class FinalReport implements ReportKind {

  @Override
  public String name() {
    return "akhir";
  }

  @Override
  public String template() {
    return "final-report";
  }

  @Override
  public Report compose(final Dataset dataset, final Edition edition) {
    final Analysis analysis = Analysis.of(dataset);
    final Opening opening = JournalResults.opening(dataset, analysis);
    final Account account = dataset.program().account();
    final Sections sections = new Sections();
    sections.heading(2, Quantity.phrase("final.heading.summary"));
    sections.paragraph(opening.paragraph());
    own(sections, "aim", account.aim());
    own(sections, "method", account.method());
    sections.heading(2, Quantity.phrase("final.heading.results"));
    new CharacteristicsSection(analysis, sections).compose(edition);
    new OutcomeSections(analysis, sections).compose();
    own(sections, "obstacles", account.obstacles());
    own(sections, "follow-up", account.followUp());
    sections.add(
        new Block.Signature(Quantity.phrase("final.signer"), Quantity.phrase("final.signature")));
    return new Report(
        name(),
        dataset.program().code(),
        null,
        edition.revision(),
        opening.title(),
        sections.blocks(),
        JournalResults.foot(dataset.provenance(), edition),
        analysis.book().all());
  }

  /** What the team wrote itself, below its heading; nothing where it wrote nothing. */
  private static void own(final Sections sections, final String name, final @Nullable String text) {
    if (text != null) {
      sections.heading(2, Quantity.phrase("final.heading." + name));
      sections.add(new Block.Remark(List.of(new Quantity.Text(text))));
    }
  }
}
