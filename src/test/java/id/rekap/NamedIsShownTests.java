package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Notes, captions and the methods paragraph name nothing that their report does not show: every
 * symbol that a note defines stands in its table, every method has its figure in some table, every
 * mark that a note of a figure explains is drawn.
 */
class NamedIsShownTests {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");

  /** What a note says, and what then stands in a head or a cell of its table. */
  private static final Map<String, String> NOTES =
      ordered(
          "\\bSD = ", "\\| SD\\b|\\(SD\\b",
          "\\bIK = ", "\\bIK\\b",
          "(?<![\\p{L}|])n = pasangan", "(?m)(^|\\| )n( \\||$)| \\| n( \\||$)",
          "\\br = korelasi", "\\| r( \\||$)",
          "Selisih: ", "(?i)selisih",
          "[Nn]ilai p: ", "\\bp\\b",
          "p Holm: ", "p Holm",
          "Tanda –|(^|; )– (berarti|= )|tidak diukur\\.", "(?m)(^|\\| )–( \\||$)",
          "Kesukaran: ", "Kesukaran",
          "Daya beda: ", "Daya beda",
          "\\bPersentase\\b", "%",
          "\\b[Rr]erata\\b", "(?i)rerata|perubahan|IK",
          "hari dihitung", "hari \\d");

  /** What the methods paragraph says, and what then stands in some table of the report. */
  private static final Map<String, String> METHODS =
      ordered(
          "η² \\(Q", "η²",
          "anova, ukuran efek adalah η²", "η²",
          "ε²", "ε²",
          "W Kendall", "W Kendall",
          "d Cohen", "d Cohen",
          "g Hedges", "g Hedges",
          "korelasi peringkat biserial", "korelasi peringkat biserial|\\| r( \\||$)",
          "\\|Z\\|/√n", "\\|Z\\|/√n",
          "\\|z\\|/√n", "\\|z\\|/√n",
          "selisih persentase pada pasangan lengkap sebagai", "poin",
          "Shapiro–Wilk", "Shapiro–Wilk",
          "uji Friedman", "Friedman",
          "Cochran Q", "Cochran",
          "McNemar", "McNemar",
          "Stuart–Maxwell", "Stuart–Maxwell",
          "homogenitas marginal", "homogenitas marginal",
          "Mann–Whitney dua sisi", "Mann–Whitney",
          "Untuk uji t Welch", "Welch",
          "KR-20", "KR-20",
          "alfa Cronbach", "Alfa Cronbach",
          "N-gain", "N-gain",
          "Holm", "p Holm",
          "butir", "Butir",
          "untuk[^.]*bagian instrumen", "Komponen",
          "untuk[^.]*pasangan waktu", "Perbandingan",
          "median, minimum", "Median",
          "sebaran t\\b", "IK");

