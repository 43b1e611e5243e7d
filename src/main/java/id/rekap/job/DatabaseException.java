package id.rekap.job;

/** The database does not open or does not take what Rekap needs of it; nothing was done. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Fault {
    /** No answer at its address. */
    UNREACHABLE,
    /** User name or password are not taken. */
    LOGIN,
    /** The server has no database of that name. */
    MISSING,
    /** Its address is of no kind that Rekap knows. */
    UNKNOWN_KIND,
    /** The file of the embedded database cannot be opened. */
    DAMAGED,
    /** It answers, and refuses. */
    REFUSED
  }

  private final Fault fault;
  private final String database;
  private final String code;

  /**
   * A database that does not open.
   *
   * @param database its file, or its address without user, password and parameters
   * @param code SQLSTATE; empty where there is none
   * @param cause for the log; its message may quote the password and is not told
   */
  DatabaseException(
      final Fault fault, final String database, final String code, final Throwable cause) {
    super("The database %s: %s %s".formatted(database, fault, code), cause);
    this.fault = fault;
    this.database = database;
    this.code = code;
  }

  /**
   * Gives what is wrong.
   *
   * @return the fault
   */
  public Fault fault() {
    return fault;
  }

  /**
   * Names the database.
   *
   * @return its file, or its address without user, password and parameters
   */
  public String database() {
    return database;
  }

  /**
   * Gives the database's own code.
   *
   * @return SQLSTATE; empty where there is none
   */
  public String code() {
    return code;
  }
}
