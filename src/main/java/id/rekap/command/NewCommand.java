package id.rekap.command;

import id.rekap.intake.BlankWorkbook;
import id.rekap.intake.FilledWorkbook;
import id.rekap.intake.FilledWorkbook.Dropped;
import id.rekap.intake.FilledWorkbook.Guess;
import id.rekap.workbook.UnreadableWorkbookException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the workbook that a program team fills in: empty, or from an export. */
@Command(name = "new", sortOptions = false)
final class NewCommand implements Callable<Integer> {

  private static final String ENDING = ".xlsx";

  @Parameters(paramLabel = "${bundle:label.FILE}", descriptionKey = "FILE[0]", arity = "1")
  private Path file = Path.of("");

  @Option(names = "--kind", paramLabel = "${bundle:label.KIND}")
  private @Nullable String kind;

  @Option(names = "--from", paramLabel = "${bundle:label.EXPORT}")
  private @Nullable Path export;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Mixin
  private final CommonOptions common = new CommonOptions();

  private final Desk desk;

  NewCommand(final Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    final Path target = target();
    final BlankWorkbook writer =
        BlankWorkbook.load(desk.around().home().resolve("templates").resolve("words"));
    if (kind != null && export != null) {
      throw refused("new.kind-and-from");
    }
    // A kind that is asked for now wins over an export of the settings.
    final Path source = kind == null ? desk.choices().path("from", export) : null;
    if (source == null) {
      final String chosen = kind(writer);
      write(target, writer.empty(chosen));
      desk.say("new.empty", "file", file, "kind", chosen);
      desk.say("new.next", "file", file);
      return ExitCode.OK;
    }
    return from(writer, source, target);
  }

  /** The file to write: of our kind, in a folder that is there, and not there yet. */
  private Path target() {
    final Path target = desk.around().work().resolve(file).normalize();
    final Path folder = target.getParent();
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      throw refused("new.no-xlsx", "file", file);
    }
    if (Files.exists(target)) {
      throw refused("new.exists", "file", file);
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw refused("new.no-folder", "folder", folder);
    }
    return target;
  }

  private String kind(final BlankWorkbook writer) {
    final List<String> known = writer.kinds();
    final String chosen = desk.choices().named("kind", kind, known.getFirst());
    if (!known.contains(chosen)) {
      throw refused("new.no-kind", "given", chosen, "known", String.join(", ", known));
    }
    return chosen;
  }

  private int from(final BlankWorkbook writer, final Path source, final Path target)
      throws IOException {
    final Path named = export == null ? source : export;
    if (!Files.isRegularFile(source)) {
      throw refused("new.no-export", "file", named);
    }
    final FilledWorkbook filled;
    try {
      filled = writer.from(source);
    } catch (final UnreadableWorkbookException unreadable) {
      desk.complain("new.unreadable", "file", named);
      return ExitCode.FAILED;
    }
    write(target, filled.bytes());
    desk.say("new.from", "file", file, "export", named, "respondents", filled.respondents());
    say(filled);
    desk.say("new.from.next", "file", file);
    return ExitCode.OK;
  }

  private void say(final FilledWorkbook filled) {
    final Words words = desk.words();
    desk.say("new.from.guessed");
    final List<List<String>> guesses = new ArrayList<>();
    for (final Guess one : filled.guesses()) {
      guesses.add(List.of(one.code(), one.kind(), one.place(), one.heading()));
    }
    print(List.of("code", "kind", "place", "heading"), guesses);
    if (!filled.dropped().isEmpty()) {
      desk.say("new.from.dropped");
      final List<List<String>> dropped = new ArrayList<>();
      for (final Dropped one : filled.dropped()) {
        final String reason = one.reason().name().toLowerCase(Locale.ROOT);
        dropped.add(List.of(words.text("new.reason." + reason), one.heading()));
      }
      print(List.of("reason", "heading"), dropped);
    }
    if (!filled.otherSheets().isEmpty()) {
      desk.say("new.from.others", "sheets", String.join(", ", filled.otherSheets()));
    }
  }

  private void print(final List<String> heads, final List<List<String>> rows) {
    final TextTable table =
        new TextTable()
            .row(heads.stream().map(head -> desk.words().text("table." + head)).toArray());
    rows.forEach(row -> table.row(row.toArray()));
    table.lines().forEach(line -> desk.around().out().println("  " + line));
  }

  private void write(final Path target, final byte[] bytes) throws IOException {
    try {
      Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (final FileAlreadyExistsException meanwhile) {
      throw refused("new.exists", "file", file);
    }
  }

  private UsageException refused(final String sentence, final Object... slots) {
    return new UsageException(desk.words().text(sentence, slots));
  }
}
