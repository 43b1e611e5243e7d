package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Measurement;
import id.rekap.model.Respondent;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Block;
import id.rekap.report.Edition;
import id.rekap.report.IntakeNotice;
import id.rekap.report.JournalResults;
import id.rekap.report.ManuscriptCheck;
import id.rekap.report.Notice;
import id.rekap.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One test over every folder in {@code golden/}: workbook in; findings, tables, statements, words,
 * XHTML and page texts out, each layer in a file of its own, so that a failing layer points at
 * itself. {@code -Drekap.golden=write} rewrites them.
 */
class GoldenReportTests {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path TEMPLATES = Path.of("templates");
  private static final String VERSION = "0.0.0";
  private static final boolean WRITE = "write".equals(System.getProperty("rekap.golden"));

  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final Language ENGLISH = Language.load(TEMPLATES, "en");
  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(TEMPLATES, null));

  @TestFactory
  Stream<DynamicTest> everyCaseLooksAsItDid() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }
  }

  private static void run(final Path folder) throws IOException {
    final Map<String, String> layers = layers(folder.resolve("workbook.xlsx"));
    for (final Map.Entry<String, String> layer : layers.entrySet()) {
      final Path file = folder.resolve(layer.getKey());
      if (WRITE) {
        Files.writeString(file, layer.getValue());
      } else {
        assertThat(layer.getValue()).as(file.toString()).isEqualTo(Files.readString(file));
      }
    }
  }

  private static Map<String, String> layers(final Path workbook) throws IOException {
    final IntakeResult result =
        Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words"))).read(workbook);
    final Map<String, String> layers = new LinkedHashMap<>();
    final StringBuilder findings = new StringBuilder();
    result.findings().forEach(finding -> findings.append(line(finding)));
    layers.put("findings.txt", findings.toString());
    final Report report = report(result);
    layers.put("tables.txt", ReportText.tables(report));
    layers.put("statements.txt", ReportText.statements(report));
    layers.put("report.id.txt", ReportText.words(report, INDONESIAN));
    layers.put("report.en.txt", ReportText.words(report, ENGLISH));
    if (result instanceof IntakeResult.Accepted accepted) {
      assertThat(withoutListing(composed(shuffled(accepted.dataset()))))
          .as("rows in another order change nothing but the listing")
          .isEqualTo(withoutListing(report));
      addManuscript(accepted.dataset(), layers);
    }
    final String html = RENDERER.html(report, INDONESIAN);
    assertThat(RENDERER.html(report, INDONESIAN)).as("rendered twice").isEqualTo(html);
    layers.put("report.id.html", html);
    layers.put("pages.txt", PdfText.of(RENDERER.render(report, INDONESIAN).pdf()));
    return layers;
  }

  /** The check of the numbers that a manuscript prints, where the workbook has any. */
  private static void addManuscript(final Dataset dataset, final Map<String, String> layers)
      throws IOException {
    if (!dataset.published().isEmpty()) {
      final Report check = ManuscriptCheck.of(dataset).compose(new Edition(1, VERSION));
      layers.put("manuscript.id.txt", ReportText.words(check, INDONESIAN));
      layers.put("manuscript.en.txt", ReportText.words(check, ENGLISH));
      layers.put("manuscript.pages.txt", PdfText.of(RENDERER.render(check, INDONESIAN).pdf()));
    }
  }

  private static Report composed(final Dataset dataset) {
    return new JournalResults().compose(dataset, new Edition(1, VERSION));
  }

  private static Dataset shuffled(final Dataset data) {
    final List<Respondent> respondents = new ArrayList<>(data.respondents());
    final List<Measurement> measurements = new ArrayList<>(data.measurements());
    Collections.shuffle(respondents, new Random(1));
    Collections.shuffle(measurements, new Random(2));
    return new Dataset(
        data.program(),
        data.dictionary(),
        respondents,
        measurements,
        data.itemAnswers(),
        data.figures(),
        data.published(),
        data.outputs(),
        data.photos(),
        data.provenance());
  }

  /** The report's words without the table respondent by respondent. */
  private static String withoutListing(final Report report) {
    final List<Block> blocks =
        report.blocks().stream()
            .filter(
                block ->
                    !(block instanceof Block.Table table
                        && table.table().id().startsWith("listing")))
            .toList();
    return ReportText.words(
        new Report(
            report.kind(),
            report.code(),
            report.period(),
            report.revision(),
            report.title(),
            blocks,
            report.provenance(),
            report.figures()),
        INDONESIAN);
  }

  static Report report(final IntakeResult result) {
    return switch (result) {
      case IntakeResult.Accepted accepted -> composed(accepted.dataset());
      case IntakeResult.Refused refused ->
          new IntakeNotice()
              .compose(
                  new Notice(
                      refused.fileName(),
                      refused.sha256(),
                      refused.code(),
                      refused.sheets(),
                      refused.respondents(),
                      refused.findings(),
                      VERSION,
                      refused.sheets() == 0 ? Notice.Copy.NONE : Notice.Copy.MARKED));
      case IntakeResult.Ignored ignored ->
          throw new AssertionError("A golden workbook was ignored: " + ignored.fileName());
    };
  }

  private static String line(final Finding finding) {
    return "%s %s %s!%s found=%s slots=%s%n"
        .formatted(
            finding.severity(),
            finding.code() + (finding.variant().isEmpty() ? "" : "." + finding.variant()),
            finding.sheet(),
            finding.cell(),
            finding.found(),
            new TreeMap<>(finding.slots()));
  }
}
