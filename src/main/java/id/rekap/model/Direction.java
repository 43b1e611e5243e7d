package id.rekap.model;

/** Which way is better for a variable: column Arah of the dictionary. */
public enum Direction {
  /** {@code naik}: a higher value is better. */
  UP,
  /** {@code turun}: a lower value is better. */
  DOWN
}
