package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.Manifest;
import id.rekap.delivery.OutputFolder;
import id.rekap.store.LedgerFile;
import id.rekap.store.LedgerReport;
import id.rekap.store.LedgerReport.DeliveredFile;
import id.rekap.store.ReportLedger;
import id.rekap.store.RunLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the output folder, as the ledger knows it. */
final class Shelf {

  /** The kinds of reports over several programs. */
  private static final Set<String> PERIODIC = Set.of(RunRequest.MONTHLY, RunRequest.YEARLY);

  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private final RunLedger ledger;
  private final ReportLedger reports;
  private final String language;
  private final Checkpoint checkpoint;

  /**
   * A shelf.
   *
   * @param language tag of the language of the reports that {@code run} makes
   */
  Shelf(
      final RunLedger ledger,
      final ReportLedger reports,
      final String language,
      final Checkpoint checkpoint) {
    this.ledger = ledger;
    this.reports = reports;
    this.language = language;
    this.checkpoint = checkpoint;
  }

  /**
   * Writes the manifest anew, unless it stands there already or nothing was ever delivered. Where
   * that fails the reports stand as they are, and the next run writes it.
   *
   * @return why it could not be written; null where it stands
   */
  FolderException.@Nullable Fault writeManifest(final Path output) {
    try {
      deliverManifest(output);
      return null;
    } catch (final IOException failure) {
      LOG.error("The manifest cannot be written: {}", Trace.reason(failure));
      return FolderCheck.refused(FolderException.Role.OUTPUT, output, failure).fault();
    }
  }

  private void deliverManifest(final Path output) throws IOException {
    final List<Manifest.Entry> entries = new ArrayList<>();
    for (final LedgerReport report : reports.reports()) {
      for (final DeliveredFile file : report.files()) {
        entries.add(
            new Manifest.Entry(
                file.path(),
                report.key().kind(),
                report.revision(),
                file.sha256(),
                workbooks(report).stream()
                    .map(one -> new Manifest.Input(one.name(), one.sha256()))
                    .toList()));
      }
    }
    if (!entries.isEmpty() || Files.exists(output.resolve(Manifest.NAME))) {
      new Manifest(entries).deliver(output, checkpoint);
    }
  }

  /** Half a page on a month may rest on no workbook; the ledger then has its own name there. */
  private static List<LedgerReport.Input> workbooks(final LedgerReport report) {
    final LedgerReport.Input own = new LedgerReport.Input(report.inputName(), report.inputSha256());
    return PERIODIC.contains(report.key().kind()) && report.inputs().equals(List.of(own))
        ? List.of()
        : report.inputs();
  }

  /** Knows workbooks that were renamed in the input folder by the names that they have now. */
  void rename(final InputFolder input) {
    final Collection<LedgerFile> files = ledger.files().values();
    final Map<String, String> names = input.names(files);
    for (final LedgerFile file : files) {
      final String name = names.getOrDefault(file.sha256(), file.name());
      if (!name.equals(file.name())) {
        ledger.rename(file.sha256(), name);
      }
    }
  }

  /**
   * Takes back notices that no longer hold: the workbook was taken in after all, lies in the input
   * folder no more, or gets its notice in another language.
   *
   * @throws FolderException where one of them cannot be removed
   */
  void withdrawNotices(final InputFolder input, final OutputFolder output) {
    final Map<String, LedgerFile> files = ledger.files();
    final Set<String> hashes = input.hashes();
    for (final LedgerReport report : reports.reports()) {
      final LedgerFile file = files.get(report.inputSha256());
      if (Conductor.isNotice(report)
          && (file == null
              || file.status() != LedgerFile.Status.REFUSED
              || !report.key().language().equals(language)
              || !hashes.contains(file.sha256()))) {
        remove(report, output);
        reports.remove(report.key());
      }
    }
  }

  /**
   * Takes back summaries and yearly reports of offices and funders that no program names any more.
   *
   * @param wanted the summaries that the stored data call for
   * @throws FolderException where one of them cannot be removed
   */
  void withdrawPeriodic(final Set<LedgerReport.Key> wanted, final OutputFolder output) {
    for (final LedgerReport report : reports.reports()) {
      if (PERIODIC.contains(report.key().kind()) && !wanted.contains(report.key())) {
        remove(report, output);
        reports.remove(report.key());
      }
    }
  }

  private static void remove(final LedgerReport report, final OutputFolder output) {
    for (final DeliveredFile delivered : report.files()) {
      try {
        output.remove(delivered.path());
      } catch (final IOException failure) {
        throw FolderCheck.refused(
            FolderException.Role.OUTPUT, output.folderOf(delivered.path()), failure);
      }
    }
  }

  /** What some runs did, by the ledger. */
  RunResult result(
      final Set<Long> runs,
      final InputFolder input,
      final List<String> broken,
      final Map<LedgerReport.Key, FolderException.Fault> faults,
      final FolderException.@Nullable Fault manifest,
      final boolean stopped) {
    final List<LedgerReport> all = reports.reports();
    final Map<String, String> paths = new HashMap<>();
    final List<RunResult.ReportLine> made = new ArrayList<>();
    final List<RunResult.ReportLine> failed = new ArrayList<>();
    for (final LedgerReport report : all) {
      final List<String> pages = pages(report);
      final String path = pages.isEmpty() ? null : pages.getFirst();
      final boolean delivered = report.status() == LedgerReport.Status.DELIVERED;
      if (delivered && path != null) {
        // A report may stand in several languages; the run's own is the one to show.
        if (report.key().language().equals(language)) {
          paths.put(report.inputSha256(), path);
        } else {
          paths.putIfAbsent(report.inputSha256(), path);
        }
      }
      if (runs.contains(report.run())) {
        (delivered ? made : failed)
            .add(
                new RunResult.ReportLine(
                    report.key().kind(),
                    report.inputName(),
                    report.code(),
                    path,
                    pages.stream().skip(1).toList(),
                    delivered ? null : faults.get(report.key())));
      }
    }
    final Collection<LedgerFile> files = ledger.files().values();
    final Set<String> present = input.hashes();
    return new RunResult(
        files.stream()
            .filter(one -> runs.contains(one.run()))
            .map(one -> line(one, paths))
            .toList(),
        broken,
        made,
        failed,
        files.stream()
            .filter(one -> one.status() == LedgerFile.Status.REFUSED)
            .filter(one -> present.contains(one.sha256()))
            .map(one -> line(one, paths))
            .toList(),
        input.copies(),
        Posted.NOTHING,
        manifest,
        input.candidates().isEmpty(),
        stopped);
  }

  private static RunResult.WorkbookLine line(
      final LedgerFile file, final Map<String, String> paths) {
    return new RunResult.WorkbookLine(
        file.name(),
        file.code(),
        file.status() != LedgerFile.Status.REFUSED,
        file.respondents(),
        file.remarks().errors(),
        file.remarks().warnings(),
        paths.get(file.sha256()));
  }

  /** Its own pages first: what lies beside them has the same name and something after it. */
  private static List<String> pages(final LedgerReport report) {
    return report.files().stream()
        .map(DeliveredFile::path)
        .filter(path -> path.endsWith(".pdf"))
        .sorted(Comparator.comparingInt(String::length))
        .toList();
  }
}
