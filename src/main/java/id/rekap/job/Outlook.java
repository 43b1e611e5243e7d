package id.rekap.job;

import id.rekap.store.DuePeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the schedule has ahead, and what fell due and is not made.
 *
 * @param nextRound when the input folder is looked at next; null where {@code serve} never ran
 * @param isServed false where {@code serve} ran and does so no more: its next round is long past
 *     and nobody does it
 * @param nextMonth when the next month falls due
 * @param nextYear when the next year falls due
 * @param missed what fell due and nobody tried to make, the oldest first
 * @param failed what was tried in vain, the oldest first
 */
public record Outlook(
    @Nullable Instant nextRound,
    boolean isServed,
    Instant nextMonth,
    Instant nextYear,
    List<Unmade> missed,
    List<Unmade> failed) {

  /** Keeps its own copies. */
  public Outlook {
    missed = List.copyOf(missed);
    failed = List.copyOf(failed);
  }

  /**
   * A report on a period that is not made.
   *
   * @param kind its kind, such as {@code bulanan}
   * @param period the period, such as {@code 2025-03} or {@code 2025}
   * @param about the period, and the funder or the office
   * @param revision which revision
   * @param dueAt when it fell due
   * @param attempts how often it was tried in vain
   * @param nextTry when it is tried again; null unless it failed
   */
  public record Unmade(
      String kind,
      String period,
      String about,
      int revision,
      Instant dueAt,
      int attempts,
      @Nullable Instant nextTry) {

    static Unmade of(final DuePeriod period) {
      return new Unmade(
          period.key().kind(),
          period.period(),
          period.about(),
          period.revision(),
          period.dueAt(),
          period.attempts(),
          period.nextTry());
    }
  }

  /** So long after its time a round may begin: whoever is to do it may be busy or waiting. */
  private static final Duration LATE = Duration.ofMinutes(5);

  /** So many signs of life may be missing. */
  private static final int SIGNS = 4;

  private static boolean isServed(
      final @Nullable Instant nextRound,
      final @Nullable Instant lastSign,
      final Timetable timetable,
      final Instant now) {
    final Duration silence = timetable.heartbeat().multipliedBy(SIGNS);
    return (nextRound != null && nextRound.plus(LATE).isAfter(now))
        || (lastSign != null && lastSign.plus(silence).isAfter(now));
  }

  static Outlook of(
      final @Nullable Instant nextRound,
      final @Nullable Instant lastSign,
      final Timetable timetable,
      final Instant now,
      final List<DuePeriod> unmade) {
    return new Outlook(
        nextRound,
        isServed(nextRound, lastSign, timetable, now),
        timetable.nextMonth(now),
        timetable.nextYear(now),
        unmade.stream().filter(one -> one.state() == DuePeriod.State.DUE).map(Unmade::of).toList(),
        unmade.stream()
            .filter(one -> one.state() == DuePeriod.State.FAILED)
            .map(Unmade::of)
            .toList());
  }
}
