package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Occasion;
import id.rekap.report.Block;
import id.rekap.report.Edition;
import id.rekap.report.ManuscriptCheck;
import id.rekap.report.Report;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a copy-editor strikes out of a page of results, looked for in every golden case. */
class ResultsPagesTests {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path TEMPLATES = Path.of("templates");
  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final Language ENGLISH = Language.load(TEMPLATES, "en");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .filter(folder -> read(folder) instanceof IntakeResult.Accepted)
          .toList();
    }
  }

  private static IntakeResult read(final Path folder) {
    try {
      return Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")))
          .read(folder.resolve("workbook.xlsx"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Report report(final Path folder) {
    return GoldenReportTests.report(read(folder));
  }

  private static List<SummaryTable> tables(final Report report) {
    return report.allBlocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(block -> ((Block.Table) block).table())
        .toList();
  }

  private static String prose(final Report report, final Language language) {
    return report.allBlocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ReportText.paragraph((Block.Paragraph) block, language))
        .collect(Collectors.joining("\n"));
  }

  private static String prose(final String folder) {
    return prose(report(GOLDEN.resolve(folder)), INDONESIAN).replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noSentenceNamesAnOccasionByItsCode(final Path folder) {
    final List<Occasion> occasions =
        ((IntakeResult.Accepted) read(folder)).dataset().dictionary().occasions();
    for (final Language language : List.of(INDONESIAN, ENGLISH)) {
      String prose = prose(report(folder), language);
      for (final Occasion one : occasions) {
        prose =
            Pattern.compile(Pattern.quote(one.label()), Pattern.CASE_INSENSITIVE)
                .matcher(prose)
                .replaceAll("");
      }
      for (final Occasion one : occasions) {
        assertThat(prose).doesNotContainPattern("\\b" + Pattern.quote(one.code()) + "\\b");
      }
    }
  }

  @Test
  void answersAreComparedBetweenTheSameOccasionsAsScores() {
    assertThat(prose("fixed-course"))
        .contains(
            "naik dari 25,0% (3 orang) pada pengukuran sebelum pelatihan menjadi 83,3% (10 orang)"
                + " pada pengukuran sesudah pelatihan",
            "66,7% (8 orang)",
            "dua waktu yang dibandingkan ialah waktu yang berperan sebelum dan sesudah");
  }

  @Test
  void theMeanOfAllIsNotThatOfTheLastGroup() {
    assertThat(prose("three-groups")).contains("Rerata umur responden adalah 31,0 tahun (SD 7,5");
    assertThat(prose("composite")).contains("Rerata umur responden adalah 30,8 tahun (SD 7,3");
  }

  @Test
  void anOccasionWithoutValuesIsNotCalledAMeasurement() {
    assertThat(prose("empty-occasion"))
        .contains("Pengukuran dilakukan dua kali, yaitu sebelum dan sesudah kegiatan.")
        .contains("Pada pengukuran tiga bulan kemudian tidak ada hasil pengukuran");
  }

  @Test
  void comparisonsThatAllSucceedAreToldAtOnce() {
    assertThat(prose("fixed-course"))
        .contains("setiap perbandingan dua waktu pada tabel itu bermakna");
    assertThat(prose("six-occasions"))
        .contains(
            "perbedaan dengan pengukuran kunjungan pertama bermakna secara statistik pada"
                + " pengukuran minggu kedua (p Holm = 0,008), minggu keempat");
  }

  @Test
  void aNumberOfAGroupIsNotOneOfTheWholeActivity() {
    final IntakeResult.Accepted accepted =
        (IntakeResult.Accepted) read(GOLDEN.resolve("kemiren-2024"));
    assertThat(
            ReportText.words(
                ManuscriptCheck.of(accepted.dataset()).compose(new Edition(1, "0.0.0")),
                INDONESIAN))
        .contains("seluruh kegiatan | 28", "Banyaknya orang: Kader kesehatan | 20")
        .doesNotContain("seluruh kegiatan, Kader");
  }

  @Test
  void theReasonForAnovaNamesBothChecks() {
    assertThat(prose("three-groups"))
        .contains("Shapiro–Wilk: Kader", "Brown–Forsythe F = 0,59; p = 0,565");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noColumnIsEmptyAndNoRowIsOnlyDashes(final Path folder) {
    for (final SummaryTable table : tables(report(folder))) {
      final List<Row> rows =
          table.rows().stream()
              .filter(row -> row.cells().size() == table.columns().size())
              .filter(row -> row.kind() != Row.Kind.TEST)
              .toList();
      // Of one pair, or of summary numbers, a dash says what cannot be known.
      final int columns = table.id().startsWith("pre-post") ? 0 : table.columns().size();
      for (int i = 1; i < columns; i++) {
        final int column = i;
        assertThat(rows)
            .as(table.id() + ", column " + i)
            .anyMatch(row -> !isNothing(row.cells().get(column)));
      }
      assertThat(rows)
          .as(table.id())
          .allMatch(row -> row.cells().stream().skip(1).anyMatch(cell -> !isNothing(cell)));
      if (table.id().startsWith("pre-post") || table.id().startsWith("category/")) {
        assertThat(rows)
            .as(table.id())
            .noneMatch(row -> row.cells().stream().anyMatch(ResultsPagesTests::isNobody));
      }
    }
  }

  private static boolean isNothing(final Quantity cell) {
    return cell.bare() instanceof Quantity.Undefined
        || (cell instanceof Quantity.Text text && text.text().isEmpty());
  }

  /** A count of nobody that stands for an occasion without answers, not for an empty category. */
  private static boolean isNobody(final Quantity cell) {
    return cell instanceof Quantity.Keyed keyed
        && keyed.key().measure().equals("n")
        && keyed.bare().equals(new Quantity.Count(0));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void numbersOfAColumnHaveTheSameDecimals(final Path folder) {
    for (final SummaryTable table : tables(report(folder))) {
      if (table.id().equals("course") || table.id().startsWith("characteristics")) {
        continue; // each row is of another variable, with the decimals of its own
      }
      for (int i = 1; i < table.columns().size(); i++) {
        final Set<Integer> decimals = new TreeSet<>();
        for (final Row row : table.rows()) {
          if (row.kind() != Row.Kind.TEST && row.cells().size() == table.columns().size()) {
            decimals(row.cells().get(i), decimals);
          }
        }
        final Column column = table.columns().get(i);
        assertThat(decimals)
            .as(String.format(Locale.ROOT, "%s, %s", table.id(), column.head()))
            .hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  private static void decimals(final Quantity cell, final Set<Integer> all) {
    switch (cell.bare()) {
      case Quantity.Decimal number -> all.add(number.decimals());
      case Quantity.With with -> {
        decimals(with.main(), all);
        decimals(with.aside(), all);
      }
      case Quantity.Range range -> {
        decimals(range.low(), all);
        decimals(range.high(), all);
      }
      default -> {
        // Nothing with decimals of its own.
      }
    }
  }
}
