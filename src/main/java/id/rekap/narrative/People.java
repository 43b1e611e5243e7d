package id.rekap.narrative;

import id.rekap.summary.Quantity;

/** How many people, in words that suit nobody as well as many. */
final class People {

  private static final String KEY = "answers.people";

  private People() {}

  /** So many people. */
  static Quantity of(final Quantity count) {
    return Quantity.phrase(KEY + none(count), "value", count);
  }

  /** So many of n people. */
  static Quantity of(final Quantity count, final Quantity n) {
    return Quantity.phrase(KEY + ".of" + none(count), "value", count, "n", n);
  }

  private static String none(final Quantity count) {
    return count.bare() instanceof Quantity.Count number && number.value() == 0 ? ".none" : "";
  }
}
