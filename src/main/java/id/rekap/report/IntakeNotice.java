package id.rekap.report;

import id.rekap.model.Finding;
import id.rekap.model.Severity;
import id.rekap.narrative.Statement;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The letter that a program team gets for a refused workbook: what to repair, where, why and how.
 */
public final class IntakeNotice {

  /** Its kind. */
  public static final String KIND = "pemberitahuan";

  private static final int HASH_DIGITS = 12;

  /**
   * Composes the notice.
   *
   * @param notice the refused workbook
   * @return the report; it has no figures
   */
  public Report compose(final Notice notice) {
    final List<Finding> errors =
        notice.findings().stream().filter(one -> one.severity() == Severity.ERROR).toList();
    final List<Finding> remarks =
        notice.findings().stream().filter(one -> one.severity() != Severity.ERROR).toList();
    final List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            List.of(
                Statement.of(
                    "statement.notice.lead", Map.of("n", new Quantity.Count(errors.size()))),
                Statement.of("statement.notice.resend" + (isWhole(errors) ? ".file" : "")))));
    blocks.add(panel(notice));
    blocks.add(new Block.Heading(2, Quantity.phrase("heading.notice.repair")));
    blocks.add(new Block.Table(0, repairs(errors)));
    blocks.add(new Block.Heading(2, Quantity.phrase("heading.notice.how")));
    blocks.add(new Block.Listing(true, steps(notice, errors)));
    if (!remarks.isEmpty()) {
      blocks.add(new Block.Heading(2, Quantity.phrase("heading.notice.know")));
      blocks.add(new Block.Paragraph(List.of(Statement.of("statement.notice.know"))));
      blocks.add(new Block.Table(0, remarks(remarks)));
    }
    blocks.add(new Block.Remark(List.of(Quantity.phrase("notice.private"))));
    return new Report(KIND, notice.code(), null, 1, title(notice), blocks, foot(notice), List.of());
  }

  /** True where the file itself is at fault, so that its cells cannot be mended one by one. */
  private static boolean isWhole(final List<Finding> errors) {
    return errors.stream()
        .anyMatch(one -> one.sheet() == null || one.code().equals("BERKAS_RUSAK"));
  }

  private static List<Quantity> steps(final Notice notice, final List<Finding> errors) {
    final Quantity file = new Quantity.Text(notice.fileName());
    return isWhole(errors)
        ? List.of(
            Quantity.phrase("notice.step.repair.file", "file", file),
            Quantity.phrase("notice.step.send.file"),
            Quantity.phrase("notice.step.remove.file", "file", file))
        : List.of(
            Quantity.phrase("notice.step.open", "file", file),
            Quantity.phrase("notice.step.repair"),
            Quantity.phrase("notice.step.send"));
  }

  private static Title title(final Notice notice) {
    return new Title(
        Quantity.phrase("notice.eyebrow"),
        Quantity.phrase("notice.title"),
        null,
        List.of(),
        Quantity.phrase("notice.title"),
        new Quantity.Text(notice.fileName()));
  }

  private static Quantity foot(final Notice notice) {
    return new Quantity.Phrase(
        "provenance.foot",
        Map.of(
            "version", new Quantity.Text(notice.version()),
            "file", new Quantity.Text(notice.fileName()),
            "hash", new Quantity.Text(shortened(notice.sha256()))));
  }

  private static String shortened(final String hash) {
    return hash.substring(0, Math.min(HASH_DIGITS, hash.length()));
  }

  private static Block panel(final Notice notice) {
    return new Block.Panel(
        List.of(
            new Block.Entry(
                Quantity.phrase("notice.panel.file"), new Quantity.Text(notice.fileName())),
            new Block.Entry(Quantity.phrase("notice.panel.code"), Quantity.text(notice.code())),
            new Block.Entry(
                Quantity.phrase("notice.panel.hash"),
                new Quantity.Text(shortened(notice.sha256()))),
            new Block.Entry(
                Quantity.phrase("notice.panel.read"),
                Quantity.phrase(
                    "notice.panel.sheets",
                    "sheets",
                    new Quantity.Count(notice.sheets()),
                    "respondents",
                    new Quantity.Count(notice.respondents())))));
  }

  private static SummaryTable repairs(final List<Finding> errors) {
    final List<Row> rows = new ArrayList<>();
    for (final Finding finding : errors) {
      rows.add(
          Row.plain(
              new Quantity.Count(rows.size() + 1L),
              place(finding),
              Quantity.text(finding.found()),
              FindingWords.why(finding),
              FindingWords.fix(finding)));
    }
    return table(
        "findings",
        List.of(
            column("head.number", 0.5),
            column("head.place", 1.6),
            column("head.found", 1.9),
            column("head.why", 2.9),
            column("head.fix", 2.9)),
        rows);
  }

  private static SummaryTable remarks(final List<Finding> remarks) {
    final List<Row> rows = new ArrayList<>();
    for (final Finding finding : remarks) {
      rows.add(Row.plain(place(finding), FindingWords.why(finding)));
    }
    return table("remarks", List.of(column("head.place", 1.6), column("head.remark", 7)), rows);
  }

  private static SummaryTable table(
      final String id, final List<Column> columns, final List<Row> rows) {
    return new SummaryTable(
        id, null, columns, rows, List.of(), SummaryTable.Setting.SENTENCES, Map.of());
  }

  private static Column column(final String head, final double weight) {
    return new Column(Quantity.phrase(head), null, Column.Kind.WORDS, weight);
  }

  private static Quantity place(final Finding finding) {
    if (finding.sheet() == null) {
      return Quantity.phrase("place.file");
    }
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("sheet", new Quantity.Text(finding.sheet()));
    if (finding.cell() == null) {
      return new Quantity.Phrase("place.sheet", slots);
    }
    slots.put("cell", new Quantity.Text(finding.cell()));
    return new Quantity.Phrase("place.cell", slots);
  }
}
