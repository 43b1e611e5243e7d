package id.rekap.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * The right to run. The operating system or the database takes it back when its owner's process
 * dies, so whoever holds it knows that no other run is alive.
 */
final class Ownership {

  private static final String LOCK = "rekap.lock";
  private static final String POSTGRES = "PostgreSQL";

  /** Rekap's number among the advisory locks of a database. */
  private static final int REKAP = 0x72656b61;

  /** A right that is held until it is closed. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  private Ownership() {}

  /**
   * Takes the data folder: a lock on a file in it.
   *
   * @throws AlreadyRunningException where another process, or another session of this one, has it
   */
  static Held ofFolder(final Path data) {
    final Path file = data.resolve(LOCK);
    try {
      Files.createDirectories(data);
      final FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      final FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new AlreadyRunningException(data.toString());
      }
      return () -> release(channel);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(final FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (final OverlappingFileLockException held) {
      return null;
    }
  }

  private static void release(final FileChannel channel) {
    try {
      channel.close();
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Takes the database: on PostgreSQL an advisory lock of a connection of its own. The embedded
   * database has one process at most, which the lock of its folder stands for.
   *
   * @throws AlreadyRunningException where another session has it
   * @throws SQLException where the database does not answer
   */
  @SuppressWarnings("MustBeClosedChecker")
  static Held ofDatabase(final DataSource database) throws SQLException {
    final Connection connection = database.getConnection();
    try {
      if (!POSTGRES.equals(connection.getMetaData().getDatabaseProductName())) {
        connection.close();
        return () -> {};
      }
      if (!ask(connection, "select pg_try_advisory_lock(?, hashtext(current_schema()))")) {
        throw new AlreadyRunningException("the database");
      }
      return () -> release(connection);
    } catch (final SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  private static void release(final Connection connection) {
    try (connection) {
      ask(connection, "select pg_advisory_unlock(?, hashtext(current_schema()))");
    } catch (final SQLException failure) {
      JdbcUtils.closeConnection(connection);
    }
  }

  private static boolean ask(final Connection connection, final String question)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setInt(1, REKAP);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
