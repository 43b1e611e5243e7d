package id.rekap.portfolio;

import id.rekap.model.Period;
import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The programs by faculty and scheme in a year (TS) and the two years before it, as accreditation
 * asks for them.
 *
 * @param known the programs of the three years
 * @param year the year
 */
public record SchemeYears(Portfolio known, Year year) {

  private static final int YEARS_BACK = 2;

  /**
   * Makes the table.
   *
   * @return faculties as groups, their schemes as rows, a column a year; a total below
   */
  public SummaryTable table() {
    final List<Column> columns = new ArrayList<>(List.of(Cell.words("scheme")));
    for (int back = YEARS_BACK; back >= 0; back--) {
      columns.add(
          new Column(
              Quantity.phrase("head.year.ts." + back),
              new Quantity.Text(year.minusYears(back).toString()),
              Column.Kind.NUMBERS,
              0));
    }
    columns.add(Cell.numbers("sum"));
    final List<Row> rows = new ArrayList<>();
    all().by(Breakdown.FACULTY).forEach((label, part) -> rows.addAll(faculty(label, part)));
    rows.add(row(Row.Kind.TOTAL, Cell.total(), FigureKey.EVERYBODY, all()));
    return new SummaryTable(
        "year/schemes",
        Quantity.phrase(
            "table.year.schemes",
            "first",
            new Quantity.Text(year.minusYears(YEARS_BACK).toString()),
            "last",
            new Quantity.Text(year.toString())),
        columns,
        rows,
        List.of(Quantity.phrase("note.year.schemes")),
        SummaryTable.Setting.FIGURES,
        Map.of());
  }

  private Portfolio all() {
    return known.within(new Period(year.minusYears(YEARS_BACK).atMonth(1), Period.of(year).last()));
  }

  private List<Row> faculty(final String faculty, final Portfolio part) {
    final List<Row> rows = new ArrayList<>();
    rows.add(new Row(Row.Kind.GROUP, List.of(Cell.label(faculty))));
    final Set<String> schemes = new TreeSet<>(part.by(Breakdown.SCHEME).keySet());
    for (final String scheme : schemes) {
      rows.add(
          row(
              Row.Kind.MEMBER,
              Cell.label(scheme),
              Breakdown.FACULTY.group(faculty) + ";" + Breakdown.SCHEME.group(scheme),
              part.of(Breakdown.SCHEME, scheme)));
    }
    return rows;
  }

  private Row row(
      final Row.Kind kind, final Quantity label, final String group, final Portfolio part) {
    final List<Quantity> cells = new ArrayList<>(List.of(label));
    for (int back = YEARS_BACK; back >= 0; back--) {
      final Period period = Period.of(year.minusYears(back));
      cells.add(
          Cell.count(
              PortfolioFigures.key(PortfolioFigures.PROGRAMS, group, period),
              part.within(period).size()));
    }
    final Period three = new Period(year.minusYears(YEARS_BACK).atMonth(1), Period.of(year).last());
    cells.add(
        Cell.count(PortfolioFigures.key(PortfolioFigures.PROGRAMS, group, three), part.size()));
    return new Row(kind, cells);
  }
}
