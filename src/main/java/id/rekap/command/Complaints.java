package id.rekap.command;

import id.rekap.job.AlreadyRunningException;
import id.rekap.job.DatabaseException;
import id.rekap.job.FolderException;
import id.rekap.job.MissingTextsException;
import id.rekap.job.Trace;
import id.rekap.job.UnknownFunderException;
import id.rekap.job.UnknownProgramException;
import id.rekap.job.UnknownYearException;
import id.rekap.language.Mistake;
import id.rekap.language.MistakesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, and the next step. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final int NEAR = 3;

  private final Desk desk;

  Complaints(final Desk desk) {
    this.desk = desk;
  }

  @Override
  public int handleParseException(final ParameterException mistake, final String[] arguments) {
    final CommandLine command = mistake.getCommandLine();
    final String name = command.getCommandSpec().qualifiedName();
    switch (mistake) {
      case UnmatchedArgumentException unknown -> unknown(unknown, command);
      case MissingParameterException missing ->
          desk.complain("error.missing", "what", missing(missing));
      default -> other(mistake, command);
    }
    desk.complain("error.see-help", "command", name);
    return ExitCode.USAGE;
  }

  /** A value that cannot be read, or a command without its subcommand. */
  private void other(final ParameterException mistake, final CommandLine command) {
    final ArgSpec argument = mistake.getArgSpec();
    final String given = mistake.getValue();
    if (argument != null && given != null) {
      desk.complain("error.no-value", "given", given, "what", argument.paramLabel());
    } else {
      desk.complain(
          command.getSubcommands().isEmpty() ? "error.usage" : "error.no-command",
          "command",
          command.getCommandSpec().qualifiedName());
    }
  }

  private static String missing(final MissingParameterException mistake) {
    return String.join(
        ", ",
        mistake.getMissing().stream()
            .map(
                one ->
                    one instanceof CommandLine.Model.OptionSpec option
                        ? option.longestName()
                        : one.paramLabel())
            .toList());
  }

  private void unknown(final UnmatchedArgumentException mistake, final CommandLine command) {
    final String given = mistake.getUnmatched().getFirst();
    final TreeSet<String> known = new TreeSet<>();
    if (given.startsWith("-")) {
      command.getCommandSpec().options().forEach(one -> known.addAll(List.of(one.names())));
    } else {
      known.addAll(command.getSubcommands().keySet());
    }
    final String nearest = Nearest.to(given, known);
    if (!nearest.isEmpty() && Nearest.distance(given, nearest) <= NEAR) {
      desk.complain("error.unknown-near", "given", given, "nearest", nearest);
    } else {
      desk.complain("error.unknown", "given", given);
    }
  }

  @Override
  public int handleExecutionException(
      final Exception failure, final CommandLine command, final ParseResult parsed) {
    return say(failure);
  }

  /** Says what went wrong, and gives the exit code that stands for it. */
  int say(final Exception failure) {
    switch (failure) {
      case UsageException usage -> {
        desk.around().err().println(usage.getMessage());
        return ExitCode.USAGE;
      }
      case FolderException folder -> {
        return folder(folder);
      }
      case DatabaseException database ->
          desk.complain(
              "error.database." + key(database.fault()),
              "database",
              database.database(),
              "code",
              database.code());
      case AlreadyRunningException running -> desk.complain("error.running");
      case UnknownProgramException unknown -> unknownProgram(unknown);
      case UnknownFunderException unknown -> unknownFunder(unknown);
      case UnknownYearException unknown -> desk.complain("error.no-year", "year", unknown.year());
      case MissingTextsException missing -> missingTexts(missing);
      case MistakesException mistakes -> templates(mistakes);
      default -> desk.complain("error.failed", "cause", cause(failure));
    }
    return ExitCode.FAILED;
  }

  /** The reason of the operating system in our words where we have some, else in its own. */
  private String cause(final Exception failure) {
    final FolderException.Fault fault = Trace.fault(failure);
    return fault == null
        ? Trace.reason(failure)
        : desk.words().text("error.folder.reason." + key(fault));
  }

  private int folder(final FolderException folder) {
    final Words words = desk.words();
    final String role = key(folder.role());
    final String fault = key(folder.fault());
    if (folder.fault().isOfTheSetting()) {
      desk.complain("error.folder." + fault + "." + role, "folder", folder.folder());
      return ExitCode.USAGE;
    }
    desk.complain(
        "error.folder." + role,
        "folder",
        folder.folder(),
        "reason",
        words.text("error.folder.reason." + fault));
    return ExitCode.FAILED;
  }

  static String key(final Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void unknownProgram(final UnknownProgramException unknown) {
    if (unknown.known().isEmpty()) {
      desk.complain("error.no-programs", "code", unknown.code());
    } else {
      desk.complain(
          "error.unknown-program",
          "code",
          unknown.code(),
          "nearest",
          Nearest.to(unknown.code(), unknown.known()));
    }
  }

  /** Where the texts belong, in the words of the folder in which the office works. */
  private void missingTexts(final MissingTextsException missing) {
    final String office = desk.choices().office();
    final String folder = office == null ? desk.words().text("error.no-texts.some-office") : office;
    final String files =
        missing.files().stream()
            .map(file -> "templates/offices/" + folder + "/" + file)
            .collect(Collectors.joining(", "));
    desk.complain(
        office == null ? "error.no-texts.no-office" : "error.no-texts",
        "files",
        files,
        "office",
        folder);
  }

  private void unknownFunder(final UnknownFunderException unknown) {
    final String funder = unknown.funder();
    if (funder == null || unknown.known().isEmpty()) {
      desk.complain("error.no-month", "month", unknown.month());
    } else {
      desk.complain(
          "error.unknown-funder", "funder", funder, "nearest", Nearest.to(funder, unknown.known()));
    }
  }

  private void templates(final MistakesException failure) {
    desk.complain("error.templates");
    for (final Mistake mistake : failure.mistakes()) {
      final List<String> slots = new ArrayList<>();
      mistake.slots().forEach((name, value) -> slots.addAll(List.of(name, value)));
      desk.complain("mistake." + mistake.key(), slots.toArray());
    }
  }
}
