package id.rekap.render;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Run;
import id.rekap.language.Run.Style;
import id.rekap.language.Wording;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsOnPaperTests {

  private static List<String> cut(final String text) {
    final List<String> parts = new ArrayList<>();
    int from = 0;
    for (final int to : WordBreaks.points(text)) {
      parts.add(text.substring(from, to));
      from = to;
    }
    return parts;
  }

  @Test
  void endsALineOnlyAfterASpaceOrBetweenTwoWords() {
    assertThat(cut("rata-rata 20–35 tahun")).containsExactly("rata-", "rata ", "20–35 ", "tahun");
    assertThat(cut("BSES-SF −4,62 ke-6 N-gain Rp1.250,00"))
        .containsExactly("BSES-SF ", "−4,62 ", "ke-6 ", "N-gain ", "Rp1.250,00");
    assertThat(cut("p\u00A0=\u00A00,001")).hasSize(1);
    assertThat(cut("")).isEmpty();
  }

  @Test
  void cutsAWordThatIsLongerThanAnyWord() {
    assertThat(cut("x".repeat(40)).getFirst()).hasSize(30);
    assertThat(String.join("", cut("x".repeat(40)))).hasSize(40);
  }

  @Test
  void keepsLettersOfTwoFacesTogetherWhereNoSpaceStandsBetween() {
    final TextView text =
        TextView.of(
            new Wording(
                List.of(
                    new Run("normal (", Style.PLAIN),
                    new Run("W", Style.ITALIC),
                    new Run("\u00A0=\u00A00,855; lain", Style.PLAIN))));

    assertThat(text.pieces()).extracting(TextView.Piece::kept).containsExactly(false, true, false);
    assertThat(text.pieces().get(1).runs())
        .extracting(TextView.Letters::text)
        .containsExactly("(", "W", "\u00A0=\u00A00,855;");
    assertThat(text.plain()).isEqualTo("normal (W\u00A0=\u00A00,855; lain");
  }

  @Test
  void leavesALabelBeforeASpaceAlone() {
    final TextView text =
        TextView.of(
            new Wording(
                List.of(new Run("Tabel\u00A01.", Style.BOLD), new Run(" Nilai", Style.PLAIN))));

    assertThat(text.pieces()).noneMatch(TextView.Piece::kept);
  }

  @Test
  void dropsWhatHasNoPlaceOnPaper() {
    assertThat(PrintableText.of("a\u0000b\u202Ec\u200Dd\u00ADe")).isEqualTo("abcde");
    assertThat(PrintableText.of("a\u2003b\tc\u2028d\u202Fe")).isEqualTo("a b c d\u00A0e");
    assertThat(PrintableText.of("e\u0301 ± ≥ “x”")).isEqualTo("é ± ≥ “x”");
    assertThat(PrintableText.of("8\u2007(25,8)")).isEqualTo("8\u2007(25,8)");
  }
}
