package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.PlantedWorkbooks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names, NIK and phone numbers planted in workbooks, looked for in the log of a process of its own
 * with the logging that is delivered: that of the tests writes no log.
 */
@Tag("slow")
@Timeout(180)
final class PlantedLogTests {

  /** A workbook was refused. */
  private static final int REFUSED = 3;

  @TempDir private Path home;

  @Test
  void noPersonIsInTheLogUnlessSomebodyLogsOne() throws Exception {
    final PlantedWorkbooks plants = new PlantedWorkbooks();
    plants.write(Files.createDirectories(home.resolve("input")));
    Files.writeString(home.resolve("input").resolve("cut.xlsx"), plants.people().getFirst());
    Files.createSymbolicLink(home.resolve("templates"), Path.of("templates").toAbsolutePath());
    run("", "run");
    final String log = log();
    assertThat(log).contains("INFO", "id.rekap");
    assertThat(plants.people()).hasSizeGreaterThan(500);
    assertThat(found(plants.people(), log)).isEmpty();
    assertThat(found(plants.withheld(), log)).isEmpty();
    final String one = plants.people().getLast();
    run(one, "run");
    assertThat(found(plants.people(), log())).contains(one);
    System.out.printf(
        "P-01: %d characters of log searched for %d identifiers: 0 found%n",
        log.length(), plants.people().size() + plants.withheld().size());
  }

  private static List<String> found(final List<String> planted, final String log) {
    return planted.stream().filter(log::contains).toList();
  }

  private String log() throws IOException {
    return Files.readString(home.resolve("data").resolve("rekap.log"));
  }

  private void run(final String said, final String command) throws Exception {
    // By the name that comes before every other: else the logging of the tests would be taken.
    final Path first = Files.createDirectories(home.resolve("first"));
    Files.copy(
        Path.of("src", "main", "resources", "logback.xml"),
        first.resolve("logback-test.xml"),
        StandardCopyOption.REPLACE_EXISTING);
    final List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Drekap.home=" + home,
            "-cp",
            first + File.pathSeparator + System.getProperty("java.class.path"),
            LoggedRun.class.getName(),
            said,
            command));
    final Process process =
        new ProcessBuilder(words)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("said").toFile())
            .start();
    try {
      assertThat(process.waitFor()).as(command).isEqualTo(REFUSED);
    } finally {
      process.destroyForcibly();
    }
  }
}
