package id.rekap.delivery;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes e-mail from us, or keeps a mailbox.
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
    STARTTLS(587, 143),
    /** It is encrypted from its first byte. */
    TLS(465, 993),
    /** Not at all; for a server on the same machine or network. */
    NONE(25, 143);

    private final int port;
    private final int mailboxPort;

    Tls(final int port, final int mailboxPort) {
      this.port = port;
      this.mailboxPort = mailboxPort;
    }

    /**
     * Gives the usual port of a server that keeps a mailbox (IMAP).
     *
     * @return its number
     */
    public int mailboxPort() {
      return mailboxPort;
    }

    /**
     * Gives the usual port of a server that takes e-mail.
     *
     * @return its number
     */
    public int port() {
      return port;
    }
  }

  /**
   * Gives the same server, vouched for by somebody else.
   *
   * @param authority who vouches for it; null for those whom this machine's Java trusts
   * @return the server
   */
  public MailServer trusting(final @Nullable SSLSocketFactory authority) {
    return new MailServer(host, port, user, password, tls, connectWithin, answerWithin, authority);
  }

  /** Tells where it is, never how to log in. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
