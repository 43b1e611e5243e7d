package id.rekap.intake;

import id.rekap.model.Photo;
import id.rekap.model.Reason;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the sheet Dokumentasi: captions of pictures; the pictures are not read. */
final class PhotoSheet {

  private PhotoSheet() {}

  static void read(final Draft draft, final @Nullable RawSheet sheet) {
    final Tools tools = draft.tools();
    final Table table = tools.table(Layout.PHOTO, sheet, false);
    if (table == null || !table.has("caption")) {
      return;
    }
    final List<RawRow> rows =
        new Closing(tools, table, spot -> spot.column() == table.column("caption"))
            .without(
                tools.rows().withoutNumbersAlone(table, tools.rows().of(table, "caption", true)));
    for (final RawRow row : rows) {
      final Spot spot = table.at(row, "caption");
      final String caption =
          tools
              .cells()
              .requiredPrinted(spot, CellReader.LINE, tools.columns().name("photo.caption"));
      final String file = file(tools, table.at(row, "file"));
      final LocalDate date = tools.cells().date(table.at(row, "date"));
      if (caption != null) {
        draft.photos().add(new Photo(spot.origin(), caption, file, date));
      }
    }
  }

  /** A file's name only: never a path. */
  private static @Nullable String file(final Tools tools, final Spot spot) {
    final String name = tools.cells().text(spot, CellReader.LINE);
    if (name != null && (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0)) {
      tools.findings().add(Reason.TEKS_TIDAK_SAH, spot, "path", Map.of());
      return null;
    }
    return name;
  }
}
