package id.rekap.job;

import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.render.RenderedReport;
import id.rekap.store.LedgerFile;
import java.util.List;
import java.util.Set;

/** Makes reports; called by several threads at once. */
interface ReportMaker {

  /**
   * Loads what the reports need, before the first one.
   *
   * @param languages tags of their languages
   * @throws RuntimeException with every mistake of templates and words at once
   */
  void prepare(Set<String> languages);

  /** The results section of a program. */
  RenderedReport results(Dataset dataset, int revision, String language);

  /** The notice of a refused workbook. */
  RenderedReport notice(LedgerFile file, List<Finding> findings, String language);
}
