package id.rekap.render;

import static id.rekap.render.Samples.paragraph;
import static id.rekap.render.Samples.sentence;
import static id.rekap.render.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.narrative.Statement;
import id.rekap.report.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangerTests {

  private static final Language INDONESIAN = Samples.indonesian();
  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(Samples.TEMPLATES, null));
  private static final Pattern ROW = Pattern.compile("Responden R(\\d+) ");

  private static List<String> pages(final List<Block> blocks) {
    return Pages.text(
        RENDERER.render(Samples.report(blocks.toArray(Block[]::new)), INDONESIAN).pdf());
  }

  private static Block.Remark lines(final int count) {
    return new Block.Remark(Collections.nCopies(count, text("baris")));
  }

  private static Block.Paragraph announcement() {
    return new Block.Paragraph(List.of(sentence("Tabelnya ada di bawah.")), true);
  }

  private static List<Integer> rows(final String page) {
    return ROW.matcher(page).results().map(row -> Integer.valueOf(row.group(1))).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {45, 60, 95, 200, 333})
  void cutsALongTableSoThatEveryRowStandsOnceBelowAHead(final int count) {
    final List<String> pages =
        pages(List.of(new Block.Table(1, Samples.longTable(count)), announcement()));
    final List<String> holding = pages.stream().filter(page -> !rows(page).isEmpty()).toList();

    assertThat(holding.stream().flatMap(page -> rows(page).stream()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, count).boxed().toList());
    assertThat(holding)
        .allMatch(page -> rows(page).size() >= 3)
        .allMatch(page -> page.contains("Kode Sebelum Sesudah"));
    assertThat(holding.subList(1, holding.size()))
        .isNotEmpty()
        .allMatch(page -> page.contains("Tabel 1. (lanjutan)"));
    assertThat(holding.getFirst()).doesNotContain("(lanjutan)");
    assertThat(holding).filteredOn(page -> page.contains("Sumber:")).hasSize(1);
    assertThat(holding.getLast()).contains("Sumber:");
  }

  @Test
  void neverLeavesAHeadingAnAnnouncementOrFewerThanThreeRowsAtAFoot() {
    for (int count = 18; count < 36; count++) {
      final List<Block> blocks = new ArrayList<>();
      blocks.add(lines(count));
      blocks.add(new Block.Heading(3, text("Kepala")));
      blocks.add(announcement());
      blocks.add(new Block.Table(1, Samples.longTable(40)));

      final String page =
          pages(blocks).stream().filter(each -> each.contains("Kepala")).findFirst().orElseThrow();
      assertThat(page).contains("Tabelnya ada di bawah.", "Tabel 1. Nilai setiap responden");
      assertThat(rows(page)).hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void keepsAShortTableWithItsHeadingAndItsAnnouncement() {
    for (int count = 18; count < 36; count++) {
      final List<Block> blocks = new ArrayList<>();
      blocks.add(lines(count));
      blocks.add(new Block.Heading(3, text("Kepala")));
      blocks.add(announcement());
      blocks.add(new Block.Table(1, Samples.longTable(12)));

      assertThat(pages(blocks))
          .filteredOn(page -> page.contains("Kepala"))
          .singleElement()
          .satisfies(
              page ->
                  assertThat(page)
                      .contains("Tabelnya ada di bawah.", "Tabel 1.", "Responden R12", "Sumber:"));
    }
  }

  @Test
  void fillsThePageBeforeAFigureWithTheTextAfterIt() {
    final List<Block> blocks = new ArrayList<>();
    blocks.add(lines(24));
    blocks.add(paragraph(sentence("Sebelum gambar.")));
    blocks.add(SampleReports.figure());
    blocks.add(new Block.Heading(3, text("Kepala")));
    blocks.add(paragraph(sentence("Sesudah gambar.")));
    blocks.add(announcement());
    blocks.add(new Block.Table(1, Samples.longTable(19)));

    final List<String> pages = pages(blocks);
    assertThat(pages.getFirst())
        .containsSubsequence("Sebelum gambar.", "Kepala", "Sesudah gambar.")
        .doesNotContain("Gambar 1.");
    assertThat(pages.get(1)).containsSubsequence("Gambar 1.", "Tabelnya ada di bawah.", "Tabel 1.");
  }

  @Test
  void leavesTheOrderAloneWhereAFigureFits() {
    final List<String> pages =
        pages(
            List.of(
                paragraph(sentence("Sebelum gambar.")),
                SampleReports.figure(),
                paragraph(sentence("Sesudah gambar."))));

    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst())
        .containsSubsequence("Sebelum gambar.", "Gambar 1.", "Sesudah gambar.");
  }

  @Test
  void setsWhatDescribesATableAfterItWhereItFits() {
    final String page =
        pages(
                List.of(
                    announcement(),
                    new Block.Table(1, Samples.longTable(12)),
                    paragraph(sentence("Uraian tabel."))))
            .getFirst();

    assertThat(page).containsSubsequence("Tabelnya ada di bawah.", "Tabel 1.", "Uraian tabel.");
  }

  @Test
  void fillsThePageBeforeATableWithItsHeadingAnnouncementAndDescription() {
    final List<Block> blocks = new ArrayList<>();
    blocks.add(lines(30));
    blocks.add(new Block.Heading(3, text("Kepala")));
    blocks.add(announcement());
    blocks.add(new Block.Table(1, Samples.longTable(12)));
    blocks.add(paragraph(sentence("Uraian tabel.")));
    blocks.add(new Block.Heading(3, text("Berikutnya")));
    blocks.add(paragraph(sentence("Bagian lain.")));

    final List<String> pages = pages(blocks);
    assertThat(pages.getFirst())
        .containsSubsequence("Kepala", "Tabelnya ada di bawah.", "Uraian tabel.")
        .doesNotContain("Tabel 1.", "Berikutnya");
    assertThat(pages.get(1)).containsSubsequence("Tabel 1.", "Berikutnya", "Bagian lain.");
  }

  @Test
  void fillsThePageBeforeTwoFiguresInARow() {
    final List<Block> blocks = new ArrayList<>();
    blocks.add(lines(24));
    blocks.add(SampleReports.figure());
    blocks.add(SampleReports.figure());
    blocks.add(new Block.Heading(3, text("Kepala")));
    blocks.add(paragraph(sentence("Sesudah gambar.")));

    final List<String> pages = pages(blocks);
    assertThat(pages.getFirst()).contains("Kepala", "Sesudah gambar.").doesNotContain("Gambar 1.");
    assertThat(pages.get(1).split("Gambar 1\\.", -1)).hasSize(3);
  }

  @Test
  void setsAFigureBetweenSectionsRatherThanWithinOne() {
    final List<Block> blocks = new ArrayList<>();
    blocks.add(lines(30));
    blocks.add(SampleReports.figure());
    blocks.add(new Block.Heading(3, text("Batas")));
    blocks.add(paragraph(sentence("Sebelum bagian lain. ".repeat(12))));
    blocks.add(new Block.Heading(3, text("Cara")));
    blocks.add(paragraph(sentence("Uraian cara. ".repeat(60))));
    blocks.add(paragraph(sentence("Akhir.")));

    assertThat(String.join("", pages(blocks)))
        .containsSubsequence("Batas", "Sebelum bagian lain.", "Gambar 1.", "Cara", "Uraian cara.");
  }

  @Test
  void keepsTheLinesOfAParagraphEvenWhereverThePageBeforeEnds() {
    final Statement mixed =
        Statement.of(
            "cell.t", Map.of("df", text("30"), "t", text("18,55"), "p", text("0,0004 sekali")));
    for (int count = 30; count < 50; count++) {
      final byte[] pdf =
          RENDERER
              .render(
                  Samples.report(
                      lines(count),
                      paragraph(Collections.nCopies(20, mixed).toArray(Statement[]::new))),
                  INDONESIAN)
              .pdf();

      assertThat(Pages.proseDistances(pdf))
          .as("after %d lines", count)
          .hasSizeGreaterThan(5)
          .allMatch(distance -> Math.abs(distance - 15) < 0.3);
    }
  }
}
