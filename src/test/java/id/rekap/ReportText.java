package id.rekap;

import id.rekap.language.Language;
import id.rekap.narrative.Statement;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.stream.Collectors;

/** A report as plain text, a layer at a time; for tests. */
final class ReportText {

  private ReportText() {}

  /** Every table, unrounded, one cell a line. */
  static String tables(final Report report) {
    final StringBuilder out = new StringBuilder();
    for (final Block block : report.allBlocks()) {
      if (block instanceof Block.Table table) {
        out.append("== ")
            .append(table.number())
            .append(' ')
            .append(table.table().id())
            .append('\n');
        out.append("caption ").append(table.table().caption()).append('\n');
        int number = 0;
        for (final Row row : table.table().rows()) {
          number++;
          int cell = 0;
          for (final Quantity quantity : row.cells()) {
            cell++;
            out.append("%d.%d %s %s%n".formatted(number, cell, row.kind(), quantity));
          }
        }
        table.table().notes().forEach(note -> out.append("note ").append(note).append('\n'));
      } else if (block instanceof Block.Figure figure) {
        out.append("== figure ").append(figure.number()).append(' ').append(figure.chart());
        out.append('\n');
      }
    }
    return out.toString();
  }

  /** Every statement: its key and its slots. */
  static String statements(final Report report) {
    final StringBuilder out = new StringBuilder();
    for (final Block block : report.allBlocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        for (final Statement statement : paragraph.statements()) {
          out.append(statement.phrase().key()).append(' ').append(statement.phrase().slots());
          out.append('\n');
        }
        out.append('\n');
      }
    }
    return out.toString();
  }

  /** The words, block by block. */
  static String words(final Report report, final Language language) {
    final StringBuilder out = new StringBuilder();
    out.append("# ").append(language.word(report.title().title()).plain()).append("\n\n");
    for (final Block block : report.allBlocks()) {
      out.append(words(block, language)).append("\n\n");
    }
    return out.append(language.word(report.provenance()).plain()).append('\n').toString();
  }

  private static String words(final Block block, final Language language) {
    return switch (block) {
      case Block.Heading heading ->
          "#".repeat(heading.level()) + " " + word(language, heading.title());
      case Block.Paragraph paragraph -> paragraph(paragraph, language);
      case Block.Table table -> "[" + table.number() + "] " + table(table.table(), language);
      case Block.Figure figure ->
          "(%d) %s%nalt: %s"
              .formatted(
                  figure.number(),
                  word(language, figure.caption()),
                  word(language, figure.alternative()));
      case Block.Listing listing ->
          listing.items().stream()
              .map(item -> "- " + word(language, item))
              .collect(Collectors.joining("\n"));
      case Block.Panel panel ->
          panel.entries().stream()
              .map(one -> word(language, one.label()) + ": " + word(language, one.value()))
              .collect(Collectors.joining("\n"));
      case Block.Prose prose ->
          prose.otherwise().stream()
              .map(statement -> language.sentence(statement.phrase()).plain())
              .collect(Collectors.joining(" "));
      case Block.Signatures signatures ->
          signatures.signers().stream()
              .map(signer -> word(language, signer))
              .collect(Collectors.joining("\n"));
      case Block.Glance glance ->
          glance.numbers().stream()
              .map(
                  one ->
                      word(language, one.value())
                          + " "
                          + word(language, one.label())
                          + one.asides().stream()
                              .map(aside -> "; " + word(language, aside))
                              .collect(Collectors.joining()))
              .collect(Collectors.joining("\n"));
      case Block.Columns columns -> "||";
      case Block.Signature signature ->
          word(language, signature.who()) + "\n____ " + word(language, signature.below());
      case Block.Remark remark ->
          remark.lines().stream()
              .map(line -> word(language, line))
              .collect(Collectors.joining("\n"));
    };
  }

  static String paragraph(final Block.Paragraph paragraph, final Language language) {
    return paragraph.statements().stream()
        .map(statement -> language.sentence(statement.phrase()).plain())
        .collect(Collectors.joining(" "));
  }

  private static String table(final SummaryTable table, final Language language) {
    final StringBuilder out = new StringBuilder();
    final Quantity caption = table.caption();
    out.append(caption == null ? "" : word(language, caption)).append('\n');
    out.append(
        table.columns().stream()
            .map(
                column -> {
                  final Quantity under = column.under();
                  return word(language, column.head())
                      + (under == null ? "" : " / " + word(language, under));
                })
            .collect(Collectors.joining(" | ")));
    for (final Row row : table.rows()) {
      out.append('\n');
      out.append(
          row.cells().stream()
              .map(cell -> language.cell(cell).plain())
              .collect(Collectors.joining(" | ")));
    }
    table.notes().forEach(note -> out.append('\n').append(word(language, note)));
    return out.toString();
  }

  private static String word(final Language language, final Quantity quantity) {
    return language.word(quantity).plain().replace('\u00A0', ' ');
  }
}
