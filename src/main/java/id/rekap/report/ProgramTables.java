package id.rekap.report;

import id.rekap.model.Dataset;
import id.rekap.model.Team;
import id.rekap.model.Variable;
import id.rekap.summary.Analysis;
import id.rekap.summary.CategoryShiftTable;
import id.rekap.summary.CharacteristicsTable;
import id.rekap.summary.CourseTable;
import id.rekap.summary.Outcome;
import id.rekap.summary.PrePostTable;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The section of one program in the appendix of a book: who took part and what changed, in the
 * tables of its own results section.
 *
 * @param analysis everything computed from the program's data
 * @param position its place in the appendix, from 1
 * @param shortTitle left side of the running head
 */
record ProgramTables(Analysis analysis, int position, Quantity shortTitle) {

  /** So many columns fit twice on a line. */
  private static final int MOST_COLUMNS = 3;

  /** So many rows fit on a page in two halves. */
  private static final int MOST_ROWS = 60;

  Report report(final Chapter.Issue issue) {
    final Dataset dataset = analysis.dataset();
    final Opening opening = JournalResults.opening(dataset, analysis);
    final Title own = opening.title();
    final Quantity place = new Quantity.Text(Integer.toString(position));
    final String number = "L2." + position;
    final Chapter chapter =
        new Chapter(
            number,
            new Title(
                Quantity.phrase("title.year.program", "number", place, "code", own.code()),
                own.title(),
                null,
                unit(),
                shortTitle,
                own.code()),
            issue);
    chapter.add(new Block.Paragraph(opening.paragraph()));
    tables().forEach(chapter::table);
    return chapter.report();
  }

  /** Whose program it was; when and where it took place is said right below. */
  private List<Quantity> unit() {
    final Team team = analysis.dataset().program().team();
    final String named =
        Stream.of(team.studyProgram(), team.faculty(), team.institution())
            .filter(one -> one != null && !one.isBlank())
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? List.of() : List.of(new Quantity.Text(named));
  }

  private List<SummaryTable> tables() {
    final List<SummaryTable> tables = new ArrayList<>(characteristics());
    final List<Outcome> totals =
        analysis.outcomes().stream().filter(outcome -> !outcome.isPart()).toList();
    final List<Outcome> course =
        analysis.dataset().dictionary().occasions().size() > 2
            ? totals.stream().filter(Outcome::isCompared).toList()
            : List.of();
    if (course.size() > 1) {
      tables.add(new CourseTable(course).table(analysis));
    }
    for (final Outcome outcome : totals) {
      if (outcome.variable().isNumeric()) {
        tables.add(new PrePostTable(outcome).table(analysis));
      }
      final boolean shown = course.size() > 1 && outcome.variable().isYesNo();
      if (!outcome.variable().categories().isEmpty() && !shown) {
        tables.add(new CategoryShiftTable(outcome).table(analysis));
      }
    }
    return tables;
  }

  private List<SummaryTable> characteristics() {
    final Map<String, List<Variable>> scopes = new LinkedHashMap<>();
    for (final Variable variable : analysis.described()) {
      final String scope = variable.group() == null ? "" : variable.group();
      scopes.computeIfAbsent(scope, key -> new ArrayList<>()).add(variable);
    }
    final List<SummaryTable> tables = new ArrayList<>();
    scopes.forEach(
        (scope, own) ->
            tables.add(
                halved(
                    new CharacteristicsTable(scope.isEmpty() ? null : scope, own)
                        .table(analysis))));
    return tables;
  }

  /** In two halves where it has room for them: so what changed stands on the same page. */
  private static SummaryTable halved(final SummaryTable table) {
    final long groups = table.rows().stream().filter(one -> one.kind() == Row.Kind.GROUP).count();
    if (table.columns().size() > MOST_COLUMNS || groups < 2 || table.rows().size() > MOST_ROWS) {
      return table;
    }
    return new SummaryTable(
        table.id(),
        table.caption(),
        table.columns(),
        table.rows(),
        table.notes(),
        SummaryTable.Setting.PAIRED,
        table.facts());
  }
}
