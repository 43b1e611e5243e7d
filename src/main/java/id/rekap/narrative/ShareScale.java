package id.rekap.narrative;

import id.rekap.summary.Quantity;

/**
 * A share to the words for it, by bands in common use in nursing and midwifery papers. The bands
 * are half-open on the unrounded fraction, so that no share falls between two of them: 0; up to 25
 * %; below 50 %; 50 %; up to 75 %; below 90 %; below 100 %; 100 %. What a band is called is the
 * business of the profile that the words name: "umum" makes no difference at 90 %, "mayoritas" none
 * at 75 %.
 */
public enum ShareScale {
  /** {@code tidak satu pun}: 0. */
  NONE("none"),
  /** {@code sebagian kecil}: above 0, up to 25 %. */
  SMALL("small"),
  /** {@code hampir setengah}: above 25 %, below 50 %. */
  NEARLY_HALF("nearly-half"),
  /** {@code setengah}: 50 % exactly. */
  HALF("half"),
  /** {@code sebagian besar}: above 50 %, up to 75 %. */
  MOST("most"),
  /** {@code hampir seluruh}: above 75 %, below 90 %. */
  NEARLY_ALL("nearly-all"),
  /** {@code hampir seluruh} or {@code mayoritas absolut}: from 90 %, below 100 %. */
  VAST("vast"),
  /** {@code seluruh}: 100 %. */
  ALL("all");

  private final String key;

  ShareScale(final String key) {
    this.key = key;
  }

  /**
   * Finds the band of a share, exactly, from its counts.
   *
   * @param share a part of a whole that is not empty
   * @return its band
   * @throws IllegalArgumentException for a share of nothing
   */
  public static ShareScale of(final Quantity.Share share) {
    if (share.of() <= 0) {
      throw new IllegalArgumentException("A share of nothing has no band");
    }
    final long four = Math.multiplyExact(4, share.count());
    if (share.count() == 0) {
      return NONE;
    }
    if (share.count() == share.of()) {
      return ALL;
    }
    if (four <= share.of()) {
      return SMALL;
    }
    if (four == 2 * share.of()) {
      return HALF;
    }
    if (four < 2 * share.of()) {
      return NEARLY_HALF;
    }
    if (four <= 3 * share.of()) {
      return MOST;
    }
    return Math.multiplyExact(10, share.count()) < 9 * share.of() ? NEARLY_ALL : VAST;
  }

  /**
   * The words before a noun.
   *
   * @return a phrase such as {@code hampir seluruh}
   */
  public Quantity words() {
    return Quantity.phrase("quantifier." + key);
  }
}
