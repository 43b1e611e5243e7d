package id.rekap.render;

import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/** Measures text as {@link KernedDevice} paints it. */
final class KernedText extends ITextTextRenderer {

  private final Faces faces;

  KernedText(final Faces faces) {
    this.faces = faces;
  }

  @Override
  public int getWidth(final ITextFontContext context, final ITextFSFont font, final String text) {
    final BaseFont face = font.getFontDescription().getFont();
    final float size = font.getSize2D();
    final float width = face.getWidthPoint(text, size);
    return (int) Math.ceil(width + faces.kerning(face).within(text) * size / 1000 - 0.01f);
  }
}
