package id.rekap;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Workbooks with identifiers wherever a workbook has room for them: in columns that are not read,
 * in free text, in comments, hidden sheets, names and properties of the file.
 */
public final class PlantedWorkbooks {

  private static final int PEOPLE = 120;
  private static final String[] FILES = {"a.xlsx", "b.xlsx", "c.xlsx"};

  private final List<String> people = new ArrayList<>();
  private final List<String> withheld = new ArrayList<>();
  private int last;

  /** Identifiers that may be nowhere but in the sender's own workbook. */
  public List<String> people() {
    return List.copyOf(people);
  }

  /** Places, codes and words that may not leave the house. */
  public List<String> withheld() {
    return List.copyOf(withheld);
  }

  /** The names of the workbooks. */
  public List<String> files() {
    return List.of(FILES);
  }

  /** Writes a good workbook, one with warnings, and one that is refused. */
  public void write(final Path folder) {
    for (final String file : FILES) {
      final Workbooks made = Workbooks.program();
      final int number = last;
      made.set("Kegiatan", "B2", "PKM-2024-00" + (number / 1000 + 1));
      participants(made, file.equals("c.xlsx"));
      account(made);
      properties(made.poi());
      made.in(folder, file);
      last = number + 1000;
    }
  }

  private String person(final String text) {
    people.add(text);
    return text;
  }

  private String name() {
    return person("Zubqx" + Integer.toString(++last + 46_656, 36) + "wati");
  }

  private String citizen() {
    return person("350712" + "%010d".formatted(5_708_980_000L + ++last));
  }

  private String phone() {
    return person("0812" + "%08d".formatted(73_540_000 + ++last));
  }

  private String place(final String text) {
    withheld.add(text);
    return text;
  }

  /** Columns that Rekap does not read, and codes that it keeps. */
  private void participants(final Workbooks made, final boolean broken) {
    final Object[][] rows = new Object[PEOPLE / 3 + 1][];
    final Object[][] values = new Object[rows.length][];
    rows[0] =
        new Object[] {
          "Kode",
          "Inisial",
          "Kelompok",
          "Umur",
          "Pendidikan",
          "Kelompok umur",
          "Nama",
          "NIK",
          "No. HP",
          "Alamat"
        };
    values[0] = new Object[] {"Kode", "Variabel", "Pre", "Post"};
    for (int i = 1; i < rows.length; i++) {
      final String code = place("Kodqx" + ++last);
      rows[i] =
          new Object[] {
            code,
            name(),
            i % 2 == 0 ? "Kader" : "Ibu",
            20 + i % 30,
            "SD",
            20 + i % 30 <= 35 ? "Muda" : "Dewasa",
            "Ny. " + name(),
            citizen(),
            phone(),
            "Jalan " + name()
          };
      values[i] = new Object[] {code, "pengetahuan", 30 + 10 * (i % 4), broken ? 900 : 70};
    }
    made.rows("Responden", rows).rows("Pengukuran", values);
    made.remove("Butir").remove("Daftar Butir").remove("Publikasi");
  }

  /** Free text of the program, as people write it; a hidden sheet and one that nobody asked for. */
  private void account(final Workbooks made) {
    made.set("Kegiatan", "A18", "Desa/Kelurahan")
        .set("Kegiatan", "B18", place("Desaqx" + ++last))
        .set("Kegiatan", "A19", "Tindak Lanjut")
        .set("Kegiatan", "B19", "Hubungi " + place("0813" + (55_540_000 + ++last)))
        .set("Kegiatan", "A20", "Kecamatan")
        .set("Kegiatan", "B20", place("Camatqx" + ++last))
        .set("Kegiatan", "B8", place("Lokqx" + ++last))
        .set("Kegiatan", "B17", "Ny. " + place("Sakitqx" + ++last) + " jatuh sakit")
        .set("Luaran", "F2", "kata Ny. " + place("Luarqx" + ++last))
        .set("Dokumentasi", "B2", place("Fotoqx" + ++last))
        .set("Dokumentasi", "C2", place("berkasqx" + ++last + ".jpg"))
        .rows("Daftar Hadir", new Object[][] {{"Nama", "NIK"}, {name(), citizen()}})
        .rows("Lembar1", new Object[][] {{name(), phone(), LocalDate.of(2024, 1, 1)}})
        .hide("Lembar1");
  }

  private void properties(final XSSFWorkbook book) {
    book.getProperties().getCoreProperties().setCreator(name());
    book.getProperties().getCoreProperties().setLastModifiedByUser(name());
    book.getProperties().getCoreProperties().setTitle(name());
    book.getProperties().getCoreProperties().setDescription(name() + phone());
    book.getProperties().getExtendedProperties().getUnderlyingProperties().setCompany(name());
    book.getProperties().getExtendedProperties().getUnderlyingProperties().setManager(name());
    book.getProperties().getCustomProperties().addProperty("Petugas", name());
    final var defined = book.createName();
    defined.setNameName(name());
    defined.setRefersToFormula("Responden!$A$1");
    for (final String sheet : List.of("Kegiatan", "Responden", "Pengukuran")) {
      comment(book, sheet);
      book.getSheet(sheet).getHeader().setLeft(name());
      book.getSheet(sheet).getFooter().setRight(name());
    }
  }

  private void comment(final XSSFWorkbook book, final String sheet) {
    final Sheet on = book.getSheet(sheet);
    final ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(1);
    anchor.setCol2(3);
    anchor.setRow1(1);
    anchor.setRow2(4);
    final Comment comment = on.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(
        book.getCreationHelper().createRichTextString("Ny. " + name() + " " + citizen()));
    comment.setAuthor(name());
    on.getRow(1).getCell(1).setCellComment(comment);
  }
}
