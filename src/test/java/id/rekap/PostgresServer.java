package id.rekap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One PostgreSQL for all tests of this process: a container where a container engine answers, else
 * embedded binaries. {@code -Drekap.test.postgres=container} or {@code =embedded} forces either.
 */
final class PostgresServer {

  private static final PostgresServer ONLY = start();

  private final String url;
  private final String user;
  private final String password;

  private PostgresServer(final String url, final String user, final String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  static Map<String, String> freshDatabase(final String name) {
    try {
      TestDatabase.execute(ONLY.url, ONLY.user, ONLY.password, "create database " + name);
    } catch (final SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return Map.of(
        "spring.datasource.url", ONLY.url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"),
        "spring.datasource.username", ONLY.user,
        "spring.datasource.password", ONLY.password);
  }

  private static PostgresServer start() {
    final boolean container =
        switch (System.getProperty("rekap.test.postgres", "")) {
          case "container" -> true;
          case "embedded" -> false;
          default -> isEngineThere();
        };
    if (!container) {
      return embedded();
    }
    try {
      return container();
    } catch (final RuntimeException failure) {
      System.err.println("The container engine gave no PostgreSQL; embedded binaries: " + failure);
      return embedded();
    }
  }

  private static boolean isEngineThere() {
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (final RuntimeException failure) {
      System.err.println("The container engine does not answer as it should: " + failure);
      return false;
    }
  }

  @SuppressWarnings("resource") // lives as long as the process
  private static PostgresServer container() {
    final String image = System.getenv().getOrDefault("REKAP_TEST_POSTGRES_IMAGE", "postgres:18");
    final PostgreSQLContainer server =
        new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    return new PostgresServer(server.getJdbcUrl(), server.getUsername(), server.getPassword());
  }

  @SuppressWarnings("resource") // stopped by its own shutdown hook
  private static PostgresServer embedded() {
    try {
      final EmbeddedPostgres server = EmbeddedPostgres.start();
      return new PostgresServer(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
