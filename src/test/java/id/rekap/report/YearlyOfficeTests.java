package id.rekap.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.PdfText;
import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Dataset;
import id.rekap.model.Indicator;
import id.rekap.model.IndicatorSet;
import id.rekap.model.Period;
import id.rekap.portfolio.OutputStatus;
import id.rekap.portfolio.Portfolio;
import id.rekap.portfolio.Stages;
import id.rekap.render.ProseCheck;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.summary.ChartData;
import id.rekap.summary.Figure;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The book of a year of 24 programs against the numbers with which its workbooks were made. */
@Tag("slow")
class YearlyOfficeTests {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);
  private static final List<Dataset> DATASETS = new ArrayList<>();
  private static final Edition EDITION = new Edition(1, "0.0.0");

  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(TEMPLATES, null));

  /** A line of the lists of tables and figures. */
  private static final Pattern ENTRY =
      Pattern.compile("^((?:Tabel|Gambar) \\S+) .* (\\d+)$", Pattern.MULTILINE);

  private static final List<IndicatorSet> INDICATORS =
      List.of(
          new IndicatorSet(
              "IKU lama",
              "IKU lama",
              Year.of(2021),
              null,
              List.of(
                  new Indicator(
                      "3", "Dosen", Indicator.Counted.LECTURERS, Set.of(), Set.of(), "sekali", 80L),
                  new Indicator(
                      "5",
                      "Luaran",
                      Indicator.Counted.OUTPUTS,
                      Set.of(),
                      Set.of("terbit"),
                      "status Terbit",
                      null),
                  new Indicator(
                      "7", "Lain", Indicator.Counted.NOTHING, Set.of(), Set.of(), "tidak", null))),
          new IndicatorSet("IKU baru", "IKU baru", Year.of(2025), null, List.of()));

  private static @Nullable Book book;

  @BeforeAll
  static void compose() throws IOException {
    final Intake intake = Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")));
    try (Stream<Path> files = Files.list(Path.of("input/2025"))) {
      for (final Path file : files.sorted().toList()) {
        DATASETS.add(((IntakeResult.Accepted) intake.read(file)).dataset());
      }
    }
    book = new YearlyOffice().compose(year(DATASETS), EDITION);
  }

  private static OfficeYear year(final List<Dataset> datasets) {
    return new OfficeYear(
        Year.of(2025),
        "Universitas Contoh",
        datasets.stream().map(Dataset::overview).toList(),
        datasets,
        OfficeYear.Quality.nothing(),
        new OfficeYear.Written(Map.of(), INDICATORS, List.of()));
  }

  private static Book book() {
    return Objects.requireNonNull(book);
  }

  private static Map<String, Double> figures() {
    final Map<String, Double> figures = new LinkedHashMap<>();
    for (final Figure one : book().figures()) {
      assertThat(figures.put(one.key().id(), one.value())).as(one.key().id()).isNull();
    }
    return figures;
  }

  private static JsonNode expected() throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(Files.readString(Path.of("src/test/resources/year-2025/manifest.json")));
  }

  @Test
  void holdsEveryExpectedNumberOfTheYear() throws IOException {
    final Map<String, Double> ours = figures();
    final JsonNode expected = expected();
    expected
        .get("total")
        .properties()
        .forEach(one -> count(ours, one.getKey(), "Semua", "2025", one.getValue()));
    int month = 0;
    for (final Map.Entry<String, JsonNode> one : expected.get("per_bulan").properties()) {
      month++;
      final String code = "2025-%02d".formatted(month);
      one.getValue()
          .properties()
          .forEach(count -> count(ours, count.getKey(), "Semua", code, count.getValue()));
    }
    for (final Map.Entry<String, JsonNode> by : expected.get("menurut").properties()) {
      for (final Map.Entry<String, JsonNode> part : by.getValue().properties()) {
        final String group = by.getKey() + "=" + part.getKey();
        part.getValue()
            .properties()
            .forEach(one -> count(ours, one.getKey(), group, "2025", one.getValue()));
      }
    }
    for (final Map.Entry<String, JsonNode> kind : expected.get("luaran").properties()) {
      for (final Map.Entry<String, JsonNode> status : kind.getValue().properties()) {
        final String group = "jenis=" + kind.getKey() + ";status=" + status.getKey();
        count(ours, "luaran", group, "2025", status.getValue());
      }
    }
  }

  private static void count(
      final Map<String, Double> ours,
      final String counted,
      final String group,
      final String period,
      final JsonNode expected) {
    final String id = counted + "/" + group + "/" + period + "//jumlah";
    assertThat(ours.get(id)).as(id).isNotNull().isCloseTo(expected.asDouble(), CLOSE);
  }

  @Test
  void addsUpFromItsMonths() {
    final Map<String, Double> ours = figures();
    for (final String counted : List.of("program", "responden", "dana", "luaran")) {
      double months = 0;
      for (int month = 1; month <= 12; month++) {
        months +=
            Objects.requireNonNullElse(
                ours.get(counted + "/Semua/2025-%02d//jumlah".formatted(month)), 0.0);
      }
      assertThat(months).as(counted).isCloseTo(ours.get(counted + "/Semua/2025//jumlah"), CLOSE);
    }
  }

  @Test
  void agreesWithTheResultsSectionOfEveryProgram() {
    final Map<String, Double> ours = figures();
    int compared = 0;
    double respondents = 0;
    for (final Dataset dataset : DATASETS) {
      final Report results = new JournalResults().compose(dataset, EDITION);
      respondents += dataset.overview().headcount();
      for (final Figure one : results.figures()) {
        final String id =
            String.join(
                "/",
                one.key().variable() + "",
                one.key().group() + "",
                one.key().occasion() + "",
                dataset.program().code(),
                one.key().measure());
        if (one.key().category() == null && ours.containsKey(id)) {
          assertThat(ours.get(id)).as(id).isEqualTo(one.value());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(24 * 20);
    assertThat(respondents).isEqualTo(ours.get("responden/Semua/2025//jumlah"));
  }

  @Test
  void poolsEveryProgramWithRespondentsOnce() {
    final Map<String, Double> ours = figures();
    assertThat(ours.get("gabungan/Semua/2025//k")).isEqualTo(23);
    final double weights =
        book().figures().stream()
            .filter(one -> one.key().measure().equals("bobot_persen"))
            .mapToDouble(one -> Objects.requireNonNull(one.value()))
            .sum();
    assertThat(weights).isCloseTo(100, CLOSE);
  }

  @Test
  void saysNothingThatItsTablesDoNotShow() {
    for (final String tag : List.of("id", "en")) {
      final Language language = Language.load(TEMPLATES, tag);
      final Report text = book().text();
      assertThat(ProseCheck.of(text, language, RENDERER.html(text, language))).as(tag).isEmpty();
    }
  }

  @Test
  void namesWhatOnlyTheOfficeCanWrite() {
    assertThat(book().missing()).containsExactly("pengesahan", "profil");
  }

  @Test
  void rendersTheSameBytesTwice() throws IOException {
    final Language language = Language.load(TEMPLATES, "id");
    final byte[] pdf = RENDERER.render(book(), language).pdf();
    assertThat(RENDERER.render(book(), language).pdf()).isEqualTo(pdf);
  }

  @Test
  void tellsThePageOfEveryTableAndFigure() throws IOException {
    final byte[] pdf = RENDERER.render(book(), Language.load(TEMPLATES, "id")).pdf();
    final String text = PdfText.of(pdf).replace('\u00A0', ' ');
    assertThat(text).doesNotContain("NOT EMBEDDED");
    final List<String> pages = List.of(text.split("--- page \\d+ ---\n"));
    int first = 0;
    while (!pages.get(first).contains("Halaman 1 dari")) {
      first++;
    }
    int told = 0;
    for (final String front : pages.subList(0, first)) {
      final Matcher entry = ENTRY.matcher(front);
      while (entry.find()) {
        final int page = Integer.parseInt(entry.group(2));
        assertThat(pages.get(first + page - 1)).contains(entry.group(1) + ".");
        told++;
      }
    }
    final long shown =
        book().text().blocks().stream()
            .filter(
                block ->
                    (block instanceof Block.Figure figure && figure.number() > 0)
                        || (block instanceof Block.Table table && table.number() > 0))
            .count();
    assertThat(told).isEqualTo((int) shown);
  }

  @Test
  void leadsFromTheContentsToTheirPagesAndHasBookmarks() throws IOException {
    final byte[] pdf = RENDERER.render(book(), Language.load(TEMPLATES, "id")).pdf();
    final String text = PdfText.of(pdf).replace('\u00A0', ' ');
    final List<String> pages = List.of(text.split("--- page \\d+ ---\n"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int lines = 0;
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        for (final PDAnnotation one : document.getPage(page).getAnnotations()) {
          final PDRectangle area = one.getRectangle();
          final PDFTextStripperByArea stripper = new PDFTextStripperByArea();
          stripper.addRegion(
              "line",
              new Rectangle2D.Double(
                  0,
                  document.getPage(page).getMediaBox().getHeight() - area.getUpperRightY() + 1,
                  600,
                  area.getHeight() + 2));
          stripper.extractRegions(document.getPage(page));
          final String line = stripper.getTextForRegion("line").replace('\u00A0', ' ').strip();
          final PDPageDestination to =
              (PDPageDestination)
                  ((PDActionGoTo) ((PDAnnotationLink) one).getAction()).getDestination();
          final String printed = line.substring(line.lastIndexOf(' ') + 1);
          assertThat(pages.get(to.retrievePageNumber() + 1))
              .as(line)
              .containsPattern("Halaman " + printed + "( dari \\d+)?\n");
          lines++;
        }
      }
      assertThat(lines).isGreaterThan(40);
      final var outline = document.getDocumentCatalog().getDocumentOutline();
      assertThat(outline.getOpenCount()).isNotZero();
    }
  }

  @Test
  void showsEveryParticipantOnItsCover() throws IOException {
    final List<ChartData.Dots> pictures = dots(book());
    assertThat(pictures).hasSize(1);
    assertThat(pictures.getFirst().each()).isOne();
    assertThat(pictures.getFirst().columns().stream().mapToLong(ChartData.DotColumn::count).sum())
        .isEqualTo(expected().get("total").get("responden").asLong());
    final byte[] pdf = RENDERER.render(book(), Language.load(TEMPLATES, "id")).pdf();
    final String text = PdfText.of(pdf).replace('\u00A0', ' ');
    assertThat(text.substring(0, text.indexOf("--- page 2 ---")))
        .contains("Satu titik mewakili satu peserta", "139", "Rp292.500.000,00");
  }

  private static List<ChartData.Dots> dots(final Book some) {
    return some.cover().blocks().stream()
        .filter(Block.Figure.class::isInstance)
        .map(one -> (ChartData.Dots) ((Block.Figure) one).chart())
        .toList();
  }

  @Test
  void saysHowManyParticipantsADotOfTheCoverStandsForWhereItIsMoreThanOne() {
    final OfficeYear one = year(DATASETS);
    final Book crowded =
        new YearlyOffice()
            .compose(
                new OfficeYear(
                    one.year(),
                    one.office(),
                    Collections.nCopies(20, one.known()).stream().flatMap(List::stream).toList(),
                    List.of(),
                    one.quality(),
                    one.written()),
                EDITION);
    final ChartData.Dots dots = dots(crowded).getFirst();
    assertThat(dots.each()).isGreaterThan(1);
    final Block.Figure picture =
        crowded.cover().blocks().stream()
            .filter(Block.Figure.class::isInstance)
            .map(Block.Figure.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(Language.load(TEMPLATES, "id").word(picture.caption()).plain())
        .contains("mewakili " + dots.each() + " peserta");
  }

  @Test
  void countsOutputsOfAKindByTheStageThatTheyHaveReached() {
    final List<String> stages = List.of("Rencana", "Draf", "Terkirim", "Diterima", "Terbit");
    final List<Integer> found = new ArrayList<>();
    new OutputStatus(
            new Portfolio(DATASETS.stream().map(Dataset::overview).toList()),
            Period.of(Year.of(2025)),
            new Stages(stages))
        .table()
        .rows()
        .forEach(
            row -> {
              if (row.kind() == Row.Kind.GROUP) {
                found.add(-1);
              } else if (row.kind() == Row.Kind.MEMBER) {
                final int stage =
                    row.cells().getFirst() instanceof Quantity.Text status
                        ? stages.indexOf(status.text())
                        : -1;
                final int last = found.getLast();
                found.add(stage < 0 ? stages.size() : stage);
                assertThat(found.getLast()).isGreaterThanOrEqualTo(last);
              }
            });
    assertThat(found).contains(1, 2, 3, 4, stages.size());
  }

  @Test
  void hasAPlaceForEveryTextOfAnOffice() {
    assertThat(
            Stream.of(book().front(), book().chapters())
                .flatMap(List::stream)
                .flatMap(one -> one.blocks().stream())
                .filter(Block.Prose.class::isInstance)
                .map(one -> ((Block.Prose) one).name()))
        .containsExactlyInAnyOrderElementsOf(YearlyOffice.TEXTS);
  }

  @Test
  void isABookWithoutProgramsToo() {
    final Book empty = new YearlyOffice().compose(year(List.of()), EDITION);
    assertThat(dots(empty)).isEmpty();
    assertThat(empty.appendix()).isEmpty();
    assertThat(RENDERER.render(empty, Language.load(TEMPLATES, "id")).pdf()).isNotEmpty();
  }
}
