package id.rekap.render;

import java.util.List;
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
    List<BlockView> blocks) {

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
        arrangement.blocks());
  }
}
