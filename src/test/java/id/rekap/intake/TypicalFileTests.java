package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.everything;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.read;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;

/** One workbook with everything at once that teams do to a table. */
class TypicalFileTests {

  private static Workbooks typical() {
    final Workbooks book = Workbooks.program();
    book.move("Responden", 6, 1)
        .set("Responden", "B1", "LAMPIRAN 2")
        .set("Responden", "B2", "DATA PESERTA PELATIHAN KADER")
        .set("Responden", "B3", "Tempat: Balai Desa; Tanggal: 15 Maret 2024")
        .merge("Responden", "A1:H1")
        .merge("Responden", "A2:H2")
        .set("Responden", "A7", "No")
        .set("Responden", "B7", " KODE ")
        .set("Responden", "E7", "USIA (TH)")
        .set("Responden", "F7", "Pend.\u00a0terakhir")
        .set("Responden", "H7", "Tanda tangan");
    final String[] ages = {"21 th", "35", "36 tahun", "40 thn", "28,0", "52"};
    for (int i = 0; i < ages.length; i++) {
      book.set("Responden", "A" + (8 + i), i + 1).set("Responden", "E" + (8 + i), ages[i]);
    }
    for (final int row : new int[] {9, 10, 11, 13}) {
      book.set("Responden", "D" + row, null);
    }
    return book.merge("Responden", "D8:D11")
        .merge("Responden", "D12:D13")
        .set("Responden", "A14", "Jumlah")
        .set("Responden", "E14", 212)
        .set("Responden", "A15", "Rata-rata")
        .formula("Responden", "E15", "AVERAGE(E8:E13)", FormulaError.DIV0)
        .set("Responden", "B17", "*) data diisi oleh kader")
        .set("Responden", "F19", "Desa Contoh, 16 Maret 2024")
        .set("Responden", "F20", "Mengetahui,")
        .set("Responden", "F24", "(Dosen A)")
        .set("Responden", "F25", "NIP 000000000000000000")
        .set("Pengukuran", "C1", "Nilai awal")
        .set("Pengukuran", "D1", "NILAI AKHIR")
        .set("Pengukuran", "C2", "30 poin")
        .set("Pengukuran", "D2", "70,0")
        .set("Pengukuran", "C8", "YA ")
        .set("Pengukuran", "C9", "ya.")
        .set("Kegiatan", "B6", "Jumat, 15 Maret 2024")
        .set("Kegiatan", "B7", LocalDate.of(2024, 3, 16))
        .set("Kegiatan", "B15", "Rp 5.000.000,-")
        .set("Kegiatan", "B12", "4 orang")
        .set("Lembar3", "A1", "coretan");
  }

  @Test
  void readsItLikeThePlainOne() {
    final Dataset plain = accepted(Workbooks.program());
    final Dataset dataset = accepted(typical());
    assertThat(everything(dataset)).isEqualTo(everything(plain));
    assertThat(dataset.program())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(plain.program());
    assertThat(dataset.dictionary()).isEqualTo(plain.dictionary());
    assertThat(dataset.provenance().rowsRead()).isEqualTo(6);
  }

  @Test
  void saysWhatItDidWithEachCell() {
    assertThat(findings(read(typical())))
        .containsExactlyInAnyOrder(
            "LEMBAR_DIABAIKAN | Lembar3 | null | null",
            "SATUAN_DIBUANG | Kegiatan | B12 | 4 orang",
            "SATUAN_DIBUANG | Kegiatan | B15 | Rp 5.000.000,-",
            "KOLOM_DIABAIKAN | Responden | A7 | No",
            "KOLOM_DIABAIKAN | Responden | H7 | Tanda tangan",
            "SATUAN_DIBUANG | Responden | E8 | 21 th",
            "ANGKA_TEKS | Responden | E9 | 35",
            "SATUAN_DIBUANG | Responden | E10 | 36 tahun",
            "SATUAN_DIBUANG | Responden | E11 | 40 thn",
            "ANGKA_TEKS | Responden | E12 | 28,0",
            "ANGKA_TEKS | Responden | E13 | 52",
            "BARIS_REKAP_DIABAIKAN | Responden | A14 | Jumlah",
            "BARIS_REKAP_DIABAIKAN | Responden | A15 | Rata-rata",
            "BARIS_BUKAN_DATA | Responden | B17 | null",
            "BARIS_BUKAN_DATA | Responden | F19 | null",
            "BARIS_BUKAN_DATA | Responden | F20 | null",
            "BARIS_BUKAN_DATA | Responden | F24 | null",
            "BARIS_BUKAN_DATA | Responden | F25 | null",
            "SATUAN_DIBUANG | Pengukuran | C2 | 30 poin",
            "ANGKA_TEKS | Pengukuran | D2 | 70,0");
  }
}
