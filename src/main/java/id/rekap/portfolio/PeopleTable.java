package id.rekap.portfolio;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.model.Team;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who did the work, by faculty: lecturers by name and partners by name and regency, each once, and
 * students as the programs count them. A lecturer who works with two faculties stands in both rows
 * and once in the total.
 *
 * @param own the programs
 * @param period their period
 */
public record PeopleTable(Portfolio own, Period period) {

  static final String LECTURERS = "dosen";
  private static final String STUDENTS = "mahasiswa";
  private static final String PARTNERS = "mitra";

  /**
   * Makes the table.
   *
   * @return a row a faculty and a total; numbers of people, never their names
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    own.by(Breakdown.FACULTY)
        .forEach(
            (label, part) ->
                rows.add(
                    new Row(
                        Row.Kind.PLAIN,
                        cells(Cell.label(label), Breakdown.FACULTY.group(label), part))));
    rows.add(new Row(Row.Kind.TOTAL, cells(Cell.total(), FigureKey.EVERYBODY, own)));
    return new SummaryTable(
        "year/people",
        Quantity.phrase("table.year.people", "year", new Quantity.Text(period.code())),
        List.of(
            Cell.words("faculty"),
            Cell.numbers("programs"),
            Cell.numbers("lecturers"),
            Cell.numbers("students"),
            Cell.numbers("partners")),
        rows,
        List.of(Quantity.phrase("note.year.people")),
        SummaryTable.Setting.FIGURES,
        Map.of(
            "lecturers",
            Cell.count(key(LECTURERS, FigureKey.EVERYBODY), lecturers(own)),
            "students",
            Cell.count(key(STUDENTS, FigureKey.EVERYBODY), students(own)),
            "partners",
            Cell.count(key(PARTNERS, FigureKey.EVERYBODY), PartnersTable.count(own))));
  }

  private FigureKey key(final String counted, final String group) {
    return PortfolioFigures.key(counted, group, period);
  }

  private List<Quantity> cells(final Quantity label, final String group, final Portfolio part) {
    return List.of(
        label,
        Cell.count(key(PortfolioFigures.PROGRAMS, group), part.size()),
        Cell.count(key(LECTURERS, group), lecturers(part)),
        Cell.count(key(STUDENTS, group), students(part)),
        Cell.count(key(PARTNERS, group), PartnersTable.count(part)));
  }

  static long lecturers(final Portfolio part) {
    return distinct(
        teams(part)
            .flatMap(team -> Stream.concat(Stream.of(team.leader()), team.members().stream())));
  }

  private static long distinct(final Stream<String> names) {
    return names.map(Breakdown::key).filter(name -> !name.isEmpty()).distinct().count();
  }

  static long students(final Portfolio part) {
    return teams(part)
        .map(Team::students)
        .filter(Objects::nonNull)
        .mapToLong(Integer::longValue)
        .sum();
  }

  private static Stream<Team> teams(final Portfolio part) {
    return part.programs().stream().map(Overview::program).map(program -> program.team());
  }
}
