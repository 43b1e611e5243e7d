package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.render.PrintableCharacters;
import id.rekap.render.RenderException;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that is accepted can be printed, and no other is refused for its characters. */
class PagesShowWhatIntakeTakesTests {

  private static final TemplateFolder TEMPLATES = new TemplateFolder(Path.of("templates"), null);
  private static final Language INDONESIAN =
      Language.load(TEMPLATES.templates(), "id", TEMPLATES.office());
  private static final ReportRenderer RENDERER = new ReportRenderer(TEMPLATES);
  private static final PrintableCharacters PRINTABLE = PrintableCharacters.of(TEMPLATES);
  private static final String FACE = "\uD83D\uDE00";

  @TempDir private Path folder;

  private IntakeResult read(final Workbooks book, final String name) throws IOException {
    return Intake.standard(
            ColumnDictionary.load(TEMPLATES.templates().resolve("words")), () -> PRINTABLE)
        .read(book.in(folder, name));
  }

  private IntakeResult read(final Workbooks book) throws IOException {
    return read(book, "uji.xlsx");
  }

  private static void print(final IntakeResult result) {
    RENDERER.render(GoldenReportTests.report(result), INDONESIAN);
  }

  private static Workbooks everything() {
    return Workbooks.program()
        .set("Kegiatan", "A18", "Desa/Kelurahan")
        .set("Kegiatan", "A19", "Tujuan")
        .set("Kegiatan", "A20", "Skema")
        .set("Variabel", "P5", "ya");
  }

