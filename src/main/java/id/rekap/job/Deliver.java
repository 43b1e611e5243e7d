package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.OutputFolder;
import id.rekap.model.Program;
import id.rekap.render.RenderedReport;
import id.rekap.report.FunderMonth;
import id.rekap.report.OfficeYear;
import id.rekap.store.LedgerReport;
import id.rekap.store.LedgerReport.DeliveredFile;
import id.rekap.store.PrintLedger;
import id.rekap.store.ReportLedger;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts one report after the other into the output folder and writes it down, each in the
 * transaction of its chunk. Files come first: a process that ends between the two leaves files that
 * the next run delivers again with the same bytes.
 */
final class Deliver {

  /** What lies beside a notice has its name and this ending. */
  private static final String COPY = ".koreksi.xlsx";

  /** What lies beside the results of a program whose manuscript was checked. */
  private static final String MANUSCRIPT = ".naskah.pdf";

  /**
   * A report that was made, with the program it is about where it is about one, and what comes with
   * it: with a notice the corrected copy, with results the check of the manuscript; of a summary
   * also what it tells the funder.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Made(
      RenderedReport report,
      @Nullable Program program,
      byte @Nullable [] beside,
      @Nullable String printed) {

    Made(
        final RenderedReport report,
        final @Nullable Program program,
        final byte @Nullable [] beside) {
      this(report, program, beside, null);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Deliver.class);

  private final ReportLedger ledger;
  private final PrintLedger prints;
  private final Clock clock;
  private final Checkpoint checkpoint;
  private final String madeWith;

  Deliver(
      final ReportLedger ledger,
      final PrintLedger prints,
      final Clock clock,
      final Checkpoint checkpoint,
      final String madeWith) {
    this.ledger = ledger;
    this.prints = prints;
    this.clock = clock;
    this.checkpoint = checkpoint;
    this.madeWith = madeWith;
  }

  /**
   * Where one run delivers.
   *
   * @param run its number
   * @param output the output folder
   * @param paths what lies in it, and whose it is
   * @param faults where goes why a report could not be written, as far as it is known
   */
  record Place(
      long run,
      OutputFolder output,
      ReportPaths paths,
      Map<LedgerReport.Key, FolderException.Fault> faults) {}

  /** Delivers a report, or writes down that it failed. */
  void deliver(final Ahead.Done<RunRequest, Made> done, final Place place) {
    final RunRequest request = done.item();
    final Made made = done.result();
    final List<DeliveredFile> before = place.paths().of(request.key());
    if (made == null) {
      fail(request, before, place.run(), Objects.requireNonNull(done.failure()));
      return;
    }
    try {
      final List<DeliveredFile> files = files(request, made, place);
      for (final DeliveredFile old : before) {
        if (files.stream().noneMatch(one -> one.path().equals(old.path()))) {
          place.output().remove(old.path());
        }
      }
      checkpoint.reached("report.delivered");
      record(request, LedgerReport.Status.DELIVERED, files, place.run());
      remember(request, made.printed());
      place.paths().delivered(request.key(), files);
      LOG.info("Delivered {}", files.getFirst().path());
    } catch (final IOException | IllegalArgumentException failure) {
      if (failure instanceof IOException refused && FolderCheck.told(refused) != null) {
        place.faults().put(request.key(), Objects.requireNonNull(FolderCheck.told(refused)));
      }
      fail(request, before, place.run(), failure);
    }
    checkpoint.reached("report.recorded");
  }

  private void remember(final RunRequest request, final @Nullable String printed) {
    final FunderMonth month = request.month();
    if (month != null && printed != null) {
      prints.put(Summaries.parties(request.key()), month.month(), Digest.of(printed), printed);
    }
  }

  private static List<DeliveredFile> files(
      final RunRequest request, final Made made, final Place place) throws IOException {
    final ReportPaths paths = place.paths();
    final OutputFolder output = place.output();
    final Program program = made.program();
    final String path = path(request, program, paths);
    final List<DeliveredFile> files = new ArrayList<>();
    files.add(file(path + ".pdf", made.report().pdf(), output));
    if (!request.isNotice()) {
      files.add(file(path + ".json", made.report().figures(), output));
    }
    if (made.beside() != null) {
      files.add(file(path + (request.isNotice() ? COPY : MANUSCRIPT), made.beside(), output));
    }
    return files;
  }

  private static String path(
      final RunRequest request, final @Nullable Program program, final ReportPaths paths) {
    final FunderMonth month = request.month();
    if (month != null) {
      return paths.monthly(request.key(), month);
    }
    final OfficeYear year = request.year();
    if (year != null) {
      return paths.yearly(request.key(), year);
    }
    return program == null
        ? paths.notice(request.key(), request.inputName())
        : paths.results(request.key(), program);
  }

  private static DeliveredFile file(
      final String path, final byte[] content, final OutputFolder output) throws IOException {
    output.deliver(path, content);
    return new DeliveredFile(path, Digest.of(content), content.length);
  }

  private void fail(
      final RunRequest request,
      final List<DeliveredFile> before,
      final long run,
      final Throwable cause) {
    LOG.error(
        "Report {} of {} failed; the others go on, the next run tries again: {}",
        request.key().kind(),
        request.inputName(),
        Trace.reason(cause));
    LOG.info("Where it failed: {}", Trace.of(cause));
    record(request, LedgerReport.Status.FAILED, before, run);
  }

  private void record(
      final RunRequest request,
      final LedgerReport.Status status,
      final List<DeliveredFile> files,
      final long run) {
    ledger.record(
        new LedgerReport(
            request.key(),
            request.code(),
            request.revision(),
            status,
            request.inputName(),
            request.inputSha256(),
            request.inputs(),
            madeWith,
            run,
            clock.instant(),
            files));
  }
}
