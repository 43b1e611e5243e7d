package id.rekap.summary;

import id.rekap.model.Variable;

/** What the values of an outcome are; with occasions and groups it decides how it is analysed. */
public enum OutcomeKind {
  /** A sum of answers on an instrument: {@code skor}. */
  SCORE,
  /** A number of things: {@code numerik} without a unit. */
  COUNT,
  /** An amount or a measure: {@code numerik} with a unit. */
  VOLUME,
  /** Three categories or more with a better end: column Arah is filled. */
  ORDINAL,
  /** Two categories. */
  YES_NO,
  /** Categories without an order. */
  CATEGORY;

  /**
   * Finds the kind of a variable.
   *
   * @param variable a variable that is not free text
   * @return its kind
   */
  static OutcomeKind of(final Variable variable) {
    return switch (variable.kind()) {
      case SCORE -> SCORE;
      case NUMERIC -> variable.scale().unit() == null ? COUNT : VOLUME;
      case CATEGORICAL -> ofCategories(variable);
      case TEXT -> throw new IllegalArgumentException(variable.code() + " is free text");
    };
  }

  private static OutcomeKind ofCategories(final Variable variable) {
    if (variable.isYesNo()) {
      return YES_NO;
    }
    return variable.categories().size() > 2 && variable.direction() != null ? ORDINAL : CATEGORY;
  }
}
