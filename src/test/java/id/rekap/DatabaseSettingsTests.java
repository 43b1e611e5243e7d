package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.command.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which settings reach the database, and which never do. */
@Tag("slow")
final class DatabaseSettingsTests {

  private static final String ELSEWHERE = "spring.datasource.url=jdbc:h2:mem:elsewhere\n";

  @TempDir private Path home;

  @Test
  void readsNothingThatOtherProgramsOfSpringAreSetWith() throws Exception {
    final Shell shell = new Shell(home);
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
    shell.write("application.properties", ELSEWHERE).write("config/application.yml", "a: [");
    shell.write("other/application.properties", ELSEWHERE);
    final Process process =
        run(
            Map.of(
                "SPRING_APPLICATION_JSON", "{\"spring.datasource.url\":\"jdbc:h2:mem:elsewhere\"}",
                "SPRING_CONFIG_ADDITIONAL_LOCATION", home + "/other/",
                "SPRING_CONFIG_IMPORT", "file:" + home + "/config/application.yml",
                "SPRING_FLYWAY_ENABLED", "false",
                "SPRING_PROFILES_ACTIVE", "other",
                "LOGGING_CONFIG", home + "/none.xml",
                "DEBUG", "true"));
    final String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(home.resolve("data/rekap.mv.db")).isNotEmptyFile();
  }

  @Test
  void takesTheDatabaseFromTheEnvironmentBeforeTheFile() {
    final Shell shell = new Shell(home);
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
    shell.write("rekap.yml", "spring.datasource: {url: '" + url("file") + "', username: file}\n");
    shell.set("SPRING_DATASOURCE_URL", url("environment"));
    shell.set("SPRING_DATASOURCE_USERNAME", "environment");
    shell.set("SPRING_DATASOURCE_HIKARI_POOLNAME", "pool").set("SPRING_DATASOURCE_OTHER", "x");
    assertThat(shell.run("run")).as(shell.err()).isZero();
    assertThat(home.resolve("environment.mv.db")).isNotEmptyFile();
    assertThat(home.resolve("file.mv.db")).doesNotExist();
    assertThat(home.resolve("data/rekap.mv.db")).doesNotExist();
  }

  @Test
  void handsThePoolAndTheDriverWhatTheFileSays() {
    final Shell shell = new Shell(home);
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
    shell.write("rekap.yml", "spring.datasource.hikari.connection-init-sql: no such words\n");
    assertThat(shell.run("run")).isEqualTo(1);
    shell.write("rekap.yml", "spring.datasource.driver-class-name: no.such.Driver\n");
    assertThat(shell.run("run")).isEqualTo(1);
    shell.write("rekap.yml", "spring.datasource.hikari.connection-init-sql: select 1\n");
    assertThat(shell.run("run")).as(shell.err()).isZero();
  }

  private String url(final String name) {
    return "jdbc:h2:file:" + home.resolve(name);
  }

  private Process run(final Map<String, String> environment) throws IOException {
    final ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                RekapApplication.class.getName(),
                "run"));
    builder.environment().putAll(environment);
    return builder.directory(home.toFile()).redirectErrorStream(true).start();
  }
}
