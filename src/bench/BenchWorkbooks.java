import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the workbooks that src/bench/intake-speed reads: one of 100,000 respondents by 12 columns, and 1,000 of 40 respondents;
 * with a number behind the folder, one of so many respondents.
 * The values come from a fixed seed; no person stands behind them.
 */
final class BenchWorkbooks {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private static final String[] SCHOOLS = {"SD", "SMP", "SMA", "Diploma", "Sarjana"};
  private static final String[] WORK = {"Ibu rumah tangga", "Petani", "Pedagang", "Guru", "Buruh"};

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Random random;

  private BenchWorkbooks(final long seed) {
    random = new Random(seed);
  }

  public static void main(final String[] arguments) throws IOException {
    final Path folder = Path.of(arguments[0]);
    if (arguments.length > 1) {
      final int respondents = Integer.parseInt(arguments[1]);
      new BenchWorkbooks(respondents).write(folder.resolve(respondents + ".xlsx"), "PKM-UKUR", respondents);
      return;
    }
    new BenchWorkbooks(1).write(folder.resolve("large.xlsx"), "PKM-BESAR", 100_000);
    final Path small = Files.createDirectories(folder.resolve("small"));
    for (int i = 1; i <= 1_000; i++) {
      final String code = "PKM-%04d".formatted(i);
      new BenchWorkbooks(i).write(small.resolve(code + ".xlsx"), code, 40);
    }
  }

