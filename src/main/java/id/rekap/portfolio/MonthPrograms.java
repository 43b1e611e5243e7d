package id.rekap.portfolio;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.model.Program;
import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The programs of a month, one a row, or one unit a row where there are too many; below them the
 * month, the month before and the year so far.
 *
 * @param services every community service of the office and the funder that is stored
 * @param month the month
 */
public record MonthPrograms(Portfolio services, YearMonth month) {

  /** Up to so many programs have a row each. */
  public static final int MOST_ROWS = 20;

  private static final int MOST_NAMED = 4;

  /** Up to so many programs have their whole title. */
  private static final int MOST_WHOLE = 8;

  /** So many characters of a title fit on a line. */
  private static final int LONGEST = 48;

  /** The same beside four columns of numbers. */
  private static final int NARROW = 38;

  /** How much of a program's own words its row has. */
  public enum Wording {
    /** Whole titles of up to eight programs, else a line of each; place, unit, and contract. */
    FULL,
    /** A line of each title; place, unit, and contract. */
    SHORT,
    /** A line of each title; the whole place, and what fits beside it of unit and contract. */
    SHORTEST
  }

  private static final String CODE = "head.month.code";

  /**
   * Gives the programs of the month.
   *
   * @return a part of the services
   */
  public Portfolio own() {
    return services.within(Period.of(month));
  }

  /**
   * Tells whether each program has a row.
   *
   * @return false where a unit has one
   */
  public boolean isByProgram() {
    return own().size() <= MOST_ROWS;
  }

  /**
   * Tells whether the programs are few enough to be named by their full codes at the foot.
   *
   * @return true for up to four
   */
  public boolean areNamedInFull() {
    return own().size() <= MOST_NAMED;
  }

  /**
   * Makes the table.
   *
   * @param wording how much the rows of programs tell
   * @return the table, 170 mm wide
   */
  public SummaryTable table(final Wording wording) {
    final Portfolio own = own();
    final Period before = Period.of(month.minusMonths(1));
    final Period year = Period.yearTo(month);
    final TotalColumns totals = new TotalColumns(services);
    final List<Row> rows =
        new ArrayList<>(isByProgram() ? programs(totals, wording) : units(totals));
    rows.add(sum(totals, Row.Kind.TOTAL, "row.month.this", own, Period.of(month)));
    rows.add(sum(totals, Row.Kind.PLAIN, "row.month.before", services.within(before), before));
    rows.add(sum(totals, Row.Kind.PLAIN, "row.month.year", services.within(year), year));
    final List<Column> columns = new ArrayList<>(isByProgram() ? named() : List.of(unit()));
    columns.addAll(totals.columns());
    return new SummaryTable(
        "month/programs", null, columns, rows, notes(), SummaryTable.Setting.BROAD, Map.of());
  }

  private List<Column> named() {
    return List.of(
        new Column(Quantity.phrase(CODE), null, Column.Kind.WORDS, 0.7),
        new Column(Quantity.phrase("head.month.program"), null, Column.Kind.WORDS, 5),
        new Column(Quantity.phrase("head.month.dates"), null, Column.Kind.WORDS, 1.4));
  }

  private static Column unit() {
    return new Column(Quantity.phrase("head.month.unit"), null, Column.Kind.WORDS, 6);
  }

  private ShortCodes codes() {
    return ShortCodes.of(own().programs().stream().map(Overview::program).toList());
  }

  private List<Row> programs(final TotalColumns totals, final Wording wording) {
    final List<Row> rows = new ArrayList<>();
    final ShortCodes codes = codes();
    for (final Overview one : own().programs()) {
      final Program program = one.program();
      final List<Quantity> cells = new ArrayList<>();
      cells.add(new Quantity.Text(codes.of(program)));
      cells.add(title(program, wording));
      cells.add(days(program));
      cells.addAll(totals.cells(one, Period.of(month)));
      rows.add(new Row(Row.Kind.PLAIN, cells));
    }
    return rows;
  }

  /** Days of the month of the report without its year; a span that goes on beyond it in full. */
  private static Quantity days(final Program program) {
    final LocalDate start = program.start();
    final LocalDate end = program.end() == null ? start : program.end();
    if (!YearMonth.from(start).equals(YearMonth.from(end))) {
      return start.getYear() == end.getYear() ? months(start, end) : new Quantity.Span(start, end);
    }
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("day", new Quantity.Text(Integer.toString(start.getDayOfMonth())));
    slots.put("last", new Quantity.Text(Integer.toString(end.getDayOfMonth())));
    slots.put("month", Quantity.phrase("month." + start.getMonthValue()));
    return new Quantity.Phrase(start.equals(end) ? "cell.month.day" : "cell.month.days", slots);
  }

