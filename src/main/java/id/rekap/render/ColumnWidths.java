package id.rekap.render;

import id.rekap.summary.Column;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Shares the width of a page among the columns of a table: numbers never break, words get the rest,
 * a heading that is longer than its column breaks under itself.
 */
final class ColumnWidths {

  /** Width of the house's page, 150 mm, in em of a table's type of 9.2 and 8.8 points. */
  private static final double MEASURE = 425.2 / 9.2;

  private static final double WIDE_MEASURE = 425.2 / 8.8;

  /** Width of a funder's page, 170 mm, and of one of its two columns, 78 mm. */
  private static final double BROAD_MEASURE = 481.9 / 9.2;

  private static final double NARROW_MEASURE = 221.1 / 9.2;

  /** One of two halves of 68 mm. */
  private static final double PAIRED_MEASURE = 192.7 / 8.8;

  /** Room between two columns, in em. */
  private static final double GAP = 1.3;

  /** Room that a column of numbers would like beyond what it needs, in em. */
  private static final double AIR = 0.8;

  /** So wide a column of numbers would like to be, in em: columns at even distances. */
  private static final double NUMBERS = 6.4;

  /** So far from the left begins a row below a group's name, in em. */
  private static final double INDENT = 1.3;

  /** So many letters of a word stay together; the line breaker cuts longer ones. */
  private static final int LONGEST_WORD = 30;

  private static final Pattern WORD = Pattern.compile("[^ ]+");

  private final Measure measure;

  ColumnWidths(final Measure measure) {
    this.measure = measure;
  }

  /**
   * Shares the width.
   *
   * @param table the table
   * @param columns its columns in words, as yet without widths
   * @param rows its rows in words
   * @return one style per column; empty where not even the longest words fit
   */
  List<String> of(
      final SummaryTable table,
      final List<TableView.ColumnView> columns,
      final List<TableView.RowView> rows) {
    final double whole = measure(table.setting());
    final List<Need> needs = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      needs.add(need(table, i, columns.get(i), rows));
    }
    final double[] widths = share(table, needs, whole);
    final double sum = Arrays.stream(widths).sum();
    if (needs.stream().mapToDouble(Need::least).sum() > whole + 0.01) {
      return List.of();
    }
    return Arrays.stream(widths)
        .mapToObj(width -> Css.length("width", 100 * width / sum, "%"))
        .toList();
  }

  private static double measure(final SummaryTable.Setting setting) {
    return switch (setting) {
      case FIGURES, SENTENCES -> MEASURE;
      case WIDE -> WIDE_MEASURE;
      case BROAD -> BROAD_MEASURE;
      case NARROW -> NARROW_MEASURE;
      case PAIRED -> PAIRED_MEASURE;
    };
  }

  /**
   * What a column asks for, in em.
   *
   * @param numbers true for a column of numbers
   * @param least so narrow that its longest word still fits
   * @param ideal so wide that nothing breaks
   * @param letters how much text it holds
   * @param weight its weight as asked for; 0 for none
   */
  private record Need(boolean numbers, double least, double ideal, double letters, double weight) {}

  private double[] share(final SummaryTable table, final List<Need> needs, final double whole) {
    final double ideal = needs.stream().mapToDouble(Need::ideal).sum();
    if (needs.stream().anyMatch(need -> need.weight() > 0)) {
      final double weights = needs.stream().mapToDouble(ColumnWidths::weight).sum();
      return needs.stream()
          .mapToDouble(need -> Math.max(need.least(), whole * weight(need) / weights))
          .toArray();
    }
    return ideal <= whole && table.setting() != SummaryTable.Setting.SENTENCES
        ? airy(needs, whole - ideal)
        : crowded(needs, whole);
  }

  private static double weight(final Need need) {
    return need.weight() > 0 ? need.weight() : 1;
  }

  /** Everything fits on one line: numbers get some air, words take the rest. */
  private static double[] airy(final List<Need> needs, final double slack) {
    final long words = needs.stream().filter(need -> !need.numbers()).count();
    final double wanted = needs.stream().mapToDouble(ColumnWidths::air).sum();
    final double part = words == 0 || wanted > slack ? slack / Math.max(wanted, 0.01) : 1;
    final double rest = words == 0 ? 0 : (slack - part * wanted) / words;
    return needs.stream()
        .mapToDouble(need -> need.ideal() + (need.numbers() ? part * air(need) : rest))
        .toArray();
  }

  /** What a column of numbers would like to have beyond what it needs. */
  private static double air(final Need need) {
    return need.numbers() ? Math.max(AIR, NUMBERS - need.ideal()) : 0;
  }

  /** Not everything fits: each gets its least, and the rest goes by the amount of text. */
  private static double[] crowded(final List<Need> needs, final double whole) {
    final double[] widths = needs.stream().mapToDouble(Need::least).toArray();
    double slack = whole - Arrays.stream(widths).sum();
    for (int round = 0; round < needs.size() && slack > 0.01; round++) {
      final double[] room = new double[widths.length];
      double asked = 0;
      for (int i = 0; i < widths.length; i++) {
        room[i] = Math.max(0, needs.get(i).ideal() - widths[i]);
        asked += room[i] > 0 ? needs.get(i).letters() : 0;
      }
      double given = 0;
      for (int i = 0; i < widths.length && asked > 0; i++) {
        final double part = room[i] > 0 ? slack * needs.get(i).letters() / asked : 0;
        final double taken = Math.min(part, room[i]);
        widths[i] += taken;
        given += taken;
      }
      slack -= given;
    }
    return widths;
  }

  private Need need(
      final SummaryTable table,
      final int column,
      final TableView.ColumnView view,
      final List<TableView.RowView> rows) {
    final Column asked = table.columns().get(column);
    final boolean numbers = asked.kind() == Column.Kind.NUMBERS;
    double longest = longestWord(view.head(), true);
    double ideal = measure.ems(view.head(), true);
    if (view.under() != null) {
      longest = Math.max(longest, longestWord(view.under(), false));
      ideal = Math.max(ideal, measure.ems(view.under(), false));
    }
    double letters = 0;
    for (int i = 0; i < rows.size(); i++) {
      final Row.Kind kind = table.rows().get(i).kind();
      final boolean spanning = kind == Row.Kind.GROUP || (kind == Row.Kind.TEST && column > 0);
      if (!spanning) {
        final TableView.CellView cell = rows.get(i).cells().get(column);
        final double indent = kind == Row.Kind.MEMBER && column == 0 ? INDENT : 0;
        final double width = indent + measure.ems(cell.text(), kind == Row.Kind.TOTAL) + room(cell);
        ideal = Math.max(ideal, width);
        longest = Math.max(longest, numbers ? width : indent + longestWord(cell.text(), false));
        letters += width;
      }
    }
    final double gap = view.css().endsWith(" after") ? 2 * GAP : column == 0 && numbers ? 0 : GAP;
    final double even = Math.sqrt(letters);
    return new Need(numbers, longest + gap, ideal + gap, even, asked.weight());
  }

  private static double room(final TableView.CellView cell) {
    final String style = cell.style();
    return style == null ? 0 : Double.parseDouble(style.replaceAll("[^0-9.]", ""));
  }

  private double longestWord(final TextView text, final boolean bold) {
    double longest = 0;
    for (final String word :
        WORD.matcher(text.plain()).results().map(MatchResult::group).toList()) {
      final String kept = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
      longest = Math.max(longest, measure.ems(kept, bold));
    }
    return longest;
  }
}
