package id.rekap.report;

import id.rekap.model.Dataset;

/** A kind of report that every program gets. */
public interface ReportKind {

  /**
   * Names it in the figures file, the ledger and the output folder.
   *
   * @return a word in small letters, such as {@code hasil}; never changed once reports were made
   */
  String name();

  /**
   * Names its template, which is also the name of its look in the styles.
   *
   * @return such as {@code journal-results}, for {@code templates/reports/journal-results.html}
   */
  String template();

  /**
   * Composes the report of a program.
   *
   * @param dataset the program's data
   * @param edition what else is to be known
   * @return the report, of this kind
   */
  Report compose(Dataset dataset, Edition edition);
}
