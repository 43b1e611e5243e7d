package id.rekap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Builds program workbooks for tests: starts from a valid one and changes single cells.
 *
 * <p>{@link #program()}: six respondents K01 to K06 in rows 2 to 7 of Responden (A Kode, B Inisial,
 * C Kelompok, D Umur, E Pendidikan, F Kelompok umur, derived from Umur); Pengukuran (A Kode, B
 * Variabel, C Pre, D Post) with {@code pengetahuan} in rows 2 to 7 and {@code keluhan} in rows 8 to
 * 13. {@link #summary()}: the same program with the sheet Rekap instead.
 */
public final class Workbooks {

  private static final String[] CODES = {"K01", "K02", "K03", "K04", "K05", "K06"};

  private final XSSFWorkbook book = new XSSFWorkbook();

  private Workbooks() {}

  /** A valid program with respondents. */
  public static Workbooks program() {
    final Workbooks made = new Workbooks();
    made.dictionary();
    made.people();
    made.extras();
    return made;
  }

  /** A valid program that sends only summary numbers. */
  public static Workbooks summary() {
    final Workbooks made = new Workbooks();
    made.dictionary();
    made.rows(
        "Rekap",
        new Object[][] {
          {"Variabel", "Kelompok", "Waktu", "Kategori", "Ukuran", "Nilai"},
          {"responden", "Kader", null, null, "n", 4},
          {"responden", "Ibu", null, null, "n", 2},
          {"pendidikan", "Semua", null, "Dasar", "jumlah", 1},
          {"pendidikan", "Semua", null, "Menengah", "jumlah", 3},
          {"pendidikan", "Semua", null, "Tinggi", "jumlah", 2},
          {"pengetahuan", "Semua", "Pre", null, "n", 6},
          {"pengetahuan", "Semua", "Pre", null, "rerata", 40},
          {"pengetahuan", "Semua", "Pre", null, "median", 40},
          {"pengetahuan", "Semua", "Pre", null, "sd", 8.9443},
          {"pengetahuan", "Semua", "Pre", null, "min", 30},
          {"pengetahuan", "Semua", "Pre", null, "maks", 50},
          {"keluhan", "Kader", "Pre", "Ya", "jumlah", 3},
          {"keluhan", "Kader", "Pre", "Tidak", "jumlah", 1},
        });
    return made;
  }

  private void dictionary() {
    rows(
        "Kegiatan",
        new Object[][] {
          {"Isian", "Nilai", "Petunjuk"},
          {"Kode Kegiatan", "PKM-2024-001", null},
          {"Judul", "Pelatihan kader", null},
          {"Jenis Kegiatan", "Pengabdian kepada Masyarakat", null},
          {"Topik", "Kesehatan ibu", null},
          {"Tanggal Mulai", LocalDate.of(2024, 3, 15), null},
          {"Tanggal Selesai", LocalDate.of(2024, 3, 16), null},
          {"Lokasi", "Balai Desa", null},
          {"Institusi", "Universitas Contoh", null},
          {"Ketua", "Dosen A", null},
          {"Anggota", "Dosen B; Dosen C", "Pisahkan dengan titik koma"},
          {"Jumlah Mahasiswa", 4, null},
          {"Mitra", "Pemerintah Desa", null},
          {"Sumber Dana", "Mandiri", null},
          {"Dana (Rp)", 5000000, null},
          {"Jumlah Sasaran", 6, null},
          {"Hambatan", "-", null},
        });
    rows(
        "Variabel",
        new Object[][] {
          {
            "Kode",
            "Label",
            "Jenis",
            "Kelompok",
            "Diisi di",
            "Satuan",
            "Min",
            "Maks",
            "Desimal",
            "Arah",
            "Ambang",
            "Turunan dari",
            "Langkah",
            "Uji",
            "Bagian dari",
            "Daftar",
            "Padanan",
            "Keterangan"
          },
          {"umur", "Umur", "numerik", "Semua", "Responden", "tahun", 10, 100, 0},
          {"pendidikan", "Pendidikan", "kategorik", "Semua", "Responden"},
          {
            "kel_umur",
            "Kelompok umur",
            "kategorik",
            "Semua",
            "Responden",
            null,
            null,
            null,
            null,
            null,
            null,
            "umur"
          },
          {
            "pengetahuan",
            "Nilai pengetahuan",
            "skor",
            "Semua",
            "Pengukuran",
            "poin",
            0,
            100,
            0,
            "naik",
            ">60",
            null,
            10
          },
          {
            "keluhan",
            "Ada keluhan",
            "kategorik",
            "Kader",
            "Pengukuran",
            null,
            null,
            null,
            null,
            "turun"
          },
        });
    rows(
        "Kategori",
        new Object[][] {
          {"Variabel", "Urutan", "Label", "Dari", "Sampai", "Padanan"},
          {"kel_umur", 1, "Muda", null, 35, null},
          {"kel_umur", 2, "Dewasa", 36, null, null},
          {"pendidikan", 1, "Dasar", null, null, "SD;SMP"},
          {"pendidikan", 2, "Menengah", null, null, "SMA;SMK"},
          {"pendidikan", 3, "Tinggi", null, null, "D3;S1"},
          {"keluhan", 1, "Ya", null, null, null},
          {"keluhan", 2, "Tidak", null, null, null},
        });
    rows(
        "Waktu",
        new Object[][] {
          {"Kode", "Label", "Urutan", "Peran", "Tanggal"},
          {"Pre", "Sebelum pelatihan", 1, "sebelum", LocalDate.of(2024, 3, 15)},
          {"Post", "Sesudah pelatihan", 2, "sesudah", LocalDate.of(2024, 3, 16)},
        });
  }

  private void people() {
    final int[] ages = {21, 35, 36, 40, 28, 52};
    final String[] schools = {"SD", "SMA", "Menengah", "S1", "SMK", "Tinggi"};
    final Object[][] people = new Object[7][];
    people[0] = new Object[] {"Kode", "Inisial", "Kelompok", "Umur", "Pendidikan", "Kelompok umur"};
    final Object[][] values = new Object[11][];
    values[0] = new Object[] {"Kode", "Variabel", "Pre", "Post"};
    for (int i = 0; i < CODES.length; i++) {
      final String group = i < 4 ? "Kader" : "Ibu";
      final String age = ages[i] <= 35 ? "Muda" : "Dewasa";
      people[i + 1] = new Object[] {CODES[i], "Ny. Rahasia" + i, group, ages[i], schools[i], age};
      values[i + 1] = new Object[] {CODES[i], "pengetahuan", 30 + 10 * (i % 3), 70 + 10 * (i % 3)};
      if (i < 4) {
        values[i + 7] = new Object[] {CODES[i], "keluhan", "Ya", i < 2 ? "Tidak" : "Ya"};
      }
    }
    rows("Responden", people);
    rows("Pengukuran", values);
  }

  private void extras() {
    rows(
        "Butir",
        new Object[][] {
          {"Kode", "Variabel", "Waktu", "B1", "B2"},
          {"K01", "pengetahuan", "Pre", "Ya", "Tidak"},
          {"K01", "pengetahuan", "Post", "Ya", "Ya"},
        });
    rows(
        "Daftar Butir",
        new Object[][] {
          {"Variabel", "Butir", "Bunyi", "Domain"},
          {"pengetahuan", "B1", "Pijat dilakukan dua kali sehari", "Waktu"},
          {"pengetahuan", "B2", "Pijat dilakukan di punggung", "Cara"},
        });
    rows(
        "Publikasi",
        new Object[][] {
          {
            "No",
            "Bagian",
            "Variabel",
            "Kelompok",
            "Waktu",
            "Kategori",
            "Ukuran",
            "Tercetak",
            "Catatan"
          },
          {1, "Hasil", null, null, null, null, "n", "6", null},
          {2, "Tabel 1", "pendidikan", "Semua", null, "Dasar", "persen", "17%", null},
          {3, "Hasil", "pengetahuan", "Semua", "Pre-Post", null, "selisih_rerata", "40", null},
        });
    rows(
        "Luaran",
        new Object[][] {
          {"Jenis", "Judul", "Status", "Tahun", "Nomor/Tautan", "Catatan"},
          {"Artikel jurnal", "Pelatihan kader", "Terbit", 2024, "v3i1", null},
        });
    rows(
        "Dokumentasi",
        new Object[][] {
          {"No", "Keterangan", "Berkas", "Tanggal"},
          {1, "Kader berlatih", "foto-01.jpg", LocalDate.of(2024, 3, 15)},
        });
  }

  /** Adds or replaces a sheet, row by row from A1. */
  public Workbooks rows(final String sheet, final Object[][] rows) {
    if (book.getSheet(sheet) != null) {
      remove(sheet);
    }
    final Sheet made = book.createSheet(sheet);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != null) {
        for (int j = 0; j < rows[i].length; j++) {
          set(made, i, j, rows[i][j]);
        }
      }
    }
    return this;
  }

  /** Sets a cell to a text, a number, a date, a truth value or (null) nothing. */
  public Workbooks set(final String sheet, final String cell, final @Nullable Object value) {
    final CellAddress place = new CellAddress(cell);
    final Sheet on = book.getSheet(sheet) == null ? book.createSheet(sheet) : book.getSheet(sheet);
    set(on, place.getRow(), place.getColumn(), value);
    return this;
  }

  private void set(
      final Sheet sheet, final int row, final int column, final @Nullable Object value) {
    final Row on = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    final Cell old = on.getCell(column);
    if (old != null) {
      on.removeCell(old);
    }
    if (value == null) {
      return;
    }
    final Cell cell = on.createCell(column);
    switch (value) {
      case Number number -> cell.setCellValue(number.doubleValue());
      case Boolean truth -> cell.setCellValue(truth);
      case LocalDate date -> {
        cell.setCellValue(date);
        format(cell, "dd/mm/yyyy");
      }
      default -> cell.setCellValue(value.toString());
    }
  }

  /** Gives a cell a number format, such as {@code 0%}. */
  public Workbooks format(final String sheet, final String cell, final String format) {
    format(cell(sheet, cell), format);
    return this;
  }

  private void format(final Cell cell, final String format) {
    final CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  /** Sets a cell to a formula with the value it last had; without one for null. */
  public Workbooks formula(
      final String sheet, final String cell, final String formula, final @Nullable Object value) {
    set(sheet, cell, 0);
    final XSSFCell at = cell(sheet, cell);
    at.getCTCell().addNewF().setStringValue(formula);
    if (value == null) {
      at.getCTCell().unsetV();
    } else if (value instanceof Number number) {
      at.getCTCell().setV(number.toString());
    } else if (value instanceof FormulaError error) {
      at.getCTCell().setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.E);
      at.getCTCell().setV(error.getString());
    } else {
      at.getCTCell().setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.STR);
      at.getCTCell().setV(value.toString());
    }
    return this;
  }

  private XSSFCell cell(final String sheet, final String cell) {
    final CellAddress place = new CellAddress(cell);
    return book.getSheet(sheet).getRow(place.getRow()).getCell(place.getColumn());
  }

  /** Removes a sheet. */
  public Workbooks remove(final String sheet) {
    book.removeSheetAt(book.getSheetIndex(sheet));
    return this;
  }

  /** Gives a sheet another name. */
  public Workbooks rename(final String sheet, final String name) {
    book.setSheetName(book.getSheetIndex(sheet), name);
    return this;
  }

  /** Puts a sheet before all others. */
  public Workbooks first(final String sheet) {
    book.setSheetOrder(sheet, 0);
    return this;
  }

  /** Hides a sheet. */
  public Workbooks hide(final String sheet) {
    book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    return this;
  }

  /** Hides a row, counted from 1. */
  public Workbooks hideRow(final String sheet, final int row) {
    book.getSheet(sheet).getRow(row - 1).setZeroHeight(true);
    return this;
  }

  /** Hides a column, counted from 1. */
  public Workbooks hideColumn(final String sheet, final int column) {
    book.getSheet(sheet).setColumnHidden(column - 1, true);
    return this;
  }

  /** Moves everything on a sheet down and to the right. */
  public Workbooks move(final String sheet, final int down, final int right) {
    final Sheet on = book.getSheet(sheet);
    for (int i = down == 0 && right == 0 ? -1 : on.getLastRowNum(); i >= 0; i--) {
      final Row row = on.getRow(i);
      final int first = Math.max(0, -right);
      for (int j = row == null ? -1 : row.getLastCellNum() - 1; row != null && j >= first; j--) {
        move(row.getCell(j), on, i + down, j + right);
      }
    }
    return this;
  }

  private void move(final @Nullable Cell cell, final Sheet sheet, final int row, final int column) {
    if (cell == null) {
      return;
    }
    final Row on = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    final Cell to = on.createCell(column);
    switch (cell.getCellType()) {
      case NUMERIC -> to.setCellValue(cell.getNumericCellValue());
      case BOOLEAN -> to.setCellValue(cell.getBooleanCellValue());
      default -> to.setCellValue(cell.getStringCellValue());
    }
    to.setCellStyle(cell.getCellStyle());
    cell.getRow().removeCell(cell);
  }

  /** Puts the columns of a sheet, given by their letters, in another order. */
  public Workbooks columns(final String sheet, final String order) {
    for (final Row row : book.getSheet(sheet)) {
      final Cell[] old = new Cell[order.length()];
      for (int i = 0; i < order.length(); i++) {
        old[i] = row.getCell(order.charAt(i) - 'A');
        if (old[i] != null) {
          move(old[i], book.getSheet(sheet), row.getRowNum(), order.length() + i);
        }
      }
    }
    return move(sheet, 0, -order.length());
  }

  /** Changes every text of a row, counted from 1. */
  public Workbooks reword(
      final String sheet, final int row, final java.util.function.UnaryOperator<String> change) {
    for (final Cell cell : book.getSheet(sheet).getRow(row - 1)) {
      if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
        cell.setCellValue(change.apply(cell.getStringCellValue()));
      }
    }
    return this;
  }

  /** Joins cells, such as {@code A1:F1}. */
  public Workbooks merge(final String sheet, final String range) {
    book.getSheet(sheet).addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf(range));
    return this;
  }

  /** The names of the sheets, in order. */
  public java.util.List<String> sheets() {
    return java.util.stream.IntStream.range(0, book.getNumberOfSheets())
        .mapToObj(book::getSheetName)
        .toList();
  }

  /** Makes dates count from 1904. */
  public Workbooks date1904() {
    book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    return this;
  }

  /** Gives the workbook to a change that has no method here. */
  public XSSFWorkbook poi() {
    return book;
  }

  /** The file's bytes. */
  public byte[] bytes() {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook written = book) {
      written.write(out);
    } catch (final IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  /** Writes the file into a folder. */
  public Path in(final Path folder, final String name) {
    try {
      return Files.write(folder.resolve(name), bytes());
    } catch (final IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
