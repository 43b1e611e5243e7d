package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring programs stand outside the build: what they call may change under them unseen. */
class BenchmarksTests {

  private static final Path FOLDER = Path.of("src", "bench");

  /** The one that src/bench/analysis-speed compiles itself, with a library that it fetches. */
  private static final String FETCHED = "AnalysisSpeed.java";

  @TempDir private Path classes;

  @Test
  void compileAgainstTheProgramThatTheyMeasure() throws IOException {
    final JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    final StringWriter said = new StringWriter();
    final List<Path> sources = sources();

    final boolean compiled =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of("-proc:none", "-nowarn", "-d", classes.toString()),
                null,
                compiler
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjectsFromPaths(sources))
            .call();

    assertThat(sources).hasSizeGreaterThan(5);
    assertThat(compiled).as(said.toString()).isTrue();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith(FETCHED))
          .sorted()
          .toList();
    }
  }
}
