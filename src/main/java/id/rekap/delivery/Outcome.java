package id.rekap.delivery;

/**
 * What became of a message that was given to a server.
 *
 * @param fate what became of it
 * @param reason why it was not sent; {@link Reason#NONE} where it was
 * @param code the server's reply code, such as 550; 0 where it gave none
 */
public record Outcome(Fate fate, Reason reason, int code) {

  /** The server took the message. */
  public static final Outcome SENT = new Outcome(Fate.SENT, Reason.NONE, 0);

  /** What became of a message. */
  public enum Fate {
    /** The server took it for every recipient. */
    SENT,
    /** The server will not take it; nobody got it. */
    REFUSED,
    /** It was not sent, and may be later; nobody got it. */
    POSTPONED,
    /** All of it was sent, and no answer came: the server may have taken it or not. */
    DOUBTFUL
  }

  /** Why a message was not sent. */
  public enum Reason {
    /** It was. */
    NONE,
    /** The server said so; see the code. */
    SERVER,
    /** The server refused a recipient; see the code. */
    RECIPIENT,
    /** The server did not accept the user or the password, or wants one. */
    LOGIN,
    /** No encrypted connection came about. */
    ENCRYPTION,
    /** The server's certificate is not trusted, or is another server's. */
    CERTIFICATE,
    /** No connection came about. */
    UNREACHABLE,
    /** The server did not answer in time. */
    SILENT,
    /** The server ended the connection. */
    DROPPED,
    /** The mailbox has no such folder, or it may only be read. */
    FOLDER,
    /** The file to be attached is not what was delivered. */
    FILE,
    /** Whoever was sending it was cut off. */
    CUT_OFF,
    /** Somebody else has taken it over. */
    TAKEN_OVER
  }

  /**
   * Tells whether the next message would fare the same.
   *
   * @return true where the connection failed, not the message
   */
  public boolean isOfTheConnection() {
    return switch (reason) {
      case LOGIN, ENCRYPTION, CERTIFICATE, UNREACHABLE, SILENT, DROPPED -> true;
      case NONE, SERVER, RECIPIENT, FOLDER, FILE, CUT_OFF, TAKEN_OVER -> false;
    };
  }
}
