package id.rekap.intake;

import id.rekap.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding that was put into words, as it is written into a copy of the workbook.
 *
 * @param code the reason code
 * @param severity how much it weighs
 * @param sheet the sheet's name as it stands in the file; null for the whole file
 * @param cell the cell as Excel names it, such as {@code D14}; null for a whole sheet or file
 * @param found what stands in the cell, as read; null where nothing does
 * @param why what was found and what is expected
 * @param fix what to do
 * @param count how many findings it stands for, 1 or more
 */
public record Remark(
    String code,
    Severity severity,
    @Nullable String sheet,
    @Nullable String cell,
    @Nullable String found,
    String why,
    String fix,
    long count) {

  /** Tells whether the workbook is refused for it. */
  boolean isError() {
    return severity == Severity.ERROR;
  }
}
