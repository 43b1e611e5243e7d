package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FingerprintTests {

  @TempDir private Path templates;

  @BeforeEach
  void fill() throws IOException {
    write("words/id.properties", "a = b");
    write("offices/one/words/id.properties", "a = c");
    write("offices/two/words/id.properties", "a = d");
  }

  @Test
  void dependsOnTheOfficeThatIsSet() {
    assertThat(of("one")).isNotEqualTo(of(null)).isNotEqualTo(of("two")).isEqualTo(of("one"));
  }

  @Test
  void dependsOnThatOfficesFilesAndNoOther() throws IOException {
    final String house = of(null);
    final String one = of("one");
    write("offices/two/words/id.properties", "a = e");
    assertThat(of("one")).isEqualTo(one);
    write("offices/one/style/office.css", "p {}");
    assertThat(of("one")).isNotEqualTo(one);
    assertThat(of(null)).isEqualTo(house);
  }

  @Test
  void dependsOnTheHouseFiles() throws IOException {
    final String house = of(null);
    final String one = of("one");
    write("words/id.properties", "a = f");
    assertThat(of(null)).isNotEqualTo(house);
    assertThat(of("one")).isNotEqualTo(one);
  }

  private String of(final @Nullable String office) {
    return Fingerprint.of("1", templates, office);
  }

  private void write(final String path, final String content) throws IOException {
    Files.createDirectories(templates.resolve(path).getParent());
    Files.writeString(templates.resolve(path), content);
  }
}
