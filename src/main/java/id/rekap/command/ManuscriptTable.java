package id.rekap.command;

import id.rekap.report.ManuscriptCheck;
import id.rekap.report.ManuscriptFinding;
import id.rekap.report.ManuscriptNumber;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The check of a manuscript on the terminal: what was found, then every number. */
final class ManuscriptTable {

  private static final int NARROWEST = 60;
  private static final int WIDEST = 160;
  private static final String VERDICT = "manuscript.verdict.";

  private final Desk desk;
  private final int width;

  ManuscriptTable(final Desk desk) {
    this.desk = desk;
    width = Math.max(NARROWEST, Math.min(WIDEST, desk.around().width()));
  }

  void print(final ManuscriptCheck check) {
    say(check.lead().stream().map(this::plain).collect(Collectors.joining(" ")));
    final List<ManuscriptFinding> findings = check.findings();
    if (!findings.isEmpty()) {
      title("manuscript.findings", findings.size());
      findings(findings);
    }
    if (!check.numbers().isEmpty()) {
      title("manuscript.numbers", check.numbers().size());
      numbers(check.numbers());
    }
  }

  private void title(final String key, final int count) {
    desk.around().out().println();
    desk.say(key, "n", count);
  }

  private void say(final String sentences) {
    TerminalText.wrap(sentences, width).forEach(desk.around().out()::println);
  }

  private String plain(final Quantity quantity) {
    return desk.words().plain(quantity);
  }

  private void findings(final List<ManuscriptFinding> findings) {
    final List<List<String>> rows = new ArrayList<>();
    rows.add(heads("place", "printed", "verdict", "computation"));
    for (final ManuscriptFinding one : findings) {
      rows.add(
          List.of(
              plain(one.places()),
              plain(one.printed()),
              plain(Quantity.phrase(VERDICT + one.verdict())),
              plain(one.explanation())));
    }
    table(rows, List.of(14, 12, 12));
  }

  private void numbers(final List<ManuscriptNumber> numbers) {
    final List<List<String>> rows = new ArrayList<>();
    rows.add(heads("place", "printed", "ours", "verdict", "what"));
    for (final ManuscriptNumber one : numbers) {
      rows.add(
          List.of(
              plain(one.place()),
              TerminalText.harmless(one.printed().printed()),
              desk.words().cell(one.ours()),
              plain(Quantity.phrase(VERDICT + one.verdict())),
              plain(one.named())));
    }
    table(rows, List.of(20, 12, 12, 16));
  }

  private List<String> heads(final String... names) {
    return java.util.Arrays.stream(names)
        .map(name -> plain(Quantity.phrase("head.manuscript." + name)))
        .toList();
  }

  /** All columns but the last are as wide as what they hold, up to a most. */
  private void table(final List<List<String>> rows, final List<Integer> most) {
    final List<Integer> widths = new ArrayList<>();
    int left = width;
    for (int i = 0; i < most.size(); i++) {
      final int column = i;
      final int natural =
          rows.stream().mapToInt(row -> TerminalText.width(row.get(column))).max().orElse(1);
      widths.add(Math.min(most.get(i), natural));
      left -= widths.get(i) + TerminalText.GAP.length();
    }
    widths.add(left);
    for (int i = 0; i < rows.size(); i++) {
      TerminalText.row(rows.get(i), widths).forEach(desk.around().out()::println);
      if (i == 0) {
        desk.around()
            .out()
            .println(
                String.join(
                    TerminalText.GAP, widths.stream().map(one -> "-".repeat(one)).toList()));
      }
    }
  }
}
