package id.rekap;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF page by page, and its fonts; for tests. */
public final class PdfText {

  private PdfText() {}

  /** The text of every page, and the names of the fonts. */
  public static String of(final byte[] pdf) throws IOException {
    final StringBuilder out = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      final TreeSet<String> fonts = new TreeSet<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        final PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        out.append("--- page ").append(page).append(" ---\n").append(stripper.getText(document));
        fonts(document.getPage(page - 1), fonts);
      }
      fonts.forEach(font -> out.append(font).append('\n'));
    }
    return out.toString();
  }

  private static void fonts(final PDPage page, final Set<String> fonts) throws IOException {
    final var resources = page.getResources();
    for (final var name : resources.getFontNames()) {
      final var font = resources.getFont(name);
      final String plain = font.getName().replaceFirst("^[A-Z]{6}\\+", "");
      fonts.add("font " + plain + (font.isEmbedded() ? " embedded" : " NOT EMBEDDED"));
    }
  }
}
