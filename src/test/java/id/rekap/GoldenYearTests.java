package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Indicator;
import id.rekap.model.IndicatorSet;
import id.rekap.model.Program;
import id.rekap.model.Severity;
import id.rekap.model.Team;
import id.rekap.render.FiguresFile;
import id.rekap.render.ProseCheck;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Book;
import id.rekap.report.Edition;
import id.rekap.report.OfficeYear;
import id.rekap.report.Report;
import id.rekap.report.YearlyOffice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One test over every folder in {@code golden-years/}: some workbooks of {@code golden/}, moved
 * into one year of one office, in; tables, words, figures and page texts of its book out. {@code
 * -Drekap.golden=write} rewrites them.
 */
class GoldenYearTests {

  private static final Path GOLDEN = Path.of("src/test/resources/golden-years");
  private static final Path WORKBOOKS = Path.of("src/test/resources/golden");
  private static final Path TEMPLATES = Path.of("templates");
  private static final boolean WRITE = "write".equals(System.getProperty("rekap.golden"));

  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final Language ENGLISH = Language.load(TEMPLATES, "en");
  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(TEMPLATES, null));

  private static final List<IndicatorSet> INDICATORS =
      List.of(
          new IndicatorSet(
              "IKU contoh",
              "IKU contoh",
              Year.of(2024),
              "Keterangan.",
              List.of(
                  new Indicator(
                      "1",
                      "Dosen",
                      Indicator.Counted.LECTURERS,
                      Set.of(),
                      Set.of(),
                      "arti.",
                      4L))));

  @TestFactory
  Stream<DynamicTest> everyYearLooksAsItDid() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .map(folder -> DynamicTest.dynamicTest(folder.getFileName() + "", () -> run(folder)));
    }
  }

  private static void run(final Path folder) throws IOException {
    for (final Map.Entry<String, String> layer : layers(book(folder)).entrySet()) {
      final Path file = folder.resolve(layer.getKey());
      if (WRITE) {
        Files.writeString(file, layer.getValue());
      } else {
        assertThat(layer.getValue()).as(file.toString()).isEqualTo(Files.readString(file));
      }
    }
  }

  private static Book book(final Path folder) throws IOException {
    final Properties asked = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("year.properties"))) {
      asked.load(reader);
    }
    final Year year = Year.parse(asked.getProperty("year"));
    final String office = asked.getProperty("office");
    final List<Dataset> datasets = new ArrayList<>();
    for (final String name : asked.getProperty("programs").split(",", -1)) {
      final IntakeResult read =
          Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")))
              .read(WORKBOOKS.resolve(name.strip()).resolve("workbook.xlsx"));
      datasets.add(
          moved(((IntakeResult.Accepted) read).dataset(), year, office, datasets.size() + 1));
    }
    return new YearlyOffice()
        .compose(
            new OfficeYear(
                year,
                office,
                datasets.stream().map(Dataset::overview).toList(),
                datasets,
                quality(datasets),
                new OfficeYear.Written(
                    Map.of("profil", "# Tugas\n\nMelayani **masyarakat**."),
                    INDICATORS,
                    ColumnDictionary.load(TEMPLATES.resolve("words")).statuses())),
            new Edition(2, "0.0.0"));
  }

  /** A refused workbook with and without a code, and a correction of the first program. */
  private static OfficeYear.Quality quality(final List<Dataset> datasets) {
    final Finding finding =
        new Finding("NILAI_BUKAN_ANGKA", Severity.ERROR, "Responden", "D14", "x", "", Map.of());
    return new OfficeYear.Quality(
        List.of(
            new OfficeYear.Refused("TAHUN-01", "a".repeat(64), List.of(finding)),
            new OfficeYear.Refused(null, "b".repeat(64), List.of(finding))),
        1,
        List.of(
            new OfficeYear.Correction("TAHUN-01", "c".repeat(64), datasets.getFirst()),
            new OfficeYear.Correction("TAHUN-02", "d".repeat(64), datasets.getFirst())));
  }

  /** The same data as a program of the year, with a code of its own. */
  private static Dataset moved(
      final Dataset from, final Year year, final String office, final int number) {
    final Program was = from.program();
    final Team team = was.team();
    final Program program =
        new Program(
            "TAHUN-%02d".formatted(number),
            was.title(),
            null,
            was.topic(),
            year.atMonth(1 + number % 12).atDay(5),
            null,
            was.place(),
            new Team(
                team.leader(),
                team.members(),
                team.students(),
                office,
                team.faculty(),
                team.studyProgram(),
                team.partners()),
            was.funding(),
            was.account());
    return new Dataset(
        program,
        from.dictionary(),
        from.respondents(),
        from.measurements(),
        from.itemAnswers(),
        from.figures(),
        from.published(),
        from.outputs(),
        from.photos(),
        from.provenance());
  }

  private static Map<String, String> layers(final Book book) throws IOException {
    final Report text = book.text();
    assertThat(ProseCheck.of(text, INDONESIAN, RENDERER.html(text, INDONESIAN))).isEmpty();
    final Map<String, String> layers = new LinkedHashMap<>();
    layers.put("tables.txt", ReportText.tables(text));
    layers.put("report.id.txt", ReportText.words(text, INDONESIAN));
    layers.put("report.en.txt", ReportText.words(text, ENGLISH));
    layers.put(
        "figures.json",
        new String(new FiguresFile().bytes(text, INDONESIAN), StandardCharsets.UTF_8));
    final String pages = PdfText.of(RENDERER.render(book, INDONESIAN).pdf());
    // A page that bears nothing but its head and foot is a fault of the arrangement.
    assertThat(pages.split("--- page \\d+ ---"))
        .filteredOn(page -> !page.isBlank())
        .allSatisfy(
            page -> assertThat(page.lines().filter(line -> !line.isBlank())).hasSizeGreaterThan(2));
    layers.put("pages.txt", pages);
    return layers;
  }
}
