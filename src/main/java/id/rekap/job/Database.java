package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import id.rekap.job.DatabaseException.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which database a session works with: the embedded one unless the office names another. */
final class Database {

  private static final String PREFIX = "spring.datasource.";
  private static final String URL = PREFIX + "url";
  private static final String NAME = "rekap";

  /** What H2 gives the name of its file. */
  static final String ENDING = ".mv.db";

  /** H2's number for a file that another process has open. */
  private static final int IN_USE = 90020;

  private final Settings settings;

  Database(final Settings settings) {
    this.settings = settings;
  }

  /** Tells whether it is the embedded one, which has a single process at most. */
  boolean isEmbedded() {
    return setting("url") == null;
  }

  /** Tells whether the embedded database was ever used. */
  boolean exists() {
    return Files.exists(file());
  }

  /**
   * Checks the path of the embedded database.
   *
   * @throws FolderException where it holds a semicolon: H2 knows no way to write one
   */
  void checkPath() {
    final Path data = settings.folders().data();
    if (isEmbedded() && data.toAbsolutePath().toString().contains(";")) {
      throw new FolderException(FolderException.Role.DATA, FolderException.Fault.SEMICOLON, data);
    }
  }

  /**
   * Connects as Spring will. While the connection is open the embedded database stays open too, so
   * it is not opened twice.
   *
   * @param lasting false for an empty database that vanishes with its last connection
   * @throws AlreadyRunningException where another process has the embedded database
   * @throws DatabaseException where it does not open
   */
  @SuppressWarnings("MustBeClosedChecker") // the caller closes it
  Connection connect(final boolean lasting) {
    final String url = url(lasting);
    final Properties login = new Properties();
    put(login, "user", user(url));
    put(login, "password", setting("password"));
    try {
      DriverManager.getDriver(url);
    } catch (final SQLException unknown) {
      throw new DatabaseException(Fault.UNKNOWN_KIND, name(), "", unknown);
    }
    try {
      return DriverManager.getConnection(url, login);
    } catch (final SQLException refusal) {
      throw refused(refusal);
    }
  }

  /**
   * Makes the embedded database whole before its first use.
   *
   * @throws FolderException where the data folder cannot hold it; nothing of it is left then
   */
  void makeNew(final Checkpoint checkpoint) {
    if (isEmbedded() && !exists()) {
      new NewDatabase(settings.folders().data(), checkpoint)
          .make(file(), this::address, setting("username"), setting("password"));
    }
  }

  /** Spring gives a database in memory this user where none is set. */
  private @Nullable String user(final String url) {
    final String user = setting("username");
    return user == null && url.startsWith("jdbc:h2:mem:") ? "sa" : user;
  }

  private static void put(final Properties login, final String key, final @Nullable String value) {
    if (value != null) {
      login.setProperty(key, value);
    }
  }

  /** Tells an exception of the database from any other; gives those back as they are. */
  RuntimeException explained(final RuntimeException failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof SQLException refusal && !(failure instanceof DatabaseException)) {
        return refused(refusal);
      }
    }
    return failure;
  }

  private RuntimeException refused(final SQLException refusal) {
    if (refusal.getErrorCode() == IN_USE) {
      return new AlreadyRunningException(name());
    }
    final FolderException.Fault told = isEmbedded() ? Trace.fault(refusal) : null;
    if (told != null) {
      return FolderCheck.refused(
          FolderException.Role.DATA, settings.folders().data(), told, refusal);
    }
    final String code = refusal.getSQLState() == null ? "" : refusal.getSQLState();
    return new DatabaseException(fault(code), name(), code, refusal);
  }

  private Fault fault(final String code) {
    if (code.startsWith("28")) {
      return Fault.LOGIN;
    }
    if (isEmbedded()) {
      return Fault.DAMAGED;
    }
    if (code.equals("3D000")) {
      return Fault.MISSING;
    }
    return code.startsWith("08") || code.startsWith("57P") ? Fault.UNREACHABLE : Fault.REFUSED;
  }

  /** Its name for people: without user, password and parameters. */
  private String name() {
    final String url = setting("url");
    return url == null
        ? file().toString()
        : url.replaceFirst("[?;].*", "").replaceFirst("//.*@", "//");
  }

  /**
   * Settings for Spring: what the office set, and what it left open.
   *
   * @param lasting false for an empty database that vanishes with the session
   */
  Map<String, Object> properties(final boolean lasting) {
    final Map<String, Object> properties = new TreeMap<>(settings.spring());
    final int threads = Runtime.getRuntime().availableProcessors();
    properties.putIfAbsent("spring.datasource.hikari.maximum-pool-size", threads + 3);
    if (isEmbedded()) {
      properties.put(URL, url(lasting));
    }
    return properties;
  }

  /**
   * Its address. The embedded database must not close itself before a run has stopped on a signal,
   * and a commit must be on disk when it returns. It keeps no log of its own: that would quote the
   * values of a statement that failed.
   */
  private String url(final boolean lasting) {
    final String own = setting("url");
    if (own != null) {
      return own;
    }
    return lasting ? address(NAME) : "jdbc:h2:mem:" + NAME;
  }

  private String address(final String name) {
    return "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0"
        .formatted(settings.folders().data().toAbsolutePath().resolve(name));
  }

  private Path file() {
    return settings.folders().data().resolve(NAME + ENDING);
  }

  private @Nullable String setting(final String key) {
    return settings.spring().get(PREFIX + key);
  }
}
