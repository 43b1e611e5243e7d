package id.rekap.disclosure;

import id.rekap.summary.FigureKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one issue of a report printed, to be kept in the house as long as somebody may hold the
 * issue: every count with its number and what was printed of it, and how they add up.
 *
 * @param period the month that the issue is about, such as {@code 2025-03}
 * @param cells the counts, in the order in which they were given
 * @param sums which add up to which; all of their counts are among the cells
 * @param means numbers of people whose means were printed
 */
public record Printed(String period, List<Cell> cells, List<Counts.Sum> sums, List<Source> means) {

  /**
   * People whose means were printed.
   *
   * @param key the name of the number of people
   * @param sha256 SHA-256 of the workbook that the means are of
   */
  public record Source(FigureKey key, String sha256) {}

  /**
   * A count of an issue.
   *
   * @param key its name
   * @param value the number itself, 0 or more
   * @param kind what may become of it
   * @param extent what was printed; null where it is printed nowhere
   */
  record Cell(FigureKey key, long value, Counts.Kind kind, @Nullable Extent extent) {}

  /** Keeps its own copies. */
  public Printed {
    cells = List.copyOf(cells);
    sums = List.copyOf(sums);
    means = List.copyOf(means);
  }

  /**
   * What a decision prints of some counts.
   *
   * @param period the month of the report
   * @param counts the counts of everything that the report shows
   * @param decision what was decided of them
   * @return what is to be kept
   */
  public static Printed of(final String period, final Counts counts, final Decision decision) {
    final List<Cell> cells = new ArrayList<>();
    for (final FigureKey key : counts.keys()) {
      final Counts.Kind kind = counts.kind(key);
      final boolean shown = kind != Counts.Kind.UNPRINTED || counts.earlier(key) != null;
      cells.add(new Cell(key, counts.value(key), kind, shown ? decision.of(key) : null));
    }
    return new Printed(period, cells, counts.sums(), means(counts, decision));
  }

  private static List<Source> means(final Counts counts, final Decision decision) {
    final List<Source> means = new ArrayList<>();
    counts
        .sources()
        .forEach(
            (key, sha256) -> {
              final Extent extent = decision.of(key);
              if (!decision.silent().contains(key) && (extent == null || !extent.isHidden())) {
                means.add(new Source(key, sha256));
              }
            });
    return means;
  }

  /**
   * Writes it down.
   *
   * @return lines of text that {@link #parse} reads
   */
  public String text() {
    final StringBuilder text = new StringBuilder(PrintedLines.line(List.of(period)));
    final Map<FigureKey, Integer> numbers = new HashMap<>();
    for (final Cell cell : cells) {
      numbers.put(cell.key(), numbers.size());
      text.append(PrintedLines.line(PrintedLines.fields(cell)));
    }
    for (final Counts.Sum sum : sums) {
      final List<String> fields = new ArrayList<>();
      fields.add(String.valueOf(numbers.get(sum.whole())));
      sum.parts().forEach(part -> fields.add(String.valueOf(numbers.get(part))));
      text.append(PrintedLines.line(fields, PrintedLines.SUM));
    }
    means.forEach(one -> text.append(PrintedLines.line(PrintedLines.fields(one))));
    return text.toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @param text the lines
   * @return the issue
   * @throws IllegalArgumentException where the text was not written so
   */
  public static Printed parse(final String text) {
    final List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("Nothing is written down of an issue");
    }
    final List<Cell> cells = new ArrayList<>();
    final List<Counts.Sum> sums = new ArrayList<>();
    final List<Source> means = new ArrayList<>();
    for (final String line : lines.subList(1, lines.size())) {
      final List<@Nullable String> fields = PrintedLines.read(line);
      if (PrintedLines.SUM.equals(fields.getFirst())) {
        final List<FigureKey> keys =
            fields.stream()
                .skip(1)
                .map(one -> cells.get(Integer.parseInt(String.valueOf(one))).key())
                .toList();
        sums.add(new Counts.Sum(keys.getFirst(), keys.subList(1, keys.size())));
      } else if (PrintedLines.MEANS.equals(fields.getFirst())) {
        means.add(PrintedLines.source(fields));
      } else {
        cells.add(PrintedLines.cell(fields));
      }
    }
    return new Printed(
        String.valueOf(PrintedLines.read(lines.getFirst()).getFirst()), cells, sums, means);
  }
}
