package id.rekap.render;

import static id.rekap.render.Samples.count;
import static id.rekap.render.Samples.sentence;
import static id.rekap.render.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.summary.Column;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long table in parts, wherever the page before it ends. */
class TableCutTests {

  private static final Language INDONESIAN = Samples.indonesian();
  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(Samples.TEMPLATES, null));
  private static final Pattern ROW = Pattern.compile("Kegiatan K(\\d+) ");

  /** Rows in parts of so many, each part below its name. */
  private static Block.Table table(final int parts, final int size) {
    final List<Row> rows = new ArrayList<>();
    for (int part = 1; part <= parts; part++) {
      rows.add(new Row(Row.Kind.GROUP, List.of(text("Topik %02d".formatted(part)))));
      for (int i = 1; i <= size; i++) {
        rows.add(
            new Row(
                Row.Kind.MEMBER,
                List.of(text("Kegiatan K%03d".formatted(100 * part + i)), count(i))));
      }
    }
    return new Block.Table(
        1,
        Samples.table(
            text("Perubahan menurut topik"),
            List.of(Column.words(text("Kode")), Column.numbers(text("Peserta"))),
            rows,
            SummaryTable.Setting.FIGURES,
            text("Sumber: Data primer, 2024.")));
  }

  private static List<String> laid(final int before, final Block.Table table) {
    final List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Remark(Collections.nCopies(before, text("baris"))));
    blocks.add(new Block.Heading(2, text("Kepala")));
    blocks.add(new Block.Paragraph(List.of(sentence("Tabelnya ada di bawah.")), true));
    blocks.add(table);
    return Pages.text(
        RENDERER.render(Samples.report(blocks.toArray(Block[]::new)), INDONESIAN).pdf());
  }

  /** The rows of each page. */
  private static List<List<Integer>> pages(final int before, final Block.Table table) {
    return laid(before, table).stream()
        .map(page -> ROW.matcher(page).results().map(row -> Integer.valueOf(row.group(1))).toList())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 25, 36, 45})
  void cutsATableOfPartsIntoWellFilledPagesWhereverItBegins(final int size) {
    for (int before = 0; before < 44; before += 5) {
      final List<List<Integer>> all = pages(before, table(5, size));
      final List<List<Integer>> holding = all.stream().filter(rows -> !rows.isEmpty()).toList();

      assertThat(holding.stream().flatMap(List::stream))
          .as("%d rows a part after %d lines", size, before)
          .hasSize(5 * size)
          .isSorted()
          .doesNotHaveDuplicates();
      assertThat(holding)
          .as("%d rows a part after %d lines", size, before)
          .allMatch(rows -> rows.size() >= TableCut.FEWEST_ROWS);
      assertThat(holding.subList(1, holding.size() - 1))
          .as("%d rows a part after %d lines", size, before)
          .allMatch(rows -> rows.size() >= 20);
    }
  }

  @Test
  void keepsHeadingAnnouncementCaptionAndFirstRowsTogether() {
    for (int before = 0; before < 44; before += 5) {
      assertThat(laid(before, table(5, 36)))
          .as("after %d lines", before)
          .filteredOn(page -> page.contains("Kepala"))
          .singleElement()
          .satisfies(
              page ->
                  assertThat(page)
                      .contains("Tabelnya ada di bawah.", "Tabel 1. Perubahan", "K103"));
    }
  }

  @Test
  void leavesATableOfRowsHalfAPageHighBelowItsHeading() {
    final String tall = "kapal penyeberangan tidak beroperasi karena cuaca buruk ".repeat(22);
    final List<Row> rows = new ArrayList<>();
    for (int i = 101; i < 106; i++) {
      rows.add(Row.plain(text("Kegiatan K" + i + " " + tall), text(tall)));
    }
    final Block.Table table =
        new Block.Table(
            1,
            Samples.table(
                text("Hambatan"),
                List.of(Column.words(text("Kegiatan")), Column.words(text("Hambatan"))),
                rows,
                SummaryTable.Setting.SENTENCES));
    assertThat(pages(3, table))
        .containsExactly(List.of(101), List.of(102), List.of(103), List.of(104), List.of(105));
    assertThat(laid(3, table).getFirst()).contains("baris", "Kepala", "K101");
  }
}
