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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Where pages end: no heading and no announcement is left behind at a page's foot, and a table that
 * goes on over pages says so. Held on the golden workbooks and on the filled examples.
 */
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
      assertThat(leadings(pdf))
          .as("lines of text are 15 points apart, items of a list 19, paragraphs more")
          .hasSizeGreaterThan(10)
          .allMatch(
              leading ->
                  Math.abs(leading - 15) < 0.3 || Math.abs(leading - 19) < 0.3 || leading > 21);
    }
    final List<String> pages = bodies(pdf);
    final List<Block> blocks = report.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading) {
        final String title = flat(word(heading.title()));
        assertThat(pages).as(title).anyMatch(page -> page.contains(title));
        assertThat(pages).as(title).noneMatch(page -> page.endsWith(title));
      } else if (blocks.get(i) instanceof Block.Paragraph one && one.announcing()) {
        final String words = words(one);
        final String caption = caption(blocks.get(i + 1));
        assertThat(pages)
            .as(words)
            .anyMatch(page -> page.contains(words) && page.contains(caption));
      }
    }
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

  /** The distances between lines of running text that follow one another on a page, in points. */
  private static List<Float> leadings(final byte[] pdf) throws IOException {
    final List<Float> leadings = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        final TreeSet<Float> lines = new TreeSet<>();
        final PDFTextStripper stripper =
            new PDFTextStripper() {
              @Override
              protected void processTextPosition(final TextPosition text) {
                if (text.getFont().getName().endsWith("SourceSerif4-Regular")) {
                  lines.add(Math.round(text.getYDirAdj() * 10) / 10f);
                }
              }
            };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        for (Float line = lines.isEmpty() ? null : lines.first(); line != null; ) {
          final Float next = lines.higher(line);
          if (next != null) {
            leadings.add(next - line);
          }
          line = next;
        }
      }
    }
    return leadings;
  }

  private static String flat(final String text) {
    return text.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
  }
}
