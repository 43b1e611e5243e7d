package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.rekap.TestDatabase;
import id.rekap.delivery.Checkpoint;
import id.rekap.job.DatabaseException.Fault;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that does not open is told from any other failure, and who waits for whom. */
@Tag("slow")
final class DatabaseTests {

  private static final String URL = "spring.datasource.url";
  private static final String PASSWORD = "spring.datasource.password";
  private static final String SECRET = "secret-word";

  @TempDir private Path root;

  @Test
  void tellsThatTheEmbeddedFileIsDamaged() throws IOException {
    Files.createDirectories(root.resolve("data"));
    Files.writeString(root.resolve("data/rekap.mv.db"), "no database");
    final DatabaseException refusal = refusal(Map.of());
    assertThat(refusal.fault()).isEqualTo(Fault.DAMAGED);
    assertThat(refusal.database()).isEqualTo(root.resolve("data/rekap.mv.db").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://siti:secret-word@localhost:1/rekap?password=secret-word, UNREACHABLE,"
        + " jdbc:postgresql://localhost:1/rekap",
    "jdbc:nothing:rekap;password=secret-word, UNKNOWN_KIND, jdbc:nothing:rekap"
  })
  void namesTheDatabaseAndNoSecret(final String url, final Fault fault, final String name)
      throws IOException {
    final DatabaseException refusal = refusal(Map.of(URL, url, PASSWORD, SECRET));
    assertThat(refusal.fault()).isEqualTo(fault);
    assertThat(refusal.database()).isEqualTo(name);
    assertThat(refusal.getMessage()).doesNotContain(SECRET);
    assertThat(Trace.of(refusal)).doesNotContain(SECRET);
  }

  @Test
  void tellsAWrongPasswordFromAMissingDatabase() {
    final Map<String, String> right = TestDatabase.POSTGRES.fresh();
    final Map<String, String> missing = new HashMap<>(right);
    missing.put(URL, right.getOrDefault(URL, "").replaceFirst("/test\\d+", "/nowhere"));
    assertThat(refusal(missing).fault()).isEqualTo(Fault.MISSING);
    final Map<String, String> wrong = new HashMap<>(right);
    wrong.put(URL, right.getOrDefault(URL, "").replaceFirst("\\?.*", ""));
    wrong.put("spring.datasource.username", "nobody-of-that-name");
    assertThat(refusal(wrong).fault()).isEqualTo(Fault.LOGIN);
  }

  @Test
  void leavesNoLogOfTheDatabasesOwn() throws Exception {
    Files.createDirectories(root.resolve("data"));
    final Settings settings =
        new Settings(
            root, Workspace.folders(root), "id", null, ZoneOffset.UTC, Limits.DEFAULT, Map.of());
    try (var connection = new Database(settings).connect(true);
        var statement = connection.createStatement()) {
      statement.execute("create table short (name varchar(2))");
      assertThatThrownBy(() -> statement.execute("insert into short values ('Siti')"))
          .isInstanceOf(java.sql.SQLException.class);
    }
    assertThat(root.resolve("data").toFile().list()).containsExactly("rekap.mv.db");
  }

  @Test
  void refusesASemicolonInThePathOfTheEmbeddedDatabase() {
    final Folders folders =
        new Folders(root.resolve("input"), root.resolve("output"), root.resolve("a;b"));
    final Settings settings =
        new Settings(root, folders, "id", null, ZoneOffset.UTC, Limits.DEFAULT, Map.of());
    assertThatThrownBy(() -> Session.open(settings, TestPorts.of(Checkpoint.NONE), true))
        .isInstanceOfSatisfying(
            FolderException.class,
            refusal -> assertThat(refusal.fault()).isEqualTo(FolderException.Fault.SEMICOLON));
  }

  @Test
  void letsWhoLooksWaitForWhoLooks() throws Exception {
    final Ownership.Held first = Ownership.ofFolder(root, Ownership.Purpose.LOOK);
    final CompletableFuture<Ownership.Held> second =
        CompletableFuture.supplyAsync(() -> Ownership.ofFolder(root, Ownership.Purpose.LOOK));
    assertThat(second)
        .as("waits")
        .satisfies(waiting -> assertThat(isDoneWithin(waiting, Duration.ofSeconds(1))).isFalse());
    first.close();
    second.get(20, TimeUnit.SECONDS).close();
  }

  private static boolean isDoneWithin(final CompletableFuture<?> work, final Duration time) {
    try {
      work.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (final java.util.concurrent.TimeoutException waiting) {
      return false;
    } catch (final InterruptedException | java.util.concurrent.ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void tellsWhoLooksAtOnceThatARunIsAlive() {
    final Ownership.Held run = Ownership.ofFolder(root, Ownership.Purpose.RUN);
    final long start = System.nanoTime();
    assertThatThrownBy(() -> Ownership.ofFolder(root, Ownership.Purpose.LOOK))
        .isInstanceOf(AlreadyRunningException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    run.close();
    Ownership.ofFolder(root, Ownership.Purpose.LOOK).close();
  }

  @Test
  void looksBesideARunOnAServer() throws Exception {
    final Map<String, String> server = TestDatabase.POSTGRES.fresh();
    Workspace.write(root.resolve("input"), "a.xlsx", "code=A");
    final Checkpoint look =
        point -> {
          if (point.equals("intake.stored")) {
            try (Session beside = open(server, TestPorts.of(Checkpoint.NONE), false)) {
              assertThat(beside.status().unfinished()).isTrue();
            }
          }
        };
    try (Session run = open(server, TestPorts.of(look), true)) {
      assertThat(run.run(Progress.NONE).reports())
          .extracting(RunResult.ReportLine::kind)
          .containsExactlyInAnyOrder("hasil", "bulanan", "tahunan");
    }
  }

  private Session open(final Map<String, String> spring, final Ports ports, final boolean changes) {
    return Session.open(
        new Settings(
            root, Workspace.folders(root), "id", null, ZoneOffset.UTC, Limits.DEFAULT, spring),
        ports,
        changes);
  }

  private DatabaseException refusal(final Map<String, String> spring) {
    return catchThrowableOfType(
        DatabaseException.class, () -> open(spring, TestPorts.of(Checkpoint.NONE), true).close());
  }
}
