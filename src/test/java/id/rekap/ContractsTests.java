package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.command.Rekap;
import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.report.Edition;
import id.rekap.report.JournalResults;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * docs/contracts.md against the program: what a script or an office can meet stands there, and what
 * is said to be there since this version is.
 */
class ContractsTests {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Pattern OPTION = Pattern.compile("--[a-z]+(?:-[a-z]+)*");
  private static final Pattern CODE = Pattern.compile("(?<![\\w.])(\\d{1,3})(?![\\w.])");

  private final String contract = read(Path.of("docs/contracts.md"));

  @Test
  void everyMeasureOfTheFiguresIsNamed() throws IOException {
    final Intake intake = Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")));
    final Set<String> measures = new TreeSet<>();
    for (final Path workbook : workbooks()) {
      if (intake.read(workbook) instanceof IntakeResult.Accepted accepted) {
        new JournalResults()
            .compose(accepted.dataset(), new Edition(1, "0"))
            .figures()
            .forEach(figure -> measures.add(figure.key().measure()));
      }
    }
    assertThat(measures).hasSizeGreaterThan(50);
    assertThat(measures.stream().filter(one -> !isNamed(one))).isEmpty();
  }

  @Test
  void everyCommandAndLongOptionIsNamed() throws Exception {
    final Set<String> options = new TreeSet<>();
    final Set<String> commands = new TreeSet<>();
    for (final Class<?> one : commandClasses()) {
      final Command command = one.getAnnotation(Command.class);
      if (command != null) {
        commands.add(command.name());
      }
      for (final Field field : one.getDeclaredFields()) {
        final Option option = field.getAnnotation(Option.class);
        if (option != null) {
          options.addAll(List.of(option.names()));
        }
      }
    }
    options.removeIf(name -> !name.startsWith("--"));
    commands.remove("./rekap");
    final String section = section("Commands");
    assertThat(commands).isNotEmpty().isEqualTo(available(section));
    assertThat(options).isNotEmpty().isSubsetOf(found(OPTION, section));
    assertThat(found(OPTION, section.replaceAll("(?m)later:.*$|^.*\\| later \\|.*$", "")))
        .as("options that docs/contracts.md says are there")
        .isSubsetOf(options);
  }

  @Test
  void everyExitCodeIsNamed() throws Exception {
    final Set<String> codes = new TreeSet<>();
    for (final Class<?> one : commandClasses()) {
      if (one.getSimpleName().equals("ExitCode")) {
        for (final Field field : one.getDeclaredFields()) {
          field.setAccessible(true);
          codes.add(String.valueOf(field.getInt(null)));
        }
      }
    }
    final Matcher launcher = Pattern.compile("\\bexit (\\d+)").matcher(read(Path.of("rekap")));
    while (launcher.find()) {
      codes.add(launcher.group(1));
    }
    final String line =
        contract
            .lines()
            .filter(one -> one.startsWith("Exit codes:"))
            .collect(Collectors.joining("\n"));
    assertThat(codes).isNotEmpty().isEqualTo(found(CODE, line));
  }

  @Test
  void everySettingOfTheOfficeFileIsNamed() throws Exception {
    final String section = section("Settings");
    for (final Class<?> one : commandClasses()) {
      if (one.getSimpleName().equals("Choices")) {
        final Field keys = one.getDeclaredField("KEYS");
        keys.setAccessible(true);
        assertThat((Collection<?>) keys.get(null))
            .isNotEmpty()
            .allSatisfy(key -> assertThat(section).contains("`" + key + "`"));
      }
    }
  }

  private boolean isNamed(final String word) {
    return contract.contains("`" + word + "`");
  }

  /** The text under a heading, up to the next. */
  private String section(final String heading) {
    final int start = contract.indexOf("\n## " + heading + "\n");
    assertThat(start).as("heading " + heading).isPositive();
    final int end = contract.indexOf("\n## ", start + 1);
    return contract.substring(start, end < 0 ? contract.length() : end);
  }

  /** The words of the commands in rows whose second column names a version. */
  private static Set<String> available(final String section) {
    final Set<String> names = new TreeSet<>();
    final Matcher row =
        Pattern.compile("(?m)^\\| `([a-z -]+)[^`]*` \\| \\d+\\.\\d+\\.\\d+ \\|").matcher(section);
    while (row.find()) {
      names.addAll(List.of(row.group(1).strip().split(" ")));
    }
    return names;
  }

  private static Set<String> found(final Pattern pattern, final String text) {
    final Set<String> all = new TreeSet<>();
    final Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      all.add(matcher.group());
    }
    return all;
  }

  private static List<Class<?>> commandClasses()
      throws IOException, URISyntaxException, ClassNotFoundException {
    final Path folder =
        Path.of(Rekap.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("id/rekap/command");
    final List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (final Path file : files.sorted().toList()) {
        final String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.equals("package-info.class")) {
          classes.add(Class.forName("id.rekap.command." + name.replace(".class", "")));
        }
      }
    }
    return classes;
  }

  private static List<Path> workbooks() throws IOException {
    final List<Path> all = new ArrayList<>();
    for (final Path folder : List.of(Path.of("input"), Path.of("src/test/resources"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(one -> one.toString().endsWith(".xlsx")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  private static String read(final Path file) {
    try {
      return Files.readString(file);
    } catch (final IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
