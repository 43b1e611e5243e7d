package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of the data folder, as the program itself sets it up. */
final class LogTests {

  private static final int BEYOND_ONE_FILE = 6 << 20;

  @TempDir private Path data;

  @Test
  void beginsAnewInAnotherMonthAndKeepsTheOld() throws Exception {
    final Path log = data.resolve("rekap.log");
    Files.writeString(log, "long ago\n");
    Files.setLastModifiedTime(log, FileTime.from(Instant.parse("2026-03-31T20:00:00Z")));
    final LoggerContext context = open("file", "Asia/Jayapura");
    context.getLogger("id.rekap").info("today");
    context.stop();
    assertThat(Files.readString(log)).contains("today").contains("+09:00").doesNotContain("ago");
    final List<Path> old = old();
    assertThat(old).hasSize(1).allMatch(one -> one.toString().contains("rekap.log.2026-04.0.gz"));
    try (var in = new GZIPInputStream(Files.newInputStream(old.getFirst()))) {
      assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo("long ago\n");
    }
  }

  @Test
  void beginsAnewWhenItIsLarge() throws Exception {
    final Path log = data.resolve("rekap.log");
    Files.write(log, new byte[BEYOND_ONE_FILE]);
    final LoggerContext context = open("file", "Asia/Jakarta");
    final Logger logger = context.getLogger("id.rekap");
    for (int i = 0; i < 3; i++) {
      logger.info("line {}", i);
    }
    context.stop();
    assertThat(Files.size(log)).isLessThan(BEYOND_ONE_FILE);
    assertThat(old()).hasSize(1);
  }

  @Test
  void saysNothingOnTheTerminal() throws Exception {
    final LoggerContext context = open("file", "Asia/Jakarta");
    for (final Logger logger : context.getLoggerList()) {
      logger
          .iteratorForAppenders()
          .forEachRemaining(one -> assertThat(one).isNotInstanceOf(ConsoleAppender.class));
    }
    context.stop();
  }

  @Test
  void leavesNothingWhereThereIsNoDataFolder() throws Exception {
    final LoggerContext context = open("nowhere", "Asia/Jakarta");
    context.getLogger("id.rekap").info("nobody hears");
    context.stop();
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void tellsTypesAndPlacesOfALibrarysExceptionsAndNotTheirMessages() throws Exception {
    final LoggerContext context = open("file", "Asia/Jakarta");
    context
        .getLogger("org.example")
        .warn("gave up", new IllegalStateException("row\nof Siti", new IOException("Siti: 12")));
    context.stop();
    assertThat(Files.readString(data.resolve("rekap.log")))
        .contains("gave up", "java.lang.IllegalStateException", "Caused by: java.io.IOException")
        .containsPattern("\tat id\\.rekap\\.LogTests\\.")
        .doesNotContain("Siti");
  }

  @Test
  void letsNoFileNamePassForALineOfItsOwn() throws Exception {
    final LoggerContext context = open("file", "Asia/Jakarta");
    context
        .getLogger("id.rekap")
        .info("Passed over {}", "a\rb\n2026-01-01 ERROR id.rekap forged\u001B[31m\u2028b.txt");
    context.stop();
    final String log = Files.readString(data.resolve("rekap.log"));
    assertThat(log.lines()).hasSize(2).last().asString().startsWith("    2026-01-01 ERROR");
    assertThat(log).doesNotContain("\u001B", "\u2028", "\r");
  }

  private LoggerContext open(final String to, final String zone) throws Exception {
    final LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("rekap.log", data.resolve("rekap.log").toString());
    context.putProperty("rekap.log.to", to);
    context.putProperty("rekap.zone", zone);
    final JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
    assertThat(context.getStatusManager().getCopyOfStatusList())
        .allMatch(status -> status.getEffectiveLevel() < ch.qos.logback.core.status.Status.WARN);
    return context;
  }

  private List<Path> old() throws IOException {
    try (var files = Files.list(data)) {
      return files.filter(one -> one.toString().endsWith(".gz")).toList();
    }
  }
}
