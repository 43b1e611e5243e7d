package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.core.Context;
import id.rekap.delivery.Checkpoint;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The first start of all, where it fails: the next one finds nothing in its way. */
@Tag("slow")
final class FirstStartTests {

  @TempDir private Path root;

  private Session open(final Checkpoint checkpoint) {
    final Settings settings =
        new Settings(
            root, Workspace.folders(root), "id", null, ZoneOffset.UTC, Limits.DEFAULT, Map.of());
    return Session.open(settings, TestPorts.of(checkpoint), true);
  }

  @Test
  void leavesNoHalfMadeDatabaseWhereThereIsNoRoom() throws Exception {
    assertThatThrownBy(
            () ->
                open(
                    point -> {
                      if (point.equals("database.made")) {
                        throw FirstStartTests.<RuntimeException>unchecked(
                            new IOException("No space left on device"));
                      }
                    }))
        .isInstanceOfSatisfying(
            FolderException.class,
            told -> {
              assertThat(told.fault()).isEqualTo(FolderException.Fault.FULL);
              assertThat(told.role()).isEqualTo(FolderException.Role.DATA);
            });
    assertThat(Workspace.files(root.resolve("data"))).noneMatch(one -> one.endsWith(".db"));
    startsAnew();
  }

  /** What a process leaves that was killed in the midst of it. */
  @Test
  void makesAnewWhatWasCutOff() throws Exception {
    Files.createDirectories(root.resolve("data"));
    Files.writeString(root.resolve("data/rekap.new.mv.db"), "H:2,half", StandardCharsets.UTF_8);
    startsAnew();
  }

  /** Each line that the log has no room for would come there with the places in the code. */
  @Test
  void tellsTheTerminalNothingOfLinesThatTheLogLost() {
    try (Session session = open(Checkpoint.NONE)) {
      assertThat(session.isStopping()).isFalse();
      final Context log = (Context) LoggerFactory.getILoggerFactory();
      assertThat(log.getStatusManager().getCopyOfStatusListenerList()).isEmpty();
    }
  }

  private void startsAnew() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (Session session = open(Checkpoint.NONE)) {
        assertThat(session.status().reports()).isEmpty();
      }
    }
    assertThat(Workspace.files(root.resolve("data")))
        .filteredOn(one -> one.endsWith(".db"))
        .containsExactly("rekap.mv.db");
  }

  /** What the operating system throws in the midst of a write is thrown from here. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> E unchecked(final IOException failure) throws E {
    throw (E) failure;
  }
}
