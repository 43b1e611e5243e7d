package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fast tests stay fast: what starts something to talk to is tagged slow. */
class FastTestsTests {

  private static final Path TESTS = Path.of("src", "test", "java");

  /** Each starts a database, a container of beans, a mail server or another process. */
  private static final List<String> STARTERS =
      List.of(
          "TestDatabase.",
          "PostgresServer.",
          "SpringApplication",
          "new ProcessBuilder",
          "new GreenMail",
          "ServingInstance.");

  @Test
  void testsThatStartSomethingAreTaggedSlow() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      final List<Path> starting =
          files
              .filter(file -> file.toString().endsWith("Tests.java"))
              .filter(this::starts)
              .toList();

      assertThat(starting).hasSizeGreaterThan(10);
      assertThat(starting).allMatch(file -> read(file).contains("@Tag(\"slow\")"));
    }
  }

  private boolean starts(final Path file) {
    final String source = read(file);
    return !file.endsWith("FastTestsTests.java") && STARTERS.stream().anyMatch(source::contains);
  }

  private static String read(final Path file) {
    try {
      return Files.readString(file);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