  private void write(final Path file, final String code, final int respondents) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      part(zip, "[Content_Types].xml", contentTypes());
      part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
      part(zip, "xl/workbook.xml", outline());
      part(zip, "xl/_rels/workbook.xml.rels", bookRelations());
      part(zip, "xl/worksheets/sheet1.xml", sheet(program(code)));
      part(zip, "xl/worksheets/sheet2.xml", sheet(VARIABLES));
      part(zip, "xl/worksheets/sheet3.xml", sheet(categories()));
      part(zip, "xl/worksheets/sheet4.xml", sheet(OCCASIONS));
      respondents(zip, respondents);
      part(zip, "xl/sharedStrings.xml", strings());
    }
  }

  private static void part(final ZipOutputStream zip, final String name, final String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String contentTypes() {
    final StringBuilder xml = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">");
    xml.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    final String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    xml.append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>");
    xml.append("<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type + "sharedStrings+xml\"/>");
    for (int i = 1; i <= 5; i++) {
      xml.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + type + "worksheet+xml\"/>");
    }
    return xml.append("</Types>").toString();
  }

  private static String relations(final String type, final String target) {
    return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
        + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
  }

  private static String bookRelations() {
    final StringBuilder xml = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 1; i <= 5; i++) {
      xml.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATIONS + "/worksheet\" Target=\"worksheets/sheet" + i
          + ".xml\"/>");
    }
    xml.append("<Relationship Id=\"rId6\" Type=\"" + RELATIONS + "/sharedStrings\" Target=\"sharedStrings.xml\"/>");
    return xml.append("</Relationships>").toString();
  }

  private static String outline() {
    final StringBuilder xml = new StringBuilder(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
    final String[] names = {"Kegiatan", "Variabel", "Kategori", "Waktu", "Responden"};
    for (int i = 1; i <= 5; i++) {
      xml.append("<sheet name=\"" + names[i - 1] + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private static String[][] program(final String code) {
    return new String[][] {
      {"Isian", "Nilai"},
      {"Kode Kegiatan", code},
      {"Judul", "Pelatihan kader tentang gizi ibu hamil"},
      {"Tanggal Mulai", "15 Maret 2025"},
      {"Institusi", "Politeknik Contoh"},
      {"Ketua", "Tim Pengabdian"}
    };
  }

  private static final String[][] VARIABLES = {
    {"Kode", "Label", "Jenis", "Kelompok", "Diisi di", "Satuan", "Min", "Max", "Desimal", "Arah", "Ambang", "Turunan dari"},
    {"USIA", "Usia", "numerik", "Semua", "Responden", "tahun", "15", "90", "0", "", "", ""},
    {"JK", "Jenis kelamin", "kategorik", "Semua", "Responden", "", "", "", "", "", "", ""},
    {"DIDIK", "Pendidikan", "kategorik", "Semua", "Responden", "", "", "", "", "naik", "", ""},
    {"KERJA", "Pekerjaan", "kategorik", "Semua", "Responden", "", "", "", "", "", "", ""},
    {"ANAK", "Jumlah anak", "numerik", "Semua", "Responden", "", "0", "12", "0", "", "", ""},
    {"BERAT", "Berat badan", "numerik", "Semua", "Responden", "kg", "30", "150", "1", "", "", ""},
    {"TINGGI", "Tinggi badan", "numerik", "Semua", "Responden", "cm", "120", "200", "0", "", "", ""},
    {"TAHU", "Pengetahuan", "skor", "Semua", "Pengukuran", "", "0", "100", "0", "naik", "", ""}
  };

  private static final String[][] OCCASIONS = {
    {"Kode", "Label", "Urutan", "Peran", "Tanggal"},
    {"Pre", "Sebelum", "1", "sebelum", ""},
    {"Post", "Sesudah", "2", "sesudah", ""},
    {"Lanjut", "Satu bulan", "3", "lanjutan", ""}
  };

  private static String[][] categories() {
    final String[][] rows = new String[1 + 2 + SCHOOLS.length + WORK.length][];
    int at = 0;
    rows[at++] = new String[] {"Variabel", "Urutan", "Label", "Dari", "Sampai", "Padanan"};
    rows[at++] = new String[] {"JK", "1", "Perempuan", "", "", ""};
    rows[at++] = new String[] {"JK", "2", "Laki-laki", "", "", ""};
    for (int i = 0; i < SCHOOLS.length; i++) {
      rows[at++] = new String[] {"DIDIK", String.valueOf(i + 1), SCHOOLS[i], "", "", ""};
    }
    for (int i = 0; i < WORK.length; i++) {
      rows[at++] = new String[] {"KERJA", String.valueOf(i + 1), WORK[i], "", "", ""};
    }
    return rows;
  }

  private String sheet(final String[][] rows) {
    final StringBuilder xml = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int r = 0; r < rows.length; r++) {
      row(xml, r + 1, rows[r]);
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private void row(final StringBuilder xml, final int number, final String[] values) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int c = 0; c < values.length; c++) {
      final String value = values[c];
      if (!value.isEmpty()) {
        xml.append("<c r=\"").append((char) ('A' + c)).append(number).append('"');
        if (Character.isDigit(value.charAt(0)) && value.chars().allMatch(one -> one < 'A')) {
          xml.append("><v>").append(value).append("</v></c>");
        } else {
          xml.append(" t=\"s\"><v>").append(strings.computeIfAbsent(value, one -> strings.size())).append("</v></c>");
        }
      }
    }
    xml.append("</row>");
  }

  private void respondents(final ZipOutputStream zip, final int count) throws IOException {
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet5.xml"));
    final Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    final StringBuilder xml = new StringBuilder();
    row(xml, 1, new String[] {"Kode", "Usia", "Jenis kelamin", "Pendidikan", "Pekerjaan", "Jumlah anak", "Berat badan",
      "Tinggi badan", "Kelompok", "Pre", "Post", "Lanjut"});
    for (int i = 1; i <= count; i++) {
      row(xml, i + 1, respondent(i));
      out.append(xml);
      xml.setLength(0);
    }
    out.write("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
  }

  private String[] respondent(final int number) {
    final int before = 30 + random.nextInt(50);
    final int after = Math.min(100, before + random.nextInt(25) - 3);
    return new String[] {
      "R%06d".formatted(number),
      String.valueOf(18 + random.nextInt(40)),
      random.nextInt(4) == 0 ? "Laki-laki" : "Perempuan",
      SCHOOLS[random.nextInt(SCHOOLS.length)],
      WORK[random.nextInt(WORK.length)],
      String.valueOf(random.nextInt(6)),
      "%d.%d".formatted(40 + random.nextInt(50), random.nextInt(10)),
      String.valueOf(140 + random.nextInt(35)),
      "Ibu",
      String.valueOf(before),
      String.valueOf(after),
      String.valueOf(Math.min(100, after + random.nextInt(9) - 4))
    };
  }

  private String strings() {
    final StringBuilder xml = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
    for (final String one : strings.keySet()) {
      xml.append("<si><t>").append(one).append("</t></si>");
    }
    return xml.append("</sst>").toString();
  }
}
