package id.rekap.store;

import id.rekap.model.Origin;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Columns that may be empty, read as Java has them. */
final class Cells {

  private Cells() {}

  static @Nullable Integer integer(final ResultSet row, final String column) throws SQLException {
    final int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  static @Nullable Double real(final ResultSet row, final String column) throws SQLException {
    final double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }

  static @Nullable BigDecimal money(final ResultSet row, final String column) throws SQLException {
    final String text = row.getString(column);
    return text == null ? null : new BigDecimal(text);
  }

  static @Nullable LocalDate date(final ResultSet row, final String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static <E extends Enum<E>> @Nullable E constant(
      final ResultSet row, final String column, final Class<E> type) throws SQLException {
    final String name = row.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }

  static Origin origin(final ResultSet row) throws SQLException {
    return new Origin(row.getString("sheet"), row.getInt("sheet_row"));
  }

  static @Nullable String name(final @Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  static @Nullable String text(final @Nullable BigDecimal money) {
    return money == null ? null : money.toString();
  }
}
