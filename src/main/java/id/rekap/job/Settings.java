package id.rekap.job;

import id.rekap.workbook.Limits;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a session is set to.
 *
 * @param home the folder of the launcher, with {@code templates}
 * @param folders where it reads and writes
 * @param language tag of the language of the reports that {@code run} makes
 * @param office the office whose templates come first; null for the house's alone
 * @param zone the zone in which a time is written, in the log too
 * @param limits how much of a workbook is read before it is refused
 * @param spring settings of the database handed to Spring as they are, such as {@code
 *     spring.datasource.url}; nothing else that lies about reaches Spring
 * @param mail how summaries are sent by e-mail; null where they are not
 * @param timetable when {@code serve} does what
 * @param emptyMonths true where a funder without a program in a month gets half a page that says so
 */
public record Settings(
    Path home,
    Folders folders,
    String language,
    @Nullable String office,
    ZoneId zone,
    Limits limits,
    Map<String, String> spring,
    @Nullable MailSettings mail,
    Timetable timetable,
    boolean emptyMonths) {

  /** Settings without e-mail and with the usual timetable. */
  public Settings(
      final Path home,
      final Folders folders,
      final String language,
      final @Nullable String office,
      final ZoneId zone,
      final Limits limits,
      final Map<String, String> spring) {
    this(home, folders, language, office, zone, limits, spring, null, Timetable.usual(zone), false);
  }

  /** Keeps its own copy. */
  public Settings {
    spring = Collections.unmodifiableMap(new TreeMap<>(spring));
  }

  /**
   * The folder of everything a reader sees.
   *
   * @return {@code templates} in the home folder
   */
  public Path templates() {
    return home.resolve("templates");
  }
}
