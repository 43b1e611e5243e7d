package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question of an export: one column, or two that ask the same before and after.
 *
 * @param name the question without what says when it was asked
 * @param before the column, or the earlier one of two
 * @param after the later one; null where it was asked once
 */
record ExportQuestion(String name, ExportColumn before, @Nullable ExportColumn after) {

  private record Marked(ExportColumn column, String base) {}

  boolean isPaired() {
    return after != null;
  }

  List<CellContent> cells() {
    final List<CellContent> cells = new ArrayList<>(before.cells());
    if (after != null) {
      cells.addAll(after.cells());
    }
    return cells;
  }

  /** The columns as questions, each in the place of its first column. */
  static List<ExportQuestion> of(final List<ExportColumn> columns, final ExportWords words) {
    final Map<String, List<Marked>> before = marked("export.before", columns, words);
    final Map<String, List<Marked>> after = marked("export.after", columns, words);
    final Map<ExportColumn, ExportColumn> pairs = new HashMap<>();
    before.forEach(
        (base, ones) -> {
          final List<Marked> others = after.getOrDefault(base, List.of());
          if (ones.size() == 1 && others.size() == 1) {
            pairs.put(ones.getFirst().column(), others.getFirst().column());
          }
        });
    final List<ExportQuestion> all = new ArrayList<>();
    for (final ExportColumn one : columns) {
      final ExportColumn later = pairs.get(one);
      if (later != null) {
        all.add(new ExportQuestion(base("export.before", one.name(), words), one, later));
      } else if (!pairs.containsValue(one)) {
        all.add(new ExportQuestion(one.name(), one, null));
      }
    }
    return all;
  }

  /** The columns whose heading says that they were asked then, by what else it says. */
  private static Map<String, List<Marked>> marked(
      final String key, final List<ExportColumn> columns, final ExportWords words) {
    final Map<String, List<Marked>> marked = new HashMap<>();
    for (final ExportColumn column : columns) {
      final String base = ExportWords.plain(base(key, column.name(), words));
      if (words.holds(key, ExportWords.plain(column.name()))) {
        marked.computeIfAbsent(base, one -> new ArrayList<>()).add(new Marked(column, base));
      }
    }
    return marked;
  }

  /** A heading without the first word of a list, and without brackets that it leaves empty. */
  private static String base(final String key, final String heading, final ExportWords words) {
    String rest = heading.replace('_', ' ');
    for (final String word : words.words().list(key)) {
      final String spelled = Pattern.quote(word).replace(" ", "\\E[\\s-]*\\Q");
      final String cut =
          rest.replaceFirst("(?iu)(?<![\\p{L}\\d])" + spelled + "(?![\\p{L}\\d])", "");
      if (!cut.equals(rest)) {
        rest = cut;
        break;
      }
    }
    final String tidy =
        rest.replaceAll("[(\\[]\\s*[)\\]]", "").replaceAll("^[\\s:.-]+|[\\s:,-]+$", "");
    return Spelling.squeeze(tidy);
  }
}
