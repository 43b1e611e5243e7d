package id.rekap.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartStyleTests {

  @TempDir private Path folder;

  @Test
  void readsTheStyleOfTheHouse() {
    final ChartStyle style = ChartStyle.load(Charts.STYLE);
    assertThat(style.colours().mark()).isEqualTo(new Color(0x1F4E79));
    assertThat(style.tints()).hasSize(5);
    assertThat(style.dots().least()).isEqualTo(2.5);
  }

  @Test
  void keepsNumbersInPartsReadable() {
    final ChartStyle style = ChartStyle.load(Charts.STYLE);
    assertThat(style.tints())
        .allSatisfy(
            tint ->
                assertThat(StackBar.contrast(tint, StackBar.on(tint, style.colours())))
                    .isGreaterThan(4.5));
  }

  @Test
  void listsEveryMistakeAtOnce() throws IOException {
    final String good = Files.readString(Charts.STYLE);
    final Path file = folder.resolve("chart.properties");
    Files.writeString(
        file,
        good.replace("colour.ink = #1B1F24", "colour.ink = black")
                .replace("line.zero = 0.8", "")
                .replace("type.axis = 8", "type.axis = 6")
                .replace("dot.size = 4.3", "dot.size = NaN")
            + "\ncolour.inc = #000000\ncolour.grid = #111111\n");
    assertThatExceptionOfType(ChartStyleException.class)
        .isThrownBy(() -> ChartStyle.load(file))
        .withMessageContaining("colour.ink = black")
        .withMessageContaining("line.zero is missing")
        .withMessageContaining("type.axis = 6")
        .withMessageContaining("dot.size = NaN")
        .withMessageContaining("colour.inc is unknown")
        .withMessageContaining("colour.grid stands twice");
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThatExceptionOfType(ChartStyleException.class)
        .isThrownBy(() -> ChartStyle.load(folder.resolve("none.properties")))
        .withMessageContaining("none.properties");
  }
}
