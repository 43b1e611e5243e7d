package id.rekap.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command runs in.
 *
 * @param home the folder of the launcher, with {@code templates} and {@code rekap.yml}
 * @param work the folder it was called in; paths of flags and environment are relative to it
 * @param environment environment variables
 * @param out where results go
 * @param err where progress and complaints go
 * @param interactive true where a person watches {@code err} on a terminal
 * @param columns width of the terminal that shows {@code out}; 0 where it is shown on none
 */
record Surroundings(
    Path home,
    Path work,
    Map<String, String> environment,
    PrintStream out,
    PrintStream err,
    boolean interactive,
    int columns) {

  /** The width of what is no terminal, and of a terminal that does not tell. */
  static final int USUAL_WIDTH = 80;

  /** Columns to which results are wrapped. */
  int width() {
    return columns > 0 ? columns : USUAL_WIDTH;
  }

  /** Tells whether results may be coloured: on a terminal, unless NO_COLOR is set. */
  boolean hasColours() {
    return columns > 0
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /** A setting of the environment; one that is empty counts as not set. */
  @Nullable String setting(final String key) {
    final String value = environment.get(variable(key));
    return value == null || value.isBlank() ? null : value;
  }

  /** The variable of a setting: {@code dry-run} is {@code REKAP_DRY_RUN}. */
  static String variable(final String key) {
    return "REKAP_" + key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }
}
