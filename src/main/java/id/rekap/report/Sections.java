package id.rekap.report;

import id.rekap.narrative.References;
import id.rekap.narrative.Statement;
import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the blocks of a report in order and numbers its tables and figures. */
final class Sections {

  private final List<Block> blocks = new ArrayList<>();
  private final List<SummaryTable> tables = new ArrayList<>();
  private int figures;

  /** The numbers that the next table, and the next figure where there is one, will get. */
  References next(final @Nullable ChartData figure) {
    return new References(tables.size() + 1, figure == null ? 0 : figures + 1);
  }

  void heading(final int level, final Quantity title) {
    blocks.add(new Block.Heading(level, title));
  }

  void paragraph(final List<Statement> statements) {
    if (!statements.isEmpty()) {
      blocks.add(new Block.Paragraph(statements));
    }
  }

  /** Says what the table or figure that comes next shows. */
  void announcement(final List<Statement> statements) {
    blocks.add(new Block.Paragraph(statements, true));
  }

  void table(final SummaryTable table) {
    tables.add(table);
    blocks.add(new Block.Table(tables.size(), table));
  }

  void figure(
      final ChartData chart,
      final Quantity caption,
      final @Nullable Quantity note,
      final Quantity alternative) {
    figures++;
    blocks.add(new Block.Figure(figures, chart, caption, note, alternative));
  }

  void add(final Block block) {
    blocks.add(block);
  }

  List<Block> blocks() {
    return blocks;
  }

  List<SummaryTable> tables() {
    return tables;
  }
}
