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

  void compose(final Chapter chapter) {
    chapter.section("obstacles");
    listed(chapter, "obstacles", obstacles());
    chapter.section("quality");
    listed(chapter, "incomplete", incomplete());
    listed(chapter, "without", without());
    listed(chapter, "refused", refused());
    if (year.input().corrected().isEmpty()) {
      chapter.say(Statement.of("statement.year.corrected.none"));
    } else {
      chapter.say(
          Statement.of(
              "statement.year.corrected",
              Map.of(
                  "codes",
                  new Quantity.Listing(
                      year.input().corrected().stream()
                          .map(code -> (Quantity) new Quantity.Text(code))
                          .toList()))));
    }
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
      final String name, final List<String> heads, final List<Row> rows) {
    return new SummaryTable(
        "year/" + name,
        Quantity.phrase("table.year." + name),
        heads.stream().map(head -> Column.words(Quantity.phrase("head.year." + head))).toList(),
        rows,
        List.of(),
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
                new Quantity.Text(one.program().code()),
                Quantity.text(account.obstacles()),
                Quantity.text(account.followUp())));
      }
    }
    return sentences("obstacles", List.of("code", "obstacle", "follow-up"), rows);
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
    return sentences("incomplete", List.of("code", "remark"), rows);
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
    return sentences("without", List.of("code", "title"), rows);
  }

  private SummaryTable refused() {
    final List<Row> rows = new ArrayList<>();
    for (final OfficeYear.Refused one : year.input().refused()) {
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
                          new Quantity.Text(one.file()),
                          NoticeTables.place(finding),
                          withoutContent(FindingWords.why(finding)))));
    }
    return sentences("refused", List.of("file", "place", "reason"), rows);
  }

  /** What stood in a cell belongs to its sender's notice, not to a book that is handed around. */
  private static Quantity withoutContent(final Quantity.Phrase why) {
    final Map<String, Quantity> slots = new HashMap<>(why.slots());
    slots.replace("found", Quantity.phrase("cell.year.content"));
    return new Quantity.Phrase(why.key(), slots);
  }
}
