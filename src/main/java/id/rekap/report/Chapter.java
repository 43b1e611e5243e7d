package id.rekap.report;

import id.rekap.narrative.Statement;
import id.rekap.portfolio.KeyedFigures;
import id.rekap.summary.ChartData;
import id.rekap.summary.Figure;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One part of a book in the making; numbers its sections, tables and figures. */
final class Chapter {

  private final String number;
  private final Title title;
  private final Issue issue;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private int sections;
  private int tables;
  private int pictures;

  /**
   * Begins a part.
   *
   * @param number what its numbers begin with, such as {@code 3}; empty for none
   * @param title its title and its running head
   * @param issue what all parts of the book have in common
   */
  Chapter(final String number, final Title title, final Issue issue) {
    this.number = number;
    this.title = title;
    this.issue = issue;
  }

  /**
   * What all parts of a book have in common.
   *
   * @param kind its kind
   * @param period its period
   * @param revision how often it was made from changed data
   * @param foot the line at the foot of every page
   */
  record Issue(String kind, String period, int revision, Quantity foot) {}

  void section(final String name) {
    sections++;
    final Quantity heading = Quantity.phrase("heading.year." + name);
    blocks.add(
        new Block.Heading(
            2,
            number.isEmpty()
                ? heading
                : Quantity.phrase(
                    "heading.year.numbered",
                    "number",
                    new Quantity.Text(number + "." + sections),
                    "title",
                    heading)));
  }

  void say(final Statement... statements) {
    blocks.add(new Block.Paragraph(List.of(statements)));
  }

  /** A sentence about the table that comes next, which it names in its slot {@code table}. */
  void announce(final String key, final Map<String, Quantity> slots) {
    final Map<String, Quantity> all = new java.util.HashMap<>(slots);
    all.put("table", reference("table", tables + 1));
    blocks.add(new Block.Paragraph(List.of(Statement.of(key, all)), true));
  }

  /** A sentence about the figure that comes next, which it names in its slot {@code figure}. */
  void announceFigure(final String key) {
    blocks.add(
        new Block.Paragraph(
            List.of(Statement.of(key, Map.of("figure", reference("figure", pictures + 1)))), true));
  }

  private Quantity reference(final String what, final int count) {
    return Quantity.phrase("reference." + what, "number", new Quantity.Text(number + "." + count));
  }

  void table(final SummaryTable table) {
    tables++;
    blocks.add(new Block.Table(tables, table, number));
    figures.addAll(KeyedFigures.of(table));
  }

  void figure(final ChartData chart, final String name) {
    pictures++;
    blocks.add(
        new Block.Figure(
            pictures,
            chart,
            Quantity.phrase("figure.year." + name, "year", new Quantity.Text(issue.period())),
            null,
            Quantity.phrase("figure.year." + name + ".alt"),
            number));
  }

  void add(final Block block) {
    blocks.add(block);
  }

  /** The named numbers of its tables. */
  List<Figure> figures() {
    return figures;
  }

  Report report() {
    return new Report(
        issue.kind(),
        null,
        issue.period(),
        issue.revision(),
        title,
        blocks,
        issue.foot(),
        List.of());
  }
}
