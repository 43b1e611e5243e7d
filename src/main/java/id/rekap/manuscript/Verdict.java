package id.rekap.manuscript;

/** What is to be said of a printed number; the worse comes later. */
public enum Verdict {
  /** Neither the data nor another printed number says anything of it. */
  UNCHECKED("tidak_dapat_diperiksa"),
  /** The data give it, rounded half up. */
  SAME("sama"),
  /** The data give it, rounded in another way, from rounded numbers or by another usual formula. */
  ROUNDED("cara_lain"),
  /** The data give it with further decimals cut off. */
  CUT("dipotong"),
  /** A statement without the number that it needs. */
  UNSUPPORTED("tanpa_dasar"),
  /** Another printed number says otherwise. */
  CONTRADICTED("bertentangan"),
  /** The data give another number. */
  DIFFERENT("beda"),
  /** No data can give it beside the other printed numbers. */
  IMPOSSIBLE("mustahil");

  private final String code;

  Verdict(final String code) {
    this.code = code;
  }

  /**
   * Its name in the JSON, the same in every language, and the end of the key of its words.
   *
   * @return such as {@code sama}
   */
  public String code() {
    return code;
  }

  /**
   * Tells whether an author has to do something.
   *
   * @return true from cut off numbers on
   */
  public boolean isRemarkable() {
    return compareTo(CUT) >= 0;
  }

  /**
   * The worse of two.
   *
   * @param other the other
   * @return the later one
   */
  public Verdict worse(final Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
