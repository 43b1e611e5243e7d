package id.rekap.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Rekap that runs. */
public final class Version {

  private Version() {}

  /**
   * Gives the version.
   *
   * @return such as {@code 0.1.0}
   */
  public static String current() {
    final Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/application.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return properties.getProperty("rekap.version", "0");
  }
}
