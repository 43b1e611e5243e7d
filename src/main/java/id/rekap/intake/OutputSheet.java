package id.rekap.intake;

import id.rekap.model.Output;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the sheet Luaran: what came out of a program. */
final class OutputSheet {

  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;

  private OutputSheet() {}

  static void read(final Draft draft, final @Nullable RawSheet sheet) {
    final Tools tools = draft.tools();
    final Table table = tools.table(Layout.OUTPUT, sheet, false);
    if (table == null || !table.has("kind")) {
      return;
    }
    final List<RawRow> rows =
        tools
            .rows()
            .withoutNotes(
                table,
                "kind",
                new Closing(tools, table, spot -> false)
                    .without(tools.rows().of(table, "kind", true)));
    for (final RawRow row : rows) {
      final String kind =
          tools
              .cells()
              .requiredPrinted(
                  table.at(row, "kind"), CellReader.LINE, tools.columns().name("output.kind"));
      final Output output =
          new Output(
              table.at(row, "kind").origin(),
              kind == null ? "" : kind,
              tools.cells().printed(table.at(row, "title"), CellReader.LINE),
              status(tools, table.at(row, "status")),
              tools.numbers().whole(table.at(row, "year"), FIRST_YEAR, LAST_YEAR),
              tools.cells().printed(table.at(row, "reference"), CellReader.LINE),
              tools.cells().text(table.at(row, "note"), CellReader.PASSAGE));
      if (kind != null) {
        draft.outputs().add(output);
      }
    }
  }

  private static @Nullable String status(final Tools tools, final Spot spot) {
    final String key = tools.cells().keyword(spot, "status", tools.columns().name("output.status"));
    return key == null ? null : tools.columns().name("status." + key);
  }
}
