package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTests {

  @Test
  void countsFullWidthSignsTwiceAndMarksNotAtAll() {
    final List<String> lines =
        new TextTable()
            .row("Buku kerja", "Galat")
            .row("\u5831\u544A\u66F8.xlsx", "1")
            .row("\uD842\uDFB7\uFF21.xlsx", "10")
            .row("cafe\u0301.xlsx", "3")
            .lines();
    assertThat(lines)
        .containsExactly(
            "Buku kerja   Galat",
            "\u5831\u544A\u66F8.xlsx      1",
            "\uD842\uDFB7\uFF21.xlsx       10",
            "cafe\u0301.xlsx        3");
  }
}
