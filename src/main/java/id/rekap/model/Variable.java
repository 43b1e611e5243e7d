package id.rekap.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the dictionary (sheet Variabel): a characteristic of respondents or something that was
 * measured.
 *
 * @param code Kode, its identity in the workbook
 * @param label Label, as printed
 * @param kind Jenis
 * @param group Kelompok: the respondents' group it is for; null for everybody (Semua)
 * @param measured Diisi di: true for Pengukuran (an outcome), false for Responden (a
 *     characteristic)
 * @param scale unit and range
 * @param direction Arah: which way is better; null where neither
 * @param threshold Ambang
 * @param derivedFrom Turunan dari: code of the variable whose numbers decide this one's category
 * @param fixedTest Uji: the test fixed beforehand
 * @param partOf Bagian dari: code of the total score it is a part of
 * @param listed Daftar = ya: a table respondent by respondent is wanted
 * @param synonyms Padanan: other headings of its column
 * @param note Keterangan
 * @param categories its categories from the sheet Kategori, ascending by order
 */
public record Variable(
    String code,
    String label,
    Kind kind,
    @Nullable String group,
    boolean measured,
    Scale scale,
    @Nullable Direction direction,
    @Nullable Threshold threshold,
    @Nullable String derivedFrom,
    @Nullable FixedTest fixedTest,
    @Nullable String partOf,
    boolean listed,
    List<String> synonyms,
    @Nullable String note,
    List<Category> categories) {

  /** What its values are: column Jenis. */
  public enum Kind {
    /** {@code kategorik}. */
    CATEGORICAL,
    /** {@code numerik}. */
    NUMERIC,
    /** {@code skor}. */
    SCORE,
    /** {@code teks}. */
    TEXT
  }

  private static List<Category> inOrder(final List<Category> categories) {
    if (categories.isEmpty()) {
      return List.of();
    }
    final List<Category> sorted = new ArrayList<>(categories);
    sorted.sort(Comparator.comparingInt(Category::order));
    return List.copyOf(sorted);
  }

  /** Keeps its own copies and sorts the categories. */
  public Variable {
    synonyms = List.copyOf(synonyms);
    categories = inOrder(categories);
  }

  /**
   * Gives the same variable for one group of respondents.
   *
   * @param one the group's label
   * @return the variable with that scope
   */
  public Variable within(final String one) {
    return new Variable(
        code,
        label,
        kind,
        one,
        measured,
        scale,
        direction,
        threshold,
        derivedFrom,
        fixedTest,
        partOf,
        listed,
        synonyms,
        note,
        categories);
  }

  /**
   * Tells whether its values are numbers.
   *
   * @return true for numeric variables and scores
   */
  public boolean isNumeric() {
    return kind == Kind.NUMERIC || kind == Kind.SCORE;
  }

  /**
   * Tells whether it is a yes/no question: categorical with just two categories.
   *
   * @return true for two categories
   */
  public boolean isYesNo() {
    return kind == Kind.CATEGORICAL && categories.size() == 2;
  }

  /**
   * Finds the category that a number belongs to. A number between one category's highest and the
   * next one's lowest belongs to the lower one. Compared as in {@link Scale#compared}.
   *
   * @param value a number in the variable's unit
   * @return the category, or null where none takes it
   */
  public @Nullable Category categoryOf(final double value) {
    return holding(Scale.compared(value));
  }

  private @Nullable Category holding(final double value) {
    Category found = null;
    for (final Category category : categories) {
      final Double from = category.from();
      final Double to = category.to();
      if (from == null && to == null) {
        continue;
      }
      if ((from == null || value >= from) && (found == null || isHigher(category, found))) {
        found = category;
      }
    }
    return found != null && isTaken(found, value) ? found : null;
  }

  private static boolean isHigher(final Category one, final Category other) {
    return lowest(one) > lowest(other);
  }

  private static double lowest(final Category category) {
    final Double from = category.from();
    return from == null ? Double.NEGATIVE_INFINITY : from;
  }

  private boolean isTaken(final Category category, final double value) {
    final Double to = category.to();
    return to == null
        || value <= to
        || categories.stream().anyMatch(other -> lowest(other) > to && lowest(other) > value);
  }
}
