package id.rekap.render;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedTableViewTests {

  private static PairedTableView halved(final int... members) {
    final List<Row> rows = new ArrayList<>();
    for (final int count : members) {
      rows.add(new Row(Row.Kind.GROUP, List.of(new Quantity.Text("Ciri"))));
      for (int i = 0; i < count; i++) {
        rows.add(
            new Row(Row.Kind.MEMBER, List.of(new Quantity.Text("Nilai"), new Quantity.Count(i))));
      }
    }
    final SummaryTable table =
        new SummaryTable(
            "t",
            null,
            List.of(
                Column.words(Quantity.phrase("head.characteristic")),
                Column.numbers(Quantity.phrase("head.count"))),
            rows,
            List.of(),
            SummaryTable.Setting.PAIRED,
            Map.of());
    return PairedTableView.of(
        TableView.of(
            "b1",
            new Block.Table(1, table),
            Language.load(Samples.TEMPLATES, "id"),
            (text, bold) -> text.length(),
            Map.of()));
  }

  private static List<Integer> heights(final PairedTableView view) {
    return view.halves().stream().map(half -> half.stream().mapToInt(List::size).sum()).toList();
  }

  @Test
  void dividesRowsEvenlyAndLeavesEveryGroupWhole() {
    assertThat(heights(halved(3, 2, 3, 5))).containsExactly(7, 10);
    assertThat(heights(halved(9, 1, 1))).containsExactly(10, 4);
    assertThat(heights(halved(1, 1, 9))).containsExactly(4, 10);
    assertThat(heights(halved(2, 2))).containsExactly(3, 3);
  }

  @Test
  void beginsAndEndsBothHalvesAsATable() {
    for (final List<List<TableView.RowView>> half : halved(3, 2, 3, 5).halves()) {
      assertThat(half.getFirst().getFirst().css()).isEqualTo("group first");
      assertThat(half.getLast().getLast().css()).isEqualTo("member last");
      assertThat(half.stream().flatMap(List::stream).filter(row -> row.css().contains("first")))
          .hasSize(1);
    }
  }
}
