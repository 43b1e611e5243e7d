package id.rekap.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers the periods of which a report fell due, each revision once. */
public final class PeriodLedger {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  /**
   * A ledger on a database whose tables exist.
   *
   * @param jdbc the database
   */
  public PeriodLedger(final JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /**
   * Lists every period that ever fell due.
   *
   * @return in the order of kind, subject and revision
   */
  public List<DuePeriod> periods() {
    return client
        .sql("select * from due_period order by kind, subject, revision")
        .query((row, number) -> period(row))
        .list();
  }

  /**
   * Tells when the scheduler looks next whether there is something to do.
   *
   * @return the time; empty where no scheduler ever ran
   */
  public Optional<Instant> nextRound() {
    return client
        .sql("select min(execution_time) as next_time from scheduled_tasks")
        .query((row, number) -> Optional.ofNullable(RunLedger.instant(row, "next_time")))
        .single();
  }

  /**
   * When whoever does a round at the moment last showed that it is alive.
   *
   * @return the time; empty where no round is being done
   */
  public Optional<Instant> lastSign() {
    return client
        .sql("select max(last_heartbeat) as last_sign from scheduled_tasks where picked")
        .query((row, number) -> Optional.ofNullable(RunLedger.instant(row, "last_sign")))
        .single();
  }

  /**
   * Writes a period down, in place of what was known of the same revision.
   *
   * @param period the period as it stands now
   */
  public void put(final DuePeriod period) {
    final int changed =
        jdbc.update(
            "update due_period set state = ?, attempts = ?, next_try = ?, settled_at = ?,"
                + " run_id = ? where kind = ? and subject = ? and revision = ?",
            period.state().name(),
            period.attempts(),
            at(period.nextTry()),
            at(period.settledAt()),
            period.run(),
            period.key().kind(),
            period.key().subject(),
            period.revision());
    if (changed == 0) {
      insert(period);
    }
  }

  private void insert(final DuePeriod period) {
    jdbc.update(
        "insert into due_period (kind, subject, revision, period, about, due_at, state,"
            + " attempts, next_try, settled_at, run_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        period.key().kind(),
        period.key().subject(),
        period.revision(),
        period.period(),
        period.about(),
        RunLedger.at(period.dueAt()),
        period.state().name(),
        period.attempts(),
        at(period.nextTry()),
        at(period.settledAt()),
        period.run());
  }

  /**
   * Forgets a revision that nobody needs to make any more.
   *
   * @param period the period
   */
  public void remove(final DuePeriod period) {
    client
        .sql("delete from due_period where kind = ? and subject = ? and revision = ?")
        .params(period.key().kind(), period.key().subject(), period.revision())
        .update();
  }

  private static DuePeriod period(final ResultSet row) throws SQLException {
    final long run = row.getLong("run_id");
    final boolean none = row.wasNull();
    return new DuePeriod(
        new DuePeriod.Key(row.getString("kind"), row.getString("subject")),
        row.getInt("revision"),
        row.getString("period"),
        row.getString("about"),
        Objects.requireNonNull(RunLedger.instant(row, "due_at")),
        DuePeriod.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        RunLedger.instant(row, "next_try"),
        RunLedger.instant(row, "settled_at"),
        none ? null : Long.valueOf(run));
  }

  private static @Nullable OffsetDateTime at(final @Nullable Instant instant) {
    return instant == null ? null : RunLedger.at(instant);
  }
}
