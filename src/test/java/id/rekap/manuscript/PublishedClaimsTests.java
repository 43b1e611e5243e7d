package id.rekap.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.model.Dataset;
import id.rekap.model.Dictionary;
import id.rekap.model.Origin;
import id.rekap.model.PublishedFigure;
import id.rekap.model.Scale;
import id.rekap.model.SummaryFigure;
import id.rekap.model.Variable;
import id.rekap.summary.Analysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What five papers print, from their summary numbers alone: what does not hold is found, what holds
 * is not remarked on. Numbers of the tests are those of the rows in the list of published numbers
 * that do not hold.
 */
class PublishedClaimsTests {

  private static final Path PROGRAMS = Path.of("src/test/resources/programs");

  @Test
  void row1n1MedianBelowTheLowestValue() throws IOException {
    final Contradiction found = only(check(sent("001-deli-serdang")), "URUTAN_MUSTAHIL");
    assertThat(found.rows()).extracting(PublishedFigure::printed).containsExactly("70,00", "80,00");
    assertThat(found.explanation().key()).endsWith("below.swapped");
  }

  @Test
  void row1n2LowestValueOfTableAndText() throws IOException {
    assertThat(only(check(sent("001-deli-serdang")), "ANGKA_BERTENTANGAN").rows())
        .extracting(PublishedFigure::section)
        .containsExactly("Tabel 1", "Diskusi");
  }

  @Test
  void row1n3MedianOffTheGrid() throws IOException {
    assertThat(codes(check(sent("001-deli-serdang")))).doesNotContain("KELIPATAN_MUSTAHIL");
    for (final double step : List.of(5.0, 10.0)) {
      final Manuscript inSteps = check(inSteps(sent("001-deli-serdang"), "pengetahuan", step));
      assertThat(
              inSteps.contradictions().stream()
                  .filter(one -> one.code().equals("KELIPATAN_MUSTAHIL"))
                  .flatMap(one -> one.rows().stream())
                  .filter(one -> one.measure().equals("median")))
          .extracting(PublishedFigure::printed)
          .containsOnly("59,00");
    }
  }

  @Test
  void row1n4MeansThatNoSumGives() throws IOException {
    final Dataset tens = inSteps(sent("001-deli-serdang"), "pengetahuan", 10);
    assertThat(printed(check(tens), "RERATA_MUSTAHIL")).containsExactly("50,83", "81,66");
    final Dataset unknown = without(tens, one -> one.measure().equals("n"));
    assertThat(printed(check(unknown), "RERATA_DIPOTONG")).containsExactly("50,83", "81,66");
    final Dataset twelve = with(tens, row("Tabel 1", "pengetahuan", "Post", "n", "12"));
    assertThat(printed(check(twelve), "RERATA_DIPOTONG")).containsExactly("81,66");
    assertThat(codes(check(inSteps(sent("001-deli-serdang"), "pengetahuan", 1))))
        .as("29 whole scores give both means")
        .doesNotContain("RERATA_MUSTAHIL", "RERATA_DIPOTONG");
  }

  @Test
  void row1n5RiseInPerCent() throws IOException {
    assertThat(printed(check(sent("001-deli-serdang")), "KENAIKAN_BERBEDA")).containsExactly("53%");
  }

  @Test
  void rows2n1To2n3And2n9AreConsistentAndOnly2n4IsFound() throws IOException {
    assertThat(codes(check(sent("003-jambi")))).containsExactly("P_TERLALU_BESAR");
    assertThat(printed(check(sent("003-jambi")), "P_TERLALU_BESAR")).containsExactly("0,012");
    assertThat(codes(check(inSteps(sent("003-jambi"), "skor_asi", null))))
        .as("without the step of the scale")
        .containsExactly("P_TERLALU_BESAR");
  }

  @Test
  void row2n4APossiblePIsNotRemarkedOn() throws IOException {
    final Dataset program =
        without(sent("003-jambi"), one -> false, one -> one.measure().equals("p_wilcoxon"));
    for (final String p : List.of("0,000", "<0,001", "p < 0,05", "0,00001")) {
      assertThat(codes(check(with(program, row("Hasil", "skor_asi", "Pre-Post", "p_wilcoxon", p)))))
          .as(p)
          .isEmpty();
    }
    for (final String p : List.of("0,012", "0,02", "> 0,05", "0,0001")) {
      assertThat(codes(check(with(program, row("Hasil", "skor_asi", "Pre-Post", "p_wilcoxon", p)))))
          .as(p)
          .containsExactly("P_TERLALU_BESAR");
    }
  }

