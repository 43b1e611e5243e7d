package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database before its first use. Its tables are made under another name, and only a
 * whole one gets the name that is looked for: H2 keeps every statement that came through, so one
 * that was cut off, by a full disk or a signal, could be neither used nor made anew.
 */
final class NewDatabase {

  private static final String DRAFT = "rekap.new";
  private static final String SCHEMA = "classpath:db/migration/";

  private final Path data;
  private final Checkpoint checkpoint;

  NewDatabase(final Path data, final Checkpoint checkpoint) {
    this.data = data;
    this.checkpoint = checkpoint;
  }

  /** Opens a database that is not there yet. */
  interface Address {

    /** The address of the database of that name in the data folder. */
    String of(String name);
  }

  /**
   * Makes it. Call it with the data folder held; what an earlier process left half made is taken
   * away first.
   *
   * @param file where it is to lie; nothing is there
   * @throws FolderException where the data folder cannot hold it; nothing of it is left then
   */
  void make(
      final Path file,
      final Address address,
      final @Nullable String user,
      final @Nullable String password) {
    final Path draft = data.resolve(DRAFT + Database.ENDING);
    try {
      Files.deleteIfExists(draft);
      Flyway.configure()
          .dataSource(address.of(DRAFT), user, password)
          .locations(SCHEMA + "common", SCHEMA + "h2")
          .load()
          .migrate();
      checkpoint.reached("database.made");
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (final IOException failure) {
      remove(draft);
      throw FolderCheck.refused(FolderException.Role.DATA, data, failure);
    } catch (final RuntimeException failure) {
      remove(draft);
      final FolderException.Fault told = Trace.fault(failure);
      throw told == null
          ? failure
          : FolderCheck.refused(FolderException.Role.DATA, data, told, failure);
    }
  }

  /** What cannot be taken away now is at the next start. */
  private static void remove(final Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (final IOException held) {
      // It has another name than the one that is looked for.
    }
  }
}
