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
    private final List<BlockView.Entry> contents = new ArrayList<>();
    private final List<BlockView.Entry> tables = new ArrayList<>();
    private final List<BlockView.Entry> figures = new ArrayList<>();

    Collector(final Language language) {
      this.language = language;
    }

    /** How a page is numbered where it stands. */
    @FunctionalInterface
    interface Numbering {

      /**
       * Prints a page's number.
       *
       * @param page the page within its part, from 0
       * @return such as {@code iv} or {@code 12}
       */
      String of(int page);
    }

    /** A part: its title, its sections and what they show. */
    void part(
        final Report report,
        final Arrangement arrangement,
        final Layout layout,
        final Numbering numbering) {
      title(text(report.title().eyebrow()), text(report.title().title()), numbering.of(0));
      final List<Block> blocks = report.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        final Layout.Place place = place(ReportView.id(i + 1), arrangement, layout);
        final String page = numbering.of(place == null ? 0 : layout.first(place.strip()));
        entry(blocks.get(i), page);
      }
    }

    /** A part of which only the title is told. */
    void title(final TextView number, final TextView title, final String page) {
      contents.add(new BlockView.Entry("chapter", number, title, page));
    }

    private static Layout.@Nullable Place place(
        final String id, final Arrangement arrangement, final Layout layout) {
      final boolean stands = arrangement.blocks().stream().anyMatch(one -> one.id().equals(id));
      return stands ? layout.places().get(id) : null;
    }

    private void entry(final Block block, final String page) {
      if (block instanceof Block.Heading heading && heading.level() == 2) {
        contents.add(section(heading, page));
      } else if (block instanceof Block.Table table && table.number() > 0) {
        final Quantity caption = table.table().caption();
        if (caption != null) {
          tables.add(item("reference.table", table.chapter(), table.number(), page, caption));
        }
      } else if (block instanceof Block.Figure figure) {
        figures.add(
            item("reference.figure", figure.chapter(), figure.number(), page, figure.caption()));
      }
    }

    private BlockView.Entry section(final Block.Heading heading, final String page) {
      if (heading.title() instanceof Quantity.Phrase phrase
          && phrase.slots().get("number") instanceof Quantity.Text number
          && phrase.slots().get("title") instanceof Quantity.Phrase title) {
        return new BlockView.Entry("section", text(number), text(title), page);
      }
      return new BlockView.Entry("section", TextView.NONE, text(heading.title()), page);
    }

    private BlockView.Entry item(
        final String reference,
        final String chapter,
        final int number,
        final String page,
        final Quantity caption) {
      final String printed = chapter.isEmpty() ? "" + number : chapter + "." + number;
      return new BlockView.Entry(
          "shown",
          text(Quantity.phrase(reference, "number", new Quantity.Text(printed))),
          text(caption),
          page);
    }

    private TextView text(final Quantity quantity) {
      return TextView.of(language.word(quantity));
    }

    /** What was collected, with the words of the house before the numbers of tables. */
    BookPages pages() {
      return new BookPages(contents, tables, figures);
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
