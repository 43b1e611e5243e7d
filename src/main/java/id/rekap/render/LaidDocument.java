package id.rekap.render;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.xhtmlrenderer.newtable.TableRowBox;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;

/** A document that the page engine has laid out and not yet written. */
final class LaidDocument {

  private final ITextRenderer renderer;
  private final List<String> refusals;

  private LaidDocument(final ITextRenderer renderer, final List<String> refusals) {
    this.renderer = renderer;
    this.refusals = refusals;
  }

  /**
   * Lays a document out.
   *
   * @param renderer the engine, with the document set
   * @param refusals where what is missing or refused is listed
   */
  static LaidDocument of(final ITextRenderer renderer, final List<String> refusals) {
    renderer.layout();
    // The margin under the last block may reach over the foot of its page: no reason for another.
    final Box root = Objects.requireNonNull(renderer.getRootBox());
    Objects.requireNonNull(root.getLayer()).trimEmptyPages(lowest(root));
    return new LaidDocument(renderer, refusals);
  }

  /** How far down the lowest line, rule or picture reaches. */
  private static int lowest(final Box box) {
    if (box instanceof LineBox || box.getChildCount() == 0) {
      return box.getAbsY() + box.getHeight();
    }
    return box.getChildren().stream().mapToInt(LaidDocument::lowest).max().orElse(0);
  }

  /** Where its blocks came to stand. */
  Layout layout() {
    final Box root = Objects.requireNonNull(renderer.getRootBox());
    final List<Double> feet = new ArrayList<>();
    for (final PageBox page : Objects.requireNonNull(root.getLayer()).getPages()) {
      feet.add(points(page.getBottom()));
    }
    final Map<String, Layout.Place> places = new TreeMap<>();
    collect(root, places);
    return new Layout(feet, places);
  }

  private static void collect(final Box box, final Map<String, Layout.Place> places) {
    for (final Box child : box.getChildren()) {
      final Element element = child.getElement();
      if (element != null && element.hasAttribute("id")) {
        final List<Layout.Strip> rows = new ArrayList<>();
        rows(child, rows);
        places.put(element.getAttribute("id"), new Layout.Place(strip(child), rows, lines(child)));
      } else {
        collect(child, places);
      }
    }
  }

  /** The rows of a table's body; those of its head are repeated and have no place of their own. */
  private static void rows(final Box box, final List<Layout.Strip> rows) {
    for (final Box child : box.getChildren()) {
      if (child instanceof TableRowBox) {
        rows.add(strip(child));
      } else if (child.getElement() == null || !child.getElement().getNodeName().equals("thead")) {
        rows(child, rows);
      }
    }
  }

  /** The lines of a paragraph or a heading; the caption above a table. */
  private static List<Layout.Strip> lines(final Box box) {
    return box.getChildren().stream()
        .filter(child -> child instanceof LineBox || (isCaption(child) && child == box.getChild(0)))
        .map(LaidDocument::strip)
        .toList();
  }

  private static boolean isCaption(final Box box) {
    final Element element = box.getElement();
    return element != null && element.getAttribute("class").equals("caption");
  }

  /**
   * What a box takes up. One that was begun at the very foot of a page, so that its first line went
   * to the next page, begins where that line stands.
   */
  private static Layout.Strip strip(final Box box) {
    final boolean lines = box.getChildCount() > 0 && box.getChild(0) instanceof LineBox;
    final int skipped = lines ? box.getChild(0).getY() : 0;
    return new Layout.Strip(
        points(box.getAbsY() + skipped), points(box.getAbsY() + box.getHeight()));
  }

  private static double points(final int dots) {
    return dots / (double) ITextRenderer.DEFAULT_DOTS_PER_POINT;
  }

  /**
   * Writes it.
   *
   * @return the file, and what the engine found odd about the styles
   * @throws RenderException if a resource is missing or refused
   */
  PdfWriter.Pages write() {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    renderer.createPDF(bytes);
    stopAtRefusals();
    final List<String> warnings = new ArrayList<>(EngineLog.take());
    warnings.addAll(renderer.getSharedContext().getCss().getUnsupportedCssFeatures());
    return new PdfWriter.Pages(bytes.toByteArray(), warnings);
  }

  /** Ends the work where something was missing or refused. */
  void stopAtRefusals() {
    if (!refusals.isEmpty()) {
      throw new RenderException(
          String.join(System.lineSeparator(), refusals.stream().distinct().toList()));
    }
  }
}
