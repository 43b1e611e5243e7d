package id.rekap.delivery;

/** Hears of named points of the work, so that a test can end the process right there. */
@FunctionalInterface
public interface Checkpoint {

  /** Nobody listens. */
  Checkpoint NONE = point -> {};

  /**
   * The work has come to a point.
   *
   * @param point its name, such as {@code delivery.half-written}
   */
  void reached(String point);
}
