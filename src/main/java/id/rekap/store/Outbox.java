package id.rekap.store;

import id.rekap.store.OutboxEntry.Attachment;
import id.rekap.store.OutboxEntry.Bounced;
import id.rekap.store.OutboxEntry.Envelope;
import id.rekap.store.OutboxEntry.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers every report revision that is sent by e-mail. Every change is one conditional update of
 * one row, so of several processes on one database only one makes it; call it outside transactions.
 */
public final class Outbox {

  private static final String ONE =
      " where kind = :kind and subject = :subject and language = :language and revision = :revision"
          + " and input_sha256 = :input";

  /** States from which an attempt may start. */
  private static final String READY =
      " and (state = 'QUEUED' or state in ('FAILED', 'DOUBTFUL') and due_at <= :now)";

  private final JdbcClient client;

  /**
   * An outbox on a database whose tables exist.
   *
   * @param jdbc the database
   */
  public Outbox(final JdbcTemplate jdbc) {
    this.client = JdbcClient.create(jdbc);
  }

  /**
   * Lists everything that was ever put in.
   *
   * @return in the order of kind, subject, language and revision
   */
  public List<OutboxEntry> entries() {
    return client
        .sql("select * from outbox order by kind, subject, language, revision")
        .query((row, number) -> entry(row))
        .list();
  }

  /**
   * Puts a revision in, once.
   *
   * @param key which
   * @param attachment the file that goes with it
   * @param messageId its identity as a message
   * @param state {@link State#QUEUED} or {@link State#HELD}
   * @param now the time
   * @return false where it is in already
   */
  public boolean put(
      final OutboxEntry.Key key,
      final Attachment attachment,
      final String messageId,
      final State state,
      final Instant now) {
    try {
      return on(
                  "insert into outbox (kind, subject, language, revision, input_sha256, input_name,"
                      + " path, sha256, message_id, state, code, attempts, doubts, sender, recipients, copies,"
                      + " changed_at) values (:kind, :subject, :language, :revision, :input, :name,"
                      + " :path, :sha256, :message, :state, 0, 0, 0, '', '', '', :now)",
                  key,
                  now)
              .param("name", attachment.inputName())
              .param("path", attachment.path())
              .param("sha256", attachment.sha256())
              .param("message", messageId)
              .param("state", state.name())
              .update()
          == 1;
    } catch (final DuplicateKeyException another) {
      return false;
    }
  }

  /**
   * Moves a revision that nobody is sending from one state to another.
   *
   * @param key which
   * @param from the state it must be in
   * @param to its new state; it is due at once
   * @param now the time
   * @return false where it was in another state
   */
  public boolean move(
      final OutboxEntry.Key key, final State from, final State to, final Instant now) {
    return on(
                "update outbox set state = :state, due_at = null, reason = null, code = 0,"
                    + " changed_at = :now"
                    + ONE
                    + " and state = :from",
                key,
                now)
            .param("state", to.name())
            .param("from", from.name())
            .update()
        == 1;
  }

  /**
   * Names the file that goes with a revision anew, as long as nobody is sending it.
   *
   * @param key which
   * @param attachment the file
   * @param now the time
   */
  public void attach(final OutboxEntry.Key key, final Attachment attachment, final Instant now) {
    on(
            "update outbox set path = :path, sha256 = :sha256"
                + ONE
                + " and state in ('QUEUED', 'HELD', 'FAILED', 'DOUBTFUL')",
            key,
            now)
        .param("path", attachment.path())
        .param("sha256", attachment.sha256())
        .update();
  }

  /**
   * Takes a revision in order to send it.
   *
   * @param key which
   * @param claim names this attempt, unlike every other
   * @param envelope between whom it goes
   * @param now the time
   * @param until when the claim ends if nothing is heard
   * @return false where it is not due, or somebody else has it
   */
  public boolean claim(
      final OutboxEntry.Key key,
      final String claim,
      final Envelope envelope,
      final Instant now,
      final Instant until) {
    return on(
                "update outbox set state = 'CLAIMED', claim = :claim, due_at = :until,"
                    + " attempts = attempts + 1, sender = :sender, recipients = :to, copies = :cc,"
                    + " changed_at = :now"
                    + ONE
                    + READY,
                key,
                now)
            .param("claim", claim)
            .param("until", RunLedger.at(until))
            .param("sender", envelope.sender())
            .param("to", String.join(",", envelope.to()))
            .param("cc", String.join(",", envelope.cc()))
            .update()
        == 1;
  }

  /**
   * Writes down that the text of a message goes out now.
   *
   * @param key which
   * @param claim the attempt
   * @param now the time
   * @param until when the claim ends if nothing is heard
   * @return false where somebody else has taken it over; then it must not go
   */
  public boolean begin(
      final OutboxEntry.Key key, final String claim, final Instant now, final Instant until) {
    return on(
                "update outbox set state = 'SENDING', due_at = :until, changed_at = :now"
                    + ONE
                    + " and state = 'CLAIMED' and claim = :claim",
                key,
                now)
            .param("claim", claim)
            .param("until", RunLedger.at(until))
            .update()
        == 1;
  }

