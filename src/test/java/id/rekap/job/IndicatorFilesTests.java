package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rekap.language.Mistake;
import id.rekap.language.MistakesException;
import id.rekap.model.Indicator;
import id.rekap.model.IndicatorSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorFilesTests {

  private static final Path HOUSE = Path.of("templates");

  @TempDir private Path folder;

  private Path write(final String name, final String... lines) throws IOException {
    final Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", lines));
  }

  @Test
  void readsTheHousesDefinitions() {
    final List<IndicatorSet> sets = new IndicatorFiles(HOUSE, null).all("id");

    assertThat(sets).extracting(one -> one.from().getValue()).containsExactly(2021, 2023, 2025);
    assertThat(IndicatorSet.valid(sets, Year.of(2020))).isEmpty();
    assertThat(IndicatorSet.valid(sets, Year.of(2024)).orElseThrow().name()).contains("210/M/2023");
    assertThat(IndicatorSet.valid(sets, Year.of(2029)).orElseThrow().from())
        .isEqualTo(Year.of(2025));
    assertThat(IndicatorSet.defined(sets, Year.of(2025)).orElseThrow().indicators())
        .extracting(Indicator::code)
        .containsExactly("3", "5");
  }

  @Test
  void takesTheOfficesKeysBeforeTheHousesAndItsOwnFilesBesideThem() throws IOException {
    write(
        "iku/a.properties",
        "name = A",
        "from = 2021",
        "indicators = 1",
        "1.name = N",
        "1.counts = programs",
        "1.note = arti");
    write("offices/kantor/iku/a.properties", "1.target = 40");
    write("offices/kantor/iku/b.properties", "name = B", "from = 2025", "indicators =");

    final List<IndicatorSet> sets = new IndicatorFiles(folder, "kantor").all("id");

    assertThat(sets).extracting(IndicatorSet::name).containsExactly("A", "B");
    assertThat(sets.getFirst().indicators().getFirst().target()).isEqualTo(40L);
    assertThat(
            new IndicatorFiles(folder, null).all("id").getFirst().indicators().getFirst().target())
        .isNull();
  }

  @Test
  void readsTheWordsOfALanguageAndKeepsTheNameOfTheSet() throws IOException {
    write(
        "iku/a.properties",
        "name = A",
        "name.en = B",
        "note = catatan",
        "from = 2021",
        "indicators = 1, 2",
        "1.name = N",
        "1.name.en = M",
        "1.counts = programs",
        "1.note = arti",
        "1.note.en = meaning",
        "2.name = O",
        "2.counts = nothing",
        "2.note = lain");

    final IndicatorSet english = new IndicatorFiles(folder, null).all("en").getFirst();
    final IndicatorSet indonesian = new IndicatorFiles(folder, null).all("id").getFirst();

    assertThat(english.name()).isEqualTo(indonesian.name()).isEqualTo("A");
    assertThat(english.title()).isEqualTo("B");
    assertThat(english.note()).isEqualTo("catatan");
    assertThat(english.indicators()).extracting(Indicator::name).containsExactly("M", "O");
    assertThat(english.indicators()).extracting(Indicator::note).containsExactly("meaning", "lain");
    assertThat(indonesian.title()).isEqualTo("A");
    assertThat(indonesian.indicators()).extracting(Indicator::name).containsExactly("N", "O");
    write("offices/kantor/iku/a.properties", "1.name = P", "2.name.en = Q");
    assertThat(new IndicatorFiles(folder, "kantor").all("en").getFirst().indicators())
        .extracting(Indicator::name)
        .containsExactly("P", "Q");
    write("offices/kantor/iku/a.properties", "1.counts.en = programs", "3.name.en = X");
    assertThatThrownBy(() -> new IndicatorFiles(folder, "kantor").all("en"))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("2 keys unknown: 1.counts.en, 3.name.en");
  }

  @Test
  void hasEnglishWordsForEveryDefinitionOfTheHouse() {
    final List<IndicatorSet> own = new IndicatorFiles(HOUSE, null).all("id");
    final List<IndicatorSet> english = new IndicatorFiles(HOUSE, null).all("en");
    for (int i = 0; i < own.size(); i++) {
      assertThat(english.get(i).title()).isNotEqualTo(own.get(i).title());
      assertThat(english.get(i).name()).isEqualTo(own.get(i).name());
      for (int j = 0; j < own.get(i).indicators().size(); j++) {
        assertThat(english.get(i).indicators().get(j).name())
            .isNotEqualTo(own.get(i).indicators().get(j).name());
        assertThat(english.get(i).indicators().get(j).note())
            .isNotEqualTo(own.get(i).indicators().get(j).note());
      }
    }
  }

  @Test
  void tellsEveryMistakeAtOnce() throws IOException {
    write(
        "iku/a.properties",
        "name = A",
        "from = dua ribu",
        "indicators = 1, 2",
        "1.name = N",
        "1.counts = lecturer",
        "1.note = arti",
        "1.target = 0",
        "2.counts = outputs",
        "sumber = X");
    write("iku/b.properties", "name = B", "from = 2023", "indicators =");
    write("iku/c.properties", "name = C", "from = 2023", "indicators =");

    assertThatThrownBy(() -> new IndicatorFiles(folder, null).all("id"))
        .isInstanceOfSatisfying(
            MistakesException.class,
            found ->
                assertThat(found.mistakes())
                    .extracting(Mistake::key)
                    .containsExactlyInAnyOrder(
                        "keys.missing", "keys.unknown", "whole", "choice", "whole", "keys.twice"))
        .hasMessageContaining("2.name, 2.note")
        .hasMessageContaining("sumber")
        .hasMessageContaining("1.counts = lecturer: not one of lecturers")
        .hasMessageContaining("from = 2023");
  }

  @Test
  void isEmptyWithoutDefinitions() {
    assertThat(new IndicatorFiles(folder, "kantor").all("id")).isEmpty();
  }
}
