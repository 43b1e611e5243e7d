package id.rekap.command;

import id.rekap.job.Copy;
import id.rekap.job.FolderException;
import id.rekap.job.RunResult.ReportLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every command has at hand.
 *
 * @param around what it runs in
 * @param words what it speaks with
 * @param choices what it is set to
 */
record Desk(Surroundings around, Words words, Choices choices) {

  void say(final String key, final Object... slots) {
    around.out().println(words.text(key, slots));
  }

  void complain(final String key, final Object... slots) {
    around.err().println(words.text(key, slots));
  }

  /** A path as short as it can be said from the folder in which the office works. */
  String shown(final Path path) {
    final Path here = around.work();
    if (!path.startsWith(here) || path.equals(here) || here.getNameCount() == 0) {
      // A dot for the folder itself would be lost before the full stop of its sentence.
      return path.toString();
    }
    return here.relativize(path).toString();
  }

  /**
   * Says that a report could not be made, and why where that is known.
   *
   * @param key the sentence without a reason; {@code .reason} behind it is that with one
   */
  void sayFailed(final String key, final ReportLine line) {
    final FolderException.Fault fault = line.fault();
    if (fault == null) {
      complain(key, "file", line.workbook());
    } else {
      complain(
          key + ".reason",
          "file",
          line.workbook(),
          "reason",
          words.text("error.output.reason." + Complaints.key(fault)));
    }
  }

  /**
   * Says that the list of files in the output folder could not be written, and why.
   *
   * @return true where it stands, and nothing is said
   */
  boolean isListed(
      final String key, final FolderException.@Nullable Fault fault, final Path output) {
    if (fault != null) {
      complain(
          key,
          "folder",
          shown(output),
          "reason",
          words.text("error.folder.reason." + Complaints.key(fault)));
    }
    return fault == null;
  }

  /** Names workbooks of the input folder that are only read once. */
  void sayCopies(final List<Copy> copies) {
    copies.forEach(copy -> say("run.copy", "file", copy.file(), "original", copy.original()));
  }

  /**
   * Checks that there is an input folder.
   *
   * @throws UsageException where there is none
   */
  void checkInput(final Path input) {
    if (!Files.isDirectory(input)) {
      throw new UsageException(words.text("error.no-input", "folder", input));
    }
  }
}
