package id.rekap.render;

/** Tells how wide words are in the face of tables. */
@FunctionalInterface
interface Measure {

  /**
   * Measures words.
   *
   * @param text the words
   * @param bold true for the house's bold
   * @return their width in em, 0 or more
   */
  float ems(String text, boolean bold);

  /**
   * Measures words in their own faces.
   *
   * @param text the words
   * @param bold true where upright words are set bold, as in a head
   * @return their width in em, 0 or more
   */
  default float ems(final TextView text, final boolean bold) {
    float width = 0;
    for (final TextView.Piece piece : text.pieces()) {
      for (final TextView.Letters run : piece.runs()) {
        width += ems(run.text(), bold || run.bold());
      }
    }
    return width;
  }
}
