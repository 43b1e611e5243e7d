package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every number that the tables of a report show, as it is printed there. */
final class TableNumbers {

  /** The minus sign of print. */
  static final String MINUS = "\u2212";

  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\u2212?\\d+(?:[.,]\\d+)*");

  private final Language language;
  private final Set<String> shown = new HashSet<>();

  TableNumbers(final Report report, final Language language) {
    this.language = language;
    for (final Block block : report.allBlocks()) {
      if (block instanceof Block.Table table) {
        table(table.table());
      }
    }
  }

  /** Tells whether a table shows the number. */
  boolean has(final String token) {
    return shown.contains(token);
  }

  /** The value of a printed number. */
  double value(final String token) {
    final String point = language.text("number.decimal");
    final String digits =
        point.equals(",") ? token.replace(".", "").replace(',', '.') : token.replace(",", "");
    return Double.parseDouble(digits.replace(MINUS, "-"));
  }

  /** The numbers of a text, each once. */
  static Set<String> tokens(final String text) {
    final Set<String> tokens = new LinkedHashSet<>();
    final Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      tokens.add(number.group());
    }
    return tokens;
  }

  private void table(final SummaryTable table) {
    add(table.caption());
    for (final Column column : table.columns()) {
      add(column.head());
      add(column.under());
    }
    table
        .rows()
        .forEach(
            row -> row.cells().forEach(cell -> shown.addAll(tokens(language.cell(cell).plain()))));
    table.notes().forEach(this::add);
  }

  private void add(final @Nullable Quantity words) {
    if (words != null) {
      shown.addAll(tokens(language.word(words).plain()));
    }
  }
}
