package id.rekap.model;

/**
 * The place in a workbook from which a row of data came; with the file's hash it is the row's
 * natural key.
 *
 * @param sheet the sheet's name as it stands in the file
 * @param row the row number as Excel shows it, from 1
 */
public record Origin(String sheet, int row) {

  /** Checks that the row can exist. */
  public Origin {
    if (row < 1) {
      throw new IllegalArgumentException("Row numbers start at 1, not " + row);
    }
  }
}
