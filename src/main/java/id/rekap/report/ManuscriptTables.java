package id.rekap.report;

import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables of a manuscript's check. */
final class ManuscriptTables {

  private ManuscriptTables() {}

  static SummaryTable findings(final List<ManuscriptFinding> findings) {
    final List<Row> rows = new ArrayList<>();
    for (final ManuscriptFinding finding : findings) {
      rows.add(
          Row.plain(
              new Quantity.Count(rows.size() + 1L),
              finding.places(),
              finding.printed(),
              Quantity.phrase("manuscript.verdict." + finding.verdict()),
              finding.explanation()));
    }
    return table(
        "manuscript-findings",
        List.of(
            column("head.number", 0.5),
            column("head.manuscript.place", 1.5),
            column("head.manuscript.printed", 1.2),
            column("head.manuscript.verdict", 1.4),
            column("head.manuscript.computation", 5)),
        rows);
  }

  static SummaryTable numbers(final List<ManuscriptNumber> numbers) {
    final List<Row> rows = new ArrayList<>();
    for (final ManuscriptNumber number : numbers) {
      rows.add(
          Row.plain(
              number.place(),
              number.named(),
              Quantity.text(number.printed().printed()),
              number.ours(),
              Quantity.phrase("manuscript.verdict." + number.verdict())));
    }
    return new SummaryTable(
        "manuscript-numbers",
        null,
        List.of(
            column("head.manuscript.place", 2.2),
            column("head.manuscript.what", 4),
            column("head.manuscript.printed", 1.5),
            column("head.manuscript.ours", 1.3),
            column("head.manuscript.verdict", 1.5)),
        rows,
        List.of(),
        SummaryTable.Setting.WIDE,
        Map.of());
  }

  private static SummaryTable table(
      final String id, final List<Column> columns, final List<Row> rows) {
    return new SummaryTable(
        id, null, columns, rows, List.of(), SummaryTable.Setting.SENTENCES, Map.of());
  }

  private static Column column(final String head, final double weight) {
    return new Column(Quantity.phrase(head), null, Column.Kind.WORDS, weight);
  }
}
