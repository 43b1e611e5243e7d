package id.rekap.language;

/**
 * A piece of text in one style.
 *
 * @param text the text; no-break spaces stand where a line may not break
 * @param style how it is set
 */
public record Run(String text, Style style) {

  /** How a run is set. */
  public enum Style {
    /** As the text around it. */
    PLAIN,
    /** Italic: symbols such as <i>p</i> and <i>n</i>. */
    ITALIC,
    /** Bold. */
    BOLD
  }
}
