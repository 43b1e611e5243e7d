package id.rekap.render;

import java.util.stream.Collectors;
import org.openpdf.text.pdf.BaseFont;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * Holds every character of a document against the face it will be set in; the engine would drop a
 * missing one in silence.
 */
final class GlyphCheck {

  private static final String NOTICE = "intake-notice";

  private final SharedContext context;
  private final FaceResolver faces;

  private boolean lenient;

  GlyphCheck(final SharedContext context, final FaceResolver faces) {
    this.context = context;
    this.faces = faces;
  }

  /**
   * Checks a document.
   *
   * @param document the document
   * @throws RenderException naming the block of the first words that a face lacks characters for,
   *     and the numbers of those characters; never the words
   */
  void check(final Document document) {
    final Node body = document.getElementsByTagName("body").item(0);
    if (body instanceof Element element) {
      lenient = element.getAttribute("class").contains(NOTICE);
      check(element, "title");
    }
  }

  private void check(final Element element, final String block) {
    final String id = element.getAttribute("id");
    final String place = id.isEmpty() ? block : id;
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        check(child, place);
      } else if (node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank()) {
        final BaseFont face = face(element);
        if (lenient) {
          node.setNodeValue(spelled(node.getNodeValue(), face));
        }
        check(node.getNodeValue(), face, place);
      }
    }
  }

  /**
   * A notice quotes what a sender wrote, whatever it is: a character without a glyph is spelled as
   * its number.
   */
  private static String spelled(final String text, final BaseFont face) {
    final StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n' || face.charExists(point)) {
                out.appendCodePoint(point);
              } else {
                out.append("[U+%04X]".formatted(point));
              }
            });
    return out.toString();
  }

  private BaseFont face(final Element element) {
    final CalculatedStyle style = context.getStyle(element);
    return faces.face(
        new FontSpecification(
            1,
            style.getIdent(CSSName.FONT_WEIGHT),
            style.asStringArray(CSSName.FONT_FAMILY),
            style.getIdent(CSSName.FONT_STYLE),
            style.getIdent(CSSName.FONT_VARIANT)));
  }

  /**
   * Checks words.
   *
   * @param text the words
   * @param face the face they will be set in
   * @param place named where a character is missing
   * @throws RenderException naming the numbers of the characters that are missing
   */
  static void check(final String text, final BaseFont face, final String place) {
    final String missing =
        text.codePoints()
            .filter(point -> point != '\n' && !face.charExists(point))
            .distinct()
            .mapToObj("U+%04X"::formatted)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new RenderException(
          "%s: the face %s lacks %s".formatted(place, face.getPostscriptFontName(), missing));
    }
  }
}
