package id.rekap.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads pages back, as a reader's program would. */
final class Pages {

  private Pages() {}

  /** Opens a file for as long as a function needs it. */
  static <T> T read(final byte[] pdf, final Function<PDDocument, T> function) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return function.apply(document);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The text of every page, no-break spaces as spaces. */
  static List<String> text(final byte[] pdf) {
    return read(
        pdf,
        document -> {
          final List<String> pages = new ArrayList<>();
          for (int page = 1; page <= document.getNumberOfPages(); page++) {
            pages.add(text(document, page));
          }
          return pages;
        });
  }

  private static String text(final PDDocument document, final int page) {
    try {
      final PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document).replace('\u00A0', ' ');
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How far to the right any letter reaches, in points. */
  static float rightmost(final byte[] pdf) {
    return read(
        pdf,
        document -> {
          final float[] right = {0};
          try {
            new PDFTextStripper() {
              @Override
              protected void processTextPosition(final TextPosition text) {
                right[0] = Math.max(right[0], text.getXDirAdj() + text.getWidthDirAdj());
              }
            }.getText(document);
          } catch (final IOException failure) {
            throw new UncheckedIOException(failure);
          }
          return right[0];
        });
  }

  /** The distances between lines of running text with italic letters, in points. */
  static List<Float> proseDistances(final byte[] pdf) {
    return read(
        pdf,
        document -> {
          final List<Float> distances = new ArrayList<>();
          for (int page = 1; page <= document.getNumberOfPages(); page++) {
            Float before = null;
            for (final float line : proseLines(document, page)) {
              if (before != null) {
                distances.add(line - before);
              }
              before = line;
            }
          }
          return distances;
        });
  }

  private static NavigableSet<Float> proseLines(final PDDocument document, final int page) {
    final NavigableSet<Float> lines = new TreeSet<>();
    try {
      final PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(final TextPosition text) {
              if (text.getFont().getName().endsWith("SourceSerif4-It")) {
                lines.add(Math.round(text.getYDirAdj() * 10) / 10f);
              }
            }
          };
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.getText(document);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return lines;
  }
}
