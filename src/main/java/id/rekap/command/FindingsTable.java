package id.rekap.command;

import id.rekap.model.Finding;
import id.rekap.model.Severity;
import id.rekap.report.FindingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Findings as a table on the terminal: errors first, then warnings and notes. */
final class FindingsTable {

  private static final String[] HEADS = {"sheet", "cell", "found", "why", "fix"};
  private static final int NARROWEST = 60;
  private static final int WIDEST = 160;

  /** The first three columns are as wide as what they hold, up to this. */
  private static final int[] MOST = {14, 8, 16};

  private static final String RED = "\u001B[31m";
  private static final String YELLOW = "\u001B[33m";
  private static final String PLAIN = "\u001B[0m";

  private final Words words;
  private final int width;
  private final boolean colours;

  /**
   * A table.
   *
   * @param width columns of the terminal
   * @param colours true where the heads of both groups are coloured
   */
  FindingsTable(final Words words, final int width, final boolean colours) {
    this.words = words;
    this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
    this.colours = colours;
  }

  /** The lines of the table; none without findings. */
  List<String> lines(final List<Finding> findings) {
    final List<String> lines = new ArrayList<>();
    final List<Finding> errors = findings.stream().filter(FindingsTable::isError).toList();
    final List<Finding> others = findings.stream().filter(one -> !isError(one)).toList();
    group(lines, "check.errors", RED, errors);
    group(lines, "check.others", YELLOW, others);
    return lines;
  }

  private static boolean isError(final Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private void group(
      final List<String> lines,
      final String title,
      final String colour,
      final List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    final String text = words.text(title, "n", Finding.count(findings));
    lines.add("");
    lines.add(colours ? colour + text + PLAIN : text);
    final List<List<String>> rows = new ArrayList<>();
    rows.add(Stream.of(HEADS).map(head -> words.text("check.head." + head)).toList());
    findings.forEach(finding -> rows.add(cells(finding)));
    final List<Integer> widths = widths(rows);
    for (int i = 0; i < rows.size(); i++) {
      lines.addAll(TerminalText.row(rows.get(i), widths));
      if (i == 0) {
        lines.add(
            String.join(TerminalText.GAP, widths.stream().map(one -> "-".repeat(one)).toList()));
      }
    }
  }

  private List<String> cells(final Finding finding) {
    return List.of(
        shown(finding.sheet()),
        shown(finding.cell()),
        shown(finding.found()),
        words.plain(FindingWords.why(finding)),
        words.plain(FindingWords.fix(finding)));
  }

  private static String shown(final @org.jspecify.annotations.Nullable String text) {
    return text == null || text.isBlank() ? "-" : TerminalText.harmless(text);
  }

  private List<Integer> widths(final List<List<String>> rows) {
    final List<Integer> widths = new ArrayList<>();
    int left = width - TerminalText.GAP.length() * (HEADS.length - 1);
    for (int i = 0; i < MOST.length; i++) {
      final int column = i;
      final int natural =
          rows.stream().mapToInt(row -> TerminalText.width(row.get(column))).max().orElse(1);
      widths.add(Math.min(MOST[i], natural));
      left -= widths.get(i);
    }
    widths.add(left - left / 2);
    widths.add(left / 2);
    return widths;
  }
}
