package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, in a folder whose build is in place, with JDKs that only say what they are called.
 */
final class LauncherTests {

  private static final int NO_JDK = 69;

  @TempDir private Path root;

  @Test
  void takesTheNamedJdkAndHandsItTheCommandLine() throws Exception {
    final Path home = built();
    final Path jdk = jdk("named", "21.0.4");
    final Process process = launch(home, jdk, "run", "--input", "my folder");
    assertThat(process.waitFor()).isZero();
    assertThat(output(process))
        .contains("named", "-XX:+UseSerialGC", "-Drekap.home=" + home.toRealPath(), "my folder")
        .doesNotContain("-XX:AOTCache=" + home.toRealPath() + "/target/launch/rekap.aot");
  }

  @Test
  void saysInOneSentenceThatThereIsNoJdk() throws Exception {
    final Path home = built();
    final String script =
        Files.readString(home.resolve("rekap"))
            .replace("/usr/lib/jvm/*", root + "/none/*")
            .replace("/opt/*", root + "/none/*");
    Files.writeString(home.resolve("rekap"), script);
    final Process process = launch(home, jdk("old", "17.0.15"), "run");
    assertThat(process.waitFor()).isEqualTo(NO_JDK);
    final String complaint =
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(complaint).startsWith("Rekap memerlukan JDK 21").hasLineCount(1);
  }

  private Path built() throws IOException {
    final Path home = Files.createDirectories(root.resolve("a folder"));
    Files.copy(Path.of("rekap"), home.resolve("rekap"));
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "");
    final Path launch = Files.createDirectories(home.resolve("target/launch"));
    Files.writeString(launch.resolve("rekap.jar"), "");
    Files.writeString(launch.resolve("rekap.aot"), "");
    Files.writeString(launch.resolve("built"), "");
    return home;
  }

  /** A JDK whose java prints its name and its arguments, one a line. */
  private Path jdk(final String name, final String version) throws IOException {
    final Path jdk = root.resolve(name);
    final Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho " + name + "\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private Process launch(final Path home, final Path jdk, final String... arguments)
      throws IOException {
    final List<String> command = new java.util.ArrayList<>(List.of("sh", home + "/rekap"));
    command.addAll(List.of(arguments));
    final ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("REKAP_JAVA_HOME", jdk.toString());
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("HOME", root.toString());
    return builder.start();
  }

  private static List<String> output(final Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
