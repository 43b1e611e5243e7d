package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.model.Dataset;
import id.rekap.report.Edition;
import id.rekap.report.FunderMonth;
import id.rekap.report.JournalResults;
import id.rekap.report.OfficeYear;
import id.rekap.report.Report;
import id.rekap.report.YearlyOffice;
import id.rekap.summary.Figure;
import java.io.IOException;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The three kinds of reports over one year of 24 programs: the summaries of all months and funders,
 * and the results of all programs, add up to the yearly report.
 */
class SumsOverTheYearTests {

  private static final String OFFICE = "Universitas Contoh";
  private static final Year YEAR = Year.of(2025);
  private static final Offset<Double> CLOSE = Offset.offset(1e-6);

  private static List<Dataset> programs = List.of();
  private static Map<String, @Nullable Double> yearly = Map.of();

  @BeforeAll
  static void compose() throws IOException {
    programs =
        GoldenMonthTests.examples().stream()
            .filter(one -> OFFICE.equals(one.program().team().institution()))
            .toList();
    yearly =
        byId(
            new YearlyOffice()
                .compose(
                    new OfficeYear(
                        YEAR,
                        OFFICE,
                        programs.stream().map(Dataset::overview).toList(),
                        programs,
                        OfficeYear.Quality.nothing(),
                        new OfficeYear.Written(Map.of(), List.of(), List.of())),
                    new Edition(1, "0.0.0"))
                .figures());
  }

  private static Map<String, @Nullable Double> byId(final List<Figure> figures) {
    final Map<String, @Nullable Double> byId = new LinkedHashMap<>();
    figures.forEach(one -> byId.put(one.key().id(), one.value()));
    return byId;
  }

  @Test
  void theMonthlySummariesOfAllFundersAddUpToEveryMonthAndToTheYear() {
    final Map<String, Double> sums = new TreeMap<>();
    int summaries = 0;
    for (final FunderMonth month :
        FunderMonth.of(programs.stream().map(Dataset::overview).toList())) {
      final Report report =
          GoldenMonthTests.composed(programs, month.month(), OFFICE, month.funder());
      final Map<String, @Nullable Double> figures = byId(report.figures());
      for (final String counted : List.of("program", "responden", "dana", "luaran")) {
        final String id = counted + "/Semua/" + month.month() + "//jumlah";
        final Double value = figures.get(id);
        assertThat(value).as(id + " for " + month.funder()).isNotNull();
        sums.merge(id, Objects.requireNonNull(value), Double::sum);
        sums.merge(counted + "/Semua/2025//jumlah", value, Double::sum);
      }
      summaries++;
    }
    assertThat(summaries).isGreaterThan(12);
    assertThat(sums).hasSize(4 * 13);
    sums.forEach((id, sum) -> assertThat(yearly.get(id)).as(id).isNotNull().isCloseTo(sum, CLOSE));
  }

  @Test
  void everyCountOfTheYearIsTheSumOfItsMonths() {
    int counts = 0;
    for (final String counted :
        List.of("program", "responden", "sasaran", "dana", "realisasi", "luaran")) {
      double months = 0;
      for (int month = 1; month <= 12; month++) {
        final Double value =
            yearly.get(counted + "/Semua/" + YearMonth.of(2025, month) + "//jumlah");
        months += value == null ? 0 : value;
      }
      final Double year = yearly.get(counted + "/Semua/2025//jumlah");
      if (year != null) {
        assertThat(months).as(counted).isCloseTo(year, CLOSE);
        counts++;
      }
    }
    assertThat(counts).isGreaterThanOrEqualTo(5);
  }

  @Test
  void everyBreakDownAddsUpToTheWhole() {
    for (final String by :
        List.of("fakultas", "prodi", "sumber_dana", "skema", "topik", "kabupaten", "provinsi")) {
      for (final String counted : List.of("program", "responden", "dana", "luaran")) {
        final double parts =
            yearly.entrySet().stream()
                .filter(one -> one.getKey().matches(counted + "/" + by + "=[^;/]*/2025//jumlah"))
                .mapToDouble(one -> Objects.requireNonNull(one.getValue()))
                .sum();
        final String whole = counted + "/Semua/2025//jumlah";
        assertThat(yearly.get(whole)).as(by + " " + counted).isNotNull().isCloseTo(parts, CLOSE);
      }
    }
  }

  @Test
  void theCharacteristicsOfAllProgramsAddUpToThoseOfTheYear() {
    final Map<String, Double> sums = new TreeMap<>();
    for (final Dataset one : programs) {
      final Report results = new JournalResults().compose(one, new Edition(1, "0.0.0"));
      for (final Figure figure : results.figures()) {
        if (figure.key().measure().equals("jumlah")
            && figure.key().occasion() == null
            && "Semua".equals(figure.key().group())
            && figure.key().category() != null
            && figure.value() != null) {
          sums.merge(
              figure.key().variable() + "/Semua/2025/" + figure.key().category() + "/jumlah",
              figure.value(),
              Double::sum);
        }
      }
    }
    assertThat(sums).hasSizeGreaterThan(12);
    sums.forEach((id, sum) -> assertThat(yearly.get(id)).as(id).isNotNull().isCloseTo(sum, CLOSE));
  }
}
