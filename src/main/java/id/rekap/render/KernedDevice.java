package id.rekap.render;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTextArray;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.RenderingContext;

/** Paints pages with the letters of each pair as far apart as the face wants them. */
final class KernedDevice extends ITextOutputDevice {

  /** The attribute that names the page, counted from the first page of the file. */
  private static final String TARGET = "data-page";

  private static final float ABOVE_EVERY_PAGE = 14_400;

  private final Faces faces;
  private @Nullable PdfContentByte page;
  private @Nullable PdfContentByte content;

  KernedDevice(final Faces faces) {
    super(ITextRenderer.DEFAULT_DOTS_PER_POINT);
    this.faces = faces;
  }

  @Override
  public void initializePage(final PdfContentByte under, final float height) {
    page = under;
    content = new KernedContent(Objects.requireNonNull(getWriter()), faces);
    super.initializePage(content, height);
  }

  @Override
  public void finishPage() {
    super.finishPage();
    Objects.requireNonNull(page).add(content());
  }

  /** A box that names a page of the file leads there when it is clicked. */
  @Override
  public void paintBackground(final RenderingContext context, final Box box) {
    super.paintBackground(context, box);
    final Element element = box.getElement();
    if (element != null && element.hasAttribute(TARGET) && !box.isAnonymous()) {
      final PdfWriter writer = Objects.requireNonNull(getWriter());
      final Rectangle area = createLocalTargetArea(context, box);
      final PdfDestination top = new PdfDestination(PdfDestination.XYZ, -1, ABOVE_EVERY_PAGE, 0);
      final PdfAnnotation link =
          new PdfAnnotation(
              writer,
              area.getLeft(),
              area.getBottom(),
              area.getRight(),
              area.getTop(),
              PdfAction.gotoLocalPage(Integer.parseInt(element.getAttribute(TARGET)), top, writer));
      link.put(PdfName.SUBTYPE, PdfName.LINK);
      link.setBorder(new PdfBorderArray(0, 0, 0));
      writer.addAnnotation(link);
    }
  }

  /** What the page is painted on. */
  PdfContentByte content() {
    return Objects.requireNonNull(content);
  }

  /** Content that moves letters together while it shows text. */
  private static final class KernedContent extends PdfContentByte {

    private final Faces faces;
    private @Nullable BaseFont face;

    private KernedContent(final PdfWriter writer, final Faces faces) {
      super(writer);
      this.faces = faces;
    }

    @Override
    public void setFontAndSize(final BaseFont font, final float size) {
      face = font;
      super.setFontAndSize(font, size);
    }

    @Override
    public void showText(final String text) {
      final Kerning kerning = faces.kerning(Objects.requireNonNull(face));
      final PdfTextArray parts = new PdfTextArray();
      int from = 0;
      for (int i = 1; i < text.length(); i++) {
        final int kern = kerning.between(text.charAt(i - 1), text.charAt(i));
        if (kern != 0) {
          parts.add(text.substring(from, i));
          parts.add(-kern);
          from = i;
        }
      }
      if (from == 0) {
        super.showText(text);
      } else {
        parts.add(text.substring(from));
        super.showText(parts);
      }
    }
  }
}
