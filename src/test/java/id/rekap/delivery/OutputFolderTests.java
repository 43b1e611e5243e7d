package id.rekap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputFolderTests {

  private static final String PATH = "Institut/2025/hasil/A-1.pdf";
  private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEW = "newer".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path root;

  private OutputFolder folder() {
    return new OutputFolder(root.resolve("output"), Checkpoint.NONE);
  }

  private Path file() {
    return root.resolve("output").resolve(PATH);
  }

  @Test
  void deliversAndReplaces() throws IOException {
    folder().deliver(PATH, OLD);
    folder().deliver(PATH, NEW);
    assertThat(file()).hasBinaryContent(NEW);
    assertThat(file().getParent()).isDirectoryContaining("glob:**A-1.pdf");
    assertThat(folder().holds(PATH, NEW.length)).isTrue();
    assertThat(folder().holds(PATH, OLD.length)).isFalse();
  }

  @Test
  void leavesTheOldFileWholeUntilTheNewOneIs() throws IOException {
    folder().deliver(PATH, OLD);
    final List<String> seen = new ArrayList<>();
    final Checkpoint look =
        point -> {
          try {
            seen.add(point + " " + Files.readString(file()));
          } catch (final IOException failure) {
            seen.add(failure.toString());
          }
        };
    new OutputFolder(root.resolve("output"), look).deliver(PATH, NEW);
    assertThat(seen)
        .containsExactly(
            "delivery.half-written old", "delivery.written old", "delivery.moved newer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.pdf",
        "a/../b.pdf",
        "/a.pdf",
        "a//b.pdf",
        "a.pdf/",
        ".a.pdf",
        "a b.pdf",
        "a\\b.pdf",
        "a",
        "-a.pdf",
        "a/.b/c.pdf",
        ""
      })
  void refusesOtherNames(final String path) {
    final OutputFolder folder = folder();
    assertThatThrownBy(() -> folder.deliver(path, OLD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverFollowsALinkOutOfTheFolder() throws IOException {
    final Path outside = Files.createDirectories(root.resolve("outside"));
    Files.createDirectories(root.resolve("output"));
    Files.createSymbolicLink(root.resolve("output").resolve("Institut"), outside);
    final OutputFolder folder = folder();
    assertThatThrownBy(() -> folder.deliver(PATH, OLD)).isInstanceOf(IOException.class);
    assertThat(root.resolve("outside/2025/hasil/A-1.pdf")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"output", "link"})
  void sweepsWhatAnEarlierProcessLeftHalfDoneAndNothingElse(final String name) throws IOException {
    folder().deliver(PATH, OLD);
    Files.createSymbolicLink(root.resolve("link"), root.resolve("output"));
    final Path half = Files.writeString(file().resolveSibling(".A-2.pdf.rekap-tmp"), "half");
    final Path strange = Files.writeString(file().resolveSibling("A-2.pdf.tmp"), "a stranger's");
    final Path foreign = Files.writeString(file().resolveSibling("my notes.tmp"), "mine");
    final Path outside = Files.createDirectories(root.resolve("outside"));
    final Path beyond = Files.writeString(outside.resolve(".A-3.pdf.rekap-tmp"), "not below");
    Files.createSymbolicLink(file().resolveSibling("elsewhere"), outside);
    new OutputFolder(root.resolve(name), Checkpoint.NONE).sweep();
    assertThat(half).doesNotExist();
    assertThat(strange).exists();
    assertThat(foreign).exists();
    assertThat(beyond).exists();
    assertThat(file()).exists();
  }

  @Test
  void sweepsTheVeryNameThatItWritesUnder() throws IOException {
    final OutputFolder cut =
        new OutputFolder(
            root.resolve("output"),
            point -> {
              throw new IllegalStateException("ended at " + point);
            });
    assertThatThrownBy(() -> cut.deliver(PATH, OLD)).isInstanceOf(IllegalStateException.class);
    assertThat(file().getParent()).isNotEmptyDirectory();
    folder().sweep();
    assertThat(file().getParent()).isEmptyDirectory();
  }

  @Test
  void deliversThroughALinkThatIsTheFolderItself() throws IOException {
    Files.createDirectories(root.resolve("output"));
    Files.createSymbolicLink(root.resolve("link"), root.resolve("output"));
    new OutputFolder(root.resolve("link"), Checkpoint.NONE).deliver(PATH, OLD);
    assertThat(file()).hasBinaryContent(OLD);
  }

  @Test
  void triesWhetherItCanBeWrittenAndLeavesNothing() throws IOException {
    folder().probe();
    assertThat(root.resolve("output")).isEmptyDirectory();
    Files.writeString(root.resolve("file"), "");
    final OutputFolder through = new OutputFolder(root.resolve("file/output"), Checkpoint.NONE);
    assertThatThrownBy(through::probe).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PKM/2025 01, PKM-2025-01",
    "Universitas Négeri & Co., Universitas-Negeri-Co",
    "--a--, a",
    "../.., otherwise",
    "健康, otherwise"
  })
  void makesNamesSafe(final String text, final String name) {
    assertThat(SafeName.of(text, "otherwise")).isEqualTo(name);
  }

  @Test
  void writesTheSameManifestWhateverTheOrder() throws IOException {
    final Manifest.Entry one =
        new Manifest.Entry(
            "a/b.pdf", "hasil", 2, "00", List.of(new Manifest.Input("a.xlsx", "11")));
    final Manifest.Entry two = new Manifest.Entry("a/a.pdf", "hasil", 1, "22", List.of());
    final byte[] bytes = new Manifest(List.of(one, two)).json();
    assertThat(bytes).isEqualTo(new Manifest(List.of(two, one)).json());
    assertThat(new String(bytes, StandardCharsets.UTF_8).replaceAll("\\s", ""))
        .isEqualTo(
            "{\"skema\":\"rekap-manifest/1\",\"files\":[{\"path\":\"a/a.pdf\",\"kind\":\"hasil\","
                + "\"revision\":1,\"sha256\":\"22\",\"inputs\":[]},{\"path\":\"a/b.pdf\","
                + "\"kind\":\"hasil\",\"revision\":2,\"sha256\":\"00\",\"inputs\":[{\"file\":"
                + "\"a.xlsx\",\"sha256\":\"11\"}]}]}");
  }
}
