package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import id.rekap.intake.DuplicatePrograms;
import id.rekap.intake.IntakeResult;
import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Program;
import id.rekap.model.Provenance;
import id.rekap.model.Severity;
import id.rekap.report.PublishedFindings;
import id.rekap.store.CurrentProgram;
import id.rekap.store.DatasetStore;
import id.rekap.store.LedgerFile;
import id.rekap.store.RunLedger;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores one workbook after the other; each in the transaction of its chunk. */
final class TakeIn {

  private static final Logger LOG = LoggerFactory.getLogger(TakeIn.class);

  private final DatasetStore datasets;
  private final RunLedger ledger;
  private final Clock clock;
  private final Checkpoint checkpoint;
  private final String version;

  TakeIn(
      final DatasetStore datasets,
      final RunLedger ledger,
      final Clock clock,
      final Checkpoint checkpoint,
      final String version) {
    this.datasets = datasets;
    this.ledger = ledger;
    this.clock = clock;
    this.checkpoint = checkpoint;
    this.version = version;
  }

  /**
   * Stores what became of a workbook.
   *
   * @param result what intake says
   * @param run the run that read it
   * @param present SHA-256 of every workbook in the input folder
   */
  void store(final IntakeResult result, final long run, final Set<String> present) {
    switch (result) {
      case IntakeResult.Accepted accepted -> accept(accepted, run, present);
      case IntakeResult.Refused refused -> refuse(refused, null, run);
      case IntakeResult.Ignored ignored -> LOG.info("Passed over {}", ignored.fileName());
    }
    checkpoint.reached("intake.stored");
  }

  private void accept(
      final IntakeResult.Accepted accepted, final long run, final Set<String> present) {
    final String code = accepted.dataset().program().code();
    final Optional<CurrentProgram> known = ledger.program(code);
    if (known.isEmpty()) {
      keep(accepted, 1, run, present);
      return;
    }
    final CurrentProgram current = known.get();
    final LedgerFile holder = ledger.file(current.sha256()).orElse(null);
    final boolean here = present.contains(current.sha256());
    final boolean rival = here && holder != null && holder.run() == run;
    if (current.sha256().equals(accepted.sha256())) {
      keep(accepted, current.revision(), run, present);
    } else if (rival || isAnotherProgram(accepted.dataset(), current)) {
      final String name = holder == null ? current.code() : holder.name();
      refuse(DuplicatePrograms.refuse(accepted, name), here ? current.sha256() : null, run);
    } else {
      ledger.supersede(current.sha256());
      keep(accepted, current.revision() + 1, run, present);
    }
  }

  private boolean isAnotherProgram(final Dataset dataset, final CurrentProgram current) {
    final Program stored = datasets.load(current.sha256()).program();
    final Program sent = dataset.program();
    return !stored.title().equals(sent.title()) && !stored.start().equals(sent.start());
  }

  private void keep(
      final IntakeResult.Accepted accepted,
      final int revision,
      final long run,
      final Set<String> present) {
    final Dataset dataset = accepted.dataset();
    final List<Finding> findings =
        accepted.with(PublishedFindings.of(dataset, accepted.publishedColumn())).findings();
    if (!datasets.has(accepted.sha256())) {
      datasets.save(dataset);
    }
    ledger.put(new CurrentProgram(dataset.program().code(), accepted.sha256(), revision));
    final Provenance from = dataset.provenance();
    ledger.record(
        new LedgerFile(
            accepted.sha256(),
            accepted.fileName(),
            LedgerFile.Status.ACCEPTED,
            dataset.program().code(),
            accepted.sheets(),
            Math.toIntExact(dataset.headcount()),
            new LedgerFile.Rows(from.rowsRead(), from.rowsUsed(), from.rowsRefused()),
            remarks(findings),
            null,
            version,
            run,
            clock.instant()),
        findings);
    ledger.settle(accepted.fileName(), dataset.program().code(), present);
    LOG.info("Took in {} as revision {}", accepted.fileName(), revision);
  }

  private void refuse(
      final IntakeResult.Refused refused, final @Nullable String blockedBy, final long run) {
    ledger.record(
        new LedgerFile(
            refused.sha256(),
            refused.fileName(),
            LedgerFile.Status.REFUSED,
            refused.code(),
            refused.sheets(),
            refused.respondents(),
            new LedgerFile.Rows(refused.respondents(), 0, refused.respondents()),
            remarks(refused.findings()),
            blockedBy,
            version,
            run,
            clock.instant()),
        refused.findings());
    LOG.info(
        "Refused {} ({} findings); the other workbooks go on",
        refused.fileName(),
        Finding.count(refused.findings()));
  }

  private static LedgerFile.Remarks remarks(final List<Finding> findings) {
    return new LedgerFile.Remarks(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTE));
  }

  private static int count(final List<Finding> findings, final Severity severity) {
    return (int)
        Math.min(
            Integer.MAX_VALUE,
            findings.stream()
                .filter(one -> one.severity() == severity)
                .mapToLong(Finding::count)
                .sum());
  }
}
