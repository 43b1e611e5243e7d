package id.rekap.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

  @Option(names = "--lang", paramLabel = "id|en")
  @Nullable String lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;
}
