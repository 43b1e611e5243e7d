package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.narrative.Statement;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.report.Title;
import id.rekap.summary.Column;
import id.rekap.summary.Figure;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Reports made by hand, with words of their own. */
final class Samples {

  static final Path TEMPLATES = Path.of("templates");

  private Samples() {}

  /** The Indonesian of the house with the words of these samples. */
  static Language indonesian() {
    try (InputStream own = Samples.class.getResourceAsStream("words.properties")) {
      final Path folder = Files.createTempDirectory("words");
      final Path words = Files.createDirectories(folder.resolve("words")).resolve("id.properties");
      final List<String> lines =
          new ArrayList<>(Files.readAllLines(TEMPLATES.resolve("words/id.properties")));
      final Set<String> known = lines.stream().map(Samples::key).collect(Collectors.toSet());
      new String(own.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !known.contains(key(line)))
          .forEach(lines::add);
      Files.write(words, lines);
      try {
        return Language.load(folder, "id");
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String key(final String line) {
    return line.substring(0, Math.max(0, line.indexOf('='))).strip();
  }

  static Quantity text(final String text) {
    return new Quantity.Text(text);
  }

  static Quantity count(final long value) {
    return new Quantity.Count(value);
  }

  static Quantity decimal(final double value) {
    return new Quantity.Decimal(value, 1);
  }

  static Quantity range(final Quantity low, final Quantity high) {
    return new Quantity.Range(low, high);
  }

  /** A sentence that is plain text. */
  static Statement sentence(final String text) {
    return Statement.of("t.plain", Map.of("text", text(text)));
  }

  static Block.Paragraph paragraph(final Statement... statements) {
    return new Block.Paragraph(List.of(statements));
  }

  static Statement statement(final String key) {
    return Statement.of(key);
  }

  static Title title(final String title) {
    return new Title(
        text("Bagian hasil · Pengabdian kepada masyarakat"),
        text(title),
        text("Dosen A, Dosen B, Dosen C"),
        List.of(
            text("STIKES Banyuwangi"),
            text(
                "Balai Desa Kemiren, Kecamatan Glagah, Kabupaten Banyuwangi, Jawa Timur · 15 Maret 2024")),
        text("Pelatihan pijat oksitosin, Banyuwangi 2024 · Hasil"),
        text("PKM-2024-BWI-01"));
  }

  static Report report(final Block... blocks) {
    return report(List.of(), blocks);
  }

  static Report report(final List<Figure> figures, final Block... blocks) {
    return new Report(
        "hasil",
        "PKM-2024-BWI-01",
        null,
        1,
        title(
            "Pelatihan Pijat Oksitosin sebagai Upaya Meningkatkan Pengetahuan Kader Kesehatan dan Ibu Hamil"),
        List.of(blocks),
        text("Rekap 1.0 · 000-banyuwangi.xlsx · SHA-256 a65e0c8fd4f8"),
        figures);
  }

  static SummaryTable table(
      final @Nullable Quantity caption,
      final List<Column> columns,
      final List<Row> rows,
      final SummaryTable.Setting setting,
      final Quantity... notes) {
    return new SummaryTable("t", caption, columns, rows, List.of(notes), setting, Map.of());
  }

  static Row row(final Row.Kind kind, final Quantity... cells) {
    return new Row(kind, List.of(cells));
  }

  /** A table of so many rows, longer than a page. */
  static SummaryTable longTable(final int rows) {
    final List<Row> all = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      all.add(Row.plain(text("Responden R%02d".formatted(i)), count(i), decimal(i * 1.5)));
    }
    return table(
        text("Nilai setiap responden"),
        List.of(
            Column.words(text("Kode")),
            Column.numbers(text("Sebelum")),
            Column.numbers(text("Sesudah"))),
        all,
        SummaryTable.Setting.FIGURES,
        text("Sumber: Data primer, 2024."));
  }
}
