package id.rekap.report;

import id.rekap.summary.Figure;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report: its title and its numbered blocks in order, language-neutral; knows neither fonts nor
 * pages.
 *
 * @param kind its kind in the vocabulary of the figures file and of template names: {@code hasil},
 *     {@code pemberitahuan}
 * @param code the program's code; null for a report over several programs
 * @param period the month or year it covers; null without
 * @param revision how often it was made from changed data, from 1
 * @param title what stands at its top
 * @param blocks in reading order
 * @param provenance the line at the foot of every page
 * @param figures every number of it, unrounded, in a fixed order
 */
public record Report(
    String kind,
    @Nullable String code,
    @Nullable String period,
    int revision,
    Title title,
    List<Block> blocks,
    Quantity provenance,
    List<Figure> figures) {

  /** Keeps its own copies. */
  public Report {
    blocks = List.copyOf(blocks);
    figures = List.copyOf(figures);
  }

  /**
   * Every block in reading order; columns come before what stands in them.
   *
   * @return the blocks, none left out
   */
  public List<Block> allBlocks() {
    final List<Block> all = new ArrayList<>();
    for (final Block block : blocks) {
      all.add(block);
      if (block instanceof Block.Columns columns) {
        all.addAll(columns.left());
        all.addAll(columns.right());
      }
    }
    return all;
  }

  /**
   * The same report with one block more at its end.
   *
   * @param last the block
   * @return a new report
   */
  public Report and(final Block last) {
    final List<Block> all = new ArrayList<>(blocks);
    all.add(last);
    return new Report(kind, code, period, revision, title, all, provenance, figures);
  }
}
