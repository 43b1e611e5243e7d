package id.rekap.report;

import id.rekap.model.PublishedFigure;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    String section = null;
    for (final ManuscriptNumber number : numbers) {
      final PublishedFigure printed = number.printed();
      final String own = Objects.requireNonNullElse(printed.section(), "");
      if (!own.equals(section) && !own.isEmpty()) {
        rows.add(new Row(Row.Kind.GROUP, List.of(new Quantity.Text(own))));
      }
      section = own;
      rows.add(
          new Row(
              own.isEmpty() ? Row.Kind.PLAIN : Row.Kind.MEMBER,
              List.of(
                  number.named(),
                  Quantity.text(printed.printed()),
                  number.ours(),
                  Quantity.phrase("manuscript.verdict." + number.verdict()))));
    }
    return table(
        "manuscript-numbers",
        List.of(
            column("head.manuscript.number", 5),
            column("head.manuscript.printed", 1.8),
            column("head.manuscript.ours", 1.4),
            column("head.manuscript.verdict", 2)),
        rows);
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
