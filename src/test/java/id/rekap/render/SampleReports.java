package id.rekap.render;

import static id.rekap.render.Samples.count;
import static id.rekap.render.Samples.decimal;
import static id.rekap.render.Samples.paragraph;
import static id.rekap.render.Samples.range;
import static id.rekap.render.Samples.report;
import static id.rekap.render.Samples.row;
import static id.rekap.render.Samples.sentence;
import static id.rekap.render.Samples.statement;
import static id.rekap.render.Samples.table;
import static id.rekap.render.Samples.text;
import static id.rekap.summary.Quantity.phrase;

import id.rekap.narrative.Statement;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.report.Title;
import id.rekap.summary.ChartData;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages that the house holds its own against, made by hand. */
final class SampleReports {

  private SampleReports() {}

  /** The first pages of the article that the house holds its pages against. */
  static Report journal() {
    return report(
        new Block.Heading(2, text("Hasil")),
        paragraph(
            sentence(
                "Pelatihan pijat oksitosin dilaksanakan pada 15\u00A0Maret\u00A02024 di Balai Desa Kemiren dan diikuti 28\u00A0orang, yaitu 20\u00A0kader kesehatan dan 8\u00A0ibu hamil. Pengetahuan peserta diukur dua kali dengan tes sepuluh soal (nilai 0–100), sebelum dan sesudah pelatihan. Seluruh peserta mengikuti kedua pengukuran, sehingga 28\u00A0pasang nilai dapat dianalisis.")),
        new Block.Heading(3, text("Karakteristik responden")),
        paragraph(
            sentence(
                "Karakteristik responden disajikan pada Tabel\u00A01. Hampir seluruh responden berusia 20–35\u00A0tahun (25\u00A0orang; 89,3%), berpendidikan menengah (26\u00A0orang; 92,9%), dan tidak bekerja (27\u00A0orang; 96,4%). Umur rata-rata responden 30,0\u00A0tahun (SD\u00A05,5; rentang 21–44\u00A0tahun). Ketiga responden yang berusia di atas 35\u00A0tahun adalah kader kesehatan.")),
        new Block.Table(1, characteristics()),
        new Block.Heading(3, text("Pengetahuan sebelum dan sesudah pelatihan")),
        paragraph(
            sentence(
                "Ringkasan nilai pengetahuan disajikan pada Tabel\u00A02, sedangkan perubahan setiap responden ditampilkan pada Gambar\u00A01. Nilai rata-rata naik dari 31,1 (SD\u00A07,9) sebelum pelatihan menjadi 82,9 (SD\u00A010,1) sesudah pelatihan. Kenaikan rata-ratanya 51,8\u00A0poin (IK\u00A095%\u00A048,8–54,8). Nilai semua responden naik; kenaikan terkecil 40\u00A0poin dan terbesar 70\u00A0poin.")),
        new Block.Table(2, prePost()),
        figure(),
        paragraph(
            statement("t.significant"),
            sentence(
                "Karena kegiatan ini tidak memakai kelompok pembanding dan pengukuran kedua dilakukan pada hari yang sama, hasil tersebut menggambarkan perubahan segera setelah pelatihan dan belum menunjukkan ketahanan pengetahuan.")),
        new Block.Heading(3, text("Analisis data")),
        paragraph(
            sentence(
                "Nilai sebelum dan sesudah pelatihan dipasangkan menurut kode responden. Kenormalan selisih diperiksa dengan uji Shapiro–Wilk."),
            statement("t.shapiro"),
            sentence(
                "Ukuran efek dinyatakan sebagai korelasi peringkat biserial. N-gain adalah kenaikan dibagi kenaikan yang masih mungkin dicapai (nilai maksimum dikurangi nilai sebelum pelatihan), dihitung untuk setiap orang.")),
        new Block.Heading(3, text("Kunjungan berulang")),
        new Block.Table(3, occasions()),
        new Block.Heading(3, text("Asal data")),
        new Block.Remark(
            List.of(
                text("Disusun Rekap 1.0 dari buku kerja 000-banyuwangi.xlsx"),
                text(
                    "Sidik berkas (SHA-256): a65e0c8fd4f80f4b724fb55e5a5fd1f48ba6f1ae95161177339dc47e640ab45b"))));
  }

