package id.rekap.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of plain text: columns two spaces apart, numbers flush right. */
final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  TextTable row(final Object... cells) {
    rows.add(
        java.util.Arrays.stream(cells)
            .map(cell -> TerminalText.harmless(cell.toString()))
            .toList());
    return this;
  }

  /** One line a row; the first row is the head. */
  List<String> lines() {
    final int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    final List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      final int at = column;
      widths.add(rows.stream().mapToInt(row -> DisplayWidth.of(row.get(at))).max().orElse(0));
    }
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.toList());
  }

  private String line(final List<String> row, final List<Integer> widths) {
    final StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      final String cell = row.get(column);
      final String room = " ".repeat(widths.get(column) - DisplayWidth.of(cell));
      line.append(column == 0 ? "" : GAP).append(isNumeric(column) ? room + cell : cell + room);
    }
    return line.toString().stripTrailing();
  }

  private boolean isNumeric(final int column) {
    return rows.stream()
        .skip(1)
        .allMatch(row -> row.get(column).chars().allMatch(Character::isDigit));
  }
}
