package id.rekap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of pages by their height; all letters of a line without the spaces between. */
final class PageLines {

  /** A line of less letters may stand anywhere. */
  private static final int FEWEST_LETTERS = 15;

  private PageLines() {}

  /** The lines of every page by their distance from its top, in points. */
  static List<NavigableMap<Float, String>> of(final byte[] pdf) throws IOException {
    final List<NavigableMap<Float, String>> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        final TreeMap<Float, TreeMap<Float, String>> letters = new TreeMap<>();
        final PDFTextStripper stripper =
            new PDFTextStripper() {
              @Override
              protected void processTextPosition(final TextPosition text) {
                letters
                    .computeIfAbsent(
                        Math.round(text.getYDirAdj() * 10) / 10f, height -> new TreeMap<>())
                    .put(text.getXDirAdj(), text.getUnicode());
              }
            };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        final NavigableMap<Float, String> lines = new TreeMap<>();
        letters.forEach((height, line) -> lines.put(height, dense(String.join("", line.values()))));
        pages.add(lines);
      }
    }
    return pages;
  }

  /** How far apart the lines of some words are where they stand below one another on a page. */
  static List<Float> distances(final List<NavigableMap<Float, String>> pages, final String words) {
    final String dense = dense(words);
    final List<Float> distances = new ArrayList<>();
    for (final NavigableMap<Float, String> lines : pages) {
      for (final Map.Entry<Float, String> line : lines.entrySet()) {
        final Map.Entry<Float, String> next = lines.higherEntry(line.getKey());
        if (next != null
            && line.getValue().length() >= FEWEST_LETTERS
            && dense.contains(line.getValue() + next.getValue())) {
          distances.add(next.getKey() - line.getKey());
        }
      }
    }
    return distances;
  }

  private static String dense(final String text) {
    return text.replaceAll("[\\s\u00A0]+", "");
  }
}
