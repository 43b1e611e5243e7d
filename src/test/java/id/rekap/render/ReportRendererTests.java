package id.rekap.render;

import static id.rekap.render.Samples.paragraph;
import static id.rekap.render.Samples.sentence;
import static id.rekap.render.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

class ReportRendererTests {

  private static final Language INDONESIAN = Samples.indonesian();
  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(Samples.TEMPLATES, null));

  private static byte[] pdf(final Report report) {
    return RENDERER.render(report, INDONESIAN).pdf();
  }

  @Test
  void setsTitleProseTableAndNotesInReadingOrder() {
    final List<String> pages = Pages.text(pdf(SampleReports.journal()));

    assertThat(pages.getFirst())
        .containsSubsequence(
            "Bagian hasil · Pengabdian kepada masyarakat",
            "Pelatihan Pijat Oksitosin",
            "Dosen A, Dosen B, Dosen C",
            "Hasil",
            "diikuti 28 orang",
            "Tabel 1. Karakteristik responden",
            "Kader kesehatan",
            "20–35 tahun 17 8 25 89,3",
            "Sumber: Data primer, 2024.");
    assertThat(pages.get(1))
        .containsSubsequence("Tabel 2.", "Uji Wilcoxon", "406", "0,001 (eksak, dua sisi)");
  }

  @Test
  void setsAFigureWithItsWordsCaptionAndNote() {
    assertThat(String.join("", Pages.text(pdf(Samples.report(SampleReports.figure())))))
        .contains(
            "rerata 82,9",
            "Gambar 1. Nilai pengetahuan setiap responden",
            "A Satu titik satu orang;");
  }

  @Test
  void namesThePageAndTheNumberOfPagesAtEveryFoot() {
    final List<String> pages = Pages.text(pdf(SampleReports.journal()));

    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i))
          .contains("Halaman " + (i + 1) + " dari " + pages.size())
          .contains("Rekap 1.0 · 000-banyuwangi.xlsx · SHA-256 a65e0c8fd4f8");
    }
  }

  @Test
  void printsTheRunningHeadFromTheSecondPageOn() {
    final List<String> pages = Pages.text(pdf(SampleReports.journal()));

    assertThat(pages.getFirst()).doesNotContain("PKM-2024-BWI-01");
    assertThat(pages.subList(1, pages.size())).allMatch(page -> page.contains("PKM-2024-BWI-01"));
  }

  @Test
  void repeatsTheHeadOfALongTableOnEveryPage() {
    final byte[] pdf =
        pdf(
            Samples.report(
                new Block.Table(1, Samples.longTable(60)), paragraph(sentence("Akhir."))));
    final List<String> pages = Pages.text(pdf);

    assertThat(pages).hasSize(2).allMatch(page -> page.contains("Kode Sebelum Sesudah"));
    assertThat(pages.getFirst()).contains("Tabel 1. Nilai setiap responden");
    assertThat(pages.get(1))
        .contains("Tabel 1. (lanjutan)")
        .doesNotContain("Nilai setiap")
        .contains("R60 60 90,0");
  }

  @Test
  void keepsACaptionWithItsTable() {
    for (int lines = 20; lines < 34; lines++) {
      final List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Remark(java.util.Collections.nCopies(lines, text("baris"))));
      blocks.add(new Block.Heading(3, text("Kepala")));
      blocks.add(new Block.Table(1, Samples.longTable(40)));
      final List<String> pages = Pages.text(pdf(Samples.report(blocks.toArray(Block[]::new))));

      final String page =
          pages.stream().filter(each -> each.contains("Tabel 1.")).findFirst().orElseThrow();
      assertThat(page).contains("Kepala", "Responden R01");
    }
  }

  @Test
  void setsANoticeOnOnePage() {
    final List<String> pages = Pages.text(pdf(SampleReports.notice()));

    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst())
        .contains("Ada 6 isian yang perlu diperbaiki", "31 Februari 2024", "Halaman 1 dari 1");
  }

  @Test
  void embedsEveryFaceAsASubset() {
    assertThat(fonts(pdf(SampleReports.journal())))
        .hasSizeGreaterThan(3)
        .allMatch(font -> font.matches("[A-Z]{6}\\+Source(Serif4|Sans3).*"));
  }

  private static List<String> fonts(final byte[] pdf) {
    return Pages.read(
        pdf,
        document -> {
          final List<String> names = new ArrayList<>();
          for (final PDPage page : document.getPages()) {
            for (final COSName name : page.getResources().getFontNames()) {
              try {
                final PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName());
              } catch (final IOException failure) {
                throw new UncheckedIOException(failure);
              }
            }
          }
          return names;
        });
  }

  @Test
  void saysWhatItIsInItsMetadata() {
    final String facts =
        Pages.read(
            pdf(SampleReports.journal()),
            document -> {
              final var info = document.getDocumentInformation();
              final var outline = document.getDocumentCatalog().getDocumentOutline();
              return String.join(
                  "|",
                  info.getAuthor(),
                  info.getSubject(),
                  info.getProducer(),
                  info.getCreator(),
                  document.getDocumentCatalog().getLanguage(),
                  Float.toString(document.getVersion()),
                  outline.getFirstChild().getFirstChild().getTitle());
            });

    assertThat(facts)
        .isEqualTo(
            "Dosen A, Dosen B, Dosen C|Bagian hasil · Pengabdian kepada masyarakat"
                + "|Rekap|Rekap|id-ID|1.7|Hasil");
  }

  @Test
  void givesTheSameBytesForTheSameReport() {
    final RenderedReport once = RENDERER.render(SampleReports.journal(), INDONESIAN);
    final RenderedReport again =
        new ReportRenderer(new TemplateFolder(Samples.TEMPLATES, null))
            .render(SampleReports.journal(), INDONESIAN);

    assertThat(again.pdf()).isEqualTo(once.pdf());
    assertThat(again.figures()).isEqualTo(once.figures());
  }

  @Test
  void givesTheSameBytesInFourThreadsAtOnce() throws Exception {
    final byte[] journal = pdf(SampleReports.journal());
    final byte[] notice = pdf(SampleReports.notice());
    final List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(() -> Arrays.equals(pdf(SampleReports.journal()), journal));
      tasks.add(() -> Arrays.equals(pdf(SampleReports.notice()), notice));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (final Future<Boolean> equal : threads.invokeAll(tasks)) {
        assertThat(equal.get()).isTrue();
      }
    }
  }

  @Test
  void printsHostileTextAsText() {
    final String hostile =
        "<script>x</script> ${7*7} [[${7*7}]] [(1)] ../../etc &amp; \"' __${1}__";
    final byte[] pdf =
        pdf(
            Samples.report(
                new Block.Heading(2, text(hostile)),
                paragraph(sentence(hostile)),
                new Block.Table(
                    1,
                    Samples.table(
                        text(hostile),
                        List.of(Column.words(text(hostile))),
                        List.of(Row.plain(text(hostile))),
                        SummaryTable.Setting.SENTENCES,
                        text(hostile))),
                new Block.Remark(List.of(text(hostile)))));

    assertThat(String.join("", Pages.text(pdf)).replaceAll("\\s+", " "))
        .contains(hostile)
        .doesNotContain("49");
  }

  @Test
  void neverLetsAControlCharacterOrADirectionMarkReachThePage() {
    final String tricky = "se\u0000be\u0007lum\u202E\u2066 ba\u200Bru\u00AD\uD800 se\tsu\ndah";
    final String html =
        RENDERER.html(Samples.report(new Block.Heading(2, text(tricky))), INDONESIAN);

    assertThat(html).contains(">sebelum baru se su dah<");
  }

  @Test
  void keepsAVeryLongWordOnThePage() {
    final String word = "a".repeat(400);
    final byte[] pdf =
        pdf(
            Samples.report(
                paragraph(sentence(word)),
                new Block.Table(
                    0,
                    Samples.table(
                        null,
                        List.of(
                            Column.numbers(text("n")),
                            Column.words(text("Isi")),
                            Column.words(text("Saran"))),
                        List.of(Row.plain(Samples.count(1), text(word), text(word))),
                        SummaryTable.Setting.SENTENCES))));

    assertThat(Pages.rightmost(pdf)).isLessThan(510.3f + 1);
    assertThat(String.join("", Pages.text(pdf)).chars().filter(letter -> letter == 'a').count())
        .isGreaterThanOrEqualTo(1200);
  }

  @Test
  void neverBreaksANumberOrAnExpressionAcrossLines() {
    final List<String> pages = Pages.text(pdf(SampleReports.journal()));

    assertThat(String.join("\n", pages).lines())
        .noneMatch(line -> line.strip().endsWith("="))
        .anyMatch(line -> line.startsWith("p = 0,001), sehingga"));
  }

  @Test
  void refusesACharacterThatTheFaceLacksAndNamesItsBlock() {
    final Report report =
        Samples.report(
            new Block.Heading(2, text("Hasil")), paragraph(sentence("baik \u6F22\u5B57")));

    assertThatThrownBy(() -> pdf(report))
        .isInstanceOf(RenderException.class)
        .hasMessageStartingWith("b2: ")
        .hasMessageContaining("U+6F22, U+5B57")
        .hasMessageNotContainingAny("baik", "\u6F22", "CJK")
        .hasMessageContaining("SourceSerif4-Regular");
  }

  @Test
  void printsAQuestionMarkForASignOfAFileNameThatTheFaceLacks() {
    final Quantity line =
        new Quantity.Phrase(
            "provenance.foot",
            Map.of(
                "file", text("hasil \uD83D\uDE00 \u6F22-\u00E9.xlsx"),
                "hash", text("0"),
                "version", text("1")));
    final Report plain = Samples.report(new Block.Remark(List.of(line)));
    final Report report =
        new Report(
            plain.kind(), plain.code(), null, 1, plain.title(), plain.blocks(), line, List.of());

    assertThat(Pages.text(pdf(report)).getFirst().split("hasil \\? \\?-é\\.xlsx", -1)).hasSize(3);
  }

  @Test
  void findsNothingOddInItsOwnStyles() {
    final PdfWriter writer =
        new PdfWriter(
            new TemplateFolder(Samples.TEMPLATES, null),
            new Faces(new TemplateFolder(Samples.TEMPLATES, null)));

    for (final Report report : List.of(SampleReports.journal(), SampleReports.notice())) {
      assertThat(
              writer
                  .write(
                      RENDERER.html(report, INDONESIAN),
                      Map.of("chart:1", new PdfWriterTests.Line()))
                  .warnings())
          .isEmpty();
    }
  }
}
