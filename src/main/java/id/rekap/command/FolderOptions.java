package id.rekap.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to read and write; null where it is not said. */
final class FolderOptions {

  @Option(names = "--input", paramLabel = "${bundle:label.DIR}")
  @Nullable Path input;

  @Option(names = "--output", paramLabel = "${bundle:label.DIR}")
  @Nullable Path output;

  @Option(names = "--data", paramLabel = "${bundle:label.DIR}")
  @Nullable Path data;
}
