package id.rekap.job;

import ch.qos.logback.core.Context;
import ch.qos.logback.core.status.StatusManager;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The log of the data folder, which {@code logback.xml} and {@code logback-file.xml} lay out. */
final class LogFile {

  private LogFile() {}

  /** Says where the log is, where there is a folder for it. */
  static void begin(final Settings settings) {
    final Path data = settings.folders().data();
    System.setProperty("rekap.zone", settings.zone().getId());
    System.setProperty("rekap.log", data.resolve("rekap.log").toString());
    System.setProperty("rekap.log.to", Files.isDirectory(data) ? "file" : "nowhere");
  }

  /**
   * A log that cannot be written ends no work, and Spring's listener would tell the terminal of
   * each line that was lost, with the places in the code: what is full is said by what needs room.
   */
  static void keepToItself() {
    if (LoggerFactory.getILoggerFactory() instanceof Context log) {
      final StatusManager status = log.getStatusManager();
      status.getCopyOfStatusListenerList().forEach(status::remove);
    }
  }
}
