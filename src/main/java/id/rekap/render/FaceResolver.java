package id.rekap.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/**
 * Gives the engine the bundled faces and nothing else. A style that asks for another face, or for a
 * bold or an italic that is not bundled, is told on: the engine would smear or slant one.
 */
final class FaceResolver extends ITextFontResolver {

  private static final FontDescription.Decorations PLAIN =
      new FontDescription.Decorations(400, 50, 250, -100, 50);

  private final Faces faces;
  private final List<String> refusals;
  private final Map<String, FontDescription> descriptions = new HashMap<>();

  /**
   * For one document.
   *
   * @param faces the faces
   * @param refusals where a face that is not bundled is written down
   */
  FaceResolver(final Faces faces, final List<String> refusals) {
    this.faces = faces;
    this.refusals = refusals;
  }

  @Override
  protected Map<String, FontFamily> loadFonts() {
    return new HashMap<>();
  }

  @Override
  public FSFont resolveFont(final SharedContext context, final FontSpecification asked) {
    return new ITextFSFont(description(asked), asked.size());
  }

  /** The face that a style asks for. */
  BaseFont face(final FontSpecification asked) {
    return description(asked).getFont();
  }

  private FontDescription description(final FontSpecification asked) {
    final String family = asked.families().length == 0 ? "" : asked.families()[0];
    final int weight = convertWeightToInt(asked.fontWeight());
    final boolean italic = asked.fontStyle() != IdentValue.NORMAL;
    return descriptions.computeIfAbsent(
        family + "." + weight + (italic ? ".italic" : ".normal"),
        name -> description(name, family, weight, italic));
  }

  private FontDescription description(
      final String name, final String family, final int weight, final boolean italic) {
    BaseFont face = faces.face(family, weight, italic);
    if (face == null) {
      refusals.add("a style asks for the face " + name + ", which is not bundled");
      face = Objects.requireNonNull(faces.face("text", 400, false));
    }
    return new FontDescription(
        face,
        false,
        italic ? IdentValue.ITALIC : IdentValue.NORMAL,
        new FontDescription.Decorations(
            weight,
            PLAIN.yStrikeoutSize(),
            PLAIN.yStrikeoutPosition(),
            PLAIN.underlinePosition(),
            PLAIN.underlineThickness()));
  }
}
