package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;

/** How the characteristics of respondents were summarised: the first words of the methods. */
final class CharacteristicsMethods {

  private CharacteristicsMethods() {}

  /**
   * Names what the tables of characteristics hold.
   *
   * @param tables every table of the report
   * @return on shares and on means, as far as there are any
   */
  static List<Statement> describe(final List<SummaryTable> tables) {
    final List<SummaryTable> own =
        tables.stream().filter(CharacteristicsMethods::isOfCharacteristics).toList();
    final List<Statement> statements = new ArrayList<>();
    final boolean shares =
        own.stream()
            .flatMap(table -> table.rows().stream())
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.bare() instanceof Quantity.Share);
    if (shares) {
      statements.add(Statement.of("statement.methods.shares"));
    }
    if (own.stream().anyMatch(CharacteristicsMethods::hasMeans)) {
      statements.add(Statement.of("statement.methods.means" + (shares ? "" : ".alone")));
    }
    return statements;
  }

  private static boolean isOfCharacteristics(final SummaryTable table) {
    return table.id().startsWith("characteristics") || table.id().startsWith("distribution");
  }

  private static boolean hasMeans(final SummaryTable table) {
    return table.notes().stream().anyMatch(note -> isPhrase(note, "note.mean"))
        || table.rows().stream()
            .map(Row::cells)
            .anyMatch(cells -> isPhrase(cells.getFirst(), "row.mean-sd"));
  }

  private static boolean isPhrase(final Quantity quantity, final String key) {
    return quantity instanceof Quantity.Phrase phrase && phrase.key().equals(key);
  }
}
