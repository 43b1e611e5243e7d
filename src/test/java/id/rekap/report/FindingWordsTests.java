package id.rekap.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingWordsTests {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final Language ENGLISH = Language.load(TEMPLATES, "en");

  @TempDir private Path folder;

  private IntakeResult read(final Workbooks book) throws IOException {
    final Path file = Files.write(folder.resolve("program.xlsx"), book.bytes());
    return Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words"))).read(file);
  }

  private Finding only(final Workbooks book, final String code) throws IOException {
    return read(book).findings().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String why(final Finding finding, final Language language) {
    return language.sentence(FindingWords.why(finding)).plain().replace('\u00A0', ' ');
  }

  private static String fix(final Finding finding, final Language language) {
    return language.sentence(FindingWords.fix(finding)).plain().replace('\u00A0', ' ');
  }

  @Test
  void printsALimitWithTheDecimalSignOfTheLanguage() throws IOException {
    final Finding finding =
        only(
            Workbooks.program()
                .set("Variabel", "M5", null)
                .set("Variabel", "H5", 1000.5)
                .set("Pengukuran", "C3", 7000),
            "NILAI_DI_LUAR_RENTANG");
    assertThat(why(finding, INDONESIAN)).endsWith("yaitu 1000,5.");
    assertThat(why(finding, ENGLISH)).contains("1000.5");
    assertThat(fix(finding, INDONESIAN)).endsWith("yang dimaksud 700.");
  }

  @Test
  void printsADayInTheWordsOfTheLanguage() throws IOException {
    final Finding finding =
        only(
            Workbooks.program()
                .set("Kegiatan", "B6", LocalDate.of(2024, 3, 15))
                .set("Kegiatan", "B7", LocalDate.of(2024, 3, 1)),
            "TANGGAL_TIDAK_SAH");
    assertThat(why(finding, INDONESIAN)).endsWith("yaitu 15 Maret 2024.");
    assertThat(why(finding, ENGLISH)).contains("15 March 2024");
  }

  @Test
  void showsBothReadingsOfANumberApart() throws IOException {
    final Finding finding =
        only(
            Workbooks.program()
                .set("Variabel", "H5", 2000)
                .set("Variabel", "M5", null)
                .set("Pengukuran", "C3", "1,000"),
            "ANGKA_AMBIGU");
    assertThat(why(finding, INDONESIAN)).contains("sebagai 1 atau 1000.");
  }

  @Test
  void leavesWhatStandsInTheCellAsItIsAndSaysWhatWasRead() throws IOException {
    final Finding finding =
        only(
            Workbooks.program()
                .set("Variabel", "M5", null)
                .set("Variabel", "I5", 1)
                .set("Pengukuran", "C3", "45.5"),
            "ANGKA_TEKS");
    assertThat(why(finding, INDONESIAN)).startsWith("“45.5”").endsWith("dibaca sebagai 45,5.");
  }

  @Test
  void advisesOnAnUnknownGroupWithoutTheSynonymsOfCategories() throws IOException {
    for (final String name : new String[] {"Kadet", "Nakes"}) {
      final Finding finding =
          only(Workbooks.program().set("Variabel", "D6", name), "KATEGORI_TIDAK_DIKENAL");
      assertThat(why(finding, INDONESIAN)).contains("kelompok responden");
      assertThat(fix(finding, INDONESIAN)).contains("Kader").doesNotContain("Padanan");
      assertThat(fix(finding, ENGLISH)).contains("Kader").doesNotContain("Padanan");
    }
  }

  @Test
  void advisesOnAnUnknownMeasureWithoutTheSynonymsOfCategories() throws IOException {
    final Finding finding =
        only(Workbooks.program().set("Publikasi", "G3", "medan"), "KATEGORI_TIDAK_DIKENAL");
    assertThat(fix(finding, INDONESIAN)).contains("median").doesNotContain("Padanan");
  }

  @Test
  void namesNoAnswerSheetForANumberOfAForm() throws IOException {
    final Finding year =
        only(Workbooks.program().set("Luaran", "D2", 20240), "NILAI_DI_LUAR_RENTANG");
    assertThat(fix(year, INDONESIAN)).startsWith("Perbaiki angka ini").doesNotContain("jawaban");
    final Finding threshold =
        only(Workbooks.program().set("Variabel", "K5", ">600"), "NILAI_DI_LUAR_RENTANG");
    assertThat(fix(threshold, INDONESIAN)).isEqualTo("Perbaiki angka ini; paling besar 100.");
  }
}
