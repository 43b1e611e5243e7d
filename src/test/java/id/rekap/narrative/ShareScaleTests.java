package id.rekap.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rekap.language.Language;
import id.rekap.summary.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words for a part of a whole, in both sets, at the edges of every band. */
class ShareScaleTests {

  private static final Path HOUSE = Path.of("templates");

  @TempDir private Path folder;

  private Language language(final String profile) throws IOException {
    final Path words = Files.createDirectories(folder.resolve("words"));
    for (final String tag : new String[] {"id", "en"}) {
      Files.copy(
          HOUSE.resolve("words").resolve(tag + ".properties"),
          words.resolve(tag + ".properties"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    final Path own = Files.createDirectories(folder.resolve("offices/kampus/words"));
    Files.writeString(own.resolve("id.properties"), "quantifier.profile = " + profile + "\n");
    return Language.load(folder, "id", "kampus");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 40, tidak satu pun, tidak satu pun",
    "1, 40, sebagian kecil, sebagian kecil",
    "10, 40, sebagian kecil, sebagian kecil",
    "11, 40, hampir setengah, kurang dari setengah",
    "19, 40, hampir setengah, kurang dari setengah",
    "20, 40, setengah, setengah",
    "21, 40, sebagian besar, mayoritas",
    "30, 40, sebagian besar, mayoritas",
    "31, 40, hampir seluruh, mayoritas",
    "35, 40, hampir seluruh, mayoritas",
    "36, 40, hampir seluruh, mayoritas absolut",
    "39, 40, hampir seluruh, mayoritas absolut",
    "40, 40, seluruh, seluruh"
  })
  void namesEveryBand(final long count, final long of, final String common, final String majority)
      throws IOException {
    final Quantity words = ShareScale.of(new Quantity.Share(count, of, 1)).words();
    assertThat(Language.load(HOUSE, "id").word(words).plain()).isEqualTo(common);
    assertThat(language("mayoritas").word(words).plain()).isEqualTo(majority);
  }

  @Test
  void refusesASetThatIsNotThere() {
    assertThatThrownBy(() -> language("mayoriti")).hasMessageContaining("unknown profile mayoriti");
  }
}
