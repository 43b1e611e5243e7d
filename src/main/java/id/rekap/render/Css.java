package id.rekap.render;

import id.rekap.summary.Quantity;
import java.util.Locale;

/** Names for style sheets. */
final class Css {

  private Css() {}

  /**
   * The class of a constant.
   *
   * @param constant a constant
   * @return its name in small letters
   */
  static String name(final Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The class that words give to their column: styles can tell columns apart by it.
   *
   * @param head the heading
   * @return {@code " c-found"} for the key {@code notice.head.found}; empty for other quantities
   */
  static String key(final Quantity head) {
    if (!(head.bare() instanceof Quantity.Phrase phrase)) {
      return "";
    }
    final String key = phrase.key();
    final String last = key.substring(key.lastIndexOf('.') + 1);
    return last.matches("[a-z][a-z0-9-]*") ? " c-" + last : "";
  }

  /**
   * A length.
   *
   * @param property the property
   * @param value its value
   * @param unit the unit of the value
   * @return such as {@code width: 12.5%}
   */
  static String length(final String property, final double value, final String unit) {
    return String.format(Locale.ROOT, "%s: %.2f%s", property, value, unit);
  }
}
