package id.rekap.job;

import java.util.List;
import java.util.Locale;

/**
 * What a round of the post did.
 *
 * @param lines one per message that was tried, in the order of the attempts
 * @param held paths of the summaries that wait because nobody is set to get them
 */
public record Posted(List<Line> lines, List<String> held) {

  /** Nothing is sent by e-mail, or nothing was due. */
  public static final Posted NOTHING = new Posted(List.of(), List.of());

  /** Keeps its own copies. */
  public Posted {
    lines = List.copyOf(lines);
    held = List.copyOf(held);
  }

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
