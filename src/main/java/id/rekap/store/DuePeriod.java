package id.rekap.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period of which a report fell due, in one revision.
 *
 * @param key which period of which report
 * @param revision the revision that fell due, from 1
 * @param period the period, such as {@code 2025-03} or {@code 2025}
 * @param about what the report is about, as people write it
 * @param dueAt when it fell due
 * @param state what became of it
 * @param attempts how often it was tried in vain, 0 or more
 * @param nextTry when it may be tried again; null unless it failed
 * @param settledAt when it was made, or failed last; null while nobody tried
 * @param run the run that made it, or tried last; null while nobody tried
 */
public record DuePeriod(
    Key key,
    int revision,
    String period,
    String about,
    Instant dueAt,
    State state,
    int attempts,
    @Nullable Instant nextTry,
    @Nullable Instant settledAt,
    @Nullable Long run) {

  /** What became of a period. */
  public enum State {
    /** Nobody made it yet. */
    DUE,
    /** It was made. */
    MADE,
    /** It could not be made, and will be tried again. */
    FAILED
  }

  /**
   * Which period of which report.
   *
   * @param kind the report's kind, such as {@code bulanan}
   * @param subject period, office and funder, as the report's own key has them
   */
  public record Key(String kind, String subject) {}

  /**
   * A period that has just fallen due.
   *
   * @return the period, tried by nobody
   */
  public static DuePeriod fallen(
      final Key key,
      final int revision,
      final String period,
      final String about,
      final Instant dueAt) {
    return new DuePeriod(key, revision, period, about, dueAt, State.DUE, 0, null, null, null);
  }

  /**
   * The same period, made.
   *
   * @param by the run that made it
   * @param at when
   * @return as it stands now
   */
  public DuePeriod made(final long by, final Instant at) {
    return new DuePeriod(key, revision, period, about, dueAt, State.MADE, attempts, null, at, by);
  }

  /**
   * The same period, tried in vain once more.
   *
   * @param by the run that tried
   * @param at when
   * @param again when it may be tried again
   * @return as it stands now
   */
  public DuePeriod failed(final long by, final Instant at, final Instant again) {
    return new DuePeriod(
        key, revision, period, about, dueAt, State.FAILED, attempts + 1, again, at, by);
  }

  /**
   * Tells whether it may be tried.
   *
   * @param now the time
   * @return true where it is not made and no failure holds it back
   */
  public boolean isOpen(final Instant now) {
    return state != State.MADE && (nextTry == null || !nextTry.isAfter(now));
  }
}
