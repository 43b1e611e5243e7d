package id.rekap.job;

import com.zaxxer.hikari.HikariConfig;
import java.beans.PropertyDescriptor;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * The settings of the database that Spring and its connection pool understand, under their names in
 * {@code rekap.yml}. Asked of the libraries, so that a new version's settings are known with it.
 */
public final class DataSourceKeys {

  /** What all of them begin with. */
  public static final String PREFIX = "spring.datasource.";

  private static final String POOL = PREFIX + "hikari.";

  /** Below it everything goes to the driver, whose settings nobody knows beforehand. */
  private static final String DRIVER = POOL + "data-source-properties.";

  private DataSourceKeys() {}

  /**
   * Every key with one plain value.
   *
   * @return such as {@code spring.datasource.hikari.connection-timeout}, sorted
   */
  public static Set<String> all() {
    final Set<String> keys = new TreeSet<>();
    collect(DataSourceProperties.class, PREFIX, keys);
    collect(HikariConfig.class, POOL, keys);
    return keys;
  }

  /**
   * Tells whether a key is a setting of the driver, handed on unseen.
   *
   * @param key the key
   * @return true below {@code spring.datasource.hikari.data-source-properties}
   */
  public static boolean isDrivers(final String key) {
    return key.startsWith(DRIVER) && key.length() > DRIVER.length();
  }

  /**
   * The key of a variable of the environment.
   *
   * @param variable such as {@code SPRING_DATASOURCE_DRIVER_CLASS_NAME} or {@code
   *     SPRING_DATASOURCE_DRIVERCLASSNAME}
   * @return the key; null where it is none
   */
  public static @Nullable String named(final String variable) {
    return all().stream()
        .filter(key -> letters(key).equals(letters(variable)))
        .findFirst()
        .orElse(null);
  }

  private static String letters(final String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static void collect(final Class<?> type, final String prefix, final Set<String> keys) {
    for (final PropertyDescriptor one : BeanUtils.getPropertyDescriptors(type)) {
      final boolean plain =
          one.getPropertyType() != null
              && BeanUtils.isSimpleValueType(one.getPropertyType())
              && one.getPropertyType() != Properties.class;
      if (one.getWriteMethod() != null && plain) {
        keys.add(prefix + kebab(one.getName()));
      }
    }
  }

  private static String kebab(final String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
