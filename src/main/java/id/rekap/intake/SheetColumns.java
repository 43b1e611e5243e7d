package id.rekap.intake;

import id.rekap.intake.SheetColumn.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;

/** The columns of each sheet of a workbook: the fixed ones and those that its contents ask for. */
final class SheetColumns {

  private static final int SPARE = 3;
  private static final int ANSWERS = 10;
  private static final Set<String> CODES = Set.of("code", "variable", "derived-from", "occasion");
  private static final Set<String> MIDDLE =
      Set.of(
          "order",
          "number",
          "minimum",
          "maximum",
          "decimals",
          "step",
          "threshold",
          "from",
          "to",
          "year",
          "listed",
          "consent",
          "printed");

  private final Blueprint plan;
  private final ColumnDictionary columns;
  private final WorkbookWords words;
  private final Rules rules;

  SheetColumns(
      final Blueprint plan,
      final ColumnDictionary columns,
      final WorkbookWords words,
      final CellNames names) {
    this.plan = plan;
    this.columns = columns;
    this.words = words;
    rules = new Rules(columns, words, names);
  }

  List<SheetColumn> of(final Layout layout) {
    final List<SheetColumn> all = new ArrayList<>();
    for (final String column : words.columns(layout)) {
      if (!plan.omitted().contains(layout.key() + "." + column)) {
        all.add(fixed(layout, column));
      }
    }
    switch (layout) {
      case RESPONDENT -> variables(all);
      case MEASUREMENT -> occasions(all);
      case ITEM -> answers(all);
      default -> {}
    }
    return all;
  }

  private SheetColumn fixed(final Layout layout, final String column) {
    final String full = layout.key() + "." + column;
    return new SheetColumn(
        column,
        words.text("hint." + full),
        columns.name(full),
        false,
        words.width(full),
        look(column),
        rules.of(layout, column));
  }

  private static Look look(final String column) {
    if (CODES.contains(column)) {
      return Look.CODE;
    }
    if (MIDDLE.contains(column)) {
      return Look.MIDDLE;
    }
    return switch (column) {
      case "date" -> Look.DATE;
      case "label", "synonyms", "note", "text", "title", "caption" -> Look.PASSAGE;
      default -> Look.PLAIN;
    };
  }

  private void variables(final List<SheetColumn> all) {
    for (final Map<String, CellContent> row : plan.rows(Layout.VARIABLE)) {
      if (columns.accepts("place.respondent", text(row, "place"))) {
        all.add(
            new SheetColumn(
                "variable:" + text(row, "code"),
                guidance(row),
                text(row, "label"),
                true,
                words.width("respondent.variable"),
                columns.accepts("kind.numeric", text(row, "kind")) ? Look.MIDDLE : Look.PLAIN,
                rules.ofVariable(text(row, "kind"), next(all))));
      }
    }
    final String more = words.text("hint.respondent.more");
    for (int i = 0; i < SPARE; i++) {
      final int width = words.width("respondent.variable");
      final Rule rule = rules.ofVariable("", next(all));
      all.add(new SheetColumn("", more, "", true, width, Look.PLAIN, rule));
    }
  }

  /** The letter of the column that comes next. */
  private static String next(final List<SheetColumn> all) {
    return CellReference.convertNumToColString(all.size());
  }

  private String guidance(final Map<String, CellContent> row) {
    final String kind = String.valueOf(columns.find("kind", text(row, "kind")));
    final String unit = text(row, "unit");
    return switch (kind) {
      case "categorical" -> words.text("hint.respondent.categorical");
      case "text" -> words.text("hint.respondent.text");
      default ->
          unit.isEmpty()
              ? words.text("hint.respondent.numeric")
              : words.text("hint.respondent.numeric.unit", "unit", unit);
    };
  }

  private void occasions(final List<SheetColumn> all) {
    final List<Map<String, CellContent>> measured =
        plan.rows(Layout.VARIABLE).stream()
            .filter(row -> columns.accepts("place.measurement", text(row, "place")))
            .toList();
    final long categories =
        measured.stream()
            .filter(row -> columns.accepts("kind.categorical", text(row, "kind")))
            .count();
    final List<Map<String, CellContent>> rows = plan.rows(Layout.OCCASION);
    for (int i = 0; i < rows.size(); i++) {
      final String code = text(rows.get(i), "code");
      all.add(
          new SheetColumn(
              "occasion:" + code,
              words.text("hint.measurement.occasion"),
              code,
              true,
              words.width("measurement.occasion"),
              Look.MIDDLE,
              rules.ofOccasion(categories < measured.size(), categories > 0, next(all))));
    }
  }

  private void answers(final List<SheetColumn> all) {
    for (int i = 1; i <= ANSWERS; i++) {
      final String code = "B" + i;
      all.add(
          new SheetColumn(
              "item:" + code,
              words.text("hint.item.answer"),
              code,
              false,
              words.width("item.answer"),
              Look.MIDDLE,
              null));
    }
  }

  private static String text(final Map<String, CellContent> row, final String column) {
    return Blueprint.at(row, column).text();
  }
}
