package id.rekap.summary;

/** An analysis in, one table out. */
public interface TableRecipe {

  /**
   * Makes the table.
   *
   * @param analysis the program's numbers
   * @return the table
   */
  SummaryTable table(Analysis analysis);
}
