package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.FilledWorkbook.Dropped;
import id.rekap.intake.FilledWorkbook.Guess;
import id.rekap.intake.FilledWorkbook.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of an export that are more than one, or a place. */
class ExportAnswersTests {

  @TempDir private Path folder;

  private FilledWorkbook from(final String csv) throws IOException {
    final Path file = Files.writeString(folder.resolve("ekspor.csv"), csv);
    return BlankWorkbook.load(Path.of("templates/words")).from(file);
  }

  @Test
  void readsTheChoicesOfOnePersonAsText() throws IOException {
    final String answers =
        "2026-03-15,leaflet video,1,1\n2026-03-15,video,0,1\n2026-03-15,leaflet,1,0\n";
    final FilledWorkbook filled =
        from("start,sumber/media,sumber/media/leaflet,sumber/media/video\n" + answers.repeat(5));
    assertThat(filled.guesses())
        .extracting(Guess::heading, Guess::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("sumber/media", "teks"),
            org.assertj.core.groups.Tuple.tuple("sumber/media/leaflet", "kategorik"),
            org.assertj.core.groups.Tuple.tuple("sumber/media/video", "kategorik"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-8.2112345 114.3656789 12.0 4.9",
        "-8.2112345 114.3656789",
        "\"-8.2112345, 114.3656789\"",
        "-8.2 114.3 0 0;-8.3 114.4 0 0"
      })
  void copiesNoPositionOnTheMap(final String position) throws IOException {
    final FilledWorkbook filled =
        from("start,lokasi,umur\n2026-03-15," + position + ",30\n2026-03-15,,31\n");
    assertThat(filled.dropped()).contains(new Dropped("lokasi", Reason.PERSONAL));
    assertThat(filled.guesses()).extracting(Guess::heading).containsExactly("umur");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.5", "10 20", "\"7,5\"", "2.5 jam", "1.5 2.5x"})
  void takesNoOtherNumbersForAPosition(final String answer) throws IOException {
    assertThat(from("start,lama\n2026-03-15," + answer + "\n").dropped())
        .extracting(Dropped::heading)
        .containsExactly("start");
  }
}
