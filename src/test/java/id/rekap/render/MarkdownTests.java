package id.rekap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an office wrote: words and their shape, and nothing that could run or be fetched. */
class MarkdownTests {

  @Test
  void readsParagraphsHeadingsAndLists() {
    final List<BlockView.ProsePart> parts =
        Markdown.parts("# Kedudukan\n\nSatu\nbaris.\n\n3. tiga\n4. empat\n\n- butir\n");
    assertThat(parts)
        .extracting(BlockView.ProsePart::css)
        .containsExactly("sub", "para", "line", "line", "line");
    assertThat(parts)
        .extracting(BlockView.ProsePart::mark)
        .containsExactly("", "", "3.", "4.", "–");
    assertThat(parts.get(1).text().plain()).isEqualTo("Satu baris.");
  }

  @Test
  void keepsItalicsAndBold() {
    final TextView text = Markdown.parts("a *b* **c**").getFirst().text();
    assertThat(text.pieces()).anyMatch(piece -> piece.runs().getFirst().italic());
    assertThat(text.pieces()).anyMatch(piece -> piece.runs().getFirst().bold());
  }

  @Test
  void leavesOutMarkupPicturesAndTargets() {
    final List<BlockView.ProsePart> parts =
        Markdown.parts(
            "<script>alert(1)</script>\n\nx <b onclick=\"y()\">z</b> ![alt](http://a/b.png)"
                + " [tautan](javascript:run)\n");
    assertThat(parts).hasSize(1);
    assertThat(parts.getFirst().text().plain().strip()).isEqualTo("x z  tautan");
  }

  @Test
  void givesNothingForNothing() {
    assertThat(Markdown.parts(" \n")).isEmpty();
  }
}
