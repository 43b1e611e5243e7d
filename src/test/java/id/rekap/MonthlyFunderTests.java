package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.model.Account;
import id.rekap.model.Dataset;
import id.rekap.model.Funding;
import id.rekap.model.Program;
import id.rekap.model.Provenance;
import id.rekap.model.Team;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Edition;
import id.rekap.report.FunderMonth;
import id.rekap.report.MonthlyFunder;
import id.rekap.report.Report;
import id.rekap.summary.Analysis;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months that the examples do not have: many programs, few people, names, money spent. */
class MonthlyFunderTests {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final ReportRenderer RENDERER =
      new ReportRenderer(new TemplateFolder(TEMPLATES, null));
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final String OFFICE = "Universitas Contoh";
  private static final String FUNDER = "Hibah internal";

  private static List<Dataset> examples = List.of();

  @BeforeAll
  static void read() throws IOException {
    examples =
        GoldenMonthTests.examples().stream()
            .filter(one -> one.program().code().startsWith("PKM-2025-00"))
            .toList();
  }

  @Test
  void fitsTwoPagesWithTwentyLongTitlesAndTextFromEveryTeam() throws IOException {
    final Report report = of(march(20));
    assertThat(pages(report)).isEqualTo(2);
    assertThat(text(report)).contains("Kegiatan uji ke-20").contains("18 kegiatan lain");
  }

