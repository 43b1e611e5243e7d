package id.rekap.intake;

import id.rekap.model.Occasion;
import id.rekap.model.Occasion.Role;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the sheet Waktu: one occasion a row; without it there is a before and an after. */
final class OccasionSheet {

  private static final int MOST = 1000;

  private final Tools tools;
  private final Table table;
  private final List<Occasion> occasions = new ArrayList<>();
  private final Map<String, Integer> rowsByCode = new HashMap<>();
  private final Map<Integer, Integer> rowsByOrder = new HashMap<>();
  private final List<OccasionOrder.Place> places = new ArrayList<>();

  private OccasionSheet(final Tools tools, final Table table) {
    this.tools = tools;
    this.table = table;
  }

  static List<Occasion> read(final Tools tools, final @Nullable RawSheet sheet) {
    final Table table = tools.table(Layout.OCCASION, sheet, false);
    if (table == null || !table.has("code")) {
      return usual(tools.columns());
    }
    final OccasionSheet reader = new OccasionSheet(tools, table);
    new Closing(tools, table, spot -> false)
        .without(tools.rows().of(table, "code", false))
        .forEach(reader::row);
    new OccasionOrder(reader.places, tools.findings()).check();
    return reader.occasions.isEmpty() ? usual(tools.columns()) : reader.occasions;
  }

  private static List<Occasion> usual(final ColumnDictionary columns) {
    final String before = columns.name("default.before");
    final String after = columns.name("default.after");
    return List.of(
        new Occasion(before, before, 1, Role.BEFORE, null),
        new Occasion(after, after, 2, Role.AFTER, null));
  }

  private void row(final RawRow row) {
    final Spot codeSpot = table.at(row, "code");
    final boolean blank = required(codeSpot, "code") == null;
    final String code = blank ? null : tools.cells().code(codeSpot);
    final Spot labelSpot = table.at(row, "label");
    final String label = tools.cells().shown(labelSpot, required(labelSpot, "label"));
    final Integer order = order(row);
    final Role role = role(row);
    final LocalDate date = tools.cells().date(table.at(row, "date"));
    if (code == null) {
      return;
    }
    final Integer earlier = rowsByCode.putIfAbsent(Spelling.foldExactly(code), row.number());
    if (earlier != null) {
      tools.duplicate(codeSpot, earlier);
      return;
    }
    final int place = order == null ? occasions.size() + 1 : order;
    final Occasion read = new Occasion(code, label == null ? code : label, place, role, date);
    occasions.add(read);
    final Integer same = order == null ? null : rowsByOrder.putIfAbsent(order, row.number());
    if (same != null) {
      tools.duplicateOrder(table.at(row, "order"), same);
    } else if (order != null) {
      places.add(new OccasionOrder.Place(read, table.at(row, "role"), table.at(row, "date")));
    }
  }

  private @Nullable Integer order(final RawRow row) {
    final Spot spot = table.at(row, "order");
    return required(spot, "order") == null ? null : tools.numbers().whole(spot, 0, MOST);
  }

  private @Nullable Role role(final RawRow row) {
    final Spot spot = table.at(row, "role");
    final String key = tools.cells().keyword(spot, "role", tools.columns().name("occasion.role"));
    return key == null
        ? null
        : switch (key) {
          case "before" -> Role.BEFORE;
          case "after" -> Role.AFTER;
          default -> Role.FOLLOW_UP;
        };
  }

  private @Nullable String required(final Spot spot, final String key) {
    return spot.column() == 0
        ? null
        : tools.cells().required(spot, CellReader.LINE, tools.columns().name("occasion." + key));
  }
}
