package id.rekap.render;

import id.rekap.chart.Picture;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** Puts the report's pictures where a template says {@code <img src="chart:1"/>}. */
final class PictureElements extends ITextReplacedElementFactory {

  private final Map<String, Picture> pictures;
  private final Faces faces;
  private final float dotsPerPoint;
  private final List<String> refusals;

  PictureElements(
      final ITextOutputDevice device,
      final Map<String, Picture> pictures,
      final Faces faces,
      final List<String> refusals) {
    super(device);
    this.pictures = pictures;
    this.faces = faces;
    this.dotsPerPoint = device.getDotsPerPoint();
    this.refusals = refusals;
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      final LayoutContext context,
      final BlockBox box,
      final UserAgentCallback agent,
      final int cssWidth,
      final int cssHeight) {
    final Element element = box.getElement();
    final String source = element == null ? "" : element.getAttribute("src");
    if (element == null || !source.startsWith("chart:")) {
      return super.createReplacedElement(context, box, agent, cssWidth, cssHeight);
    }
    final Picture picture = pictures.get(source);
    if (picture == null) {
      refusals.add("there is no picture " + source);
      return null;
    }
    return new PictureElement(
        picture,
        element.getAttribute("alt"),
        faces,
        cssWidth >= 0 ? cssWidth : dots(picture.widthPoints()),
        cssHeight >= 0 ? cssHeight : dots(picture.heightPoints()));
  }

  private int dots(final double points) {
    return (int) Math.round(points * dotsPerPoint);
  }
}
