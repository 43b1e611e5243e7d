package id.rekap.render;

import java.util.ArrayList;
import java.util.List;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Says where a line may end: after an ordinary space, and after a hyphen between two words of small
 * letters ({@code rata-rata}). A number, an interval or {@code BSES-SF} is never cut. A word longer
 * than any real one may be cut anywhere beyond its first letters, or it would run off the page.
 */
final class WordBreaks implements LineBreakingStrategy {

  private static final int LONGEST_WORD = 30;

  @Override
  public BreakPointsProvider getBreakPointsProvider(
      final String text, final String lang, final CalculatedStyle style) {
    final var points = points(text).iterator();
    return () -> points.hasNext() ? new BreakPoint(points.next()) : BreakPoint.getDonePoint();
  }

  /**
   * Finds the places.
   *
   * @param text any text
   * @return where a line may end, ascending; the end of the text is the last
   */
  static List<Integer> points(final String text) {
    final List<Integer> points = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < text.length(); i++) {
      final boolean spaced = text.charAt(i - 1) == ' ' && text.charAt(i) != ' ';
      if (spaced || isBetweenWords(text, i)) {
        points.add(i);
        start = i;
      } else if (i - start >= LONGEST_WORD && isWithinWord(text, i)) {
        points.add(i);
      }
    }
    if (!text.isEmpty()) {
      points.add(text.length());
    }
    return points;
  }

  private static boolean isBetweenWords(final String text, final int i) {
    return i >= 3
        && i + 1 < text.length()
        && text.charAt(i - 1) == '-'
        && isSmall(text, i - 3)
        && isSmall(text, i - 2)
        && isSmall(text, i)
        && isSmall(text, i + 1);
  }

  private static boolean isSmall(final String text, final int i) {
    return Character.isLowerCase(text.charAt(i));
  }

  private static boolean isWithinWord(final String text, final int i) {
    return text.charAt(i) != ' ' && !Character.isLowSurrogate(text.charAt(i));
  }
}
