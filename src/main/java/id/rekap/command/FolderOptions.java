package id.rekap.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to read and write; null where it is not said. */
final class FolderOptions {

  @Option(names = "--input", paramLabel = "DIR")
  @Nullable Path input;

  @Option(names = "--output", paramLabel = "DIR")
  @Nullable Path output;

  @Option(names = "--data", paramLabel = "DIR")
  @Nullable Path data;
}
