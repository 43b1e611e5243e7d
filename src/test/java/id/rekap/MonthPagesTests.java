package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.model.Account;
import id.rekap.model.Dataset;
import id.rekap.model.Funding;
import id.rekap.model.Origin;
import id.rekap.model.Output;
import id.rekap.model.Place;
import id.rekap.model.Program;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A month whose titles, places, contracts, outputs and problems are as long as they ever get. */
class MonthPagesTests {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final String FUNDER = "Hibah internal";
  private static final List<String> KINDS =
      List.of("Artikel jurnal", "HKI", "Media massa", "Video", "Prosiding", "Produk/TTG");
  private static final List<String> STATUSES =
      List.of("Draf", "Terkirim", "Diterima", "Terbit", "Selesai");
  private static final String TITLE =
      "Pendampingan berkelanjutan kelompok perempuan pesisir dalam pengolahan hasil laut bernilai"
          + " tambah melalui penerapan teknologi tepat guna, pemasaran digital, serta penguatan"
          + " koperasi kepulauan terluar";

  /** Three of these are as long as a text is quoted. */
  private static final String PROBLEM =
      "Kapal penyeberangan berhenti berlayar selama sembilan hari. ";

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 9, 13, 16, 17})
  void keepsToTwoPages(final int count) throws IOException {
    final Report report = march(count);
    final byte[] pdf =
        new ReportRenderer(new TemplateFolder(TEMPLATES, null)).render(report, INDONESIAN).pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
    }
    assertThat(ReportText.words(report, INDONESIAN).replace('\u00A0', ' '))
        .contains("Pendampingan berkelanjutan kelompok")
        .contains("Kabupaten Kepulauan Siau Tagulandang Biaro")
        .contains("4. Luaran", "Terkirim", "5. Hal yang perlu perhatian", "6. Pengesahan");
  }

  @Test
  void cutsATextWithoutLeavingAFullStopBeforeThePoints() throws IOException {
    assertThat(ReportText.words(march(1), INDONESIAN))
        .contains("sembilan hari …")
        .doesNotContain(". …");
  }

  private static Report march(final int count) throws IOException {
    final List<Dataset> examples =
        GoldenMonthTests.examples().stream()
            .filter(one -> one.program().code().startsWith("PKM-2025-00"))
            .toList();
    final List<Dataset> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(lengthened(examples.get(i % examples.size()), "UJI-%02d".formatted(i)));
    }
    return GoldenMonthTests.composed(all, YearMonth.of(2025, 3), "Universitas Contoh", FUNDER);
  }

  private static Dataset lengthened(final Dataset one, final String code) {
    final Program old = one.program();
    final Program program =
        new Program(
            code,
            TITLE,
            old.kind(),
            old.topic(),
            LocalDate.of(2025, 3, 1 + Math.floorMod(code.hashCode(), 28)),
            null,
            new Place(
                null,
                null,
                null,
                "Kabupaten Kepulauan Siau Tagulandang Biaro",
                "Sulawesi Utara",
                null),
            old.team(),
            new Funding(
                FUNDER,
                null,
                new BigDecimal(5_000_000),
                new BigDecimal(4_500_000),
                "027/E5/PG.02.00.PM/2025/KONTRAK-INDUK/LPPM/" + code),
            new Account(null, 30, null, null, PROBLEM.repeat(13), PROBLEM.repeat(13)));
    return new Dataset(
        program,
        one.dictionary(),
        one.respondents(),
        one.measurements(),
        one.itemAnswers(),
        one.figures(),
        one.published(),
        outputs(code),
        one.photos(),
        one.provenance());
  }

  /** Ten outputs; those of a few programs have every kind in every status. */
  private static List<Output> outputs(final String code) {
    final List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      final int turn = Math.floorMod(code.hashCode(), 97) + i;
      outputs.add(
          new Output(
              new Origin("Luaran", i + 2),
              KINDS.get(turn % KINDS.size()),
              TITLE,
              STATUSES.get((turn + i) % STATUSES.size()),
              2025,
              null,
              null));
    }
    return outputs;
  }
}
