package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rekap.TestDatabase;
import id.rekap.delivery.Checkpoint;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process that is killed at a point leaves a state that the next run brings to its end. */
@Tag("slow")
final class KillTests {

  private static final int TERMINATED = 143;

  @TempDir private Path root;
  private @Nullable Process child;

  @AfterEach
  void leavesNoChildBehind() {
    if (child != null) {
      child.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "H2, intake.stored, 2",
    "H2, run.taken-in, 1",
    "H2, delivery.half-written, 3",
    "H2, delivery.written, 4",
    "H2, delivery.moved, 5",
    "H2, report.delivered, 2",
    "H2, run.reported, 1",
    "H2, run.manifest, 1",
    "POSTGRES, intake.stored, 2",
    "POSTGRES, report.delivered, 2"
  })
  void endsWholeAfterAKill(final TestDatabase database, final String point, final int times)
      throws Exception {
    fill();
    final Map<String, String> spring = database == TestDatabase.H2 ? Map.of() : database.fresh();
    final Process process = stopAt(point, times, spring);
    process.destroyForcibly().waitFor();
    final List<String> output;
    try (Session session = Session.open(settings(spring), TestPorts.of(Checkpoint.NONE), true)) {
      session.run(Progress.NONE);
      output = Workspace.files(root.resolve("output"));
      checkLedger(session.bean(JdbcTemplate.class));
      assertThat(session.run(Progress.NONE).isNothingNew()).isTrue();
    }
    assertThat(output).isEqualTo(Workspace.files(undisturbed()));
    for (final String file : output) {
      assertThat(root.resolve("output").resolve(file))
          .hasSameBinaryContentAs(undisturbed().resolve(file));
    }
  }

  @Test
  void stopsAfterItsCurrentItemOnASignalAndGoesOnLater() throws Exception {
    fill();
    final Process process = stopAt("intake.stored", 2, Map.of());
    process.toHandle().destroy();
    awaitSign(process);
    process.getOutputStream().close();
    assertThat(process.waitFor()).isEqualTo(TERMINATED);
    try (Session session = Session.open(settings(Map.of()), TestPorts.of(Checkpoint.NONE), true)) {
      final JdbcTemplate jdbc = session.bean(JdbcTemplate.class);
      assertThat(jdbc.queryForList("select status from batch_job_execution", String.class))
          .containsExactly("STOPPED");
      session.run(Progress.NONE);
      checkLedger(jdbc);
    }
    assertThat(Workspace.files(root.resolve("output"))).isEqualTo(Workspace.files(undisturbed()));
  }

  @Test
  void refusesASecondRunOnTheSameFolderWhileTheFirstIsAlive() throws Exception {
    fill();
    final Process process = stopAt("intake.stored", 1, Map.of());
    final Settings settings = settings(Map.of());
    final Ports ports = TestPorts.of(Checkpoint.NONE);
    assertThatThrownBy(() -> Session.open(settings, ports, true))
        .isInstanceOf(AlreadyRunningException.class);
    process.destroyForcibly().waitFor();
    try (Session session = Session.open(settings, ports, true)) {
      assertThat(session.run(Progress.NONE).reports()).hasSize(6);
    }
  }

  private void fill() {
    fill(root);
  }

  private static void fill(final Path root) {
    final Path input = root.resolve("input");
    Workspace.write(input, "a.xlsx", "code=A", "office=I");
    Workspace.write(input, "b.xlsx", "code=B", "office=I");
    Workspace.write(input, "c.xlsx", "code=C", "refuse=KODE_GANDA");
    Workspace.write(input, "d.xlsx", "code=D", "office=I");
  }

  /** The output of a run that nobody disturbed. */
  private Path undisturbed() {
    final Path calm = root.resolve("calm");
    if (!Files.exists(calm)) {
      fill(calm);
      final Settings settings =
          new Settings(
              calm, Workspace.folders(calm), "id", null, ZoneOffset.UTC, Limits.DEFAULT, Map.of());
      try (Session session = Session.open(settings, TestPorts.of(Checkpoint.NONE), true)) {
        session.run(Progress.NONE);
      } catch (final Exception failure) {
        throw new IllegalStateException(failure);
      }
    }
    return calm.resolve("output");
  }

  private Settings settings(final Map<String, String> spring) {
    return new Settings(
        root, Workspace.folders(root), "id", null, ZoneOffset.UTC, Limits.DEFAULT, spring);
  }

  private static void checkLedger(final JdbcTemplate jdbc) {
    assertThat(count(jdbc, "select count(*) from intake_file")).isEqualTo(4);
    assertThat(count(jdbc, "select count(*) from dataset")).isEqualTo(3);
    assertThat(count(jdbc, "select count(*) from respondent")).isEqualTo(3);
    assertThat(count(jdbc, "select count(*) from report where status = 'DELIVERED'")).isEqualTo(6);
    assertThat(count(jdbc, "select count(*) from run where ended_at is null")).isZero();
    assertThat(
            count(
                jdbc,
                "select count(*) from batch_job_execution where status not in ('COMPLETED',"
                    + " 'FAILED', 'STOPPED') or end_time is null"))
        .isZero();
    assertThat(
            jdbc.queryForList(
                "select count(*) from batch_job_execution where status = 'COMPLETED'"
                    + " group by job_instance_id",
                Integer.class))
        .containsExactly(1, 1);
  }

  private static int count(final JdbcTemplate jdbc, final String question) {
    final Integer count = jdbc.queryForObject(question, Integer.class);
    return count == null ? 0 : count;
  }

  private Process stopAt(final String point, final int times, final Map<String, String> spring)
      throws IOException {
    final List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(
        List.of(KilledRun.class.getName(), root.toString(), point, Integer.toString(times)));
    new HashMap<>(spring).forEach((key, value) -> command.add(key + "=" + value));
    final Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    child = process;
    awaitSign(process);
    return process;
  }

  /** Reads {@code here} from the child, no byte more. */
  private static void awaitSign(final Process process) throws IOException {
    final byte[] line = process.getInputStream().readNBytes(KilledRun.HERE.length() + 1);
    assertThat(new String(line, StandardCharsets.UTF_8)).startsWith(KilledRun.HERE);
  }
}
