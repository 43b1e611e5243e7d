package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Datasets;
import id.rekap.model.Overview;
import id.rekap.model.Provenance;
import id.rekap.report.Changes;
import id.rekap.store.LedgerReport;
import id.rekap.store.LedgerReport.DeliveredFile;
import id.rekap.store.StoredProgram;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Of March: a1 and a2 are two workbooks of one program, n1 is of a program that begins in April.
 */
final class ChangedTests {

  private static final LocalDate MARCH = LocalDate.of(2025, 3, 10);
  private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 3, 31);

  private static final LedgerReport.Key KEY =
      new LedgerReport.Key(RunRequest.MONTHLY, "2025-03||", "id");

  private static Changed changed(final Map<Integer, Set<String>> issues) {
    return new Changed(
        Map.of(
            "a1", new StoredProgram("A", MARCH),
            "a2", new StoredProgram("a ", MARCH),
            "b1", new StoredProgram("B", LAST),
            "n1", new StoredProgram("N", APRIL)),
        Map.of(KEY, new TreeMap<>(issues)));
  }

  private static LedgerReport delivered(final String... inputs) {
    return report(
        LedgerReport.Status.DELIVERED, List.of(new DeliveredFile("m.pdf", "0", 1)), inputs);
  }

  private static LedgerReport report(
      final LedgerReport.Status status, final List<DeliveredFile> files, final String... inputs) {
    return new LedgerReport(
        KEY,
        null,
        4,
        status,
        "2025-03",
        "before",
        Arrays.stream(inputs).map(sha -> new LedgerReport.Input(sha, sha)).toList(),
        "made with",
        1,
        Instant.EPOCH,
        files);
  }

  private static Overview program(final String code, final LocalDate start, final String sha256) {
    return Datasets.small(code, "T", start, null, new Provenance(sha256, sha256, 1, 1, 0))
        .overview();
  }

  /** What the revision after an issue of these workbooks says. */
  private static Changes since(final List<String> issue, final Overview... today) {
    final Changed changed = changed(Map.of(4, Set.copyOf(issue)));
    return changed.since(changed.replaced(KEY, 5), List.of(today), LAST);
  }

  @Test
  void countsProgramsThatWereCorrectedAddedAndTakenAway() {
    assertThat(since(List.of("a1"), program("A", MARCH, "a2"))).isEqualTo(new Changes(1, 0, 0));
    assertThat(since(List.of("a1"), program("A", MARCH, "a1"), program("B", LAST, "b1")))
        .isEqualTo(new Changes(0, 1, 0));
    assertThat(since(List.of("a1", "b1"), program("A", MARCH, "a2")))
        .isEqualTo(new Changes(1, 0, 1));
  }

  @Test
  void takesAProgramThatMovedOutOfThePeriodForTakenAway() {
    assertThat(since(List.of("a1"), program("A", APRIL, "a2"))).isEqualTo(new Changes(0, 0, 1));
    assertThat(since(List.of("n1"), program("N", LAST, "n2"))).isEqualTo(new Changes(0, 1, 0));
  }

  @Test
  void passesOverProgramsThatBeginLater() {
    assertThat(since(List.of("a1", "n1"), program("A", MARCH, "a1")).isNone()).isTrue();
    assertThat(since(List.of("a1"), program("A", MARCH, "a1"), program("N", APRIL, "n1")).isNone())
        .isTrue();
  }

  @Test
  void countsUpOnlyFromAnIssueThatWasDelivered() {
    assertThat(Changed.revision(null, "today")).isOne();
    assertThat(Changed.revision(delivered("a1"), "before")).isEqualTo(4);
    assertThat(Changed.revision(delivered("a1"), "today")).isEqualTo(5);
    final LedgerReport never = report(LedgerReport.Status.FAILED, List.of(), "a1");
    assertThat(Changed.revision(never, "today")).isEqualTo(4);
  }

  @Test
  void saysTheSameHoweverOftenARevisionIsMade() {
    final Changed twice = changed(Map.of(1, Set.of("a1"), 2, Set.of("a2")));
    final List<Overview> today = List.of(program("A", MARCH, "a2"));
    assertThat(twice.since(twice.replaced(KEY, 2), today, LAST)).isEqualTo(new Changes(1, 0, 0));
    assertThat(twice.since(twice.replaced(KEY, 3), today, LAST).isNone()).isTrue();
    assertThat(twice.replaced(KEY, 1)).isNull();
    assertThat(twice.since(null, today, LAST).isNone()).isTrue();
  }

  @Test
  void comparesWithTheLastIssueThatWasDeliveredNotWithOneThatFailed() {
    final Changed gap = changed(Map.of(1, Set.of("a1")));
    assertThat(gap.since(gap.replaced(KEY, 3), List.of(program("A", MARCH, "a2")), LAST))
        .isEqualTo(new Changes(1, 0, 0));
  }
}