  @Test
  void fitsTwoPagesWhereTheNextMonthIsFullToo() throws IOException {
    final List<Dataset> both = new ArrayList<>(march(20));
    march(20).forEach(one -> both.add(inApril(one)));
    final Report report = of(both);
    assertThat(pages(report)).isEqualTo(2);
    assertThat(text(report)).contains("Sudah tercatat untuk April 2025").contains("kegiatan lain");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 10, 12, 14, 17})
  void fitsTwoPagesWhereEveryTeamMeasuredTwoOutcomesAndWroteMuch(final int count)
      throws IOException {
    final List<Dataset> twice =
        examples.stream()
            .filter(one -> Analysis.of(one).outcomes().size() > 1)
            .sorted(Comparator.comparing(one -> one.program().code()))
            .toList();
    final List<Dataset> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      final Dataset one = twice.get(i % twice.size());
      all.add(moved(one, "DUA-%02d".formatted(i), one.program().title()));
      all.add(inApril(all.getLast()));
    }
    final Report report = of(all);
    assertThat(pages(report)).isLessThanOrEqualTo(2);
    assertThat(text(report)).contains("Hambatan");
  }

  @Test
  void saysInHowManyPlacesAMonthsProgramsWere() {
    final String regency = examples.get(2).program().place().regency();
    final Dataset elsewhere =
        examples.stream()
            .filter(one -> !Objects.equals(one.program().place().regency(), regency))
            .findFirst()
            .orElseThrow();
    assertThat(
            text(
                of(
                    List.of(
                        moved(examples.get(2), "SATU", "Satu"), moved(elsewhere, "DUA", "Dua")))))
        .contains("2 kegiatan bulan ini di 2 kabupaten/kota")
        .contains("2 di 2 kabupaten/kota sejak Januari");
  }

  /** The same program a month later, under a code of its own. */
  private static Dataset inApril(final Dataset one) {
    final Program old = one.program();
    return copy(
        one,
        new Program(
            old.code() + "-B",
            old.title(),
            old.kind(),
            old.topic(),
            old.start().withMonth(4).withDayOfMonth(9),
            null,
            old.place(),
            old.team(),
            old.funding(),
            old.account()),
        null);
  }

  @Test
  void givesARowPerUnitAboveTwentyProgramsAndTheListInTheFigures() throws IOException {
    final Report report = of(march(60));
    assertThat(pages(report)).isLessThanOrEqualTo(2);
    assertThat(text(report))
        .contains("Fakultas Ilmu Kesehatan (")
        .contains("Jumlah bulan ini (60 kegiatan)")
        .doesNotContain("Kegiatan uji ke-7 ");
    assertThat(figures(report))
        .contains("responden/Semua/2025-03/UJI-01/jumlah", "responden/Semua/2025-03/UJI-60/jumlah");
  }

  @Test
  void hidesCountsAndMeansOfFewPeopleEverywhere() {
    final Dataset small = few(examples.get(2), "KECIL", 3);
    final Report report = of(List.of(small, moved(examples.get(18), "BESAR", "Kegiatan besar")));
    assertThat(text(report)).contains("KECIL | Pembukuan").contains("1–4");
    for (final Figure figure : report.figures()) {
      if ("KECIL".equals(figure.key().category()) && isOfPeople(figure)) {
        assertThat(figure.value()).as(figure.key().id()).isNull();
      }
      assertThat(figure.n()).as(figure.key().id()).isNotIn(1L, 2L, 3L, 4L);
    }
  }

  @Test
  void saysNothingOfTheChangeOfFewPeople() {
    final Dataset third = moved(examples.get(20), "LAIN", "Kegiatan lain");
    final Report all =
        of(
            List.of(
                few(examples.get(2), "KECIL", 3),
                moved(examples.get(18), "BESAR", "Kegiatan besar"),
                third));
    final FigureKey better = new FigureKey("gabungan", "Semua", "2025-03", null, "n_membaik");
    assertThat(people(all, "BESAR")).as("tells of KECIL").isNull();
    assertThat(people(all, "LAIN")).isNotNull();
    assertThat(value(all, better)).isEqualTo(value(of(List.of(third)), better)).isPositive();
    assertThat(text(all).lines().filter(line -> line.contains("| KECIL |")).toList())
        .isNotEmpty()
        .noneMatch(line -> line.matches(".*(tinggi|sedang|rendah|turun).*"));
    assertThat(value(all, hopedFor("KECIL"))).isNull();
    assertThat(value(all, hopedFor("LAIN"))).isNotNull();
  }

  private static FigureKey hopedFor(final String code) {
    return new FigureKey("sasaran", "Semua", "2025-03", code, "jumlah");
  }

  private static boolean isOfPeople(final Figure figure) {
    return !List.of("sasaran", "dana", "realisasi").contains(figure.key().variable() + "");
  }

  @Test
  void neverGivesTheMeanOfEverybodyBesideThatOfThePairs() {
    final Report report = of(examples);
    assertThat(figures(report))
        .contains("pengetahuan/Semua/Pre-Post/PKM-2025-0003/rerata_awal")
        .doesNotContain("pengetahuan/Semua/Pre/PKM-2025-0003/rerata");
  }

  @Test
  void doesNotLetAnIssueBeSubtractedFromTheOneBefore() {
    final int people = examples.get(2).respondents().size();
    final Dataset large = moved(examples.get(18), "BESAR", "Kegiatan besar");
    final MonthlyFunder.Issue first =
        issue(List.of(few(examples.get(2), "UJI", people - 1), large));
    final List<Dataset> corrected = List.of(few(examples.get(2), "UJI", people), large);
    assertThat(people(issue(corrected).report(), "UJI")).as("alone").isEqualTo(people);
    final MonthlyFunder.Issue second = issue(corrected, first.printed());
    assertThat(people(first.report(), "UJI")).isEqualTo(people - 1.0);
    assertThat(people(second.report(), "UJI")).isNull();
    assertThat(people(second.report(), "BESAR")).isNotNull();
    assertThat(text(second.report())).contains(people + "–" + (people + 3));
    assertThat(second.report().figures())
        .filteredOn(one -> "UJI".equals(one.key().category()) && isOfPeople(one))
        .allSatisfy(one -> assertThat(one.value()).as(one.key().id()).isNull());
    final MonthlyFunder.Issue again = issue(corrected, first.printed(), second.printed());
    assertThat(again.printed()).as("made once more").isEqualTo(second.printed());
  }

  @Test
  void keepsHowManyTookPartAndTheirMeanWhereABreakdownCanGo() {
    for (final Dataset example : examples.subList(0, 6)) {
      for (int count = 8; count <= Math.min(14, example.respondents().size()); count++) {
        final Report report = of(List.of(few(moved(example, "UJI", "Uji"), "UJI", count)));
        assertThat(people(report, "UJI")).isEqualTo((double) count);
        assertThat(text(report)).contains("Peserta (" + count + " orang)");
        for (final Figure pairs : report.figures()) {
          final Double value = pairs.value();
          if (pairs.key().measure().equals("n_pasangan") && value != null && value >= 5) {
            assertThat(value(report, pairs.key().measure("rerata_awal")))
                .as(pairs.key().id() + " of " + count)
                .isNotNull();
          }
        }
      }
    }
  }

  private static @Nullable Double value(final Report report, final FigureKey key) {
    return report.figures().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .map(Figure::value)
        .orElse(null);
  }

  private static @Nullable Double people(final Report report, final String code) {
    return report.figures().stream()
        .filter(one -> one.key().id().equals("responden/Semua/2025-03/" + code + "/jumlah"))
        .map(Figure::value)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static MonthlyFunder.Issue issue(final List<Dataset> programs, final String... held) {
    return new MonthlyFunder(List.of())
        .issue(
            FunderMonth.of(programs.stream().map(Dataset::overview).toList(), MARCH, OFFICE, FUNDER)
                .with(programs)
                .after(List.of(held), List.of()),
            new Edition(1, "0.0.0"));
  }

  @Test
  void keepsBackTextThatNamesAPerson() {
    final Dataset named = moved(examples.get(2), "NAMA", "Kunjungan ke rumah Ny. Sari");
    assertThat(text(of(List.of(named))))
        .doesNotContain("Sari")
        .contains("nama atau nomor seseorang tidak ditampilkan");
  }

  @Test
  void showsMoneySpentWhereItIsGivenAndNoColumnWhereNot() {
    assertThat(text(of(examples))).doesNotContain("Realisasi (Rp)");
    final Program program = examples.get(2).program();
    final Funding paid =
        new Funding(FUNDER, null, new BigDecimal(5_000_000), new BigDecimal(4_250_000), "K-7/2025");
    final String text = text(of(List.of(with(examples.get(2), program, paid))));
    assertThat(text)
        .contains("Realisasi (Rp)")
        .contains("4.250.000")
        .contains("K-7/2025")
        .contains("Rp4,3 juta realisasi dana bulan ini")
        .doesNotContain("Realisasi belanja tidak termasuk")
        .doesNotContain("Realisasi dana tercatat pada");
  }

  @Test
  void saysOfHowManyProgramsMoneyIsKnownWhereNotOfAll() {
    final Funding paid =
        new Funding(FUNDER, null, new BigDecimal(5_000_000), new BigDecimal(4_250_000), null);
    final Funding granted = new Funding(FUNDER, null, new BigDecimal(6_000_000), null, null);
    final Funding silent = new Funding(FUNDER, null, null, null, null);
    final List<Dataset> programs = new ArrayList<>();
    for (final Funding one : List.of(paid, granted, silent)) {
      final Dataset moved =
          moved(examples.get(2), "DANA-" + programs.size(), "Kegiatan " + programs.size());
      programs.add(with(moved, moved.program(), one));
    }
    assertThat(text(of(programs)))
        .contains("Dana tercatat pada 2 dari 3 kegiatan sejak Januari")
        .contains("Realisasi dana tercatat pada 1 dari 3 kegiatan sejak Januari");
    assertThat(text(of(programs.subList(0, 2))))
        .doesNotContain("Dana tercatat pada 2")
        .contains("Realisasi dana tercatat pada 1 dari 2 kegiatan sejak Januari");
  }

  @Test
  void hasRoomForASignatureInAMonthWithoutAProgram() {
    assertThat(text(GoldenMonthTests.composed(march(1), YearMonth.of(2025, 4), OFFICE, FUNDER)))
        .contains("Tidak ada kegiatan yang dibiayai " + FUNDER)
        .contains("Pengesahan")
        .contains("Nama, tanda tangan, tanggal");
  }

  private static Report of(final List<Dataset> programs) {
    return GoldenMonthTests.composed(programs, MARCH, OFFICE, FUNDER);
  }

  private static String text(final Report report) {
    return ReportText.words(report, INDONESIAN).replace('\u00A0', ' ');
  }

  private static List<String> figures(final Report report) {
    return report.figures().stream().map(one -> one.key().id()).toList();
  }

  private static int pages(final Report report) throws IOException {
    try (PDDocument document = Loader.loadPDF(RENDERER.render(report, INDONESIAN).pdf())) {
      return document.getNumberOfPages();
    }
  }

  /** So many programs in March, made of the examples in turn. */
  private static List<Dataset> march(final int count) {
    final List<Dataset> programs = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      programs.add(
          moved(
              examples.get(i % examples.size()),
              "UJI-%02d".formatted(i),
              "Kegiatan uji ke-"
                  + i
                  + " dengan judul yang panjang sekali tentang pendampingan"
                  + " kelompok usaha perempuan dan kader kesehatan di wilayah pesisir"));
    }
    return programs;
  }

  private static Dataset moved(final Dataset one, final String code, final String title) {
    final Program old = one.program();
    final Account account =
        new Account(
            null, 30, null, null, "Cuaca buruk selama kegiatan; ".repeat(12), "Kunjungan ulang");
    return with(
        one,
        new Program(
            code,
            title,
            old.kind(),
            old.topic(),
            LocalDate.of(2025, 3, 1 + Math.floorMod(code.hashCode(), 28)),
            null,
            old.place(),
            old.team(),
            old.funding(),
            account),
        new Funding(FUNDER, null, new BigDecimal(5_000_000), null, null));
  }

  private static Dataset with(final Dataset one, final Program old, final Funding funding) {
    final Team team = old.team();
    return copy(
        one,
        new Program(
            old.code(),
            old.title(),
            old.kind(),
            old.topic(),
            old.start(),
            old.end(),
            old.place(),
            team,
            funding,
            old.account()),
        null);
  }

  private static Dataset few(final Dataset one, final String code, final int people) {
    return copy(moved(one, code, one.program().title()), null, people);
  }

  private static Dataset copy(
      final Dataset one, final @Nullable Program program, final @Nullable Integer people) {
    final Provenance from = one.provenance();
    return new Dataset(
        program == null ? one.program() : program,
        one.dictionary(),
        people == null ? one.respondents() : one.respondents().subList(0, people),
        one.measurements(),
        one.itemAnswers(),
        one.figures(),
        one.published(),
        one.outputs(),
        one.photos(),
        from);
  }
}