  /** Twenty-eight persons before and after. */
  static Block.Figure figure() {
    final List<ChartData.Pair> pairs = new ArrayList<>();
    final int[] before = {20, 30, 40, 50};
    for (int i = 0; i < 28; i++) {
      pairs.add(new ChartData.Pair(before[i % 4], 70 + 10 * (i % 3)));
    }
    return new Block.Figure(
        1,
        new ChartData.PairedChange(
            text("Nilai pengetahuan (0–100)"),
            text("Perubahan nilai (poin)"),
            text("Sebelum"),
            text("Sesudah"),
            text("Sesudah − sebelum"),
            pairs,
            new ChartData.Spread(text("rerata 31,1"), 20, 30, 35, 40, 50, 31.1),
            new ChartData.Spread(text("rerata 82,9"), 70, 75, 80, 90, 90, 82.9),
            0.0,
            100.0,
            new ChartData.Estimate(text("rerata 51,8 (IK 95% 48,8–54,8)"), 51.8, 48.8, 54.8)),
        phrase("t.caption.figure"),
        phrase("t.note.figure"),
        text("Nilai semua responden naik."));
  }

  static SummaryTable characteristics() {
    final List<Row> rows = new ArrayList<>();
    rows.add(row(Row.Kind.GROUP, text("Umur")));
    member(rows, "<\u00A020\u00A0tahun", 0, 0);
    member(rows, "20–35\u00A0tahun", 17, 8);
    member(rows, ">\u00A035\u00A0tahun", 3, 0);
    rows.add(row(Row.Kind.GROUP, text("Pendidikan")));
    member(rows, "Rendah", 1, 1);
    member(rows, "Menengah", 19, 7);
    member(rows, "Tinggi", 0, 0);
    rows.add(row(Row.Kind.GROUP, text("Pekerjaan")));
    member(rows, "Tidak bekerja", 19, 8);
    member(rows, "Swasta", 0, 0);
    member(rows, "Wiraswasta", 1, 0);
    member(rows, "PNS", 0, 0);
    return table(
        phrase("t.caption.characteristics"),
        List.of(
            Column.words(text("Karakteristik")),
            under("Kader kesehatan", 20),
            under("Ibu hamil", 8),
            under("Semua", 28),
            new Column(text("Persentase"), phrase("t.percent"), Column.Kind.NUMBERS, 0)),
        rows,
        SummaryTable.Setting.FIGURES,
        phrase("t.note.characteristics"),
        text(
            "Pendidikan: rendah = tidak sekolah atau SD/sederajat; menengah = SMP atau SMA/sederajat; tinggi = diploma ke atas."),
        text("Sumber: Data primer, 2024."));
  }

  private static Column under(final String head, final int n) {
    return new Column(text(head), phrase("t.n", "n", count(n)), Column.Kind.NUMBERS, 0);
  }

  private static void member(
      final List<Row> rows, final String name, final int one, final int other) {
    rows.add(
        row(
            Row.Kind.MEMBER,
            text(name),
            count(one),
            count(other),
            count(one + other),
            new Quantity.Share(one + other, 28, 1)));
  }

  static SummaryTable prePost() {
    return table(
        phrase("t.caption.pre-post"),
        List.of(
            Column.words(text("Pengukuran")),
            Column.numbers(text("Rerata")),
            Column.numbers(text("SD")),
            Column.numbers(text("Median")),
            Column.numbers(text("Min–Maks")),
            Column.numbers(text("IK\u00A095%"))),
        List.of(
            Row.plain(
                text("Sebelum pelatihan"),
                decimal(31.1),
                decimal(7.9),
                decimal(30),
                range(count(20), count(50)),
                range(decimal(28), decimal(34.1))),
            Row.plain(
                text("Sesudah pelatihan"),
                decimal(82.9),
                decimal(10.1),
                decimal(80),
                range(count(70), count(100)),
                range(decimal(78.9), decimal(86.8))),
            Row.plain(
                text("Perubahan (sesudah − sebelum)"),
                decimal(51.8),
                decimal(7.7),
                decimal(50),
                range(count(40), count(70)),
                range(decimal(48.8), decimal(54.8))),
            row(Row.Kind.TEST, text("Arah perubahan"), text("28 orang naik, 0 tetap, 0 turun")),
            row(Row.Kind.TEST, text("Uji Wilcoxon"), phrase("t.wilcoxon")),
            row(Row.Kind.TEST, text("Ukuran efek"), phrase("t.effect")),
            row(Row.Kind.TEST, text("N-gain"), text("0,76 (rerata N-gain perorangan; tinggi)"))),
        SummaryTable.Setting.FIGURES,
        text(
            "SD = simpangan baku; IK = interval kepercayaan bagi rerata (sebaran t). Nilai 0–100, makin tinggi makin baik. Perubahan dihitung per orang; 28 pasangan lengkap, tidak ada yang dikeluarkan."),
        text("Sumber: Data primer, 2024."));
  }

