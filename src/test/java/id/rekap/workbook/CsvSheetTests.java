package id.rekap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

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

  @Test
  void keepsTheLinesAndTheTextOfACsvFile() throws IOException {
    final RawSheet sheet =
        new CsvSheet("x", new Budget(Limits.DEFAULT))
            .read("sep=;\r\nKode;Isi\r\n\r\n007;\"a;\"\"b\"\"\"\r\n8;=1+1\r\n");
    assertThat(sheet.rows()).extracting(RawRow::number).containsExactly(2, 4, 5);
    assertThat(sheet.rows().get(1).cells())
        .extracting(RawCell::kind, RawCell::text)
        .containsExactly(
            Tuple.tuple(RawCell.Kind.TEXT, "007"), Tuple.tuple(RawCell.Kind.TEXT, "a;\"b\""));
    assertThat(sheet.rows().get(2).cells().get(1).formula()).isNull();
  }
}
