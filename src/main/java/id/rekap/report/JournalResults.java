package id.rekap.report;

import id.rekap.model.Dataset;
import id.rekap.model.Occasion;
import id.rekap.model.Photo;
import id.rekap.model.Provenance;
import id.rekap.narrative.MethodsNarrator;
import id.rekap.narrative.Statement;
import id.rekap.summary.Analysis;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results section of one paper: everything that one program's workbook allows to be said, ready
 * to submit.
 */
public final class JournalResults implements ReportKind {

  /** Its kind in the figures file. */
  public static final String KIND = "hasil";

  private static final int HASH_DIGITS = 12;

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String template() {
    return "journal-results";
  }

  @Override
  public Report compose(final Dataset dataset, final Edition edition) {
    final Analysis analysis = Analysis.of(dataset);
    final Sections sections = new Sections();
    final Opening opening = opening(dataset, analysis);
    sections.heading(2, Quantity.phrase("heading.results"));
    sections.paragraph(opening.paragraph());
    new CharacteristicsSection(analysis, sections).compose(edition);
    new OutcomeSections(analysis, sections).compose();
    limits(analysis, sections);
    sections.heading(3, Quantity.phrase("heading.methods"));
    new MethodsNarrator()
        .describe(sections.tables(), dataset.isSummaryOnly())
        .forEach(sections::paragraph);
    photos(dataset, sections);
    sections.add(new Block.Remark(List.of(provenance(dataset.provenance(), edition))));
    return new Report(
        KIND,
        dataset.program().code(),
        null,
        edition.revision(),
        opening.title(),
        sections.blocks(),
        foot(dataset.provenance(), edition),
        analysis.book().all());
  }

  static Opening opening(final Dataset dataset, final Analysis analysis) {
    final Map<String, Long> groups = new LinkedHashMap<>();
    for (final String group : dataset.dictionary().groups()) {
      groups.put(group, analysis.size(group));
    }
    return new Opening(dataset, analysis.size(null), groups, measured(dataset, analysis));
  }

  /** The occasions with values; of summary numbers all, as not every value has to be sent. */
  private static List<Occasion> measured(final Dataset dataset, final Analysis analysis) {
    return dataset.dictionary().occasions().stream()
        .filter(
            one ->
                analysis.outcomes().stream()
                    .anyMatch(
                        outcome -> dataset.isSummaryOnly() || outcome.occasions().contains(one)))
        .toList();
  }

  private static void limits(final Analysis analysis, final Sections sections) {
    final boolean compared = analysis.outcomes().stream().anyMatch(one -> one.isCompared());
    if (compared) {
      sections.heading(3, Quantity.phrase("heading.limits"));
      sections.paragraph(
          List.of(
              Statement.of(
                  "statement.limits" + compared(sections.tables()),
                  Map.of("event", Opening.event(analysis.dataset().program())))));
    }
  }

  /** Whether groups stand against one another, or only one of them can be told. */
  private static String compared(final List<SummaryTable> tables) {
    final List<SummaryTable> grouped =
        tables.stream().filter(table -> table.id().startsWith("groups/")).toList();
    if (grouped.isEmpty()) {
      return "";
    }
    return grouped.stream().allMatch(table -> isLone(table)) ? ".groups.lone" : ".groups";
  }

  private static boolean isLone(final SummaryTable table) {
    return table.fact("compared").bare() instanceof Quantity.Count groups && groups.value() < 2;
  }

  private static void photos(final Dataset dataset, final Sections sections) {
    if (dataset.photos().isEmpty()) {
      return;
    }
    sections.heading(3, Quantity.phrase("heading.photos"));
    sections.add(
        new Block.Listing(true, dataset.photos().stream().map(JournalResults::caption).toList()));
  }

  private static Quantity caption(final Photo photo) {
    final Quantity caption = new Quantity.Text(photo.caption());
    return photo.date() == null
        ? caption
        : Quantity.phrase(
            "photo.dated", "caption", caption, "date", new Quantity.Day(photo.date()));
  }

  private static Quantity provenance(final Provenance from, final Edition edition) {
    return new Quantity.Phrase(
        "provenance.line",
        Map.of(
            "file", new Quantity.Text(from.fileName()),
            "hash", new Quantity.Text(from.sha256().substring(0, HASH_DIGITS)),
            "read", new Quantity.Count(from.rowsRead()),
            "used", new Quantity.Count(from.rowsUsed()),
            "refused", new Quantity.Count(from.rowsRefused()),
            "version", new Quantity.Text(edition.version()),
            "revision", new Quantity.Count(edition.revision())));
  }

  static Quantity foot(final Provenance from, final Edition edition) {
    return new Quantity.Phrase(
        "provenance.foot",
        Map.of(
            "version", new Quantity.Text(edition.version()),
            "file", new Quantity.Text(from.fileName()),
            "hash", new Quantity.Text(from.sha256().substring(0, HASH_DIGITS))));
  }
}
