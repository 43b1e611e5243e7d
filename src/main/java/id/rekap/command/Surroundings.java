package id.rekap.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command runs in.
 *
 * @param home the folder of the launcher, with {@code templates} and {@code rekap.yml}
 * @param work the folder it was called in; paths of flags and environment are relative to it
 * @param environment environment variables
 * @param out where results go
 * @param err where progress and complaints go
 * @param interactive true where a person watches {@code err} on a terminal
 */
record Surroundings(
    Path home,
    Path work,
    Map<String, String> environment,
    PrintStream out,
    PrintStream err,
    boolean interactive) {

  /** A setting of the environment: {@code notice} is {@code REKAP_NOTICE}. */
  @org.jspecify.annotations.Nullable String setting(final String key) {
    return environment.get(
        "REKAP_" + key.toUpperCase(java.util.Locale.ROOT).replace('-', '_').replace('.', '_'));
  }
}