  /**
   * Writes down that the server took a message, whoever has claimed it since.
   *
   * @param key which
   * @param envelope between whom it went
   * @param now the time
   */
  public void sent(final OutboxEntry.Key key, final Envelope envelope, final Instant now) {
    on(
            "update outbox set state = 'SENT', claim = null, due_at = null, reason = null,"
                + " code = 0, sender = :sender, recipients = :to, copies = :cc, changed_at = :now"
                + ONE,
            key,
            now)
        .param("sender", envelope.sender())
        .param("to", String.join(",", envelope.to()))
        .param("cc", String.join(",", envelope.cc()))
        .update();
  }

  /**
   * Writes down why an attempt did not end well.
   *
   * @param key which
   * @param claim the attempt
   * @param state what it is now; {@link State#DOUBTFUL} counts a doubt
   * @param reason why
   * @param code the server's reply code; 0 for none
   * @param now the time
   * @param again when it is tried again; null for never
   */
  public void ended(
      final OutboxEntry.Key key,
      final String claim,
      final State state,
      final String reason,
      final int code,
      final Instant now,
      final @Nullable Instant again) {
    on(
            "update outbox set state = :state, claim = null, reason = :reason, code = :code,"
                + " due_at = :again, doubts = doubts + :doubt, changed_at = :now"
                + ONE
                + " and claim = :claim",
            key,
            now)
        .param("claim", claim)
        .param("state", state.name())
        .param("reason", reason)
        .param("code", code)
        .param("again", again == null ? null : RunLedger.at(again), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("doubt", state == State.DOUBTFUL ? 1 : 0)
        .update();
  }

  /**
   * Takes back the claim of a sender that was cut off.
   *
   * @param seen the entry as it was read, claimed or being sent
   * @param state what it is now; {@link State#DOUBTFUL} counts a doubt
   * @param reason why
   * @param now the time; nothing happens before the claim ends
   * @param again when it is tried again; null for never
   */
  public void release(
      final OutboxEntry seen,
      final State state,
      final String reason,
      final Instant now,
      final @Nullable Instant again) {
    on(
            "update outbox set state = :state, claim = null, reason = :reason, code = 0,"
                + " due_at = :again, doubts = doubts + :doubt, changed_at = :now"
                + ONE
                + " and state = :from and attempts = :attempts and due_at <= :now",
            seen.key(),
            now)
        .param("state", state.name())
        .param("from", seen.state().name())
        .param("attempts", seen.attempts())
        .param("reason", reason)
        .param("again", again == null ? null : RunLedger.at(again), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("doubt", state == State.DOUBTFUL ? 1 : 0)
        .update();
  }

  /**
   * Writes down that a message did not reach a recipient, once. It had been taken then, so it is
   * not sent again where that was in doubt.
   *
   * @param messageId its identity
   * @param bounced whom it did not reach
   * @return false where that is known already
   */
  public boolean bounced(final String messageId, final Bounced bounced) {
    client
        .sql(
            "update outbox set state = 'SENT', due_at = null, reason = null, code = 0,"
                + " changed_at = :now where message_id = :message and state = 'DOUBTFUL'")
        .param("now", RunLedger.at(bounced.noticedAt()))
        .param("message", messageId)
        .update();
    try {
      return client
              .sql(
                  "insert into outbox_bounce (message_id, recipient, status, noticed_at)"
                      + " values (:message, :recipient, :status, :now)")
              .param("message", messageId)
              .param("recipient", bounced.recipient())
              .param("status", bounced.status())
              .param("now", RunLedger.at(bounced.noticedAt()))
              .update()
          == 1;
    } catch (final DuplicateKeyException another) {
      return false;
    }
  }

  /**
   * Lists whom messages did not reach.
   *
   * @return by the identity of the message, in the order of the addresses
   */
  public Map<String, List<Bounced>> bounces() {
    final Map<String, List<Bounced>> found = new HashMap<>();
    client
        .sql("select * from outbox_bounce order by message_id, recipient")
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("message_id"), one -> new ArrayList<>())
                  .add(
                      new Bounced(
                          row.getString("recipient"),
                          row.getString("status"),
                          Objects.requireNonNull(RunLedger.instant(row, "noticed_at"))));
            });
    return found;
  }

  private JdbcClient.StatementSpec on(
      final String sql, final OutboxEntry.Key key, final Instant now) {
    return client
        .sql(sql)
        .param("kind", key.report().kind())
        .param("subject", key.report().subject())
        .param("language", key.report().language())
        .param("revision", key.revision())
        .param("input", key.inputSha256())
        .param("now", RunLedger.at(now));
  }

  private static OutboxEntry entry(final ResultSet row) throws SQLException {
    return new OutboxEntry(
        new OutboxEntry.Key(
            new LedgerReport.Key(
                row.getString("kind"), row.getString("subject"), row.getString("language")),
            row.getInt("revision"),
            row.getString("input_sha256")),
        new Attachment(row.getString("input_name"), row.getString("path"), row.getString("sha256")),
        row.getString("message_id"),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getInt("code"),
        row.getInt("attempts"),
        row.getInt("doubts"),
        new Envelope(
            row.getString("sender"),
            addresses(row.getString("recipients")),
            addresses(row.getString("copies"))),
        RunLedger.instant(row, "due_at"),
        Objects.requireNonNull(RunLedger.instant(row, "changed_at")));
  }

  private static List<String> addresses(final String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
  }
}
