package id.rekap.render;

import java.util.List;
import java.util.function.IntPredicate;
import org.openpdf.text.pdf.BaseFont;

/** Which characters every bundled face can print; immutable, and may be shared by threads. */
public final class PrintableCharacters implements IntPredicate {

  private final List<BaseFont> faces;

  private PrintableCharacters(final List<BaseFont> faces) {
    this.faces = faces;
  }

  /**
   * Reads the faces.
   *
   * @param templates where they are
   * @return the characters that all of them have
   * @throws TemplateException with every missing or unreadable face
   */
  public static PrintableCharacters of(final TemplateFolder templates) {
    return new PrintableCharacters(
        new Faces(templates).byName().values().stream().distinct().toList());
  }

  /**
   * Tells whether a character can stand anywhere on a page.
   *
   * @param point a code point
   * @return false also for one that pages leave out in silence
   */
  @Override
  public boolean test(final int point) {
    final String printed = PrintableText.of(Character.toString(point));
    return !printed.isEmpty()
        && faces.stream().allMatch(face -> printed.codePoints().allMatch(face::charExists));
  }
}
