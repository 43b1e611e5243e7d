package id.rekap.job;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a round of the post did.
 *
 * @param lines one per message that was tried, in the order of the attempts
 * @param held paths of the summaries that wait because nobody is set to get them
 * @param bounced what was learnt of messages that came back
 * @param unread why the mailbox of bounces could not be read, such as {@code unreachable}; null
 *     where it was, or where none is set
 */
public record Posted(
    List<Line> lines, List<String> held, List<Bounced> bounced, @Nullable String unread) {

  /** Nothing is sent by e-mail, or nothing was due. */
  public static final Posted NOTHING = new Posted(List.of(), List.of(), List.of(), null);

  /** Keeps its own copies. */
  public Posted {
    lines = List.copyOf(lines);
    held = List.copyOf(held);
    bounced = List.copyOf(bounced);
  }

  /** The same round, as it is told to somebody who knows what waits. */
  public Posted withoutHeld() {
    return new Posted(lines, List.of(), bounced, unread);
  }

  /** The same round, as it is told to somebody who knows that the mailbox cannot be read. */
  public Posted withoutUnread() {
    return new Posted(lines, held, bounced, null);
  }

  /**
   * A message that came back.
   *
   * @param path the file that went with it, relative to the output folder
   * @param revision the revision of the report
   * @param to whom it did not reach; empty where that is not known
   * @param status why, as a code of RFC 3463; empty where that is not known
   */
  public record Bounced(String path, int revision, String to, String status) {}

  /**
   * A message.
   *
   * @param path the file that went with it, relative to the output folder
   * @param state {@code sent}, {@code failed}, {@code refused} or {@code in_doubt}
   * @param reason why it was not sent, such as {@code unreachable}; {@code none} where it was
   * @param code the server's reply code; 0 where it gave none
   */
  public record Line(String path, String state, String reason, int code) {}

  /**
   * Counts messages.
   *
   * @param state one of the states of {@link Line}
   * @return how many ended so
   */
  public long count(final String state) {
    return lines.stream().filter(one -> one.state().equals(state)).count();
  }

  /** A name of an enum for people and scripts: small letters. */
  static String word(final Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
