package id.rekap.store;

import id.rekap.model.Argument;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An argument of a finding as two columns.
 *
 * @param kind {@code WORDS}, {@code NUMERIC}, {@code COUNT} or {@code DAY}
 * @param content the value, the same in every language: a point for decimals, ISO 8601 for days
 */
record ArgumentColumns(String kind, String content) {

  static ArgumentColumns of(final Argument argument) {
    return switch (argument) {
      case Argument.Words words -> new ArgumentColumns("WORDS", words.text());
      case Argument.Numeric number -> new ArgumentColumns("NUMERIC", number.value().toString());
      case Argument.Count count -> new ArgumentColumns("COUNT", Long.toString(count.value()));
      case Argument.Day day -> new ArgumentColumns("DAY", day.date().toString());
    };
  }

  /**
   * The argument again.
   *
   * @throws IllegalArgumentException for a kind that is not one
   */
  Argument argument() {
    return switch (kind) {
      case "WORDS" -> new Argument.Words(content);
      case "NUMERIC" -> new Argument.Numeric(new BigDecimal(content));
      case "COUNT" -> new Argument.Count(Long.parseLong(content));
      case "DAY" -> new Argument.Day(LocalDate.parse(content));
      default -> throw new IllegalArgumentException("No kind of argument: " + kind);
    };
  }
}
