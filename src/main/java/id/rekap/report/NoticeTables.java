package id.rekap.report;

import id.rekap.model.Finding;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a notice. */
final class NoticeTables {

  private NoticeTables() {}

  /** How many findings there are of each code, the most frequent first, with the first of each. */
  static SummaryTable summary(final List<Finding> errors) {
    final Map<String, List<Finding>> byCode = new LinkedHashMap<>();
    for (final Finding one : errors) {
      byCode.computeIfAbsent(one.code() + "." + one.variant(), code -> new ArrayList<>()).add(one);
    }
    final List<Row> rows =
        byCode.values().stream()
            .sorted(Comparator.comparing((List<Finding> all) -> -Finding.count(all)))
            .map(
                all ->
                    Row.plain(
                        new Quantity.Count(Finding.count(all)),
                        place(all.getFirst()),
                        FindingWords.why(all.getFirst()),
                        FindingWords.fix(all.getFirst())))
            .toList();
    return table(
        "summary",
        List.of(
            column("head.count-of", 0.8),
            column("head.example", 1.6),
            column("head.why", 3.7),
            column("head.fix", 3.7)),
        rows);
  }

  static SummaryTable repairs(final List<Finding> errors) {
    final List<Row> rows = new ArrayList<>();
    for (final Finding finding : errors) {
      rows.add(
          Row.plain(
              new Quantity.Count(rows.size() + 1L),
              place(finding),
              Quantity.text(finding.found()),
              FindingWords.why(finding),
              FindingWords.fix(finding)));
    }
    return table(
        "findings",
        List.of(
            column("head.number", 0.5),
            column("head.place", 1.6),
            column("head.found", 1.9),
            column("head.why", 2.9),
            column("head.fix", 2.9)),
        rows);
  }

  static SummaryTable remarks(final List<Finding> remarks) {
    final List<Row> rows = new ArrayList<>();
    for (final Finding finding : remarks) {
      rows.add(Row.plain(place(finding), FindingWords.why(finding)));
    }
    return table("remarks", List.of(column("head.place", 1.6), column("head.remark", 7)), rows);
  }

  private static SummaryTable table(
      final String id, final List<Column> columns, final List<Row> rows) {
    return new SummaryTable(
        id, null, columns, rows, List.of(), SummaryTable.Setting.SENTENCES, Map.of());
  }

  private static Column column(final String head, final double weight) {
    return new Column(Quantity.phrase(head), null, Column.Kind.WORDS, weight);
  }

  static Quantity place(final Finding finding) {
    if (finding.sheet() == null) {
      return Quantity.phrase("place.file");
    }
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("sheet", new Quantity.Text(finding.sheet()));
    if (finding.cell() == null) {
      return new Quantity.Phrase("place.sheet", slots);
    }
    slots.put("cell", new Quantity.Text(finding.cell()));
    return new Quantity.Phrase("place.cell", slots);
  }
}
