package id.rekap.command;

import id.rekap.job.RunResult.ReportLine;
import id.rekap.language.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A folder as a user has it, with the templates of the house, and commands run in it. */
public final class Shell {

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private int columns;
  private String out = "";
  private String err = "";

  /**
   * A shell.
   *
   * @param home an empty folder
   */
  public Shell(final Path home) {
    this.home = home;
    try {
      Files.createSymbolicLink(home.resolve("templates"), Path.of("templates").toAbsolutePath());
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Takes templates of its own, copied from the house's, so that a test may add to them. */
  public Shell ownTemplates() {
    final Path house = Path.of("templates");
    final Path own = home.resolve("templates");
    try (Stream<Path> files = Files.walk(house)) {
      Files.delete(own);
      for (final Path file : files.toList()) {
        Files.copy(file, own.resolve(house.relativize(file).toString()));
      }
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  /** Runs a command and gives its exit code. */
  public int run(final String... arguments) {
    final ByteArrayOutputStream result = new ByteArrayOutputStream();
    final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    final Surroundings around =
        new Surroundings(
            home,
            home,
            environment,
            new PrintStream(result, true, StandardCharsets.UTF_8),
            new PrintStream(complaints, true, StandardCharsets.UTF_8),
            false,
            columns);
    final int code = Rekap.execute(around, arguments);
    out = result.toString(StandardCharsets.UTF_8);
    err = complaints.toString(StandardCharsets.UTF_8);
    return code;
  }

  /** What a person is told of a failure that nobody foresaw. */
  public String complaintOf(final Exception failure) {
    final CommandLine line = new CommandLine(CommandSpec.create());
    return complaint(
        desk -> new Complaints(desk).handleExecutionException(failure, line, line.parseArgs()));
  }

  /** What a person is told of a report that could not be made. */
  String complaintOf(final String key, final ReportLine failed) {
    return complaint(desk -> desk.sayFailed(key, failed));
  }

  private String complaint(final Consumer<Desk> complains) {
    final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    final PrintStream stream = new PrintStream(complaints, true, StandardCharsets.UTF_8);
    final Surroundings around =
        new Surroundings(home, home, environment, stream, stream, false, 80);
    final Words words = new Words(Language.load(home.resolve("templates"), Rekap.HOUSE_LANGUAGE));
    try {
      final OfficeFile office = OfficeFile.read(home.resolve("rekap.yml"));
      complains.accept(new Desk(around, words, new Choices(around, office, words)));
    } catch (final OfficeFile.Mistake mistake) {
      throw new IllegalStateException(mistake);
    }
    return complaints.toString(StandardCharsets.UTF_8);
  }

  /** What the last command printed as its result. */
  public String out() {
    return out;
  }

  /** What the last command complained about. */
  public String err() {
    return err;
  }

  /** Sets a variable of the environment. */
  public Shell set(final String name, final String value) {
    environment.put(name, value);
    return this;
  }

  /** Shows results on a terminal of this width. */
  public Shell wide(final int terminal) {
    columns = terminal;
    return this;
  }

  /** Writes a file of the folder. */
  public Shell write(final String path, final String content) {
    try {
      Files.createDirectories(home.resolve(path).getParent());
      Files.writeString(home.resolve(path), content);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  /** Copies a file of the project into the folder. */
  public Shell copy(final String from, final String to) {
    try {
      Files.createDirectories(home.resolve(to).getParent());
      Files.copy(Path.of(from), home.resolve(to));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }
}
