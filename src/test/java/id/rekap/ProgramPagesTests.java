package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Dataset;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Edition;
import id.rekap.report.OfficeYear;
import id.rekap.report.YearlyOffice;
import id.rekap.summary.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of single programs at the end of a yearly report. */
class ProgramPagesTests {

  private static final Path TEMPLATES = Path.of("templates");

  /** The running head of a page on one program: its code stands alone. */
  private static final Pattern HEAD = Pattern.compile("^.*(PKM-2025-\\d{4})$", Pattern.MULTILINE);

  @Test
  void setAProgramOfTwoOutcomesOnOnePage() throws IOException {
    final List<Dataset> programs = programs();
    assertThat(programs.stream().filter(one -> Analysis.of(one).outcomes().size() > 1).count())
        .isGreaterThan(5);
    final byte[] pdf =
        new ReportRenderer(new TemplateFolder(TEMPLATES, null))
            .render(
                new YearlyOffice().compose(year(programs), new Edition(1, "0.0.0")),
                Language.load(TEMPLATES, "id"))
            .pdf();
    final List<String> codes = new ArrayList<>();
    for (final String page : List.of(PdfText.of(pdf).split("--- page \\d+ ---\n", -1))) {
      final Matcher head = HEAD.matcher(page);
      if (page.contains("Tabel L2.") && head.find()) {
        codes.add(head.group(1));
      }
    }
    final Set<String> all = new HashSet<>();
    programs.forEach(one -> all.add(one.program().code()));
    assertThat(codes).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
  }

  private static OfficeYear year(final List<Dataset> programs) {
    return new OfficeYear(
        Year.of(2025),
        "Universitas Contoh",
        programs.stream().map(Dataset::overview).toList(),
        programs,
        OfficeYear.Quality.nothing(),
        new OfficeYear.Written(Map.of(), List.of(), List.of()));
  }

  private static List<Dataset> programs() throws IOException {
    final Intake intake = Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")));
    final List<Dataset> programs = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("input/2025"))) {
      for (final Path file : files.sorted().toList()) {
        programs.add(((IntakeResult.Accepted) intake.read(file)).dataset());
      }
    }
    return programs;
  }
}
