package id.rekap.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a report that is sent by e-mail.
 *
 * @param key which revision of which report
 * @param attachment the file that goes with it
 * @param messageId its identity as a message, the same for every attempt
 * @param state how far it has come
 * @param reason why the last attempt failed; null where none did
 * @param code the server's reply code; 0 where it gave none
 * @param attempts how often it was tried
 * @param doubts how many of these may have arrived although the server did not say so
 * @param envelope between whom the last attempt went; empty before the first
 * @param dueAt when it is tried again, or when its claim ends; null where neither
 * @param changedAt when it came into this state
 */
public record OutboxEntry(
    Key key,
    Attachment attachment,
    String messageId,
    State state,
    @Nullable String reason,
    int code,
    int attempts,
    int doubts,
    Envelope envelope,
    @Nullable Instant dueAt,
    Instant changedAt) {

  /** How far a revision has come. */
  public enum State {
    /** It waits for its first attempt. */
    QUEUED,
    /** It has no recipient. */
    HELD,
    /** Somebody is connecting; nothing of it was sent. */
    CLAIMED,
    /** Somebody is sending it. */
    SENDING,
    /** The server took it. */
    SENT,
    /** It could not be sent; it is tried again. */
    FAILED,
    /** The server will not take it. */
    REFUSED,
    /** It may have arrived; the server did not say. */
    DOUBTFUL,
    /** A later revision, or none, took its place before it was sent. */
    SUPERSEDED
  }

  /**
   * Which revision of which report.
   *
   * @param report the report
   * @param revision its revision, from 1
   * @param inputSha256 SHA-256 of what names its workbooks; a report that was taken back and came
   *     again begins at revision 1 anew, with other data
   */
  public record Key(LedgerReport.Key report, int revision, String inputSha256) {}

  /**
   * A recipient whom a message did not reach although the server had taken it.
   *
   * @param recipient one of its addresses; empty where it is not known which
   * @param status why, as a code of RFC 3463 such as {@code 5.1.1}; empty where it is not known
   * @param noticedAt when Rekap came to know of it
   */
  public record Bounced(String recipient, String status, Instant noticedAt) {}

  /**
   * The file that goes with a message.
   *
   * @param inputName what the report is about, for people
   * @param path relative to the output folder
   * @param sha256 SHA-256 of its bytes
   */
  public record Attachment(String inputName, String path, String sha256) {}

  /**
   * Between whom a message goes.
   *
   * @param sender the sender's address; empty where nobody sent it yet
   * @param to addresses of recipients
   * @param cc addresses of those who get a copy
   */
  public record Envelope(String sender, List<String> to, List<String> cc) {

    /** Nobody yet. */
    public static final Envelope NONE = new Envelope("", List.of(), List.of());

    /** Keeps its own copies. */
    public Envelope {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
    }
  }
}
