package id.rekap.render;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.openpdf.text.pdf.BaseFont;

/**
 * How much closer two letters of one face stand than their widths say, as its designer wants it.
 * Letters and punctuation of ASCII only: digits keep their width, or columns would not line up.
 * Each pair is asked for once; shared by all threads, which may ask for the same pair at worst.
 */
final class Kerning {

  private static final int SIZE = 128;
  private static final short UNKNOWN = Short.MIN_VALUE;
  private static final int EM = 1000;

  private final BaseFont face;
  private final Supplier<Font> font;
  private final short[] pairs = new short[SIZE * SIZE];

  /**
   * For one face.
   *
   * @param face the face
   * @param font the same face as Java sees it; asked for at the first pair
   */
  Kerning(final BaseFont face, final Supplier<Font> font) {
    this.face = face;
    this.font = font;
    Arrays.fill(pairs, UNKNOWN);
  }

  /**
   * The kerning of a pair.
   *
   * @param left the first letter
   * @param right the letter after it
   * @return thousandths of the type size; less than 0 where the letters move together
   */
  int between(final char left, final char right) {
    if (!isKerned(left) || !isKerned(right)) {
      return 0;
    }
    final int pair = left * SIZE + right;
    short known = pairs[pair];
    if (known == UNKNOWN) {
      known = ask(left, right);
      pairs[pair] = known;
    }
    return known;
  }

  /**
   * The kerning of a text.
   *
   * @param text the text
   * @return the sum over its pairs, in thousandths of the type size
   */
  int within(final String text) {
    int sum = 0;
    for (int i = 1; i < text.length(); i++) {
      sum += between(text.charAt(i - 1), text.charAt(i));
    }
    return sum;
  }

  private static boolean isKerned(final char sign) {
    return sign > ' ' && sign < SIZE - 1 && (sign < '0' || sign > '9');
  }

  private short ask(final char left, final char right) {
    final Font kerned =
        font.get()
            .deriveFont(
                Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON, TextAttribute.SIZE, EM));
    final GlyphVector glyphs =
        kerned.layoutGlyphVector(
            new FontRenderContext(null, true, true),
            new char[] {left, right},
            0,
            2,
            Font.LAYOUT_LEFT_TO_RIGHT);
    final double width = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    return (short) Math.round(width - face.getWidth(left) - face.getWidth(right));
  }
}
