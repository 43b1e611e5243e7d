package id.rekap.intake;

import id.rekap.model.Scale;
import id.rekap.workbook.RawRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the columns of the dictionary that make up a scale. */
final class ScaleColumns {

  private static final int MOST_DECIMALS = 6;

  private final Tools tools;
  private final Table table;
  private Doubts.@Nullable Range disputed;

  ScaleColumns(final Tools tools, final Table table) {
    this.tools = tools;
    this.table = table;
  }

  Scale read(final RawRow row) {
    final String unit = tools.cells().printed(table.at(row, "unit"), CellReader.LINE);
    final Scale open = new Scale(unit, null, null, null, null);
    final Double minimum = number(row, "minimum", open);
    final Double maximum = number(row, "maximum", open);
    final Double step = step(row, open);
    final Integer decimals = decimals(row);
    if (minimum != null && maximum != null && minimum > maximum) {
      disputed = new Doubts.Range(minimum, maximum);
      return new Scale(unit, null, null, decimals, null);
    }
    final boolean gridKnown = minimum != null || tools.cells().isMissing(table.at(row, "minimum"));
    return new Scale(unit, minimum, maximum, decimals, gridKnown ? step : null);
  }

  /** The range of the row that was read, where its Min is above its Maks; null otherwise. */
  Doubts.@Nullable Range disputed() {
    return disputed;
  }

  private @Nullable Double number(final RawRow row, final String key, final Scale scale) {
    return tools.numbers().read(table.at(row, key), scale, null);
  }

  private @Nullable Integer decimals(final RawRow row) {
    return tools.numbers().whole(table.at(row, "decimals"), 0, MOST_DECIMALS);
  }

  private @Nullable Double step(final RawRow row, final Scale scale) {
    final Double step = number(row, "step", scale);
    if (step != null && step <= 0) {
      tools.outside(table.at(row, "step"), "positive", Map.of());
      return null;
    }
    return step;
  }
}
