package id.rekap.store;

import id.rekap.model.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One value as its three columns: kind, number and text. */
record ValueColumns(String kind, @Nullable Double number, @Nullable String text) {

  static ValueColumns of(final Value value) {
    return switch (value) {
      case Value.Numeric numeric -> new ValueColumns("N", numeric.number(), null);
      case Value.Choice choice -> new ValueColumns("C", null, choice.label());
      case Value.Words words -> new ValueColumns("W", null, words.text());
    };
  }

  static Value read(final ResultSet row) throws SQLException {
    final String kind = row.getString("value_kind");
    return switch (kind) {
      case "N" -> new Value.Numeric(row.getDouble("value_number"));
      case "C" -> new Value.Choice(row.getString("value_text"));
      case "W" -> new Value.Words(row.getString("value_text"));
      default -> throw new SQLException("Unknown kind of value: " + kind);
    };
  }
}
