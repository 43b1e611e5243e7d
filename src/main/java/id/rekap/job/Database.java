package id.rekap.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Which database a session works with: the embedded one unless the office names another. */
final class Database {

  private static final String URL = "spring.datasource.url";
  private static final String NAME = "rekap";

  private final Settings settings;

  Database(final Settings settings) {
    this.settings = settings;
  }

  /** Tells whether it is the embedded one, which has a single process at most. */
  boolean isEmbedded() {
    return !settings.spring().containsKey(URL);
  }

  /** Tells whether the embedded database was ever used. */
  boolean exists() {
    return Files.exists(settings.folders().data().resolve(NAME + ".mv.db"));
  }

  /**
   * Settings for Spring: what the office set, and what it left open.
   *
   * @param lasting false for an empty database that vanishes with the session
   */
  Map<String, Object> properties(final boolean lasting) {
    final Map<String, Object> properties = new TreeMap<>(settings.spring());
    final int threads = Runtime.getRuntime().availableProcessors();
    properties.putIfAbsent("spring.datasource.hikari.maximum-pool-size", threads + 3);
    if (isEmbedded()) {
      properties.put(URL, lasting ? file(settings.folders().data()) : "jdbc:h2:mem:" + NAME);
    }
    return properties;
  }

  /**
   * The embedded database's file. It must not close itself before a run has stopped on a signal,
   * and a commit must be on disk when it returns.
   */
  private static String file(final Path data) {
    return "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
        .formatted(data.toAbsolutePath().resolve(NAME));
  }
}
