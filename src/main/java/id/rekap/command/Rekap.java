package id.rekap.command;

import id.rekap.job.Version;
import id.rekap.language.Language;
import id.rekap.language.MistakesException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. Starts nothing but what the command needs. */
@Command(name = Rekap.NAME, sortOptions = false)
public final class Rekap implements Runnable {

  /** How it is called, in the folder of the launcher. */
  static final String NAME = "./rekap";

  /** The tag of the language that is spoken where none is named. */
  static final String HOUSE_LANGUAGE = "id";

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Option(names = {"-V", "--version"})
  private boolean version;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Surroundings around;

  private Rekap(final Surroundings around) {
    this.around = around;
  }

  /**
   * Runs one command of the process that calls it. The launcher says by system properties where it
   * lies ({@code rekap.home}), whether stderr is a terminal ({@code rekap.terminal}) and, where
   * stdout is one, how wide ({@code rekap.columns}).
   *
   * @param arguments the command line
   * @return the exit code
   */
  public static int execute(final String... arguments) {
    final Path work = Path.of("").toAbsolutePath();
    final String home = System.getProperty("rekap.home");
    return execute(
        new Surroundings(
            home == null ? work : Path.of(home).toAbsolutePath(),
            work,
            System.getenv(),
            new ResultStream(new FileOutputStream(FileDescriptor.out), System.out.charset()),
            System.err,
            Boolean.getBoolean("rekap.terminal"),
            columns(System.getProperty("rekap.columns"))),
        arguments);
  }

  /** The width that the launcher found; the usual one for a terminal that told none. */
  static int columns(final @Nullable String told) {
    if (told == null) {
      return 0;
    }
    return told.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(told) : Surroundings.USUAL_WIDTH;
  }

  static int execute(final Surroundings around, final String... arguments) {
    try {
      return speak(around, arguments);
    } catch (final MistakesException mute) {
      // The house's own words are broken, so there are none to say it with.
      around.err().println(mute.getMessage());
      return ExitCode.FAILED;
    }
  }

  private static int speak(final Surroundings around, final String... arguments) {
    final Path words = around.home().resolve("templates").resolve("words");
    final OfficeFile office;
    String tag = language(around, List.of(arguments), null);
    try {
      office = OfficeFile.read(around.home().resolve("rekap.yml"));
      tag = language(around, List.of(arguments), office.get("lang"));
    } catch (final OfficeFile.Mistake mistake) {
      around.err().println(mistake.worded(load(around, words, tag)));
      return ExitCode.USAGE;
    }
    final Words worded = load(around, words, tag);
    if (!languages(words).contains(tag)) {
      around.err().println(worded.text("error.no-language", "tag", tag));
      return ExitCode.USAGE;
    }
    final Desk desk = new Desk(around, worded, new Choices(around, office, worded));
    final int code = commands(desk).execute(arguments);
    if (around.out() instanceof ResultStream result && result.isUnread()) {
      return ExitCode.UNREAD;
    }
    if (around.out().checkError()) {
      desk.complain("error.result");
      return ExitCode.FAILED;
    }
    return code;
  }

  private static Words load(final Surroundings around, final Path words, final String tag) {
    return new Words(
        Language.load(
            around.home().resolve("templates"),
            languages(words).contains(tag) ? tag : HOUSE_LANGUAGE));
  }

  /** The tags of the languages that there are words of, sorted. */
  static Set<String> languages(final Path words) {
    final Set<String> tags = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(words, "??.properties")) {
      files.forEach(file -> tags.add(String.valueOf(file.getFileName()).substring(0, 2)));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return tags;
  }

  /** The language of the command line must be known before its words can be. */
  private static String language(
      final Surroundings around, final List<String> arguments, final @Nullable String office) {
    for (int i = 0; i < arguments.size(); i++) {
      final String one = arguments.get(i);
      if (one.startsWith("--lang=")) {
        return one.substring("--lang=".length());
      }
      if (one.equals("--lang") && i + 1 < arguments.size()) {
        return arguments.get(i + 1);
      }
    }
    return Optional.ofNullable(around.setting("lang"))
        .or(() -> Optional.ofNullable(office))
        .orElse(HOUSE_LANGUAGE);
  }

  private static CommandLine commands(final Desk desk) {
    final CommandLine report =
        new CommandLine(new ReportCommand())
            .addSubcommand(new CommandLine(new ReportCommand.Results(desk)))
            .addSubcommand(new CommandLine(new ReportCommand.Monthly(desk)))
            .addSubcommand(new CommandLine(new ReportCommand.Yearly(desk)));
    final CommandLine all =
        new CommandLine(new Rekap(desk.around()))
            .addSubcommand(new CommandLine(new RunCommand(desk)))
            .addSubcommand(new CommandLine(new CheckCommand(desk)))
            .addSubcommand(new CommandLine(new CheckManuscriptCommand(desk)))
            .addSubcommand(report)
            .addSubcommand(new CommandLine(new NewCommand(desk)))
            .addSubcommand(new CommandLine(new StatusCommand(desk)))
            .addSubcommand(new CommandLine(new ServeCommand(desk)));
    all.setResourceBundle(desk.words().help());
    all.getCommandSpec()
        .usageMessage()
        .synopsisSubcommandLabel(desk.words().text("help.label.COMMAND"));
    report
        .getCommandSpec()
        .usageMessage()
        .synopsisSubcommandLabel(desk.words().text("help.label.REPORT"));
    report(report.getSubcommands().values(), desk);
    report(all.getSubcommands().values(), desk);
    all.setOut(new PrintWriter(desk.around().out(), true, StandardCharsets.UTF_8));
    all.setErr(new PrintWriter(desk.around().err(), true, StandardCharsets.UTF_8));
    final Complaints complaints = new Complaints(desk);
    all.setParameterExceptionHandler(complaints);
    all.setExecutionExceptionHandler(complaints);
    return all;
  }

  private static void report(final Collection<CommandLine> commands, final Desk desk) {
    commands.forEach(one -> one.setResourceBundle(desk.words().help()));
  }

  @Override
  public void run() {
    if (!version) {
      throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
    around.out().println("rekap " + Version.current());
  }
}
