package id.rekap.render;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.narrative.Statement;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.Column;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresFileTests {

  private static final FigureKey MEAN =
      new FigureKey("pengetahuan", "Semua", "Pre", null, "rerata");
  private static final FigureKey SHARE =
      new FigureKey("umur", "Semua", null, "20–35 tahun", "persen");
  private static final FigureKey HIDDEN = MEAN.measure("p_t");

  private static final Report REPORT =
      Samples.report(
          List.of(
              new Figure(MEAN, 31.071428571428573, 28L, 1),
              new Figure(SHARE, 89.28571428571429, 28L, 1),
              new Figure(MEAN.measure("n"), 28.0, null, 0),
              new Figure(HIDDEN, null, null, 3)),
          Samples.paragraph(
              Statement.of(
                  "t.share",
                  Map.of("share", new Quantity.Keyed(SHARE, new Quantity.Share(25, 28, 1))))),
          new Block.Table(
              1,
              Samples.table(
                  null,
                  List.of(Column.numbers(Samples.text("x"))),
                  List.of(
                      Row.plain(
                          new Quantity.With(
                              new Quantity.Keyed(MEAN, Samples.decimal(31.071428571428573)),
                              new Quantity.Keyed(SHARE, new Quantity.Share(25, 28, 1))))),
                  SummaryTable.Setting.FIGURES)));

  private static byte[] bytes() {
    return new FiguresFile().bytes(REPORT, Samples.indonesian());
  }

  @Test
  void writesEveryFigureUnroundedWithItsPrintedWords() {
    final JsonNode file = JsonMapper.shared().readTree(bytes());

    assertThat(file.propertyNames())
        .containsExactly("skema", "jenis", "kode", "periode", "revisi", "angka");
    assertThat(file.get("skema").asString()).isEqualTo("rekap-angka/1");
    assertThat(file.get("angka")).hasSize(4);
    final JsonNode mean = file.get("angka").get(0);
    assertThat(mean.propertyNames())
        .containsExactly(
            "id",
            "variabel",
            "kelompok",
            "waktu",
            "kategori",
            "ukuran",
            "nilai",
            "n",
            "desimal",
            "tercetak");
    assertThat(mean.toString())
        .isEqualTo(
            "{\"id\":\"pengetahuan/Semua/Pre//rerata\",\"variabel\":\"pengetahuan\","
                + "\"kelompok\":\"Semua\",\"waktu\":\"Pre\",\"kategori\":null,"
                + "\"ukuran\":\"rerata\",\"nilai\":31.071428571428573,\"n\":28,\"desimal\":1,"
                + "\"tercetak\":\"31,1\"}");
  }

  @Test
  void takesTheWordsOfATableBeforeThoseOfASentence() {
    final JsonNode share = JsonMapper.shared().readTree(bytes()).get("angka").get(1);

    assertThat(share.get("tercetak").asString()).isEqualTo("89,3");
  }

  @Test
  void writesWholeNumbersWithoutAPointAndUndefinedOnesAsNull() {
    final String text = new String(bytes(), StandardCharsets.UTF_8);

    assertThat(text).contains("\"nilai\": 28, \"n\": null, \"desimal\": 0, \"tercetak\": null");
    assertThat(text).contains("\"nilai\": null");
  }

  @Test
  void putsEachFigureOnALineOfItsOwn() {
    final String text = new String(bytes(), StandardCharsets.UTF_8);

    assertThat(text.lines().filter(line -> line.contains("\"id\""))).hasSize(4);
    assertThat(bytes()).isEqualTo(bytes());
  }
}