  @Test
  void row2n4WithWholeEndsAndNoStep() throws IOException {
    final Dataset whole =
        without(
            scaled(sent("003-jambi"), "skor_asi", "poin", 0, null),
            one -> false,
            one -> "Tabel 3".equals(one.section()) || "Tabel 4".equals(one.section()));
    assertThat(codes(check(whole))).containsExactly("P_TERLALU_BESAR");
    assertThat(only(check(whole), "P_TERLALU_BESAR").explanation().key()).endsWith(".measured");
    final Dataset unsaid = without(whole, one -> false, one -> one.measure().equals("rerata"));
    assertThat(codes(check(unsaid))).as("without means nothing is known").isEmpty();
  }

  @Test
  void row2n6AScoreHasNoUnit() throws IOException {
    final Dataset bare =
        with(
            scaled(sent("003-jambi"), "skor_asi", null, 2, 1.0),
            row("Tabel 3", "skor_asi", "Pre", "rerata", "9,17 ml"));
    assertThat(only(check(bare), "SATUAN_BERBEDA").explanation().key()).endsWith(".none");
    final Dataset points =
        with(
            scaled(sent("003-jambi"), "skor_asi", null, 2, 1.0),
            row("Tabel 3", "skor_asi", "Pre", "rerata", "9,17 poin"));
    assertThat(codes(check(points))).doesNotContain("SATUAN_BERBEDA");
  }

  @Test
  void row2n6UnitAgainstTheDictionary() throws IOException {
    final Dataset ml =
        with(sent("003-jambi"), row("Tabel 3", "skor_asi", "Pre", "rerata", "9,17 ml"));
    assertThat(printed(check(ml), "SATUAN_BERBEDA")).containsExactly("9,17 ml");
    final Dataset cc =
        with(sent("002-klaten"), row("Hasil", "produksi_asi", "Pre", "rerata", "66 ml"));
    assertThat(codes(check(cc))).as("a millilitre is a cubic centimetre").isEmpty();
  }

  @Test
  void rows3n1And3n2AreConsistent() throws IOException {
    final Manuscript check = check(sent("000-banyuwangi"));
    assertThat(codes(check)).isEmpty();
    assertThat(check.numbers()).noneMatch(one -> one.verdict().isRemarkable());
  }

  @Test
  void rows4n1And4n4AreConsistentAnd4n3HasNoTest() throws IOException {
    final Manuscript check = check(sent("002-klaten"));
    assertThat(codes(check)).isEmpty();
    assertThat(check.numbers()).noneMatch(one -> one.verdict().isRemarkable());
    final Dataset claimed =
        with(
            sent("002-klaten"),
            row("Hasil", "produksi_asi", null, "klaim", "Terjadi perbedaan yang signifikan."));
    assertThat(codes(check(claimed))).containsExactly("SIGNIFIKAN_TANPA_UJI");
  }

  @Test
  void row5n2SignificantWithoutATest() throws IOException {
    final String sentence = "Terdapat peningkatan signifikan pengetahuan dan efikasi diri.";
    final Dataset claimed =
        with(sent("004-jabodetabek"), row("Hasil", null, null, "klaim", sentence));
    assertThat(printed(check(claimed), "SIGNIFIKAN_TANPA_UJI")).containsExactly(sentence);
    final String both = "Pengetahuan tidak hanya meningkat signifikan, tetapi juga merata.";
    assertThat(codes(check(with(sent("004-jabodetabek"), row("Hasil", null, null, "klaim", both)))))
        .containsExactly("SIGNIFIKAN_TANPA_UJI");
    final Dataset tested =
        with(claimed, row("Hasil", "pengetahuan", "KR1-PM", "p_wilcoxon", "<0,001"));
    assertThat(codes(check(tested))).as("with a test").isEmpty();
    for (final String harmless :
        List.of(
            "Tingkat signifikansi yang dipakai 0,05.",
            "Peningkatan pengetahuan tidak signifikan.",
            "Kegiatan ini bermakna bagi kader.",
            "Peningkatan signifikan (p = 0,003).",
            "Peningkatan signifikan dengan p-value 0,000 < 0,05.",
            "Perbedaan bermakna, nilai p sebesar 0,012.",
            "Hasilnya signifikan, Sig. (2-tailed) .000.")) {
      assertThat(
              codes(
                  check(
                      with(sent("004-jabodetabek"), row("Hasil", null, null, "klaim", harmless)))))
          .as(harmless)
          .isEmpty();
    }
    assertThat(codes(check(sent("004-jabodetabek")))).isEmpty();
  }

