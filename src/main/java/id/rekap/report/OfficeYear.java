package id.rekap.report;

import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Overview;
import java.time.Year;
import java.util.List;
import java.util.Map;

/**
 * What a yearly report is made of.
 *
 * @param year the year
 * @param office Institusi, as printed; empty where programs name none
 * @param known every program of the office that is stored, of the year and the two before it
 * @param datasets the data of the programs of the year, in any order
 * @param refused the workbooks that were refused and not yet corrected
 * @param corrected the codes of programs whose data changed since the last issue, sorted
 * @param texts what the office wrote, as Markdown by name
 */
public record OfficeYear(
    Year year,
    String office,
    List<Overview> known,
    List<Dataset> datasets,
    List<Refused> refused,
    List<String> corrected,
    Map<String, String> texts) {

  /** Keeps its own copies. */
  public OfficeYear {
    known = List.copyOf(known);
    datasets = List.copyOf(datasets);
    refused = List.copyOf(refused);
    corrected = List.copyOf(corrected);
    texts = Map.copyOf(texts);
  }

  /**
   * A refused workbook.
   *
   * @param file its name without folders
   * @param findings what is wrong with it
   */
  public record Refused(String file, List<Finding> findings) {
    /** Keeps its own copy. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
