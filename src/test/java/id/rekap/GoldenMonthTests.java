package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Dataset;
import id.rekap.render.FiguresFile;
import id.rekap.render.ProseCheck;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Edition;
import id.rekap.report.FunderMonth;
import id.rekap.report.MonthlyFunder;
import id.rekap.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One test over every folder in {@code golden-months/}: the examples of {@code input} in; tables,
 * words, figures and page texts of one office's month for one funder out. {@code
 * -Drekap.golden=write} rewrites them.
 */
class GoldenMonthTests {

  private static final Path GOLDEN = Path.of("src/test/resources/golden-months");
  private static final Path TEMPLATES = Path.of("templates");
  private static final boolean WRITE = "write".equals(System.getProperty("rekap.golden"));

  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final Language ENGLISH = Language.load(TEMPLATES, "en");
  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(TEMPLATES, null));

  @TestFactory
  Stream<DynamicTest> everyMonthLooksAsItDid() throws IOException {
    final List<Dataset> all = examples();
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder, all)));
    }
  }

  static List<Dataset> examples() throws IOException {
    final Intake intake = Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")));
    final List<Dataset> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("input"))) {
      for (final Path file :
          files.filter(one -> one.toString().endsWith(".xlsx")).sorted().toList()) {
        all.add(((IntakeResult.Accepted) intake.read(file)).dataset());
      }
    }
    return all;
  }

  private static void run(final Path folder, final List<Dataset> all) throws IOException {
    for (final Map.Entry<String, String> layer : layers(report(folder, all)).entrySet()) {
      final Path file = folder.resolve(layer.getKey());
      if (WRITE) {
        Files.writeString(file, layer.getValue());
      } else {
        assertThat(layer.getValue()).as(file.toString()).isEqualTo(Files.readString(file));
      }
    }
  }

  private static Report report(final Path folder, final List<Dataset> all) throws IOException {
    final Properties asked = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("month.properties"))) {
      asked.load(reader);
    }
    return composed(
        all,
        YearMonth.parse(asked.getProperty("month")),
        asked.getProperty("office"),
        asked.getProperty("funder"));
  }

  static Report composed(
      final List<Dataset> all, final YearMonth month, final String office, final String funder) {
    final FunderMonth asked =
        FunderMonth.of(all.stream().map(Dataset::overview).toList(), month, office, funder);
    final List<String> codes = asked.own().stream().map(one -> one.program().code()).toList();
    return new MonthlyFunder(statuses())
        .compose(
            asked.with(all.stream().filter(one -> codes.contains(one.program().code())).toList()),
            new Edition(1, "0.0.0"));
  }

  private static List<String> statuses() {
    try {
      return ColumnDictionary.load(TEMPLATES.resolve("words")).statuses();
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> layers(final Report report) throws IOException {
    assertThat(ProseCheck.of(report, INDONESIAN, RENDERER.html(report, INDONESIAN))).isEmpty();
    final Map<String, String> layers = new LinkedHashMap<>();
    layers.put("tables.txt", ReportText.tables(report));
    layers.put("report.id.txt", ReportText.words(report, INDONESIAN));
    layers.put("report.en.txt", ReportText.words(report, ENGLISH));
    layers.put(
        "figures.json",
        new String(new FiguresFile().bytes(report, INDONESIAN), StandardCharsets.UTF_8));
    final byte[] pages = RENDERER.render(report, INDONESIAN).pdf();
    assertThat(RENDERER.render(report, INDONESIAN).pdf()).as("rendered twice").isEqualTo(pages);
    layers.put("pages.txt", PdfText.of(pages));
    return layers;
  }
}
