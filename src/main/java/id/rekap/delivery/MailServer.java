package id.rekap.delivery;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes e-mail from us.
 *
 * @param host its name
 * @param port its port, 1 to 65535
 * @param user who logs in; null where nobody does
 * @param password the password of the user; null where nobody logs in
 * @param tls how the connection is kept from being read
 * @param connectWithin how long to wait for a connection
 * @param answerWithin how long to wait for each answer, and for each part sent to be taken
 * @param trust who vouches for the server ({@link Authority}); null for those whom this machine's
 *     Java trusts
 */
public record MailServer(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    Tls tls,
    Duration connectWithin,
    Duration answerWithin,
    @Nullable SSLSocketFactory trust) {

  /**
   * A server that proves who it is by a certificate that this machine's Java trusts.
   *
   * @param host its name
   * @param port its port, 1 to 65535
   * @param user who logs in; null where nobody does
   * @param password the password of the user; null where nobody logs in
   * @param tls how the connection is kept from being read
   * @param connectWithin how long to wait for a connection
   * @param answerWithin how long to wait for each answer, and for each part sent to be taken
   */
  public MailServer(
      final String host,
      final int port,
      final @Nullable String user,
      final @Nullable String password,
      final Tls tls,
      final Duration connectWithin,
      final Duration answerWithin) {
    this(host, port, user, password, tls, connectWithin, answerWithin, null);
  }

  /** How a connection is kept from being read by others. */
  public enum Tls {
    /** It begins in the clear and must be encrypted before anything is said. */
    STARTTLS(587),
    /** It is encrypted from its first byte. */
    TLS(465),
    /** Not at all; for a server on the same machine or network. */
    NONE(25);

    private final int port;

    Tls(final int port) {
      this.port = port;
    }

    /**
     * Gives the usual port.
     *
     * @return its number
     */
    public int port() {
      return port;
    }
  }

  /** Tells where it is, never how to log in. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
