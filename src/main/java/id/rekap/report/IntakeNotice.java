package id.rekap.report;

import id.rekap.model.Finding;
import id.rekap.model.Severity;
import id.rekap.narrative.Statement;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The letter that a program team gets for a refused workbook: what to repair, where, why and how.
 */
public final class IntakeNotice {

  /** Its kind. */
  public static final String KIND = "pemberitahuan";

  private static final int HASH_DIGITS = 12;

  /** From here on a summary stands before the list. */
  private static final int MANY = 50;

  /** What a list of the notice holds at the most; the corrected copy holds more. */
  private static final int LONGEST = 300;

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
    final boolean whole = notice.copy() == Notice.Copy.NONE && isWhole(errors);
    final List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            List.of(
                Statement.of(
                    "statement.notice.lead",
                    Map.of("n", new Quantity.Count(Finding.count(errors)))),
                Statement.of("statement.notice.resend" + (whole ? ".file" : "")))));
    blocks.add(panel(notice));
    if (errors.size() > MANY) {
      blocks.add(new Block.Heading(2, Quantity.phrase("heading.notice.summary")));
      blocks.add(new Block.Paragraph(List.of(Statement.of("statement.notice.summary"))));
      blocks.add(new Block.Table(0, NoticeTables.summary(errors)));
    }
    blocks.add(new Block.Heading(2, Quantity.phrase("heading.notice.repair")));
    blocks.add(new Block.Table(0, NoticeTables.repairs(first(errors))));
    sayMore(blocks, errors);
    blocks.add(new Block.Heading(2, Quantity.phrase("heading.notice.how")));
    blocks.add(new Block.Listing(true, steps(notice, whole)));
    if (!remarks.isEmpty()) {
      blocks.add(new Block.Heading(2, Quantity.phrase("heading.notice.know")));
      blocks.add(new Block.Paragraph(List.of(Statement.of("statement.notice.know"))));
      blocks.add(new Block.Table(0, NoticeTables.remarks(first(remarks))));
      sayMore(blocks, remarks);
    }
    blocks.add(new Block.Remark(List.of(Quantity.phrase("notice.private"))));
    return new Report(KIND, notice.code(), null, 1, title(notice), blocks, foot(notice), List.of());
  }

  /** True where the file itself is at fault, so that its cells cannot be mended one by one. */
  private static boolean isWhole(final List<Finding> errors) {
    return errors.stream()
        .anyMatch(one -> one.sheet() == null || one.code().equals("BERKAS_RUSAK"));
  }

  private static List<Finding> first(final List<Finding> findings) {
    return findings.subList(0, Math.min(LONGEST, findings.size()));
  }

  private static void sayMore(final List<Block> blocks, final List<Finding> findings) {
    if (findings.size() > LONGEST) {
      final Quantity more =
          new Quantity.Count(Finding.count(findings.subList(LONGEST, findings.size())));
      blocks.add(new Block.Remark(List.of(Quantity.phrase("notice.more", "n", more))));
    }
  }

  private static List<Quantity> steps(final Notice notice, final boolean whole) {
    final Quantity file = new Quantity.Text(notice.fileName());
    return switch (notice.copy()) {
      case NONE ->
          whole
              ? List.of(
                  Quantity.phrase("notice.step.repair.file", "file", file),
                  Quantity.phrase("notice.step.send.file"),
                  Quantity.phrase("notice.step.remove.file", "file", file))
              : List.of(
                  Quantity.phrase("notice.step.open", "file", file),
                  Quantity.phrase("notice.step.repair"),
                  Quantity.phrase("notice.step.send"));
      case MARKED ->
          List.of(
              Quantity.phrase("notice.step.open-copy"),
              Quantity.phrase("notice.step.repair-copy", "file", file),
              Quantity.phrase("notice.step.send-copy"));
      case LIST ->
          List.of(
              Quantity.phrase("notice.step.open-list", "file", file),
              Quantity.phrase("notice.step.send-copy"));
    };
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
}