  @ParameterizedTest
  @CsvSource({
    "Kegiatan, B3",
    "Kegiatan, B4",
    "Kegiatan, B5",
    "Kegiatan, B8",
    "Kegiatan, B9",
    "Kegiatan, B10",
    "Kegiatan, B11",
    "Kegiatan, B13",
    "Kegiatan, B17",
    "Kegiatan, B18",
    "Kegiatan, B19",
    "Kegiatan, B20",
    "Variabel, B2",
    "Variabel, F2",
    "Kategori, C3",
    "Kategori, F4",
    "Waktu, B2",
    "Responden, A2",
    "Responden, C2",
    "Daftar Butir, C2",
    "Daftar Butir, D2",
    "Luaran, A2",
    "Luaran, B2",
    "Luaran, E2",
    "Dokumentasi, B2"
  })
  void refusesWhatIsPrintedAndCannotBe(final String sheet, final String cell) throws IOException {
    final IntakeResult result = read(everything().set(sheet, cell, "a" + FACE + "b\u4E2D" + FACE));
    assertThat(result).isInstanceOf(IntakeResult.Refused.class);
    assertThat(result.findings())
        .filteredOn(one -> "TEKS_TIDAK_SAH".equals(one.code()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.sheet()).isEqualTo(sheet);
              assertThat(one.cell()).isEqualTo(cell);
              assertThat(one.variant()).isEqualTo("unprintable");
              assertThat(one.slots()).containsEntry("signs", Argument.of("U+1F600, U+4E2D"));
            });
  }

  @Test
  void takesWhatIsNeverPrinted() throws IOException {
    final Workbooks book = everything();
    for (final String place :
        List.of(
            "Kegiatan C3",
            "Variabel R2",
            "Variabel Q2",
            "Responden B2",
            "Responden G1",
            "Responden G2",
            "Responden H2",
            "Butir D2",
            "Publikasi B2",
            "Publikasi I2",
            "Luaran F2",
            "Catatan A1")) {
      book.set(place.split(" ", -1)[0], place.split(" ", -1)[1], "a" + FACE);
    }
    final String[] text = {"kesan", "Kesan", "teks", "Semua", "Responden"};
    for (int i = 0; i < text.length; i++) {
      book.set("Variabel", (char) ('A' + i) + "7", text[i]);
    }
    final IntakeResult result = read(book.set("Responden", "H1", "Kesan"));
    assertThat(result)
        .as(() -> result.findings().toString())
        .isInstanceOf(IntakeResult.Accepted.class);
    print(result);
  }

  @Test
  void saysNothingOfTheTextsOfPeopleWithoutConsent() throws IOException {
    final Workbooks book = everything().set("Responden", "G1", "Persetujuan");
    for (int row = 2; row <= 6; row++) {
      book.set("Responden", "G" + row, "Ya");
    }
    final IntakeResult result =
        read(book.set("Responden", "A7", "K" + FACE).set("Pengukuran", "A7", "K" + FACE));
    assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
  }

  @Test
  void namesEachGroupOnce() throws IOException {
    final Workbooks book = everything();
    for (int row = 2; row <= 5; row++) {
      book.set("Responden", "C" + row, "Kader" + FACE);
    }
    assertThat(read(book.set("Variabel", "D6", "Kader" + FACE)).findings())
        .filteredOn(one -> "TEKS_TIDAK_SAH".equals(one.code()))
        .extracting(Finding::cell)
        .containsExactly("C2");
  }

  @Test
  void joinsAccentsBeforeItLooks() throws IOException {
    final String title = "Pe\u0301lvis, Nin\u0303o, A\u030Angstro\u0308m, Vie\u0323\u0302t";
    final IntakeResult result = read(everything().set("Kegiatan", "B3", title));
    assertThat(result)
        .as(() -> result.findings().toString())
        .isInstanceOfSatisfying(
            IntakeResult.Accepted.class,
            accepted ->
                assertThat(accepted.dataset().program().title())
                    .isEqualTo(Normalizer.normalize(title, Normalizer.Form.NFC)));
    print(result);
  }

  @Test
  void takesAFileWhoseNameCannotBePrinted() throws IOException {
    for (final String name : List.of("data " + FACE + ".xlsx", "Pe\u0301.xlsx")) {
      final IntakeResult result = read(everything(), name);
      assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
      print(result);
    }
  }

  @Test
  void printsEveryCharacterThatItCallsPrintable() throws IOException {
    final String all =
        IntStream.rangeClosed(0x21, 0x1FFFF)
            .filter(PRINTABLE)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertThat(all).contains("A", "z", "0", "é", "–", "≥", "“", "±").hasSizeGreaterThan(800);
    final Workbooks book = everything();
    for (int start = 0, row = 2; start < all.length(); start += 100, row++) {
      final String part = all.substring(start, Math.min(all.length(), start + 100));
      book.set("Dokumentasi", "B" + row, part);
      book.set("Kegiatan", "A" + (20 + row), "Isian lain " + row);
    }
    book.set("Kegiatan", "B3", all.substring(0, 400))
        .set("Variabel", "B3", all.substring(400, 600));
    book.set("Responden", "E1", "pendidikan");
    final IntakeResult result = read(book);
    assertThat(result)
        .as(() -> result.findings().toString())
        .isInstanceOf(IntakeResult.Accepted.class);
    print(result);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x4E2D, 0x1F600, 0x627, 0x2764})
  void cannotPrintWhatItRefuses(final int point) throws IOException {
    assertThat(PRINTABLE.test(point)).isFalse();
    final String text = "a" + Character.toString(point);
    final Workbooks book = everything().set("Kegiatan", "B3", text).set("Dokumentasi", "B2", text);
    final IntakeResult unchecked =
        Intake.standard(ColumnDictionary.load(TEMPLATES.templates().resolve("words")))
            .read(book.in(folder, "uji.xlsx"));
    assertThat(unchecked).isInstanceOf(IntakeResult.Accepted.class);
    assertThatThrownBy(() -> print(unchecked)).isInstanceOf(RenderException.class);
  }

  @Test
  void leavesOutNoCharacterInSilence() {
    assertThat(List.of(0x200B, 0x202E, 0x378, 0xE000, 0xD800)).noneMatch(PRINTABLE::test);
  }
}
