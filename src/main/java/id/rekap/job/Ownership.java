package id.rekap.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * The right to run. The operating system or the database takes it back when its owner's process
 * dies, so whoever holds it knows that no other run is alive.
 */
final class Ownership {

  private static final String LOCK = "rekap.lock";

  /** Far behind the content, which stays readable where a lock keeps others from reading. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int SURE = 5;
  private static final String POSTGRES = "PostgreSQL";

  /** Rekap's number among the advisory locks of a database. */
  private static final int REKAP = 0x72656b61;

  /** A right that is held until it is closed. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  private Ownership() {}

  /** What a right is wanted for; written into the lock's file for others to see. */
  enum Purpose {
    /** Work that may take long. */
    RUN,
    /** A look that is over in a moment; others wait for its end. */
    LOOK
  }

  /**
   * Takes the data folder: a lock on a file in it. Waits for those who only look.
   *
   * @throws AlreadyRunningException where a run has it, in another process or another session of
   *     this one, or where those who look do not end within half a minute
   * @throws FolderException where the folder cannot be written
   */
  static Held ofFolder(final Path data, final Purpose purpose) {
    try {
      Files.createDirectories(data);
      final FileChannel channel =
          FileChannel.open(
              data.resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!await(channel)) {
        channel.close();
        throw new AlreadyRunningException(data.toString());
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(purpose.name().getBytes(StandardCharsets.US_ASCII)), 0);
      return () -> release(channel);
    } catch (final IOException failure) {
      throw FolderCheck.refused(FolderException.Role.DATA, data, failure);
    }
  }

  private static boolean await(final FileChannel channel) throws IOException {
    final long start = System.nanoTime();
    int runs = 0;
    while (tryLock(channel) == null) {
      // Seen several times: whoever has just come may not have written its own purpose yet.
      runs = purpose(channel).equals(Purpose.RUN.name()) ? runs + 1 : 0;
      if (runs == SURE || System.nanoTime() - start > PATIENCE.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }

  private static String purpose(final FileChannel channel) throws IOException {
    final ByteBuffer content = ByteBuffer.allocate(Purpose.LOOK.name().length());
    channel.read(content, 0);
    return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(final FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (final OverlappingFileLockException held) {
      return null;
    }
  }

  private static void release(final FileChannel channel) {
    try (channel) {
      channel.truncate(0);
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
