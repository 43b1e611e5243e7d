package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.everything;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Headings whose words stand in two rows: read together where neither row is one by itself. */
class TwoRowHeadingsTests {

  private static final List<String> PLAIN = everything(accepted(Workbooks.program()));

  private static void assertSame(final Workbooks book) {
    final IntakeResult result = read(book);
    assertThat(findings(result)).isEmpty();
    assertThat(result)
        .isInstanceOfSatisfying(
            IntakeResult.Accepted.class,
            one -> assertThat(everything(one.dataset())).isEqualTo(PLAIN));
  }

  private static Workbooks lowered(final String sheet, final int rows) {
    final Workbooks book = Workbooks.program();
    book.poi().getSheet(sheet).shiftRows(1, rows, 1);
    return book;
  }

  private static Workbooks under(final String word) {
    return lowered("Pengukuran", 10)
        .set("Pengukuran", "C1", word)
        .set("Pengukuran", "D1", null)
        .set("Pengukuran", "C2", "Awal")
        .set("Pengukuran", "D2", "Akhir");
  }

  /** {@code Nilai} is a heading of the long form too: what stands under it decides. */
  @Test
  void readsOccasionsUnderTheWordThatTheyShare() {
    assertSame(under("Nilai"));
    assertSame(
        under("Nilai")
            .merge("Pengukuran", "C1:D1")
            .merge("Pengukuran", "A1:A2")
            .merge("Pengukuran", "B1:B2"));
  }

  @Test
  void readsAHeadingThatIsBrokenOverTwoRows() {
    assertSame(
        lowered("Responden", 6)
            .set("Responden", "A2", "Responden")
            .set("Responden", "F1", "Kelompok")
            .set("Responden", "F2", "umur"));
  }

  /** Both words together have to be a heading; {@code Skor Awal} is none. */
  @Test
  void joinsNothingElse() {
    assertThat(refused(under("Skor")))
        .isNotEmpty()
        .allMatch(one -> one.startsWith("KOLOM_TIDAK_ADA | Pengukuran | "));
  }
}
