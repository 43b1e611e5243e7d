package id.rekap.render;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A whole report as a template sees it, under the name {@code report}.
 *
 * @param language the language of its words, such as {@code id-ID}
 * @param css its kind, such as {@code journal-results}
 * @param name its title in plain letters
 * @param author who wrote it, in plain letters; null without
 * @param subject what it is about, in plain letters
 * @param eyebrow the small line above the title
 * @param title the title
 * @param byline who wrote it; null without
 * @param data further lines below the title
 * @param shortTitle left side of the running head
 * @param code right side of the running head
 * @param provenance left side of the foot
 * @param pageWord what stands before the page's number
 * @param pageOf what stands between the page's number and the number of pages
 * @param openings rules of style for the blocks that begin a page; null before they are known
 * @param blocks the blocks in reading order
 * @param part what part of a book it is, as {@link Part#css} names it
 * @param pages how many pages the whole book has; null where the page engine counts
 * @param draft the word that marks a draft; null for a final issue
 */
record PageView(
    String language,
    String css,
    String name,
    @Nullable String author,
    String subject,
    TextView eyebrow,
    TextView title,
    @Nullable TextView byline,
    List<TextView> data,
    TextView shortTitle,
    TextView code,
    TextView provenance,
    String pageWord,
    String pageOf,
    @Nullable String openings,
    List<BlockView> blocks,
    String part,
    @Nullable String pages,
    @Nullable String draft) {

  /** What part of a book a page belongs to; a report that is no book is one part. */
  enum Part {
    /** A report in one part. */
    REPORT,
    /** The first page of a book. */
    COVER,
    /** What has roman page numbers. */
    FRONT,
    /** What is read from beginning to end. */
    CHAPTER,
    /** What is looked up. */
    APPENDIX;

    /**
     * Gives its name in templates and styles.
     *
     * @return such as {@code cover}
     */
    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The same report in another arrangement.
   *
   * @param arrangement its blocks and those that begin a page
   */
  PageView with(final Arrangement arrangement) {
    return new PageView(
        language,
        css,
        name,
        author,
        subject,
        eyebrow,
        title,
        byline,
        data,
        shortTitle,
        code,
        provenance,
        pageWord,
        pageOf,
        arrangement.style(),
        arrangement.blocks(),
        part,
        pages,
        draft);
  }

  /**
   * The same page as a part of a book.
   *
   * @param place which part
   * @param total how many pages the book has; null before they are known
   * @param mark the word that marks a draft; null for a final issue
   * @return a new page
   */
  PageView in(final String place, final @Nullable String total, final @Nullable String mark) {
    return new PageView(
        language,
        css,
        name,
        author,
        subject,
        eyebrow,
        title,
        byline,
        data,
        shortTitle,
        code,
        provenance,
        pageWord,
        pageOf,
        openings,
        blocks,
        place,
        total,
        mark);
  }
}
