package id.rekap.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a CSV file, whoever wrote it. */
class CsvSheetTests {

  @Test
  void findsTheSeparatorOfACsvFile() {
    assertThat(CsvSheet.separator("a;b;c\n1,5;2,5;3,5\n")).isEqualTo(';');
    assertThat(CsvSheet.separator("a,b,\"c;d;e;f\"\n")).isEqualTo(',');
    assertThat(CsvSheet.separator("Isian,Nilai\nJudul,A\nAnggota,B; C; D; E; F\nLokasi,G\n"))
        .isEqualTo(',');
    assertThat(CsvSheet.separator("Kode;Isi\nA;b, c, d, e, f\n")).isEqualTo(';');
    assertThat(CsvSheet.separator("a\tb\n")).isEqualTo('\t');
    assertThat(CsvSheet.separator("satu kolom\n")).isEqualTo(';');
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "\"abc\"def,x | abcdef",
        "\"abc\" def,x | abc def",
        "\"abc\",x | abc",
        "\"a\"\"b\"c,x | a\"bc",
        "5\" pipa,x | 5\" pipa",
      })
  void readsTextBehindAClosedQuotationAsPartOfTheField(final String line, final String first)
      throws IOException {
    final RawSheet sheet = read("Kode,Isi\n" + line + "\nK03,y\n");
    assertThat(sheet.rows()).hasSize(3);
    assertThat(sheet.rows().get(1).cells()).extracting(RawCell::text).containsExactly(first, "x");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "K02,\"kata \"baik\" sekali\" | quote | B3",
        "K02,\"5\" pipa, 3\" besi\" | quote | B3",
        "K02,\"tidak ditutup | quote-open | B3",
        "\"K02\",\"a~b\",\"c | quote-open | C3",
      })
  void refusesAFieldWithoutACertainEnd(final String line, final String variant, final String cell) {
    assertThatThrownBy(
            () -> read("Kode,Isi\r\nK01,\"a\"\r\n" + line.replace('~', '\n') + "\nK03,y\n"))
        .isInstanceOfSatisfying(
            UnreadableWorkbookException.class,
            refusal -> {
              assertThat(refusal.variant()).isEqualTo(variant);
              assertThat(refusal.sheet()).isEqualTo("x");
              assertThat(refusal.cell()).isEqualTo(cell);
            });
  }

  private static RawSheet read(final String text) throws IOException {
    return new CsvSheet("x", new Budget(Limits.DEFAULT)).read(text);
  }

  @Test
  void keepsTheLinesAndTheTextOfACsvFile() throws IOException {
    final RawSheet sheet = read("sep=;\r\nKode;Isi\r\n\r\n007;\"a;\"\"b\"\"\"\r\n8;=1+1\r\n");
    assertThat(sheet.rows()).extracting(RawRow::number).containsExactly(2, 4, 5);
    assertThat(sheet.rows().get(1).cells())
        .extracting(RawCell::kind, RawCell::text)
        .containsExactly(
            Tuple.tuple(RawCell.Kind.TEXT, "007"), Tuple.tuple(RawCell.Kind.TEXT, "a;\"b\""));
    assertThat(sheet.rows().get(2).cells().get(1).formula()).isNull();
  }
}
