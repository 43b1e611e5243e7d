package id.rekap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FacesTests {

  private static final Path HOUSE = Path.of("templates");
  private static final String FONTS = "style/fonts";

  /** A size that nothing else asks for, so that no other test has measured in it. */
  private static final float SIZE = 713;

  /** So many files of fonts are read that Java closes the first of them. */
  private static final int OTHERS = 40;

  @Test
  void keepsItsWidthsWhenAnotherFolderOfTemplatesGoes(@TempDir final Path folder)
      throws IOException {
    copyFonts(folder);
    assertThat(width(new Faces(new TemplateFolder(folder, null)), "66,7%")).isPositive();
    remove(folder.resolve(FONTS));
    final List<Faces> others = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      others.add(new Faces(new TemplateFolder(HOUSE, null)));
      final Font other = others.getLast().chartFonts().regular().deriveFont(SIZE + 1 + i);
      other.getStringBounds("a", new FontRenderContext(null, true, true));
    }
    final Faces house = new Faces(new TemplateFolder(HOUSE, null));
    assertThat(width(house, "33,3%"))
        .isCloseTo(house.ems("33,3%", false) * SIZE, within(SIZE / 100.0));
  }

  private static double width(final Faces faces, final String text) {
    return faces
        .chartFonts()
        .regular()
        .deriveFont(SIZE)
        .getStringBounds(text, new FontRenderContext(null, true, true))
        .getWidth();
  }

  private static void copyFonts(final Path folder) throws IOException {
    Files.createDirectories(folder.resolve(FONTS));
    try (Stream<Path> files = Files.list(HOUSE.resolve(FONTS))) {
      for (final Path file : files.toList()) {
        Files.copy(file, folder.resolve(FONTS).resolve(file.getFileName()));
      }
    }
  }

  private static void remove(final Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (final Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
