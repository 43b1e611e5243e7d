package id.rekap.job;

import id.rekap.model.Overview;
import id.rekap.report.OfficeYear;
import id.rekap.store.CurrentProgram;
import id.rekap.store.DatasetStore;
import id.rekap.store.LedgerFile;
import id.rekap.store.RunLedger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What yearly reports tell of the data: the workbooks that were refused and those that were
 * corrected. A refused workbook belongs to the office and year of the stored program whose code it
 * bears. One of no stored program is an office's where no other office has programs; else it is
 * only counted, for its sheet Kegiatan may be what could not be read, and its name may be anyone's.
 *
 * @param waiting the refused workbooks
 * @param stored the programs that are stored, by the key of their code
 * @param offices how many offices have programs
 * @param former the workbook before the current one, by the key of the code
 * @param ledger knows the findings
 */
record YearQuality(
    List<LedgerFile> waiting,
    Map<String, Overview> stored,
    int offices,
    Map<String, String> former,
    RunLedger ledger) {

  /** Reads the ledger once for all years. */
  static YearQuality of(
      final RunLedger ledger,
      final DatasetStore datasets,
      final List<Overview> all,
      final List<LedgerFile> waiting) {
    final Map<String, Overview> stored = new HashMap<>();
    final Set<String> offices = new HashSet<>();
    for (final Overview one : all) {
      stored.put(RunLedger.key(one.program().code()), one);
      final String office = one.program().team().institution();
      offices.add(RunLedger.key(office == null ? "" : office));
    }
    return new YearQuality(waiting, stored, offices.size(), former(ledger, datasets), ledger);
  }

  /** The workbook that spoke for a program last before the one that speaks now. */
  private static Map<String, String> former(final RunLedger ledger, final DatasetStore datasets) {
    final Map<String, String> former = new HashMap<>();
    final Set<String> mended = new HashSet<>();
    for (final CurrentProgram program : ledger.programs()) {
      if (program.revision() > 1) {
        mended.add(RunLedger.key(program.code()));
      }
    }
    ledger.files().values().stream()
        .filter(file -> file.status() == LedgerFile.Status.SUPERSEDED)
        .filter(file -> file.code() != null && mended.contains(RunLedger.key(file.code())))
        .filter(file -> datasets.has(file.sha256()))
        .sorted(
            Comparator.comparing(LedgerFile::run)
                .thenComparing(LedgerFile::receivedAt)
                .thenComparing(LedgerFile::sha256))
        .forEach(file -> former.put(RunLedger.key(file.code() + ""), file.sha256()));
    return former;
  }

  /**
   * The same for a year whose report replaces an issue: what was corrected since that issue, by the
   * workbooks that it was made from.
   *
   * @param year the year with what is to be known of its data
   * @param replaced the workbooks of the issue, by the key of the program's code; null without one
   */
  static OfficeYear.Quality since(
      final OfficeYear year, final @Nullable Map<String, String> replaced) {
    final OfficeYear.Quality quality = year.quality();
    if (replaced == null) {
      return quality;
    }
    final List<OfficeYear.Correction> corrections = new ArrayList<>();
    for (final Overview one : year.own()) {
      final String before = replaced.get(RunLedger.key(one.program().code()));
      if (before != null && !before.equals(one.provenance().sha256())) {
        corrections.add(new OfficeYear.Correction(one.program().code(), before, null));
      }
    }
    corrections.sort(Comparator.comparing(OfficeYear.Correction::code));
    return new OfficeYear.Quality(quality.refused(), quality.unplaced(), corrections);
  }

  /** What is to be known of the data of one office's year. */
  OfficeYear.Quality of(final OfficeYear year) {
    final Set<String> own = new HashSet<>();
    final List<OfficeYear.Correction> corrections = new ArrayList<>();
    for (final Overview one : year.own()) {
      final String key = RunLedger.key(one.program().code());
      own.add(key);
      final String before = former.get(key);
      if (before != null) {
        corrections.add(new OfficeYear.Correction(one.program().code(), before, null));
      }
    }
    corrections.sort(Comparator.comparing(OfficeYear.Correction::code));
    final List<OfficeYear.Refused> refused = new ArrayList<>();
    int unplaced = 0;
    for (final LedgerFile file : waiting) {
      final String key = file.code() == null ? "" : RunLedger.key(file.code());
      final boolean known = stored.containsKey(key);
      if (known ? own.contains(key) : offices < 2) {
        refused.add(
            new OfficeYear.Refused(file.code(), file.sha256(), ledger.findings(file.sha256())));
      } else if (!known) {
        unplaced++;
      }
    }
    return new OfficeYear.Quality(refused, unplaced, corrections);
  }
}
