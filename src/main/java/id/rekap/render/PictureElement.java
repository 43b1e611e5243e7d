package id.rekap.render;

import id.rekap.chart.Picture;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.geom.Rectangle2D;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A picture in its place on the page: lines stay lines and words can be selected. */
final class PictureElement implements ITextReplacedElement {

  private final Picture picture;
  private final String alternative;
  private final Faces faces;
  private final int width;
  private final int height;
  private Point location = new Point(0, 0);

  PictureElement(
      final Picture picture,
      final String alternative,
      final Faces faces,
      final int width,
      final int height) {
    this.picture = picture;
    this.alternative = alternative;
    this.faces = faces;
    this.width = width;
    this.height = height;
  }

  @Override
  public void paint(
      final RenderingContext context, final ITextOutputDevice device, final BlockBox box) {
    final Rectangle place = device.createLocalTargetArea(context, box);
    final float wide = device.getDeviceLength(width);
    final float high = device.getDeviceLength(height);
    final PdfContentByte page = ((KernedDevice) device).content();
    final PdfTemplate template = page.createTemplate(wide, high);
    synchronized (Picture.PEN) {
      final Graphics2D graphics = template.createGraphics(wide, high, faces);
      try {
        picture.paint(graphics, new Rectangle2D.Double(0, 0, wide, high));
      } finally {
        graphics.dispose();
      }
    }
    final PdfDictionary properties = new PdfDictionary();
    properties.put(PdfName.ALT, new PdfString(alternative, PdfObject.TEXT_UNICODE));
    page.beginMarkedContentSequence(PdfName.SPAN, properties, true);
    page.addTemplate(template, place.getLeft(), place.getBottom());
    page.endMarkedContentSequence();
  }

  @Override
  public int getIntrinsicWidth() {
    return width;
  }

  @Override
  public int getIntrinsicHeight() {
    return height;
  }

  @Override
  public Point getLocation() {
    return location;
  }

  @Override
  public void setLocation(final int x, final int y) {
    location = new Point(x, y);
  }

  @Override
  public void detach(final LayoutContext context) {
    // holds nothing of the page
  }

  @Override
  public boolean isRequiresInteractivePaint() {
    return false;
  }

  @Override
  public boolean hasBaseline() {
    return false;
  }

  @Override
  public int getBaseline() {
    return 0;
  }
}
