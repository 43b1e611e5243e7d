package id.rekap.delivery;

import java.util.List;

/**
 * What a server says of a message that it took and could not deliver (RFC 3464). Whoever likes can
 * write one, so it proves nothing but that it came.
 *
 * @param messageId the identity of the message that came back, with its angle brackets
 * @param failed whom it did not reach, at least one
 */
public record Bounce(String messageId, List<Failed> failed) {

  /** Keeps its own copy. */
  public Bounce {
    failed = List.copyOf(failed);
  }

  /**
   * One whom the message did not reach.
   *
   * @param addresses the address as it was given to the server, and as it was found to be; none
   *     where the server names none
   * @param status why, as a code of RFC 3463 such as {@code 5.1.1}; empty where the server gives
   *     none
   */
  public record Failed(List<String> addresses, String status) {

    /** Keeps its own copy. */
    public Failed {
      addresses = List.copyOf(addresses);
    }
  }
}