  static SummaryTable occasions() {
    return table(
        text("Keluhan, pemberian ASI, dan skor ibu nifas menurut waktu pengukuran di Jabodetabek"),
        List.of(
            Column.words(text("Ukuran")),
            new Column(text("KR 1"), text("hari 0"), Column.Kind.NUMBERS, 0),
            new Column(text("TK 1"), text("hari 4"), Column.Kind.NUMBERS, 0),
            new Column(text("KR 2"), text("hari 8"), Column.Kind.NUMBERS, 0),
            new Column(text("TK 2"), text("hari 22"), Column.Kind.NUMBERS, 0),
            new Column(text("Pantau"), text("hari 41"), Column.Kind.NUMBERS, 0),
            new Column(text("Bulan 2"), text("hari 60"), Column.Kind.NUMBERS, 0),
            Column.numbers(phrase("t.unit.head.p"))),
        List.of(
            row(Row.Kind.GROUP, text("Ibu dengan keluhan, jumlah (%)")),
            row(
                Row.Kind.MEMBER,
                text("Bendungan payudara"),
                part(16),
                part(13),
                part(11),
                part(9),
                part(8),
                Quantity.none(),
                new Quantity.PValue(0.0001)),
            row(
                Row.Kind.MEMBER,
                text("Puting lecet"),
                part(14),
                part(13),
                part(11),
                part(9),
                part(8),
                Quantity.none(),
                new Quantity.PValue(0.003)),
            row(Row.Kind.GROUP, text("Skor, rerata (SD)")),
            row(
                Row.Kind.MEMBER,
                text("Pengetahuan (0–100)"),
                score(50.8, 10.9),
                Quantity.none(),
                Quantity.none(),
                Quantity.none(),
                score(80.6, 13.3),
                Quantity.none(),
                new Quantity.PValue(0.0001)),
            row(
                Row.Kind.MEMBER,
                text("LATCH (0–10)"),
                score(5.4, 1.3),
                Quantity.none(),
                score(8.5, 0.9),
                Quantity.none(),
                Quantity.none(),
                Quantity.none(),
                new Quantity.PValue(0.04))),
        SummaryTable.Setting.WIDE,
        text("KR = kunjungan rumah; TK = telekonseling; – = tidak diukur."));
  }

  private static Quantity part(final int count) {
    return new Quantity.With(count(count), new Quantity.Share(count, 31, 1));
  }

  private static Quantity score(final double mean, final double spread) {
    return new Quantity.With(decimal(mean), decimal(spread));
  }