  @Test
  void withTheDataOnlyWhatDoesNotHoldIsRemarkedOn() throws IOException {
    assertThat(remarkable("000-banyuwangi")).isEmpty();
    assertThat(remarkable("002-klaten")).isEmpty();
    assertThat(remarkable("004-jabodetabek")).isEmpty();
    assertThat(remarkable("003-jambi")).containsExactly("p_wilcoxon 0,012");
    assertThat(remarkable("001-deli-serdang"))
        .containsExactly("median 70,00", "min 80,00", "min 70,00", "selisih_rerata_persen 53%");
  }

  @Test
  void numbersThatWereChangedAreFound() throws IOException {
    assertFound("000-banyuwangi", "rerata", "31", "21", "SELISIH_BERBEDA");
    assertFound("000-banyuwangi", "persen", "89%", "98%", "PERSEN_BERBEDA");
    assertFound("000-banyuwangi", "jumlah", "25", "27", "JUMLAH_BERBEDA");
    assertFound("000-banyuwangi", "n", "20", "21", "JUMLAH_BERBEDA");
    assertFound("000-banyuwangi", "maks", "50", "55", "KELIPATAN_MUSTAHIL");
    assertFound("003-jambi", "sd", "0,874", "0,884", "SEBARAN_MUSTAHIL");
    assertFound("003-jambi", "sd", "1,671", "4,9", "SD_MUSTAHIL");
    assertFound("003-jambi", "rerata", "9,17", "9,18", "RERATA_MUSTAHIL");
    assertFound("003-jambi", "rerata", "9,17", "16,17", "DI_LUAR_SKALA");
    assertFound("003-jambi", "ci95_bawah", "8,84", "8,74", "IK_BERBEDA");
    assertFound("002-klaten", "min_kenaikan_persen", ">100%", ">200%", "KENAIKAN_TERKECIL_BERBEDA");
  }

  private static void assertFound(
      final String program,
      final String measure,
      final String printed,
      final String changed,
      final String code)
      throws IOException {
    final Dataset data = sent(program);
    final List<PublishedFigure> rows = new ArrayList<>();
    for (final PublishedFigure row : data.published()) {
      final boolean same = row.measure().equals(measure) && row.printed().equals(printed);
      rows.add(same ? printedAs(row, changed) : row);
    }
    assertThat(codes(check(published(data, rows)))).as(measure + " " + changed).contains(code);
  }

  @Test
  void anIntervalByTheNormalIsNamedAndNotCalledWrong() throws IOException {
    final Dataset data = sent("003-jambi");
    final List<PublishedFigure> rows = new ArrayList<>();
    for (final PublishedFigure row : data.published()) {
      rows.add(
          switch (row.printed()) {
            case "8,84" -> printedAs(row, "8,85");
            case "9,49" -> printedAs(row, "9,48");
            default -> row;
          });
    }
    final Contradiction found = only(check(published(data, rows)), "IK_BERBEDA");
    assertThat(found.explanation().key()).endsWith("normal");
    assertThat(found.verdict()).isEqualTo(Verdict.ROUNDED);
  }

  private static List<String> remarkable(final String program) throws IOException {
    return check(read(Path.of("input", program + ".xlsx"))).numbers().stream()
        .filter(one -> one.verdict().isRemarkable())
        .map(one -> one.printed().measure() + " " + one.printed().printed())
        .toList();
  }

  private static Manuscript check(final Dataset dataset) {
    return Manuscript.of(Analysis.of(dataset));
  }

  private static List<String> codes(final Manuscript check) {
    return check.contradictions().stream().map(Contradiction::code).distinct().toList();
  }

