package id.rekap.render;

import id.rekap.language.Run;
import id.rekap.language.Wording;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads what an office wrote: paragraphs, headings, lists, italics and bold; the only user of
 * commonmark. Markup, pictures and the targets of links are left out, so that a text can neither
 * run nor fetch anything. Cost: linear in the text.
 */
final class Markdown {

  private static final Parser PARSER = Parser.builder().build();

  private Markdown() {}

  /**
   * Reads a text.
   *
   * @param text Markdown as CommonMark has it
   * @return its pieces in reading order; those without words are left out
   */
  static List<BlockView.ProsePart> parts(final String text) {
    final Blocks blocks = new Blocks();
    PARSER.parse(text).accept(blocks);
    return List.copyOf(blocks.parts);
  }

  /** Collects what is set as a block of its own. */
  private static final class Blocks extends AbstractVisitor {

    private final List<BlockView.ProsePart> parts = new ArrayList<>();

    @Override
    public void visit(final Heading heading) {
      add("sub", "", heading);
    }

    @Override
    public void visit(final Paragraph paragraph) {
      if (paragraph.getParent() instanceof ListItem item && item.getFirstChild() == paragraph) {
        add("line", mark(item), paragraph);
      } else {
        add("para", "", paragraph);
      }
    }

    private static String mark(final ListItem item) {
      if (item.getParent() instanceof BulletList || !(item.getParent() instanceof ListBlock)) {
        return "–";
      }
      final Integer start = ((OrderedList) item.getParent()).getMarkerStartNumber();
      int number = start == null ? 1 : start;
      for (Node one = item.getPrevious(); one != null; one = one.getPrevious()) {
        number++;
      }
      return number + ".";
    }

    private void add(final String css, final String mark, final Node node) {
      final Letters letters = new Letters();
      node.accept(letters);
      final TextView text = TextView.of(new Wording(letters.runs));
      if (!text.blank()) {
        parts.add(new BlockView.ProsePart(css, mark, text));
      }
    }
  }

  /** Collects the letters of one block; what is not named here has none. */
  private static final class Letters extends AbstractVisitor {

    private final List<Run> runs = new ArrayList<>();
    private Run.Style style = Run.Style.PLAIN;

    @Override
    public void visit(final Text text) {
      runs.add(new Run(text.getLiteral(), style));
    }

    @Override
    public void visit(final Code code) {
      runs.add(new Run(code.getLiteral(), style));
    }

    @Override
    public void visit(final SoftLineBreak line) {
      runs.add(new Run(" ", style));
    }

    @Override
    public void visit(final HardLineBreak line) {
      runs.add(new Run(" ", style));
    }

    @Override
    public void visit(final Image image) {
      // a picture would have to be fetched
    }

    @Override
    public void visit(final Emphasis emphasis) {
      within(Run.Style.ITALIC, emphasis);
    }

    @Override
    public void visit(final StrongEmphasis strong) {
      within(Run.Style.BOLD, strong);
    }

    private void within(final Run.Style inner, final Node node) {
      final Run.Style outer = style;
      style = inner;
      visitChildren(node);
      style = outer;
    }
  }
}
