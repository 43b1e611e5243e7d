package id.rekap.render;

import static id.rekap.render.Samples.count;
import static id.rekap.render.Samples.decimal;
import static id.rekap.render.Samples.range;
import static id.rekap.render.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableViewTests {

  private static final Language INDONESIAN = Samples.indonesian();
  private static final Measure MEASURE = (text, bold) -> text.length() * 0.5f;

  private static TableView view(final SummaryTable table) {
    return TableView.of("b1", new Block.Table(1, table), INDONESIAN, MEASURE, Map.of());
  }

  private static TableView column(final Quantity... cells) {
    return view(
        Samples.table(
            null,
            List.of(Column.words(text("Kode")), Column.numbers(text("Nilai"))),
            Arrays.stream(cells).map(cell -> Row.plain(text("a"), cell)).toList(),
            SummaryTable.Setting.FIGURES));
  }

  private static List<String> texts(final TableView view) {
    return rows(view).stream().map(row -> row.cells().get(1).text().plain()).toList();
  }

  @Test
  void fillsAShorterRangeUpOnTheOutside() {
    assertThat(texts(column(range(count(20), count(50)), range(count(70), count(100)))))
        .containsExactly("20–50\u2007", "70–100");
  }

  @Test
  void fillsAShorterBracketUpOnItsOutside() {
    assertThat(
            texts(
                column(
                    new Quantity.With(decimal(50.8), decimal(10.9)),
                    new Quantity.With(decimal(40.9), decimal(6.9)))))
        .containsExactly("50,8\u00A0(10,9)", "40,9\u00A0\u2007(6,9)");
  }

  @Test
  void movesANumberWithFewerDecimalsLeftUntilTheCommasMeet() {
    final TableView view = column(count(28), decimal(31.1), new Quantity.PValue(0.855));

    assertThat(rows(view))
        .extracting(row -> row.cells().get(1).style())
        .containsExactly("padding-right: 2.00em", "padding-right: 1.00em", null);
  }

  @Test
  void marksADashAndARowAboveARule() {
    final TableView view =
        view(
            Samples.table(
                null,
                List.of(Column.words(text("a")), Column.numbers(text("b"))),
                List.of(
                    Row.plain(text("x"), Quantity.none()),
                    Samples.row(Row.Kind.TEST, text("Uji"), text("kalimat"))),
                SummaryTable.Setting.FIGURES));

    assertThat(rows(view).getFirst().css()).isEqualTo("plain first last");
    assertThat(rows(view).getFirst().cells().get(1).css()).isEqualTo("numbers none");
    assertThat(rows(view).get(1).css()).isEqualTo("test opening last");
    assertThat(rows(view).get(1).cells().get(1).span()).isEqualTo("1");
  }

  @Test
  void givesWidthsThatFillThePageAndKeepNumbersWhole() {
    final TableView view = view(SampleReports.prePost());

    final double sum =
        view.columns().stream()
            .mapToDouble(column -> Double.parseDouble(column.width().replaceAll("[^0-9.]", "")))
            .sum();
    assertThat(sum).isBetween(99.9, 100.1);
    assertThat(view.css()).isEqualTo("figures whole");
  }

  @Test
  void namesAColumnByTheLastWordOfItsKey() {
    assertThat(view(SampleReports.findings()).columns().get(2).css()).isEqualTo("words c-found");
  }

  private static List<TableView.RowView> rows(final TableView view) {
    return view.parts().stream().flatMap(List::stream).toList();
  }
}
