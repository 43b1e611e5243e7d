package id.rekap.workbook;

import java.util.List;

/**
 * A workbook as the file has it: what every format gives and the assembler takes.
 *
 * @param sheets in the order of the file
 * @param date1904 true where dates count from 1904 instead of 1900
 * @param linked true where it refers to other workbooks; they are never opened
 */
public record RawWorkbook(List<RawSheet> sheets, boolean date1904, boolean linked) {

  /** Keeps its own copy of the sheets. */
  public RawWorkbook {
    sheets = List.copyOf(sheets);
  }
}
