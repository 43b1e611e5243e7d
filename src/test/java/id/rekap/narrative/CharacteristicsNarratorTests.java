package id.rekap.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CharacteristicsNarratorTests {

  /** A table of ages without categories. */
  private static List<Statement> told(
      final Quantity sd, final double youngest, final double oldest) {
    final Quantity range =
        new Quantity.Range(new Quantity.Decimal(youngest, 0), new Quantity.Decimal(oldest, 0));
    final SummaryTable table =
        new SummaryTable(
            "characteristics",
            Quantity.phrase("table.characteristics"),
            List.of(
                Column.words(Quantity.phrase("head.characteristic")),
                Column.numbers(Quantity.phrase("head.value"))),
            List.of(
                new Row(Row.Kind.GROUP, List.of(new Quantity.Label("Umur"))),
                new Row(
                    Row.Kind.MEMBER,
                    List.of(
                        Quantity.phrase("row.mean-sd"),
                        new Quantity.With(new Quantity.Decimal((youngest + oldest) / 2, 1), sd))),
                new Row(Row.Kind.MEMBER, List.of(Quantity.phrase("row.min-max"), range))),
            List.of(),
            SummaryTable.Setting.FIGURES,
            Map.of("who", Quantity.phrase("who.respondents")));
    return new CharacteristicsNarrator().describe(table, new References(1, 0));
  }

  private static String key(final List<Statement> statements) {
    return statements.getFirst().phrase().key();
  }

  @Test
  void givesOnePersonNeitherSpreadNorRange() {
    assertThat(key(told(Quantity.none(), 30, 30))).isEqualTo("statement.characteristics.alike.one");
  }

  @Test
  void saysOnceWhatIsTheSameForAll() {
    assertThat(key(told(new Quantity.Decimal(0, 1), 30, 30)))
        .isEqualTo("statement.characteristics.alike");
  }

  @Test
  void givesTheRangeOfOthers() {
    assertThat(key(told(new Quantity.Decimal(2.5, 1), 25, 35)))
        .isEqualTo("statement.characteristics.mean");
  }
}