  /** What a note of a figure explains, and whether the chart has it. */
  private record Mark(String words, java.util.function.Predicate<ChartData> drawn) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(
              "garis kelabu",
              chart -> chart instanceof ChartData.OverTime one && one.panels().size() > 1),
          new Mark(
              "garis jingga",
              chart ->
                  (chart instanceof ChartData.PairedChange one
                          && one.pairs().stream().anyMatch(pair -> pair.after() < pair.before()))
                      || (chart instanceof ChartData.Changes changes
                          && changes.rows().stream().anyMatch(row -> row.after() < row.before()))),
          new Mark("Garis tegak", NamedIsShownTests::hasIntervals),
          new Mark("melampaui skala", NamedIsShownTests::reachesBeyond));

  private static Map<String, String> ordered(final String... pairs) {
    final Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/golden"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingIsNamedThatIsNotShown(final Path folder) throws IOException {
    final IntakeResult result =
        Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")))
            .read(folder.resolve("workbook.xlsx"));
    final Report report = GoldenReportTests.report(result);
    final List<String> wrong = new ArrayList<>();
    final StringBuilder all = new StringBuilder();
    for (final Block block : report.allBlocks()) {
      if (block instanceof Block.Table table) {
        final String body = body(table.table());
        all.append(body).append('\n').append(notes(table.table())).append('\n');
        check(notes(table.table()), body + numbers(table.table()), NOTES, wrong);
        abbreviations(table.table(), body, wrong);
      } else if (block instanceof Block.Figure figure) {
        marks(figure, wrong);
      }
    }
    check(methods(report), all + unchecked(report), METHODS, wrong);
    assertThat(wrong).as(folder.getFileName().toString()).isEmpty();
  }

  private static void check(
      final String said,
      final String shown,
      final Map<String, String> rules,
      final List<String> wrong) {
    rules.forEach(
        (named, needed) -> {
          if (Pattern.compile(named).matcher(said).find()
              && !Pattern.compile(needed, Pattern.MULTILINE).matcher(shown).find()) {
            wrong.add("\"%s\" is named in: %s%nbut not shown in: %s".formatted(named, said, shown));
          }
        });
  }

  /** {@code W1 = kunjungan pertama; W2 = ...}: each short name stands in the table. */
  private static void abbreviations(
      final SummaryTable table, final String body, final List<String> wrong) {
    for (final Quantity note : table.notes()) {
      if (note instanceof Quantity.Phrase phrase && phrase.key().startsWith("note.course")) {
        final Matcher names = Pattern.compile("(?:^|; )(\\S+) = ").matcher(words(note));
        while (names.find()) {
          if (!Pattern.compile("(?<!\\w)" + Pattern.quote(names.group(1)) + "(?!\\w)")
              .matcher(body)
              .find()) {
            wrong.add(names.group(1) + " is explained but does not stand in " + body);
          }
        }
      }
    }
  }

  private static void marks(final Block.Figure figure, final List<String> wrong) {
    final Quantity note = figure.note();
    if (note != null) {
      for (final Mark mark : MARKS) {
        if (words(note).contains(mark.words()) && !mark.drawn().test(figure.chart())) {
          wrong.add("\"%s\" is explained but not drawn: %s".formatted(mark.words(), words(note)));
        }
      }
    }
  }

  private static boolean hasIntervals(final ChartData chart) {
    return chart instanceof ChartData.OverTime one
        && one.panels().stream()
            .flatMap(panel -> panel.points().stream())
            .anyMatch(point -> point.estimate().low() != null);
  }

  private static boolean reachesBeyond(final ChartData chart) {
    if (!(chart instanceof ChartData.OverTime one)) {
      return false;
    }
    final Double minimum = one.minimum();
    final Double maximum = one.maximum();
    return one.panels().stream()
        .flatMap(panel -> panel.points().stream())
        .map(ChartData.Point::estimate)
        .anyMatch(
            estimate -> {
              final Double low = estimate.low();
              final Double high = estimate.high();
              return (minimum != null && low != null && low < minimum)
                  || (maximum != null && high != null && high > maximum);
            });
  }

  /** A check that could not be made has no figure; its sentence says so. */
  private static String unchecked(final Report report) {
    return report.allBlocks().stream()
        .filter(block -> block instanceof Block.Paragraph)
        .flatMap(block -> ((Block.Paragraph) block).statements().stream())
        .filter(said -> said.phrase().key().startsWith("statement.reason.shapiro-undefined"))
        .map(said -> "Shapiro–Wilk")
        .collect(Collectors.joining());
  }

  private static String methods(final Report report) {
    return report.allBlocks().stream()
        .filter(block -> block instanceof Block.Paragraph)
        .map(block -> (Block.Paragraph) block)
        .filter(
            one ->
                one.statements().stream()
                    .anyMatch(said -> said.phrase().key().startsWith("statement.methods")))
        .map(one -> ReportText.paragraph(one, INDONESIAN).replace('\u00A0', ' '))
        .collect(Collectors.joining("\n"));
  }

  private static String body(final SummaryTable table) {
    final String head =
        table.columns().stream()
            .map(
                column -> {
                  final Quantity under = column.under();
                  return words(column.head()) + (under == null ? "" : " / " + words(under));
                })
            .collect(Collectors.joining(" | "));
    return head
        + "\n"
        + table.rows().stream()
            .map(
                row ->
                    row.cells().stream()
                        .map(cell -> INDONESIAN.cell(cell).plain().replace('\u00A0', ' '))
                        .collect(Collectors.joining(" | ")))
            .collect(Collectors.joining("\n"));
  }

  private static String notes(final SummaryTable table) {
    return table.notes().stream().map(NamedIsShownTests::words).collect(Collectors.joining("\n"));
  }

  /**
   * Notes that print numbers of their own, as of a characteristic that the table shows in bands.
   */
  private static String numbers(final SummaryTable table) {
    return table.notes().stream()
        .filter(note -> note instanceof Quantity.Phrase phrase && phrase.key().equals("note.mean"))
        .map(note -> "\n" + words(note))
        .collect(Collectors.joining());
  }

  private static String words(final Quantity quantity) {
    return INDONESIAN.word(quantity).plain().replace('\u00A0', ' ');
  }
}
