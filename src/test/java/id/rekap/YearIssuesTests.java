package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.model.Account;
import id.rekap.model.Dataset;
import id.rekap.model.Program;
import id.rekap.render.ProseCheck;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Edition;
import id.rekap.report.OfficeYear;
import id.rekap.report.Report;
import id.rekap.report.YearlyOffice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a yearly report says of problems, and of what there is none of. */
class YearIssuesTests {

  private static final Language INDONESIAN = Language.load(Path.of("templates"), "id");
  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(Path.of("templates"), null));

  private static Dataset example() throws IOException {
    return GoldenMonthTests.examples().stream()
        .filter(one -> one.program().code().equals("PKM-2025-0003"))
        .findFirst()
        .orElseThrow();
  }

  private static String text(final Dataset one) {
    final Report text =
        new YearlyOffice()
            .compose(
                new OfficeYear(
                    Year.of(2025),
                    "Universitas Contoh",
                    List.of(one.overview()),
                    List.of(one),
                    OfficeYear.Quality.nothing(),
                    new OfficeYear.Written(Map.of(), List.of(), List.of())),
                new Edition(1, "0.0.0"))
            .text();
    assertThat(ProseCheck.of(text, INDONESIAN, RENDERER.html(text, INDONESIAN))).isEmpty();
    return ReportText.words(text, INDONESIAN).replace('\u00A0', ' ');
  }

  private static Dataset with(final Dataset one, final Program program) {
    return new Dataset(
        program,
        one.dictionary(),
        one.respondents(),
        one.measurements(),
        one.itemAnswers(),
        one.figures(),
        one.published(),
        List.of(),
        one.photos(),
        one.provenance());
  }

  @Test
  void namesAProgramThatMetWithProblemsByItsTitle() throws IOException {
    final Dataset one = example();
    final Program old = one.program();
    final Account met = new Account(null, 30, null, null, "Hujan deras", "Kunjungan ulang");
    final String text =
        text(
            with(
                one,
                new Program(
                    old.code(),
                    old.title(),
                    old.kind(),
                    old.topic(),
                    old.start(),
                    old.end(),
                    old.place(),
                    old.team(),
                    old.funding(),
                    met)));
    assertThat(text).contains(old.code() + " " + old.title() + " | Hujan deras | Kunjungan ulang");
  }

  @Test
  void saysThatThereAreNoOutputsInsteadOfCountingNone() throws IOException {
    final Dataset one = example();
    assertThat(text(with(one, one.program())))
        .contains("Belum ada luaran yang tercatat")
        .doesNotContain("0 luaran")
        .doesNotContain("Luaran menurut jenis dan status");
  }
}
