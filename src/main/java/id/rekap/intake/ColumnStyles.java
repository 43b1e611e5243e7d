package id.rekap.intake;

import id.rekap.intake.NumberText.Style;
import id.rekap.model.Scale;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which decimal sign the unambiguous text cells of each column of one sheet share. */
final class ColumnStyles {

  private final NumberReader numbers;
  private final Map<Integer, Set<Style>> seen = new HashMap<>();

  ColumnStyles(final NumberReader numbers) {
    this.numbers = numbers;
  }

  /** Takes a cell into account. */
  void see(final Table table, final RawRow row, final int column, final Scale scale) {
    final RawCell cell = row.cell(column);
    if (cell != null && cell.kind() == RawCell.Kind.TEXT) {
      final Style style = numbers.styleOf(table.at(row, column), scale);
      if (style != null) {
        seen.computeIfAbsent(column, key -> EnumSet.noneOf(Style.class)).add(style);
      }
    }
  }

  /** The style of a column; null where its cells show none or more than one. */
  @Nullable Style of(final Spot spot) {
    final Set<Style> styles = seen.getOrDefault(spot.column(), Set.of());
    return styles.size() == 1 ? styles.iterator().next() : null;
  }
}
