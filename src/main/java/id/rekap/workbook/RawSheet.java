package id.rekap.workbook;

import java.util.List;
import java.util.Set;

/**
 * One sheet of a workbook as the file has it.
 *
 * @param name its name as it stands in the file
 * @param hidden true where the workbook does not show it
 * @param rows rows that hold something, ascending
 * @param hiddenColumns numbers of the columns that are not shown, from 1
 * @param merged merged ranges, such as {@code A1:C1}
 */
public record RawSheet(
    String name,
    boolean hidden,
    List<RawRow> rows,
    Set<Integer> hiddenColumns,
    List<String> merged) {

  /** Keeps its own copies. */
  public RawSheet {
    rows = List.copyOf(rows);
    hiddenColumns = Set.copyOf(hiddenColumns);
    merged = List.copyOf(merged);
  }
}
