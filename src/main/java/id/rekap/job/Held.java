package id.rekap.job;

import id.rekap.report.FunderMonth;
import id.rekap.store.LedgerReport;
import id.rekap.store.PrintLedger;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * What a funder holds when a summary is made: everything delivered before, and the summaries that
 * stand before it in the same run. Used by several threads; a summary waits for those before it,
 * which were begun earlier.
 */
final class Held {

  private static final String NOTHING = "";

  private final PrintLedger ledger;
  private final Map<LedgerReport.Key, CompletableFuture<String>> running = new LinkedHashMap<>();

  Held(final PrintLedger ledger, final List<RunRequest> due) {
    this.ledger = ledger;
    for (final RunRequest request : due) {
      if (request.month() != null) {
        running.put(request.key(), new CompletableFuture<>());
      }
    }
  }

  /**
   * What was told to a funder before a summary.
   *
   * @param request the summary
   * @param month its month
   * @return in an order that depends on the contents only
   * @throws InterruptedException if the run is stopped meanwhile
   */
  List<String> before(final RunRequest request, final FunderMonth month)
      throws InterruptedException {
    final TreeSet<String> held = new TreeSet<>();
    final String parties = Summaries.parties(request.key());
    for (final Map.Entry<LedgerReport.Key, CompletableFuture<String>> one : running.entrySet()) {
      if (one.getKey().equals(request.key())) {
        break;
      }
      if (Summaries.parties(one.getKey()).equals(parties)) {
        held.add(told(one.getValue()));
      }
    }
    final YearMonth january = month.month().withMonth(1);
    held.addAll(ledger.of(parties, january.minusMonths(1), january.plusYears(1)));
    held.remove(NOTHING);
    return List.copyOf(held);
  }

  private static String told(final CompletableFuture<String> summary) throws InterruptedException {
    try {
      return summary.get();
    } catch (final ExecutionException impossible) {
      throw new IllegalStateException("No summary ends so", impossible);
    }
  }

  /** A summary was made, and tells this. */
  void made(final RunRequest request, final String printed) {
    end(request, printed);
  }

  /** A summary was made, or it failed and tells nothing. */
  void ended(final RunRequest request) {
    end(request, NOTHING);
  }

  private void end(final RunRequest request, final String printed) {
    final CompletableFuture<String> one = running.get(request.key());
    if (one != null) {
      one.complete(printed);
    }
  }
}
