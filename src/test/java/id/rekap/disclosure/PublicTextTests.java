package id.rekap.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.disclosure.PublicText.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name and number here is invented. */
class PublicTextTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "NAME | Pendampingan Ny. Am di rumah",
        "NAME | Pendampingan Ny Am di rumah",
        "NAME | ny.am tidak hadir",
        "NAME | Kunjungan ke Tn. S",
        "NAME | Terima kasih kepada Sdr. Contoh",
        "NAME | Sdri. Contoh menjadi kader",
        "NAME | Dibantu Bp. Contoh",
        "NAME | Dibantu Bpk Contoh",
        "NAME | Rumah Ibu Contoh dipakai untuk latihan",
        "NAME | rumah ibu Contoh",
        "NAME | Pak Contoh berhalangan",
        "NAME | Bu Contoh berhalangan",
        "NAME | An. Contoh dirujuk",
        "CITIZEN_NUMBER | NIK 3510010101900001",
        "CITIZEN_NUMBER | 3510 0101 0190 0001",
        "CITIZEN_NUMBER | 35.10.01.010190.0001",
        "CITIZEN_NUMBER | 351001-410190-0001",
        "CITIZEN_NUMBER | nomor 9999999999999999 keliru",
        "CITIZEN_NUMBER | pada 2024 35 10 01 01 01 90 00 01",
        "PHONE | hubungi 081200000000",
        "PHONE | hubungi 0812-0000-0000",
        "PHONE | WA 0812 0000 000",
        "PHONE | 0812.0000.0000",
        "PHONE | +62812 0000 0000",
        "PHONE | +62 812-0000-0000",
        "PHONE | (+62) 81200000000",
        "PHONE | 62812-0000-0000",
        "PHONE | 0062 812 0000 0000",
        "PHONE | +62 (0)812 0000 0000",
        "PHONE | (0812) 0000 0000",
        "EMAIL | kirim ke nama.contoh@example.ac.id",
        "EMAIL | nama@example.com."
      })
  void withholdsWhatPointsToAPerson(final Reason reason, final String text) {
    assertThat(PublicText.withheld(text)).as(text).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pemberdayaan ibu hamil di Desa Contoh",
        "Pelatihan Ibu Hamil dan Ibu Menyusui",
        "KELAS IBU BALITA",
        "Kader dan ibu-ibu PKK hadir",
        "Ibu-Ibu PKK Desa Contoh",
        "Bapak/Ibu kader posyandu",
        "Ibu Kota Provinsi",
        "Bapak Camat membuka acara",
        "Tahun 2021 2022 2023 2024",
        "TS-2, TS-1, TS: 2023, 2024, 2025",
        "Rp1.500.000,00 dari Rp62.850.000.000,00",
        "Rp 8.200.000.000",
        "Rp0,00 dipakai",
        "SK Rektor No. 0812/UN1.P/KPT/2024",
        "Kontrak 123/E5/PG.02.00.PL/2024 tanggal 12-08-2024",
        "Surat 1026/E5.5/AL.04/2022",
        "Pukul 08.30-11.30 untuk 15 peserta",
        "Pukul 08.00–10.00 dan 13.00–15.00 WIB",
        "ISBN 978-602-00-0000-0",
        "Jumlah 28 peserta; 25 (89,3%) naik",
        "Nilai 081 dan 082",
        "Skor 0,812345678901",
        "Kerja sama dengan TN Contoh (taman nasional)",
        "Anak usia 0–5 tahun",
        "Hambatan: hujan, listrik padam, peserta pulang lebih awal.",
        "Puskesmas dan bidan desa",
        "Pakan ternak dan bubur bayi",
        "@pkmcontoh"
      })
  void leavesHonestTextAlone(final String text) {
    assertThat(PublicText.withheld(text)).as(text).isEmpty();
  }
}
