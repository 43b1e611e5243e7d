package id.rekap.portfolio;

import id.rekap.model.Period;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which study programs did the work: faculties with their study programs.
 *
 * @param own the programs
 * @param period their period
 */
public record StudyProgramsTable(Portfolio own, Period period) {

  /**
   * Makes the table.
   *
   * @return faculties as groups, their study programs as rows, and a total; lecturers are counted
   *     once in each row
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    own.by(Breakdown.FACULTY)
        .forEach(
            (faculty, part) -> {
              rows.add(new Row(Row.Kind.GROUP, List.of(Cell.label(faculty))));
              part.by(Breakdown.STUDY_PROGRAM)
                  .forEach(
                      (studies, some) ->
                          rows.add(
                              new Row(
                                  Row.Kind.MEMBER,
                                  cells(Cell.label(studies), group(faculty, studies), some))));
            });
    rows.add(new Row(Row.Kind.TOTAL, cells(Cell.total(), FigureKey.EVERYBODY, own)));
    final Map<String, Quantity> facts =
        Map.of(
            "faculties",
            new Quantity.Count(own.places(Breakdown.FACULTY)),
            "studies",
            new Quantity.Count(studies()));
    return new SummaryTable(
        "year/prodi",
        Quantity.phrase("table.year.prodi", "year", new Quantity.Text(period.code())),
        List.of(
            Cell.words("prodi"),
            Cell.numbers("programs"),
            Cell.numbers("lecturers"),
            Cell.numbers("people")),
        rows,
        List.of(new Quantity.Phrase("note.year.prodi", facts)),
        SummaryTable.Setting.FIGURES,
        facts);
  }

  /** Study programs of one name in two faculties are two. */
  private long studies() {
    return own.by(Breakdown.FACULTY).values().stream()
        .mapToLong(part -> part.places(Breakdown.STUDY_PROGRAM))
        .sum();
  }

  private static String group(final String faculty, final String studies) {
    return Breakdown.FACULTY.group(faculty) + ";" + Breakdown.STUDY_PROGRAM.group(studies);
  }

  private List<Quantity> cells(final Quantity label, final String group, final Portfolio part) {
    return List.of(
        label,
        Cell.count(PortfolioFigures.key(PortfolioFigures.PROGRAMS, group, period), part.size()),
        Cell.count(
            PortfolioFigures.key(PeopleTable.LECTURERS, group, period),
            PeopleTable.lecturers(part)),
        Cell.count(
            PortfolioFigures.key(PortfolioFigures.RESPONDENTS, group, period), part.respondents()));
  }
}
