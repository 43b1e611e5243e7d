package id.rekap.model;

/**
 * A mark that is worth reporting who reached it: column Ambang, such as {@code >12}.
 *
 * @param comparison how a value is held against the limit
 * @param limit the limit, in the variable's unit
 */
public record Threshold(Comparison comparison, double limit) {

  /** How a value is held against the limit. */
  public enum Comparison {
    /** {@code >}. */
    ABOVE,
    /** {@code >=}. */
    AT_LEAST,
    /** {@code <}. */
    BELOW,
    /** {@code <=}. */
    AT_MOST
  }

  /**
   * Tells whether a value reaches the mark, compared as in {@link Scale#compared}.
   *
   * @param value a value in the variable's unit
   * @return true where the comparison holds
   */
  public boolean isReachedBy(final double value) {
    final double shown = Scale.compared(value);
    return switch (comparison) {
      case ABOVE -> shown > limit;
      case AT_LEAST -> shown >= limit;
      case BELOW -> shown < limit;
      case AT_MOST -> shown <= limit;
    };
  }
}
