package id.rekap.job;

import id.rekap.TestDatabase;
import id.rekap.delivery.Checkpoint;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** Folders of one test, and a session on one database that the tests share. */
final class Workspace {

  private static final Map<TestDatabase, Session> SESSIONS = new EnumMap<>(TestDatabase.class);

  /** Hears what the shared sessions do, for the test that runs. */
  private static volatile Checkpoint listener = Checkpoint.NONE;

  private static final String[] TABLES = {
    "due_period",
    "scheduled_tasks",
    "report",
    "program",
    "finding",
    "intake_file",
    "dataset",
    "batch_step_execution_context",
    "batch_step_execution",
    "batch_job_execution_context",
    "batch_job_execution_params",
    "batch_job_execution",
    "batch_job_instance",
    "run"
  };

  private final Folders folders;
  private final Session session;

  Workspace(final TestDatabase database, final Path root) {
    this.folders = folders(root);
    this.session = SESSIONS.computeIfAbsent(database, Workspace::open);
    listen(Checkpoint.NONE);
    for (final String table : TABLES) {
      jdbc().update("delete from " + table);
    }
  }

  private static Session open(final TestDatabase database) {
    final Path home = temporary();
    final Settings settings =
        new Settings(
            home,
            folders(home),
            "id",
            null,
            ZoneOffset.UTC,
            Limits.DEFAULT,
            Map.copyOf(database.fresh()));
    return Session.open(settings, TestPorts.of(point -> listener.reached(point)), true);
  }

  private static Path temporary() {
    try {
      final Path home = Files.createTempDirectory("rekap-test");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(home.toFile())));
      return home;
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Folders folders(final Path root) {
    return new Folders(root.resolve("input"), root.resolve("output"), root.resolve("data"));
  }

  Session session() {
    return session;
  }

  Folders folders() {
    return folders;
  }

  JdbcTemplate jdbc() {
    return session.bean(JdbcTemplate.class);
  }

  /** Puts a workbook into the input folder, in place of one of the same name. */
  Workspace put(final String name, final String... fields) {
    write(folders.input(), name, fields);
    return this;
  }

  static void write(final Path input, final String name, final String... fields) {
    try {
      Files.createDirectories(input);
      Files.writeString(input.resolve(name), String.join("\n", fields));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void remove(final Path root, final String path) {
    try {
      Files.delete(root.resolve(path));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Lets a test hear how far the work has come, until the next workspace. */
  static void listen(final Checkpoint test) {
    listener = test;
  }

  RunResult run() throws Exception {
    return session.bean(Conductor.class).run(folders, Progress.NONE);
  }

  String delivered(final String path) throws IOException {
    return Files.readString(folders.output().resolve(path));
  }

  /** Every file of the output folder, relative and sorted. */
  List<String> output() {
    return files(folders.output());
  }

  static List<String> files(final Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
