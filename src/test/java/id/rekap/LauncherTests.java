package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher, in a folder whose build is in place, with JDKs that only say what they are called.
 */
@Tag("slow")
final class LauncherTests {

  private static final int NO_JDK = 69;
  private static final int TERMINATED = 143;

  /** What the launcher may find on its path. */
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "sed",
          "cut",
          "head",
          "tail",
          "find",
          "sort",
          "cat",
          "cp",
          "mv",
          "rm",
          "mkdir",
          "ln",
          "readlink",
          "dirname",
          "sleep",
          "env",
          "printf");

  private static final String EXTRACT =
      "case $* in *--destination*) for last; do :; done; mkdir \"$last\"; : >\"$last/rekap.jar\";; esac";

  @TempDir private Path root;

  @Test
  void takesTheNamedJdkAndHandsItTheCommandLine() throws Exception {
    final Path home = built();
    final Path jdk = jdk("named", "21.0.4");
    final Process process = launch(home, jdk, "run", "--input", "my folder");
    assertThat(process.waitFor()).isZero();
    assertThat(output(process))
        .contains("named", "-XX:+UseSerialGC", "-Drekap.home=" + home.toRealPath(), "my folder")
        // What Java has to say of its cache must not stand among results.
        .contains("-Xlog:disable")
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

  @Test
  void buildsOnceWhereTwoBegin() throws Exception {
    final Path home = unbuilt("sleep 2; echo once >> ../builds; : > target/rekap.jar");
    final Path jdk = jdk("named", "21.0.4");
    final Process one = launch(home, jdk, "run");
    final Process other = launch(home, jdk, "run");
    assertThat(one.waitFor()).as(complaint(one)).isZero();
    assertThat(other.waitFor()).as(complaint(other)).isZero();
    assertThat(root.resolve("builds")).hasContent("once");
    assertThat(output(other)).contains("named");
    assertThat(lock(home)).doesNotExist();
    assertThat(launch(home, jdk, "run").waitFor()).isZero();
    assertThat(root.resolve("builds")).hasContent("once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1:0", "999999999:5", "a folder", "a folder of an earlier version"})
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void takesOverALockWhoseOwnerIsGone(final String owner) throws Exception {
    final Path home = unbuilt(": > target/rekap.jar");
    if (owner.equals("a folder")) {
      Files.createDirectories(lock(home));
    } else if (owner.startsWith("a folder")) {
      Files.createDirectories(home.resolve("target/launch.lock"));
    } else {
      Files.createSymbolicLink(lock(home), Path.of(owner));
    }
    final Process process = launch(home, jdk("named", "21.0.4"), "run");
    assertThat(process.waitFor()).isZero();
    assertThat(lock(home)).doesNotExist();
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void stopsItsBuildAtOnceOnASignal() throws Exception {
    final Path home = unbuilt("echo $$ > ../building; exec sleep 60");
    final Path sign = root.resolve("building");
    final Process process = launch(home, jdk("named", "21.0.4"), "run");
    while (!Files.exists(sign) || Files.size(sign) == 0) {
      Thread.onSpinWait();
    }
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(TERMINATED);
    assertThat(ProcessHandle.of(Long.parseLong(Files.readString(sign).strip()))).isEmpty();
    assertThat(Files.isSymbolicLink(lock(home))).isFalse();
  }

  @Test
  void saysWhereTheLogOfAFailedBuildIs() throws Exception {
    final Path home = unbuilt("echo no such library; exit 1");
    final Process process = launch(home, jdk("named", "21.0.4"), "run");
    assertThat(process.waitFor()).isOne();
    final Path log = home.toRealPath().resolve("target/build.log");
    assertThat(complaint(process)).contains("no such library").contains("catatannya di " + log);
    assertThat(log).hasContent("no such library");
    assertThat(Files.isSymbolicLink(lock(home))).isFalse();
  }

  @Test
  void saysInOneSentenceThatThereIsNoMaven() throws Exception {
    final Path home = unbuilt("exit 1");
    Files.delete(root.resolve("tools/mvn"));
    final Process process = launch(home, jdk("named", "21.0.4"), "run");
    assertThat(process.waitFor()).isOne();
    assertThat(complaint(process)).startsWith("Maven tidak ditemukan.").hasLineCount(1);
  }

  @Test
  void saysInOneSentenceThatItMayNotWrite() throws Exception {
    final Path home = unbuilt("exit 1");
    Files.delete(home.resolve("target"));
    Files.writeString(home.resolve("target"), "in the way");
    final Process process = launch(home, jdk("named", "21.0.4"), "run");
    assertThat(process.waitFor()).isOne();
    assertThat(complaint(process)).contains("tidak dapat dibuat").hasLineCount(1);
  }

  /** A folder in which nothing was built, and a Maven that only does what it is told. */
  private Path unbuilt(final String maven) throws IOException {
    final Path home = built();
    for (final String name : List.of("rekap.jar", "rekap.aot", "built")) {
      Files.delete(home.resolve("target/launch").resolve(name));
    }
    Files.delete(home.resolve("target/launch"));
    final Path tools = Files.createDirectories(root.resolve("tools"));
    for (final String name : TOOLS) {
      Files.createSymbolicLink(tools.resolve(name), tool(name));
    }
    script(tools.resolve("mvn"), maven);
    return home;
  }

  private static Path tool(final String name) {
    final Path bin = Path.of("/bin").resolve(name);
    return Files.exists(bin) ? bin : Path.of("/usr/bin").resolve(name);
  }

  private static Path lock(final Path home) {
    return home.resolve("target/launch.owner");
  }

  private static String complaint(final Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void script(final Path file, final String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
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

  /** A JDK whose java prints its name and its arguments, one a line, and extracts an empty jar. */
  private Path jdk(final String name, final String version) throws IOException {
    final Path jdk = root.resolve(name);
    final Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    script(java, "echo " + name + "\nprintf '%s\\n' \"$@\"\n" + EXTRACT);
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
    if (Files.isDirectory(root.resolve("tools"))) {
      builder.environment().put("PATH", root.resolve("tools").toString());
    }
    builder.environment().put("HOME", root.toString());
    return builder.start();
  }

  private static List<String> output(final Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
