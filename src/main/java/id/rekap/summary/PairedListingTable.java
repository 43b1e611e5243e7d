package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row per respondent, by code and never by initials, in the order of the workbook (paper 002).
 *
 * @param outcome a numeric outcome whose dictionary asks for the list
 */
public record PairedListingTable(Outcome outcome) implements TableRecipe {

  @Override
  public SummaryTable table(final Analysis analysis) {
    final Variable variable = outcome.variable();
    final FigureBook book = analysis.book();
    final List<Row> rows = new ArrayList<>();
    for (final Respondent one : analysis.observations().respondents(variable, null)) {
      final List<Quantity> cells = new ArrayList<>();
      cells.add(new Quantity.Text(one.code()));
      for (final Occasion occasion : outcome.occasions()) {
        cells.add(book.number(outcome.at(occasion, one.code(), "nilai_individu")));
      }
      if (outcome.isCompared()) {
        cells.add(change(analysis, one));
      }
      rows.add(new Row(Row.Kind.PLAIN, cells));
    }
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("label", new Quantity.Label(variable.label()));
    facts.put("who", Captions.who(variable.group()));
    facts.put("n", new Quantity.Count(rows.size()));
    return new SummaryTable(
        "listing/" + variable.code(),
        Captions.caption("table.listing", analysis.dataset().program(), facts),
        columns(),
        rows,
        List.of(Quantity.phrase("note.listing"), Captions.source(analysis.dataset().program())),
        SummaryTable.Setting.FIGURES,
        facts);
  }

  private Quantity change(final Analysis analysis, final Respondent one) {
    final FigureKey key = outcome.change("selisih_individu");
    return analysis
        .book()
        .number(
            new FigureKey(key.variable(), key.group(), key.occasion(), one.code(), key.measure()));
  }

  private List<Column> columns() {
    final String unit = outcome.variable().scale().unit();
    final Quantity under =
        unit == null ? null : Quantity.phrase("head.unit", "unit", new Quantity.Text(unit));
    final List<Column> columns = new ArrayList<>();
    columns.add(Column.words(Quantity.phrase("head.code")));
    for (final Occasion occasion : outcome.occasions()) {
      columns.add(new Column(new Quantity.Label(occasion.label()), under, Column.Kind.NUMBERS, 0));
    }
    if (outcome.isCompared()) {
      columns.add(new Column(Quantity.phrase("head.difference"), under, Column.Kind.NUMBERS, 0));
    }
    return columns;
  }
}
