package id.rekap.summary;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names one number of a report in the fixed vocabulary of the figures file; the same in every
 * language.
 *
 * @param variable the variable's code; null for the whole program
 * @param group a group's label, or {@code Semua}; null where the number is not of a variable or a
 *     group
 * @param occasion an occasion's code, or two joined by a hyphen for a comparison; null without
 * @param category a category's label, or a respondent's code; null without
 * @param measure what it measures, such as {@code rerata}
 */
public record FigureKey(
    @Nullable String variable,
    @Nullable String group,
    @Nullable String occasion,
    @Nullable String category,
    String measure) {

  /** The word for everybody in the field {@code kelompok}. */
  public static final String EVERYBODY = "Semua";

  /**
   * Gives the same key with another measure.
   *
   * @param other the measure
   * @return the key
   */
  public FigureKey measure(final String other) {
    return new FigureKey(variable, group, occasion, category, other);
  }

  /**
   * Gives the key's identity in one line: its five fields joined by slashes, empty where null.
   *
   * @return such as {@code pengetahuan/Semua/Pre//rerata}
   */
  public String id() {
    return String.join("/", or(variable), or(group), or(occasion), or(category), measure);
  }

  @Override
  public boolean equals(final @Nullable Object other) {
    return other instanceof FigureKey key
        && measure.equals(key.measure)
        && Objects.equals(variable, key.variable)
        && Objects.equals(group, key.group)
        && Objects.equals(occasion, key.occasion)
        && Objects.equals(category, key.category);
  }

  /** Written out: every figure is put and found by it, and the generated one takes longer. */
  @Override
  public int hashCode() {
    int hash = measure.hashCode();
    hash = 31 * hash + Objects.hashCode(variable);
    hash = 31 * hash + Objects.hashCode(group);
    hash = 31 * hash + Objects.hashCode(occasion);
    return 31 * hash + Objects.hashCode(category);
  }

  private static String or(final @Nullable String field) {
    return field == null ? "" : field;
  }
}
