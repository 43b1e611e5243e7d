package id.rekap.model;

import java.util.EnumSet;

/** The reason codes of the reading contract; fixed, the same in every language. */
public enum Reason {
  BERKAS_KOSONG(Severity.ERROR),
  BERKAS_RUSAK(Severity.ERROR),
  BERKAS_BUKAN_LEMBAR_KERJA(Severity.ERROR),
  BERKAS_TERKUNCI(Severity.ERROR),
  FORMAT_TIDAK_DIDUKUNG(Severity.ERROR),
  BATAS_TERLAMPAUI(Severity.ERROR),
  XML_BERBAHAYA(Severity.ERROR),

  LEMBAR_TIDAK_ADA(Severity.ERROR),
  KOLOM_TIDAK_ADA(Severity.ERROR),
  DATA_KOSONG(Severity.ERROR),
  ISIAN_WAJIB_KOSONG(Severity.ERROR),
  VARIABEL_TIDAK_DIKENAL(Severity.ERROR),
  KEGIATAN_GANDA(Severity.ERROR),

  KODE_GANDA(Severity.ERROR),
  KODE_TIDAK_DIKENAL(Severity.ERROR),
  NILAI_BUKAN_ANGKA(Severity.ERROR),
  NILAI_DI_LUAR_RENTANG(Severity.ERROR),
  ANGKA_AMBIGU(Severity.ERROR),
  KATEGORI_TIDAK_DIKENAL(Severity.ERROR),
  KATEGORI_TIDAK_KONSISTEN(Severity.ERROR),
  TANGGAL_TIDAK_SAH(Severity.ERROR),
  RUMUS_GALAT(Severity.ERROR),
  RUMUS_TANPA_NILAI(Severity.ERROR),
  REKAP_TIDAK_KONSISTEN(Severity.ERROR),
  TEKS_TIDAK_SAH(Severity.ERROR),

  KOLOM_DIABAIKAN(Severity.WARNING),
  BARIS_REKAP_DIABAIKAN(Severity.WARNING),
  BARIS_BUKAN_DATA(Severity.WARNING),
  BARIS_TERSEMBUNYI(Severity.WARNING),
  LEMBAR_TERSEMBUNYI(Severity.WARNING),
  LEMBAR_DIABAIKAN(Severity.WARNING),
  ANGKA_TEKS(Severity.WARNING),
  SATUAN_DIBUANG(Severity.WARNING),
  ISIAN_KOSONG(Severity.WARNING),
  PASANGAN_TIDAK_LENGKAP(Severity.WARNING),
  TAUTAN_LUAR(Severity.WARNING),
  KELOMPOK_MIRIP(Severity.WARNING),
  JENIS_KEGIATAN_LAIN(Severity.WARNING),
  NILAI_DI_LUAR_KELOMPOK(Severity.WARNING),
  BUTIR_TIDAK_DINILAI(Severity.WARNING),
  WAKTU_MERAGUKAN(Severity.WARNING),
  UJI_TIDAK_SESUAI(Severity.WARNING),
  PUBLIKASI_BERBEDA(Severity.WARNING),
  KARAKTER_KENDALI_DIBUANG(Severity.WARNING),
  TEKS_DIPOTONG(Severity.WARNING),
  TANPA_PERSETUJUAN(Severity.WARNING),

  BARIS_CONTOH_DIABAIKAN(Severity.NOTE);

  private final Severity severity;

  Reason(final Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** Tells whether a code is about the file as a whole; its findings point at no cell. */
  public static boolean isOfFile(final String code) {
    return EnumSet.range(BERKAS_KOSONG, XML_BERBAHAYA).stream()
        .anyMatch(one -> one.name().equals(code));
  }
}
