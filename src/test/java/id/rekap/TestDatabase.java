package id.rekap;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases that the tests run on: every test of the store and of the jobs runs on both. */
public enum TestDatabase {
  /** The embedded default. */
  H2 {
    @Override
    public Map<String, String> fresh() {
      return Map.of(URL, "jdbc:h2:mem:test" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }
  },

  /** A real PostgreSQL. */
  POSTGRES {
    @Override
    public Map<String, String> fresh() {
      return PostgresServer.freshDatabase("test" + NUMBER.incrementAndGet());
    }
  };

  private static final String URL = "spring.datasource.url";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Makes an empty database and gives its {@code spring.datasource.*}. */
  public abstract Map<String, String> fresh();

  /** Makes a database with Rekap's tables. */
  public DataSource migrated() {
    final Map<String, String> settings = fresh();
    final DriverManagerDataSource database = new DriverManagerDataSource();
    database.setUrl(settings.getOrDefault(URL, ""));
    database.setUsername(settings.get("spring.datasource.username"));
    database.setPassword(settings.get("spring.datasource.password"));
    Flyway.configure()
        .dataSource(database)
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + (this == H2 ? "h2" : "postgresql"))
        .load()
        .migrate();
    return database;
  }

  static void execute(final String url, final String user, final String password, final String sql)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