  private static Quantity months(final LocalDate start, final LocalDate end) {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("day", new Quantity.Text(Integer.toString(start.getDayOfMonth())));
    slots.put("month", Quantity.phrase("month." + start.getMonthValue()));
    slots.put("last", new Quantity.Text(Integer.toString(end.getDayOfMonth())));
    slots.put("end", Quantity.phrase("month." + end.getMonthValue()));
    return new Quantity.Phrase("cell.month.months", slots);
  }

  private List<Row> units(final TotalColumns totals) {
    final List<Row> rows = new ArrayList<>();
    own()
        .by(Breakdown.FACULTY)
        .forEach(
            (label, part) -> {
              final List<Quantity> cells = new ArrayList<>();
              cells.add(counted("row.month.unit", label, part));
              cells.addAll(totals.cells(part, Breakdown.FACULTY.group(label), Period.of(month)));
              rows.add(new Row(Row.Kind.PLAIN, cells));
            });
    return rows;
  }

  private Quantity counted(final String key, final String label, final Portfolio part) {
    final FigureKey count =
        PortfolioFigures.key(
            PortfolioFigures.PROGRAMS, Breakdown.FACULTY.group(label), Period.of(month));
    return Quantity.phrase(
        key,
        "unit",
        label.isEmpty() ? Quantity.phrase("cell.month.no-unit") : new Quantity.Text(label),
        "count",
        new Quantity.Keyed(count, new Quantity.Count(part.size())));
  }

  /** So much of a text as fits on one line, and so many characters at least. */
  private String line(final String text, final int least) {
    final int fitting = new TotalColumns(services).columns().size() > 3 ? NARROW : LONGEST;
    final int longest = Math.max(least, fitting);
    if (text.length() <= longest) {
      return text;
    }
    final int space = text.lastIndexOf(' ', longest);
    return text.substring(0, space > 0 ? space : longest) + " …";
  }

  /** Title, and below it in grey the place down to the regency, the unit and the contract. */
  private Quantity title(final Program program, final Wording wording) {
    final List<String> parts = new ArrayList<>();
    for (final String part :
        java.util.Arrays.asList(
            program.place().regency(),
            program.team().studyProgram() == null
                ? program.team().faculty()
                : program.team().studyProgram(),
            program.funding().contract())) {
      if (part != null && !part.isBlank()) {
        parts.add(part.strip());
      }
    }
    final boolean whole = wording == Wording.FULL && own().size() <= MOST_WHOLE;
    final Quantity title = new Quantity.Text(whole ? program.title() : line(program.title(), 0));
    final String where = String.join(" · ", parts);
    return parts.isEmpty()
        ? title
        : Quantity.phrase(
            "cell.month.program",
            "title",
            title,
            "where",
            new Quantity.Text(
                wording == Wording.SHORTEST ? line(where, parts.getFirst().length()) : where));
  }

  private Row sum(
      final TotalColumns totals,
      final Row.Kind kind,
      final String key,
      final Portfolio part,
      final Period period) {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put(
        "count",
        new Quantity.Keyed(
            PortfolioFigures.key(PortfolioFigures.PROGRAMS, period),
            new Quantity.Count(part.size())));
    slots.put("month", Quantity.phrase("month." + period.last().getMonthValue()));
    slots.put("year", new Quantity.Text(Integer.toString(period.last().getYear())));
    final List<Quantity> cells = new ArrayList<>();
    if (isByProgram()) {
      cells.add(new Quantity.Text(""));
    }
    cells.add(new Quantity.Phrase(key, slots));
    if (isByProgram()) {
      cells.add(new Quantity.Text(""));
    }
    cells.addAll(totals.cells(part, FigureKey.EVERYBODY, period));
    return new Row(kind, cells);
  }

  private List<Quantity> notes() {
    final List<Quantity> notes = new ArrayList<>();
    final String shared = codes().shared();
    if (!shared.isEmpty() && isByProgram() && !areNamedInFull()) {
      notes.add(Quantity.phrase("note.month.codes", "shared", new Quantity.Text(shared)));
    }
    final Portfolio year = services.within(Period.yearTo(month));
    given(notes, "budget", year.granted(), year);
    given(notes, "spent", year.accounted(), year);
    return notes;
  }

  /** Says of how many programs a sum of money is, where not of all. */
  private static void given(
      final List<Quantity> notes, final String name, final Portfolio some, final Portfolio all) {
    if (!some.isEmpty() && some.size() < all.size()) {
      notes.add(
          Quantity.phrase(
              "note.month." + name,
              "given",
              new Quantity.Count(some.size()),
              "count",
              new Quantity.Count(all.size())));
    }
  }
}
