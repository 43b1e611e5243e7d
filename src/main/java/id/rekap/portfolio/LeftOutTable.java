package id.rekap.portfolio;

import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The programs whose change is listed and not pooled, with the reason.
 *
 * @param rollUp the roll-up
 */
public record LeftOutTable(RollUp rollUp) {

  /**
   * Makes the table.
   *
   * @return a row a change; none where all were pooled
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    for (final RollUp.Left one : rollUp.left()) {
      rows.add(
          Row.plain(
              Cell.code(one.effect().program()),
              new Quantity.Label(one.effect().outcome().variable().label()),
              Quantity.phrase("cell.year.left." + one.reason().word())));
    }
    return new SummaryTable(
        "year/left",
        Quantity.phrase("table.year.left"),
        List.of(Cell.words("code"), Cell.words("outcome"), Cell.words("reason")),
        rows,
        List.of(),
        SummaryTable.Setting.SENTENCES,
        Map.of());
  }
}