  private static Contradiction only(final Manuscript check, final String code) {
    final List<Contradiction> found =
        check.contradictions().stream().filter(one -> one.code().equals(code)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<String> printed(final Manuscript check, final String code) {
    return check.contradictions().stream()
        .filter(one -> one.code().equals(code))
        .flatMap(one -> one.rows().stream())
        .map(PublishedFigure::printed)
        .toList();
  }

  /** A program of which only summary numbers were sent. */
  private static Dataset sent(final String program) throws IOException {
    return read(PROGRAMS.resolve(program + ".rekap-saja.xlsx"));
  }

  private static Dataset read(final Path workbook) throws IOException {
    final IntakeResult result =
        Intake.standard(ColumnDictionary.load(Path.of("templates/words"))).read(workbook);
    assertThat(result).as(workbook.toString()).isInstanceOf(IntakeResult.Accepted.class);
    return ((IntakeResult.Accepted) result).dataset();
  }

  private static PublishedFigure row(
      final String section,
      final @Nullable String variable,
      final @Nullable String occasion,
      final String measure,
      final String printed) {
    return new PublishedFigure(
        new Origin("Publikasi", 99),
        section,
        variable,
        null,
        occasion,
        null,
        measure,
        printed,
        null);
  }

  private static PublishedFigure printedAs(final PublishedFigure row, final String printed) {
    return new PublishedFigure(
        row.origin(),
        row.section(),
        row.variable(),
        row.group(),
        row.occasion(),
        row.category(),
        row.measure(),
        printed,
        row.note());
  }

  private static Dataset with(final Dataset data, final PublishedFigure row) {
    final List<PublishedFigure> rows = new ArrayList<>(data.published());
    rows.add(row);
    return published(data, rows);
  }

  private static Dataset published(final Dataset data, final List<PublishedFigure> rows) {
    return copy(data, data.dictionary(), data.figures(), rows);
  }

  private static Dataset without(final Dataset data, final Predicate<SummaryFigure> sent) {
    return without(data, sent, one -> false);
  }

  private static Dataset without(
      final Dataset data,
      final Predicate<SummaryFigure> sent,
      final Predicate<PublishedFigure> printed) {
    return copy(
        data,
        data.dictionary(),
        data.figures().stream().filter(sent.negate()).toList(),
        data.published().stream().filter(printed.negate()).toList());
  }

  private static Dataset inSteps(
      final Dataset data, final String variable, final @Nullable Double step) {
    final Scale old = Objects.requireNonNull(data.dictionary().variable(variable)).scale();
    return scaled(data, variable, old.unit(), old.decimals(), step);
  }

  private static Dataset scaled(
      final Dataset data,
      final String variable,
      final @Nullable String unit,
      final @Nullable Integer decimals,
      final @Nullable Double step) {
    final Dictionary old = data.dictionary();
    final List<Variable> variables =
        old.variables().stream()
            .map(one -> one.code().equals(variable) ? scaled(one, unit, decimals, step) : one)
            .toList();
    return copy(
        data,
        new Dictionary(variables, old.occasions(), old.groups(), old.items()),
        data.figures(),
        data.published());
  }

  private static Dataset inSteps(final Dataset data, final String variable, final int step) {
    return inSteps(data, variable, Double.valueOf(step));
  }

  private static Variable scaled(
      final Variable one,
      final @Nullable String unit,
      final @Nullable Integer decimals,
      final @Nullable Double step) {
    final Scale scale = one.scale();
    return new Variable(
        one.code(),
        one.label(),
        one.kind(),
        one.group(),
        one.measured(),
        new Scale(unit, scale.minimum(), scale.maximum(), decimals, step),
        one.direction(),
        one.threshold(),
        one.derivedFrom(),
        one.fixedTest(),
        one.partOf(),
        one.listed(),
        one.synonyms(),
        one.note(),
        one.categories());
  }

  private static Dataset copy(
      final Dataset data,
      final Dictionary dictionary,
      final List<SummaryFigure> figures,
      final List<PublishedFigure> published) {
    return new Dataset(
        data.program(),
        dictionary,
        data.respondents(),
        data.measurements(),
        data.itemAnswers(),
        figures,
        published,
        data.outputs(),
        data.photos(),
        data.provenance());
  }
}
