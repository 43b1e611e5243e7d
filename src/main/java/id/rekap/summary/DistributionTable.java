package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who took part: one characteristic in a table of its own with a total row (paper 003).
 *
 * @param variable a characteristic with categories
 */
public record DistributionTable(Variable variable) implements TableRecipe {

  @Override
  public SummaryTable table(final Analysis analysis) {
    final FigureBook book = analysis.book();
    final FigureKey key = new FigureKey(variable.code(), scope(), null, null, "n");
    final List<Row> rows = new ArrayList<>();
    long total = 0;
    for (final Category category : variable.categories()) {
      final FigureKey count =
          new FigureKey(variable.code(), scope(), null, category.label(), "jumlah");
      rows.add(
          Row.plain(
              new Quantity.Count(rows.size() + 1L),
              new Quantity.Label(category.label()),
              book.count(count),
              book.share(count)));
      total += book.whole(count);
    }
    final long outside = book.whole(key.measure("n_luar_kategori"));
    if (outside > 0) {
      rows.add(
          Row.plain(
              new Quantity.Text(""),
              Quantity.phrase("row.outside"),
              book.count(key.measure("n_luar_kategori")),
              new Quantity.Text("")));
    }
    final long missing = book.whole(key.measure("n_kosong"));
    if (missing > 0) {
      rows.add(
          Row.plain(
              new Quantity.Text(""),
              Quantity.phrase("row.missing"),
              book.count(key.measure("n_kosong")),
              new Quantity.Text("")));
    }
    rows.add(
        new Row(
            Row.Kind.TOTAL,
            List.of(
                new Quantity.Text(""),
                Quantity.phrase("row.total"),
                new Quantity.Count(total + outside + missing),
                new Quantity.Share(total, total, FigureBook.PERCENT_DECIMALS))));
    return table(analysis, rows, total);
  }

  private SummaryTable table(final Analysis analysis, final List<Row> rows, final long answered) {
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("who", Captions.who(variable.group()));
    facts.put("label", new Quantity.Label(variable.label()));
    facts.put("n", new Quantity.Count(answered));
    return new SummaryTable(
        "distribution/" + variable.code(),
        Captions.caption("table.distribution", analysis.dataset().program(), facts),
        List.of(
            new Column(Quantity.phrase("head.row"), null, Column.Kind.WORDS, 0.5),
            new Column(new Quantity.Label(variable.label()), null, Column.Kind.WORDS, 4),
            new Column(
                Quantity.phrase("head.count"),
                Quantity.phrase("head.count-sign"),
                Column.Kind.NUMBERS,
                1),
            new Column(
                Quantity.phrase("head.percentage"),
                Quantity.phrase("head.percent-sign"),
                Column.Kind.NUMBERS,
                1.3)),
        rows,
        notes(analysis),
        SummaryTable.Setting.FIGURES,
        facts);
  }

  private List<Quantity> notes(final Analysis analysis) {
    final List<Quantity> notes = new ArrayList<>();
    final FigureBook book = analysis.book();
    final FigureKey key = new FigureKey(variable.code(), scope(), null, null, "rerata");
    if (variable.isNumeric() && book.has(key)) {
      notes.add(Moments.note(book, variable, key));
      if (book.has(key.measure("sd"))) {
        notes.add(Quantity.phrase("note.sd"));
      }
    }
    final Quantity scheme = Schemes.note(variable);
    if (scheme != null) {
      notes.add(scheme);
    }
    if (Rounding.isNoted(book, List.of(variable), scope())) {
      notes.add(Quantity.phrase("note.rounding"));
    }
    notes.add(Captions.source(analysis.dataset().program()));
    return notes;
  }

  private String scope() {
    return variable.group() == null ? FigureKey.EVERYBODY : variable.group();
  }
}