  /** The notice that the house holds its notices against. */
  static Report notice() {
    final List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph(Statement.of("t.lead", Map.of("n", count(6)))));
    blocks.add(
        new Block.Panel(
            List.of(
                new Block.Entry(text("Berkas"), text("000-banyuwangi.xlsx")),
                new Block.Entry(text("Kegiatan"), text("PKM-2024-BWI-01")),
                new Block.Entry(text("Diterima"), text("17 Maret 2024, 06.00 WIB")),
                new Block.Entry(text("Terbaca"), text("9 lembar, 28 responden")))));
    blocks.add(new Block.Heading(2, text("Yang perlu diperbaiki")));
    blocks.add(new Block.Table(0, findings()));
    blocks.add(new Block.Heading(2, text("Cara tercepat memperbaikinya")));
    blocks.add(
        new Block.Listing(
            true,
            List.of(
                phrase("t.step.open"),
                text(
                    "Perbaiki sel itu pada berkas asli Anda, atau langsung pada salinan tersebut. Lembar Temuan boleh dibiarkan."),
                text(
                    "Kirim ulang. Pemeriksaan berikutnya berlangsung setiap hari pukul 06.00 WIB."))));
    blocks.add(new Block.Heading(2, text("Sekadar untuk diketahui")));
    blocks.add(
        paragraph(
            sentence(
                "Empat hal berikut tidak menghalangi penerimaan. Periksa bila hasilnya tidak sesuai dengan maksud Anda.")));
    blocks.add(new Block.Table(0, remarks()));
    blocks.add(
        new Block.Remark(
            List.of(
                text(
                    "Surat ini memuat isi sel dari berkas Anda dan hanya dikirim kepada pengirim. Pertanyaan: PPPM STIKES Banyuwangi, dengan menyebut nama berkas dan nomor temuan."))));
    return new Report(
        "pemberitahuan",
        "PKM-2024-BWI-01",
        null,
        1,
        new Title(
            text("Pemberitahuan penerimaan data · 17 Maret 2024, 06.05 WIB"),
            text("Buku kerja belum dapat diterima"),
            null,
            List.of(),
            text("Pemberitahuan penerimaan data"),
            text("000-banyuwangi.xlsx")),
        blocks,
        text("Rekap 1.0 · 000-banyuwangi.xlsx · pemeriksaan 2024-03-17-0600"),
        List.of());
  }

  static SummaryTable findings() {
    return table(
        null,
        List.of(
            Column.numbers(phrase("head.number")),
            Column.words(phrase("head.place")),
            Column.words(phrase("head.found")),
            Column.words(phrase("head.reason")),
            Column.words(phrase("head.advice"))),
        List.of(
            finding(
                1,
                "Kegiatan",
                "B6",
                "31 Februari 2024",
                "Tanggal ini tidak ada dalam kalender.",
                "Tulis tanggal yang benar, misalnya 15 Maret 2024."),
            finding(
                2,
                "Responden",
                "A16",
                "K14",
                "Kode K14 sudah dipakai di baris 15. Setiap orang perlu kode sendiri.",
                "Beri kode lain, atau hapus baris yang tercatat dua kali."),
            finding(
                3,
                "Responden",
                "E20",
                "Sarjana muda",
                "Tidak ada kategori dengan nama ini pada lembar Kategori.",
                "Tulis D3, atau tambahkan “Sarjana muda” pada kolom Padanan kategori Tinggi."),
            finding(
                4,
                "Pengukuran",
                "D9",
                "700",
                "Nilai pengetahuan harus antara 0 dan 100.",
                "Periksa lembar jawaban; barangkali yang dimaksud 70."),
            finding(
                5, "Pengukuran", "C14", "empat puluh", "Sel ini harus berisi angka.", "Tulis 40."),
            finding(
                6,
                "Pengukuran",
                "A29",
                "H09",
                "Kode H09 tidak ada pada lembar Responden.",
                "Samakan kodenya, atau tambahkan respondennya.")),
        SummaryTable.Setting.SENTENCES);
  }

  static Row finding(
      final int number,
      final String sheet,
      final String cell,
      final String found,
      final String reason,
      final String advice) {
    return Row.plain(
        count(number),
        phrase("t.place", "sheet", text(sheet), "cell", text(cell)),
        text(found),
        text(reason),
        text(advice));
  }

  private static SummaryTable remarks() {
    final List<Row> rows = new ArrayList<>();
    rows.add(Row.plain(text("Responden"), text("D5"), text("“32 th” dibaca sebagai 32 tahun.")));
    rows.add(
        Row.plain(
            text("Pengukuran"),
            text("D21"),
            text("Nilai sesudah kosong; responden K20 tidak ikut dihitung dalam selisih.")));
    rows.add(
        Row.plain(
            text("Responden"), text("G"), text("Kolom NIK tidak dibaca dan tidak disimpan.")));
    rows.add(
        Row.plain(
            text("Catatan panitia"),
            Quantity.none(),
            text("Lembar ini tidak dikenal dan tidak dibaca.")));
    return table(
        null,
        List.of(
            Column.words(phrase("head.sheet")),
            Column.words(phrase("head.cell")),
            Column.words(phrase("head.none"))),
        rows,
        SummaryTable.Setting.FIGURES);
  }
}
