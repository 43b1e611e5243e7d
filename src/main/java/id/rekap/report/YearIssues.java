package id.rekap.report;

import id.rekap.model.Account;
import id.rekap.model.Finding;
import id.rekap.model.Overview;
import id.rekap.model.Provenance;
import id.rekap.model.Severity;
import id.rekap.narrative.Statement;
import id.rekap.summary.Analysis;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The chapter on problems: what the teams met with and plan, and what is to be known of the data.
 *
 * @param year the year in the making
 */
record YearIssues(YearMaterial year) {

  /** So many kinds of faults of a refused workbook are named, each by its first. */
  private static final int MOST_REASONS = 3;

  private static final int CHECKSUM_LETTERS = 8;

  void compose(final Chapter chapter) {
    chapter.section("obstacles");
    listed(chapter, "obstacles", obstacles());
    chapter.section("quality");
    listed(chapter, "incomplete", incomplete());
    listed(chapter, "without", without());
    listed(chapter, "refused", refused());
    if (year.input().quality().unplaced() > 0) {
      chapter.say(Statement.of("statement.year.unplaced"));
    }
    listed(chapter, "corrected", new YearCorrections(year).table());
  }

  /**
   * What is still open at the end of the year; every count of it is the number of a table's rows.
   */
  Statement[] open() {
    final List<Statement> open = new ArrayList<>();
    final Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("obstacles", obstacles().rows().size());
    counts.put("without", without().rows().size());
    counts.put("refused", year.input().quality().refused().size());
    counts.forEach(
        (name, count) -> {
          if (count > 0) {
            open.add(
                Statement.of(
                    "statement.year.open." + name, Map.of("number", new Quantity.Count(count))));
          }
        });
    if (open.isEmpty()) {
      open.add(Statement.of("statement.year.open.none"));
    }
    return open.toArray(Statement[]::new);
  }

  /** A table with its sentence, or the sentence that says that there is none. */
  private static void listed(final Chapter chapter, final String name, final SummaryTable table) {
    if (table.rows().isEmpty()) {
      chapter.say(Statement.of("statement.year." + name + ".none"));
    } else {
      chapter.announce("statement.year." + name, Map.of());
      chapter.table(table);
    }
  }

  private static SummaryTable sentences(
      final String name, final List<String> heads, final List<Row> rows, final int number) {
    return new SummaryTable(
        "year/" + name,
        Quantity.phrase("table.year." + name),
        heads.stream().map(head -> Column.words(Quantity.phrase("head.year." + head))).toList(),
        rows,
        List.of(Quantity.phrase("note.year." + name, "number", new Quantity.Count(number))),
        SummaryTable.Setting.SENTENCES,
        Map.of());
  }

  private SummaryTable obstacles() {
    final List<Row> rows = new ArrayList<>();
    for (final Overview one : year.own().programs()) {
      final Account account = one.program().account();
      if (account.obstacles() != null || account.followUp() != null) {
        rows.add(
            Row.plain(
                Quantity.phrase(
                    "cell.year.activity",
                    "code",
                    new Quantity.Text(one.program().code()),
                    "title",
                    new Quantity.Text(one.program().title())),
                Quantity.text(account.obstacles()),
                Quantity.text(account.followUp())));
      }
    }
    return sentences("obstacles", List.of("activity", "obstacle", "follow-up"), rows, rows.size());
  }

  /** Programs of which less is known than of others. */
  private SummaryTable incomplete() {
    final List<Row> rows = new ArrayList<>();
    for (final Analysis one : year.analyses()) {
      final Provenance from = one.dataset().provenance();
      final Quantity code = new Quantity.Text(one.dataset().program().code());
      if (one.dataset().isSummaryOnly()) {
        rows.add(Row.plain(code, Quantity.phrase("cell.year.summary-only")));
      } else if (from.rowsRefused() > 0) {
        rows.add(
            Row.plain(
                code,
                Quantity.phrase(
                    "cell.year.rows",
                    "refused",
                    new Quantity.Count(from.rowsRefused()),
                    "read",
                    new Quantity.Count(from.rowsRead()))));
      }
    }
    return sentences("incomplete", List.of("code", "remark"), rows, rows.size());
  }

  /** Programs without a comparison of two occasions. */
  private SummaryTable without() {
    final List<Row> rows = new ArrayList<>();
    for (final Analysis one : year.analyses()) {
      if (one.outcomes().stream().noneMatch(outcome -> outcome.isCompared())) {
        rows.add(
            Row.plain(
                new Quantity.Text(one.dataset().program().code()),
                new Quantity.Text(one.dataset().program().title())));
      }
    }
    return sentences("without", List.of("code", "title"), rows, rows.size());
  }

  private SummaryTable refused() {
    final List<Row> rows = new ArrayList<>();
    for (final OfficeYear.Refused one : year.input().quality().refused()) {
      final Map<String, Finding> reasons = new LinkedHashMap<>();
      one.findings().stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .forEach(finding -> reasons.putIfAbsent(finding.code(), finding));
      reasons.values().stream()
          .limit(MOST_REASONS)
          .forEach(
              finding ->
                  rows.add(
                      Row.plain(
                          name(one),
                          NoticeTables.place(finding),
                          withoutContent(FindingWords.why(finding)))));
    }
    return sentences(
        "refused",
        List.of("code", "spot", "reason"),
        rows,
        year.input().quality().refused().size());
  }

  /**
   * A refused workbook is named by its code, else by the beginning of its checksum as {@code status
   * --json} prints it; the name of its file may hold that of a person.
   */
  private static Quantity name(final OfficeYear.Refused one) {
    return one.code() == null
        ? Quantity.phrase(
            "cell.year.no-code",
            "checksum",
            new Quantity.Text(one.sha256().substring(0, CHECKSUM_LETTERS)))
        : new Quantity.Text(one.code());
  }

  /** What stood in a cell belongs to its sender's notice, not to a book that is handed around. */
  private static Quantity withoutContent(final Quantity.Phrase why) {
    final Map<String, Quantity> slots = new HashMap<>(why.slots());
    slots.replace("found", Quantity.phrase("cell.year.content"));
    return new Quantity.Phrase(why.key(), slots);
  }
}
