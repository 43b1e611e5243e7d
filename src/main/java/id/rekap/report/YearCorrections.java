package id.rekap.report;

import id.rekap.model.Dataset;
import id.rekap.portfolio.Effect;
import id.rekap.summary.Analysis;
import id.rekap.summary.Column;
import id.rekap.summary.Figure;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which programs sent a new workbook in place of an earlier one, and what that changed: n and means
 * of the workbook before against those of now.
 *
 * @param year the year in the making
 */
record YearCorrections(YearMaterial year) {

  /**
   * Makes the table.
   *
   * @return a row an outcome whose numbers changed; a row that says so where a program's did not;
   *     no row without corrections
   */
  SummaryTable table() {
    final Map<String, Analysis> now = new HashMap<>();
    year.analyses().forEach(one -> now.put(one.dataset().program().code(), one));
    final List<Row> rows = new ArrayList<>();
    for (final OfficeYear.Correction one : year.input().quality().corrections()) {
      final Analysis current = now.get(one.code());
      final Dataset before = one.before();
      if (current != null && before != null) {
        rows.addAll(rows(one.code(), Analysis.of(before), current));
      }
    }
    return new SummaryTable(
        "year/corrected",
        Quantity.phrase("table.year.corrected"),
        List.of(
            column("code", Column.Kind.WORDS),
            column("outcome", Column.Kind.WORDS),
            column("n-old", Column.Kind.NUMBERS),
            column("n-new", Column.Kind.NUMBERS),
            column("before-old", Column.Kind.NUMBERS),
            column("before-new", Column.Kind.NUMBERS),
            column("after-old", Column.Kind.NUMBERS),
            column("after-new", Column.Kind.NUMBERS)),
        rows,
        List.of(Quantity.phrase("note.year.corrected")),
        SummaryTable.Setting.WIDE,
        Map.of());
  }

  private static Column column(final String name, final Column.Kind kind) {
    return new Column(Quantity.phrase("head.year." + name), null, kind, 0);
  }

  private static List<Row> rows(final String code, final Analysis before, final Analysis now) {
    final List<Row> rows = new ArrayList<>();
    final long people = before.dataset().overview().headcount();
    if (people != now.dataset().overview().headcount()) {
      rows.add(
          row(
              new Quantity.Text(code),
              Quantity.phrase("row.year.respondents"),
              new Quantity.Count(people),
              new Quantity.Count(now.dataset().overview().headcount()),
              List.of(Quantity.none(), Quantity.none(), Quantity.none(), Quantity.none())));
    }
    final Map<String, Effect> former = new HashMap<>();
    Effect.of(before).forEach(one -> former.put(one.outcome().variable().code(), one));
    for (final Effect effect : Effect.of(now)) {
      final Effect old = former.get(effect.outcome().variable().code());
      if (!isSame(old, effect)) {
        rows.add(
            row(
                new Quantity.Text(code),
                new Quantity.Label(effect.outcome().variable().label()),
                old == null ? Quantity.none() : old.number("n_pasangan").bare(),
                effect.number("n_pasangan"),
                List.of(
                    mean(old == null ? null : old.before()),
                    mean(effect.before()),
                    mean(old == null ? null : old.after()),
                    mean(effect.after()))));
      }
    }
    if (rows.isEmpty()) {
      rows.add(
          row(
              new Quantity.Text(code),
              Quantity.phrase("cell.year.corrected.same"),
              Quantity.none(),
              Quantity.none(),
              List.of(Quantity.none(), Quantity.none(), Quantity.none(), Quantity.none())));
    }
    return rows;
  }

  private static Row row(
      final Quantity code,
      final Quantity outcome,
      final Quantity former,
      final Quantity now,
      final List<Quantity> means) {
    final List<Quantity> cells = new ArrayList<>(List.of(code, outcome, former, now));
    cells.addAll(means);
    return new Row(Row.Kind.PLAIN, cells);
  }

  private static boolean isSame(final @Nullable Effect old, final Effect now) {
    return old != null
        && Objects.equals(old.value("n_pasangan"), now.value("n_pasangan"))
        && Objects.equals(value(old.before()), value(now.before()))
        && Objects.equals(value(old.after()), value(now.after()));
  }

  private static @Nullable Double value(final @Nullable Figure figure) {
    return figure == null ? null : figure.value();
  }

  private static Quantity mean(final @Nullable Figure figure) {
    return figure == null || figure.value() == null
        ? Quantity.none()
        : new Quantity.Decimal(figure.value(), figure.decimals());
  }
}
