package id.rekap.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a workbook: what is wrong, where, and the words' slots. Worded later, never here.
 *
 * @param code the reason code, such as {@code NILAI_DI_LUAR_RENTANG}; fixed, the same in every
 *     language
 * @param severity how much it weighs
 * @param sheet the sheet's name as it stands in the file; null for the whole file
 * @param cell the cell as Excel names it, such as {@code D14}; null for a whole sheet or file
 * @param found what stands in the cell, as read; null where nothing does
 * @param variant chooses among the sentences of one code, such as {@code below}; empty for the
 *     plain one
 * @param slots values for the named slots of the sentence
 */
public record Finding(
    String code,
    Severity severity,
    @Nullable String sheet,
    @Nullable String cell,
    @Nullable String found,
    String variant,
    Map<String, Argument> slots) {

  /** The variant of a finding that stands for all of its code on its sheet that are not kept. */
  public static final String MORE = "more";

  /** The slot that tells how many they are. */
  public static final String COUNT = "count";

  /** Keeps its own copy of the slots, in their order. */
  public Finding {
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
  }

  /**
   * How many findings this one stands for.
   *
   * @return 1, except for one that stands for those that are not kept
   */
  public long count() {
    return MORE.equals(variant) && slots.get(COUNT) instanceof final Argument.Count all
        ? all.value()
        : 1;
  }

  /**
   * How many findings a list stands for.
   *
   * @param findings the list
   * @return the sum of their counts
   */
  public static long count(final Collection<Finding> findings) {
    return findings.stream().mapToLong(Finding::count).sum();
  }
}
