package id.rekap.render;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.render.Layout.Place;
import id.rekap.render.Layout.Strip;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of 100 points. */
final class LayoutTests {

  private static final List<Double> FEET = List.of(100.0, 200.0);

  @Test
  void takesTheFirstLineForTheBeginningOfAParagraph() {
    final Place table = place(new Strip(10, 95));
    final Place late = place(new Strip(98, 145), new Strip(112, 127), new Strip(127, 145));
    final Layout layout = new Layout(FEET, Map.of("a", table, "b", late));
    assertThat(layout.opens(paragraph("a"), paragraph("b"))).isTrue();
    final Place early = place(new Strip(80, 110), new Strip(80, 95), new Strip(95, 110));
    assertThat(
            new Layout(FEET, Map.of("a", table, "b", early)).opens(paragraph("a"), paragraph("b")))
        .isFalse();
  }

  @Test
  void measuresTwoLinesByTheDistanceOfTheirKind() {
    final Layout layout = new Layout(FEET, Map.of());
    final List<Strip> even = List.of(new Strip(10, 25), new Strip(25, 40));
    final List<Strip> apart = List.of(new Strip(10, 25), new Strip(28.2, 43.2));
    assertThat(layout.closest(even)).isEqualTo(15);
    assertThat(layout.isUneven(even, 15)).isFalse();
    assertThat(layout.isUneven(apart, 15)).isTrue();
    assertThat(layout.closest(List.of(new Strip(90, 100), new Strip(100, 115)))).isInfinite();
  }

  private static Place place(final Strip strip, final Strip... lines) {
    return new Place(strip, List.of(), List.of(lines));
  }

  private static BlockView paragraph(final String id) {
    return new BlockView.Paragraph("paragraph", id, "body", TextView.NONE);
  }
}
