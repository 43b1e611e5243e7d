package id.rekap.report;

import id.rekap.summary.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report of many pages in parts that are set one after the other, each beginning a page: language
 * neutral; knows neither fonts nor pages. Its contents are told when the pages are known.
 *
 * @param cover the first page
 * @param front what comes before the contents and has small roman page numbers
 * @param chapters what is read from beginning to end, at least one; every number of its sentences
 *     stands in a table of them
 * @param appendix what is looked up, such as a section for each program
 * @param figures every number of it, unrounded, in a fixed order
 */
public record Book(
    Report cover,
    List<Report> front,
    List<Report> chapters,
    List<Report> appendix,
    List<Figure> figures) {

  /** Keeps its own copies. */
  public Book {
    front = List.copyOf(front);
    chapters = List.copyOf(chapters);
    appendix = List.copyOf(appendix);
    figures = List.copyOf(figures);
  }

  /**
   * Its parts up to the appendix as one report: what its sentences are checked against.
   *
   * @return cover, front and chapters, with all its figures
   */
  public Report text() {
    return joined(Stream.of(List.of(cover), front, chapters).flatMap(List::stream).toList());
  }

  /**
   * All of it as one report: what its figures are printed in.
   *
   * @return every block, with all its figures
   */
  public Report whole() {
    return joined(
        Stream.of(List.of(cover), front, chapters, appendix).flatMap(List::stream).toList());
  }

  /**
   * The same book with one block more at the end of its first chapter.
   *
   * @param last the block
   * @return a new book
   */
  public Book and(final Block last) {
    final List<Report> all = new ArrayList<>(chapters);
    all.set(0, chapters.getFirst().and(last));
    return new Book(cover, front, all, appendix, figures);
  }

  private Report joined(final List<Report> parts) {
    final List<Block> blocks = new ArrayList<>();
    parts.forEach(part -> blocks.addAll(part.blocks()));
    return new Report(
        cover.kind(),
        cover.code(),
        cover.period(),
        cover.revision(),
        cover.title(),
        blocks,
        cover.provenance(),
        figures);
  }

  /**
   * Names the texts that only the office can write and has not.
   *
   * @return their names in reading order; none for a book that may be final
   */
  public List<String> missing() {
    final List<String> missing = new ArrayList<>();
    for (final Block block : whole().blocks()) {
      if (block instanceof Block.Prose prose && prose.isMissing()) {
        missing.add(prose.name());
      }
    }
    return missing;
  }
}
