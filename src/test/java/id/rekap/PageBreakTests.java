package id.rekap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.language.Language;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Block;
import id.rekap.report.JournalResults;
import id.rekap.report.Report;
import id.rekap.summary.Quantity;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Where pages end: no heading and no announcement is left behind at a page's foot, lines keep their
 * distance, blocks their order, and a table that goes on over pages says so. Held on the golden
 * workbooks and on the filled examples.
 */
@Tag("slow")
class PageBreakTests {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(TEMPLATES, null));

  /** The text area of a page: margins of 25 mm above and below, 30 mm at the sides. */
  private static final Rectangle2D AREA = new Rectangle2D.Double(80, 65, 435, 706);

  @TestFactory
  Stream<DynamicTest> everyPageEndsWell() throws IOException {
    return workbooks().stream()
        .map(workbook -> DynamicTest.dynamicTest(workbook.toString(), () -> check(workbook)));
  }

  private static List<Path> workbooks() throws IOException {
    final List<Path> all = new ArrayList<>();
    for (final Path folder : List.of(Path.of("src/test/resources/golden"), Path.of("input"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".xlsx")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  private static void check(final Path workbook) throws IOException {
    final Report report = report(workbook);
    final byte[] pdf = RENDERER.render(report, INDONESIAN).pdf();
    if (report.kind().equals(JournalResults.KIND)) {
      checkLines(report, pdf);
    }
    final List<String> pages = bodies(pdf);
    checkFeet(report.blocks(), pages);
    checkOrder(report.blocks(), String.join(" ", pages));
  }

  /** Every paragraph keeps its lines 15 points apart; on the page before a break as after it. */
  private static void checkLines(final Report report, final byte[] pdf) throws IOException {
    final List<NavigableMap<Float, String>> pages = PageLines.of(pdf);
    for (final Block block : report.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        final String words = words(paragraph);
        final List<Float> distances = PageLines.distances(pages, words);
        assertThat(distances).as(words).allMatch(distance -> Math.abs(distance - 15) < 0.3);
        assertThat(distances).as(words).hasSizeGreaterThanOrEqualTo(words.length() / 100 - 1);
      }
    }
  }

  /** A heading and an announcement have text, or what they announce, after them on their page. */
  private static void checkFeet(final List<Block> blocks, final List<String> pages) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading) {
        final String title = flat(word(heading.title()));
        assertThat(pages).as(title).anyMatch(page -> page.contains(title));
        assertThat(pages).as(title).noneMatch(page -> page.endsWith(title));
      } else if (blocks.get(i) instanceof Block.Paragraph one && one.announcing()) {
        final String words = words(one);
        final String caption = caption(blocks.get(i + 1));
        final String text = i + 2 < blocks.size() ? text(blocks.get(i + 2)) : "";
        assertThat(pages)
            .as(words)
            .filteredOn(page -> page.contains(words))
            .singleElement()
            .satisfies(
                page ->
                    assertThat(page.contains(caption) || describes(after(page, words), text))
                        .as(page)
                        .isTrue());
      }
    }
  }

  /** True if what comes after an announcement is its description, two lines of it or all. */
  private static boolean describes(final String after, final String text) {
    final String begun = text.substring(0, Math.min(text.length(), 100));
    return !text.isEmpty() && after.startsWith(begun);
  }

  /** Text keeps its order, tables and figures theirs; a table stays in its section. */
  private static void checkOrder(final List<Block> blocks, final String all) {
    int text = 0;
    int table = 0;
    int figure = 0;
    for (final Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        final String title = flat(word(heading.title()));
        text = found(all, title, text);
        assertThat(text).as(title).isGreaterThan(table);
      } else if (block instanceof Block.Paragraph paragraph) {
        text = found(all, begin(words(paragraph)), text);
      } else if (block instanceof Block.Table one && one.number() > 0) {
        table = found(all, caption(one), table);
      } else if (block instanceof Block.Figure one) {
        figure = found(all, caption(one), figure);
      }
    }
  }

  private static int found(final String all, final String words, final int from) {
    assertThat(all.substring(from)).contains(words);
    return all.indexOf(words, from) + words.length();
  }

  /** The first line or less: the rest of a paragraph may stand on the next page. */
  private static String begin(final String words) {
    return words.substring(0, Math.min(words.length(), 50));
  }

  private static String after(final String page, final String words) {
    return page.substring(page.indexOf(words) + words.length()).strip();
  }

  private static String text(final Block block) {
    return block instanceof Block.Paragraph paragraph ? words(paragraph) : "";
  }

  @Test
  void marksATableThatGoesOnOverPages() throws IOException {
    final Report report = report(Path.of("input/004-jabodetabek.xlsx"));

    assertThat(bodies(RENDERER.render(report, INDONESIAN).pdf()).get(1))
        .startsWith("Tabel 1. (lanjutan) Karakteristik Jumlah n = 31");
    assertThat(bodies(RENDERER.render(report, Language.load(TEMPLATES, "en")).pdf()).get(1))
        .startsWith("Table 1. (continued)");
  }

  private static Report report(final Path workbook) throws IOException {
    return GoldenReportTests.report(
        Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words"))).read(workbook));
  }

  private static String caption(final Block block) {
    return switch (block) {
      case Block.Table table ->
          flat("Tabel " + table.number() + ". " + word(requireNonNull(table.table().caption())));
      case Block.Figure figure -> flat("Gambar " + figure.number() + ". " + word(figure.caption()));
      default -> throw new AssertionError("Announces neither a table nor a figure: " + block);
    };
  }

  private static String word(final Quantity quantity) {
    return INDONESIAN.word(quantity).plain();
  }

  private static String words(final Block.Paragraph paragraph) {
    return flat(
        paragraph.statements().stream()
            .map(statement -> INDONESIAN.sentence(statement.phrase()).plain())
            .collect(Collectors.joining(" ")));
  }

  /** The words of every page between head and foot. */
  private static List<String> bodies(final byte[] pdf) throws IOException {
    final List<String> bodies = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (final var page : document.getPages()) {
        final PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion("body", AREA);
        stripper.extractRegions(page);
        bodies.add(flat(stripper.getTextForRegion("body")));
      }
    }
    return bodies;
  }

  private static String flat(final String text) {
    return text.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
  }
}
