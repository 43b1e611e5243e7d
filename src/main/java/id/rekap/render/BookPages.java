package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.language.Run;
import id.rekap.language.Wording;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a book contains and on which page, as its lists of contents, tables and figures tell it.
 *
 * @param contents parts and sections
 * @param tables tables
 * @param figures figures
 */
record BookPages(
    List<BlockView.Entry> contents, List<BlockView.Entry> tables, List<BlockView.Entry> figures) {

  /** Collects entries part by part. */
  static final class Collector {

    private final Language language;
    private final List<Line> contents = new ArrayList<>();
    private final List<Line> tables = new ArrayList<>();
    private final List<Line> figures = new ArrayList<>();

    /**
     * One line, as long as the number of pages of the front is not known.
     *
     * @param entry the line, its target counted from the first page of its side
     * @param body true for what comes after the front
     */
    private record Line(BlockView.Entry entry, boolean body) {

      private BlockView.Entry behind(final int front) {
        return body
            ? new BlockView.Entry(
                entry.css(),
                entry.number(),
                entry.text(),
                entry.page(),
                Integer.toString(front + Integer.parseInt(entry.target())))
            : entry;
      }
    }

    Collector(final Language language) {
      this.language = language;
    }

    /**
     * How the pages of a part are numbered.
     *
     * @param before how many pages of its side of the book stand before it
     * @param body true for what comes after the front
     */
    record Numbering(int before, boolean body) {

      /** The page within its side, from 1. */
      private int place(final int page) {
        return before + page + 1;
      }

      /** As the page prints it: small roman numbers in the front. */
      private String printed(final int page) {
        return body ? Integer.toString(place(page)) : roman(place(page));
      }

      private Line line(
          final String css, final TextView number, final TextView text, final int page) {
        return new Line(
            new BlockView.Entry(css, number, text, printed(page), Integer.toString(place(page))),
            body);
      }
    }

    /** A part: its title, its sections and what they show. */
    void part(
        final Report report,
        final Arrangement arrangement,
        final Layout layout,
        final Numbering numbering) {
      title(text(report.title().eyebrow()), text(report.title().title()), numbering);
      final List<Block> blocks = report.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        final Layout.Place place = place(ReportView.id(i + 1), arrangement, layout);
        entry(blocks.get(i), numbering, place == null ? 0 : layout.first(place.strip()));
      }
    }

    /** A part of which only the title is told. */
    void title(final TextView number, final TextView title, final Numbering numbering) {
      contents.add(numbering.line("chapter", number, title, 0));
    }

    private static Layout.@Nullable Place place(
        final String id, final Arrangement arrangement, final Layout layout) {
      final boolean stands = arrangement.blocks().stream().anyMatch(one -> one.id().equals(id));
      return stands ? layout.places().get(id) : null;
    }

    private void entry(final Block block, final Numbering numbering, final int page) {
      if (block instanceof Block.Heading heading && heading.level() == 2) {
        contents.add(section(heading, numbering, page));
      } else if (block instanceof Block.Table table && table.number() > 0) {
        final Quantity caption = table.table().caption();
        if (caption != null) {
          final TextView number = number("reference.table", table.chapter(), table.number());
          tables.add(numbering.line("shown", number, text(caption), page));
        }
      } else if (block instanceof Block.Figure figure) {
        final TextView number = number("reference.figure", figure.chapter(), figure.number());
        figures.add(numbering.line("shown", number, text(figure.caption()), page));
      }
    }

    private Line section(final Block.Heading heading, final Numbering numbering, final int page) {
      if (heading.title() instanceof Quantity.Phrase phrase
          && phrase.slots().get("number") instanceof Quantity.Text number
          && phrase.slots().get("title") instanceof Quantity.Phrase title) {
        return numbering.line("section", text(number), text(title), page);
      }
      return numbering.line("section", TextView.NONE, text(heading.title()), page);
    }

    private TextView number(final String reference, final String chapter, final int number) {
      final String printed = chapter.isEmpty() ? "" + number : chapter + "." + number;
      return text(Quantity.phrase(reference, "number", new Quantity.Text(printed)));
    }

    private TextView text(final Quantity quantity) {
      return TextView.of(language.word(quantity));
    }

    /**
     * What was collected, with the words of the house before the numbers of tables.
     *
     * @param front how many pages stand before the first chapter; 0 while that is not known
     */
    BookPages pages(final int front) {
      return new BookPages(behind(contents, front), behind(tables, front), behind(figures, front));
    }

    private static List<BlockView.Entry> behind(final List<Line> lines, final int front) {
      return lines.stream().map(line -> line.behind(front)).toList();
    }
  }

  /** A page number of the front matter. */
  static String roman(final int number) {
    final StringBuilder roman = new StringBuilder();
    int rest = number;
    final int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    final String[] letters = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        roman.append(letters[i]);
        rest -= values[i];
      }
    }
    return roman.toString();
  }

  /** The lists as blocks: contents, then tables and figures below their headings. */
  List<BlockView> blocks(final Language language) {
    final List<BlockView> blocks = new ArrayList<>();
    blocks.add(new BlockView.Contents("contents", "c1", contents));
    add(blocks, "title.year.tables", "c2", tables, language);
    add(blocks, "title.year.figures", "c4", figures, language);
    return blocks;
  }

  private static void add(
      final List<BlockView> blocks,
      final String title,
      final String id,
      final List<BlockView.Entry> entries,
      final Language language) {
    if (!entries.isEmpty()) {
      blocks.add(
          new BlockView.Heading(
              "heading2",
              id,
              TextView.of(new Wording(List.of(new Run(language.text(title), Run.Style.PLAIN))))));
      blocks.add(new BlockView.Contents("contents", id + "list", entries));
    }
  }
}
