package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.model.Reason;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More findings than anybody reads: the first are kept, all are counted, and time is not lost. */
@Tag("slow")
class ManyFindingsTests {

  private static Intake keeping(final int findings, final int seconds) {
    final Limits usual = Limits.DEFAULT;
    return intake()
        .within(
            new Limits(
                usual.fileBytes(),
                usual.entries(),
                usual.unpackedBytes(),
                usual.sheets(),
                usual.rows(),
                usual.columns(),
                usual.cells(),
                usual.letters(),
                seconds,
                findings));
  }

  private static Intake intake() {
    try {
      return Intake.standard(ColumnDictionary.load(Path.of("templates/words")));
    } catch (final IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Workbooks wrong(final int rows) {
    final Object[][] table = new Object[rows + 1][];
    table[0] = new Object[] {"Kode", "Variabel", "Pre", "Post"};
    for (int i = 1; i <= rows; i++) {
      table[i] = new Object[] {"X" + i, "pengetahuan", "salah", "keliru"};
    }
    return Workbooks.program().rows("Pengukuran", table);
  }

  @Test
  void keepsTheFirstOfEachCodeAndSheetAndCountsTheRest() {
    final IntakeResult result = Trial.read(keeping(5, 15), wrong(100));
    final List<Finding> unknown =
        result.findings().stream()
            .filter(one -> one.code().equals("KODE_TIDAK_DIKENAL"))
            .filter(one -> "Pengukuran".equals(one.sheet()))
            .toList();
    assertThat(unknown).hasSize(6);
    assertThat(unknown.getFirst().cell()).isEqualTo("A2");
    assertThat(unknown.get(4).cell()).isEqualTo("A6");
    assertThat(unknown.getLast())
        .isEqualTo(
            new Finding(
                "KODE_TIDAK_DIKENAL",
                Reason.KODE_TIDAK_DIKENAL.severity(),
                "Pengukuran",
                null,
                null,
                Finding.MORE,
                Map.of(Finding.COUNT, Argument.of(95L))));
    assertThat(Finding.count(unknown)).isEqualTo(100);
    assertThat(Trial.read(wrong(100)).findings())
        .filteredOn(one -> one.code().equals("KODE_TIDAK_DIKENAL"))
        .hasSize(100);
  }

  /** An error that is not kept refuses the workbook all the same. */
  @Test
  void refusesForAnErrorThatIsOnlyCounted() {
    assertThat(Trial.read(keeping(1, 15), wrong(3))).isInstanceOf(IntakeResult.Refused.class);
  }

  /** Words of the workbook in a sentence, such as all its categories, are cut. */
  @Test
  void keepsNoSentenceOfAnyLength() {
    final Workbooks book = Workbooks.program().set("Responden", "E3", "Pascadoktoral");
    final List<Object[]> rows = new ArrayList<>();
    rows.add(new Object[] {"Variabel", "Urutan", "Label", "Dari", "Sampai", "Padanan"});
    rows.add(new Object[] {"kel_umur", 1, "Muda", null, 35, null});
    rows.add(new Object[] {"kel_umur", 2, "Dewasa", 36, null, null});
    rows.add(new Object[] {"keluhan", 1, "Ya", null, null, null});
    rows.add(new Object[] {"keluhan", 2, "Tidak", null, null, null});
    for (int i = 1; i <= 3_000; i++) {
      rows.add(new Object[] {"pendidikan", i, "Jenjang ke " + i, null, null, null});
    }
    final Finding finding =
        Trial.read(book.rows("Kategori", rows.toArray(Object[][]::new))).findings().stream()
            .filter(one -> "E3".equals(one.cell()))
            .findFirst()
            .orElseThrow();
    assertThat(finding.slots().get("choices"))
        .isInstanceOfSatisfying(
            Argument.Words.class,
            words -> assertThat(words.text()).hasSizeLessThanOrEqualTo(600).endsWith("…"));
  }

  /**
   * A summary of which every row looks for its group among all the others: the time of the limit,
   * then an answer.
   */
  @Test
  void stopsWorkThatTakesLongerThanItsTime() {
    final int rows = 60_000;
    final Object[][] table = new Object[rows + 1][];
    table[0] = new Object[] {"Variabel", "Kelompok", "Waktu", "Kategori", "Ukuran", "Nilai"};
    for (int i = 1; i <= rows; i++) {
      table[i] = new Object[] {"responden", "Kelompok nomor " + i, null, null, "n", 1};
    }
    final IntakeResult result =
        Trial.read(keeping(1_000, 2), Workbooks.summary().rows("Rekap", table));
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo("BATAS_TERLAMPAUI");
              assertThat(one.variant()).isEqualTo("seconds");
              assertThat(one.slots()).containsEntry("limit", Argument.of(2L));
            });
  }

  /** Whatever is thrown behind the door, an error of the machine too, is an answer. */
  @Test
  void answersForEveryThrowable() throws IOException {
    for (final Throwable thrown :
        List.of(
            new IllegalStateException("Ny. Rahasia"),
            new NoClassDefFoundError("x"),
            new AssertionError("x"),
            new StackOverflowError())) {
      final Intake intake =
          Intake.standard(
              ColumnDictionary.load(Path.of("templates/words")), () -> point -> raise(thrown));
      final IntakeResult result = Trial.read(intake, Workbooks.program());
      assertThat(result.findings())
          .singleElement()
          .satisfies(one -> assertThat(one.code() + one.slots()).isEqualTo("BERKAS_RUSAK{}"));
    }
  }

  /** A file for which there is no room is too large, not broken; one beside it is none of both. */
  @Test
  void triesAgainAloneWhereMemoryRanOut() throws IOException {
    assertThat(Trial.read(fullTimes(Integer.MAX_VALUE), Workbooks.program()).findings())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.code() + "/" + one.variant()).isEqualTo("BATAS_TERLAMPAUI/memory"));
    assertThat(Trial.read(fullTimes(1), Workbooks.program()))
        .isInstanceOf(IntakeResult.Accepted.class);
  }

  private static Intake fullTimes(final int times) throws IOException {
    final AtomicInteger full = new AtomicInteger();
    return Intake.standard(
        ColumnDictionary.load(Path.of("templates/words")),
        () ->
            point -> {
              if (full.getAndIncrement() < times) {
                throw new OutOfMemoryError("Java heap space");
              }
              return true;
            });
  }

  private static boolean raise(final Throwable thrown) {
    if (thrown instanceof final Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
