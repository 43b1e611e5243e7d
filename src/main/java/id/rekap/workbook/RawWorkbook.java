package id.rekap.workbook;

import java.util.List;

/**
 * A workbook as the file has it: what every format gives and the assembler takes.
 *
 * @param sheets in the order of the file
 * @param dateSystem what its numbers mean where they are days
 * @param linked true where it refers to other workbooks; they are never opened
 */
public record RawWorkbook(List<RawSheet> sheets, DateSystem dateSystem, boolean linked) {

  /** Keeps its own copy of the sheets. */
  public RawWorkbook {
    sheets = List.copyOf(sheets);
  }
}
