package id.rekap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartPainterTests {

  private static final double MEASURE = 150 / 25.4 * 72;

  @TempDir private Path folder;

  private Language language;
  private ChartPainter painter;

  @BeforeEach
  void loads() throws IOException {
    language = Charts.language(folder);
    painter = Charts.painter();
  }

  static Stream<Named<ChartData>> everyKind() {
    return Stream.of(
        Named.of("steps of ten", Charts.paired(0.0, 100.0, steps(28, 10, 1))),
        Named.of("small scale", Charts.paired(0.0, 16.0, 9, 13, 10, 16, 9, 12, 8, 8)),
        Named.of("scale from 14", Charts.paired(14.0, 70.0, steps(31, 1, 2))),
        Named.of("no scale", Charts.paired(null, null, 30, 250, 150, 350, 60.5, 200.25)),
        Named.of("scale hardly used", Charts.paired(0.0, 1500.0, 30, 250, 150, 350, 60, 200)),
        Named.of("only a lowest value", Charts.paired(0.0, null, 30, 250, 150, 350)),
        Named.of("outside its scale", Charts.paired(0.0, 10.0, -3, 12, 4, 5, 6, 7)),
        Named.of("one person", Charts.paired(0.0, 100.0, 40, 80)),
        Named.of("two persons", Charts.paired(0.0, 100.0, 40, 80, 50, 20)),
        Named.of("nobody", Charts.paired(0.0, 100.0)),
        Named.of("nobody and no scale", Charts.paired(null, null)),
        Named.of("all equal", Charts.paired(null, null, 40, 40, 40, 40, 40, 40)),
        Named.of("all zero", Charts.paired(null, null, 0, 0, 0, 0)),
        Named.of("below zero", Charts.paired(null, null, -5.5, -8.25, -3, -9.125, -4, -1)),
        Named.of("tiny numbers", Charts.paired(null, null, 0.00012, 0.0003, 0.0002, 0.0001)),
        Named.of("huge numbers", Charts.paired(null, null, 1.5e9, 3.2e9, 2e9, 2.5e9)),
        Named.of("up and down", Charts.paired(0.0, 100.0, 0, 100, 100, 0, 50, 50)),
        Named.of("ties", Charts.paired(0.0, 100.0, ties(30))),
        Named.of("many ties", Charts.paired(0.0, 4.0, ties(600))),
        Named.of("many persons", Charts.paired(0.0, 100.0, steps(150, 1, 3))),
        Named.of("decimals", Charts.paired(null, null, decimals(60))),
        Named.of(
            "long names",
            Charts.paired(0.0, 100.0, true, Charts.words(12), 40, 80, 50, 20, 70, 90)),
        Named.of(
            "a word without end", Charts.paired(0.0, 100.0, true, "x".repeat(120), 40, 80, 50, 20)),
        Named.of("one panel", Charts.course(1, 5)),
        Named.of("two panels", Charts.course(2, 5)),
        Named.of("three panels", Charts.course(3, 6)),
        Named.of("four panels", Charts.course(4, 2)),
        Named.of("six panels", Charts.course(6, 3)),
        Named.of("one occasion", Charts.course(3, 1)),
        Named.of("no occasion", Charts.course(2, 0)),
        Named.of("no panel", Charts.course(0, 0)),
        Named.of("means", means(14, 70)),
        Named.of("means outside their scale", means(0, 10)),
        Named.of("one group of bars", Charts.bars(1, "Perguruan tinggi")),
        Named.of("many groups of bars", Charts.bars(9, Charts.words(8))),
        Named.of("a bar's label without end", Charts.bars(2, "y".repeat(150))),
        Named.of("no bars", Charts.bars(0, "")),
        Named.of("stacks", Charts.stacks("Kategori", 0.714, 0.25, 0.036)),
        Named.of("thin parts", Charts.stacks("Kategori", 0.01, 0.01, 0.01, 0.96, 0.01)),
        Named.of("many parts", Charts.stacks(Charts.words(4), .2, .1, .1, .1, .1, .2, .2)),
        Named.of("no shares", Charts.stacks("Kategori", 0, 0, 0)),
        Named.of("changes", Charts.changes("Kelompok", 0.0, 100.0, 40, 75, 60, 55, 50, 50)),
        Named.of("changes at the ends", Charts.changes("B", 0.0, 1.0, 0, 1, 1, 0, 0, 0, 1, 1)),
        Named.of("changes without a scale", Charts.changes("B", null, null, 12345.6, 98765.4)),
        Named.of("changes beyond the scale", Charts.changes("B", 0.0, 10.0, 8, 12)),
        Named.of("equal changes", Charts.changes("B", null, null, 3, 3)),
        Named.of("changes of long names", Charts.changes(Charts.words(9), 0.0, 10.0, 0, 10, 9, 1)),
        Named.of("no changes", Charts.changes("B", 0.0, 10.0)),
        Named.of("dots", Charts.dots(1, 0, 1, 4, 5, 6, 150)),
        Named.of("dots for many", Charts.dots(50, 0, 49, 50, 51, 7_500)),
        Named.of("no dots", Charts.dots(1)),
        Named.of("no stacks", new ChartData.Stacks(List.of(), List.of())));
  }

  private static double[] steps(final int persons, final int step, final int seed) {
    final Random random = new Random(seed);
    final double[] values = new double[2 * persons];
    for (int i = 0; i < values.length; i += 2) {
      values[i] = 20 + step * random.nextInt(40 / step);
      values[i + 1] = Math.min(70, values[i] + step * random.nextInt(30 / step));
    }
    return values;
  }

  private static double[] ties(final int persons) {
    final double[] values = new double[2 * persons];
    for (int i = 0; i < values.length; i += 2) {
      values[i] = 1;
      values[i + 1] = 3;
    }
    return values;
  }

  private static double[] decimals(final int persons) {
    final Random random = new Random(4);
    return random.doubles(2L * persons, 90, 160).toArray();
  }

  private static ChartData.OverTime means(final double minimum, final double maximum) {
    final List<ChartData.Point> points =
        Stream.of(40.9, 47.5, 55.1)
            .map(
                mean ->
                    new ChartData.Point(
                        mean,
                        Charts.text("W"),
                        new ChartData.Estimate(new Quantity.Decimal(mean, 1), mean, null, null)))
            .toList();
    return new ChartData.OverTime(
        List.of(new ChartData.Panel(Charts.text("BSES-SF"), points)),
        Charts.text("waktu"),
        false,
        minimum,
        maximum);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void keepsEveryMarkAndLabelWithinThePicture(final ChartData data) {
    final Picture picture = painter.picture(data, language);
    final BufferedImage image = Charts.canvas(picture, 2, true);
    final int rim = 2 * Charts.RIM - 2;
    final int right = (int) Math.ceil(2 * (Charts.RIM + picture.widthPoints())) + 2;
    final int bottom = (int) Math.ceil(2 * (Charts.RIM + picture.heightPoints())) + 2;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (x < rim || y < rim || x > right || y > bottom) {
          assertThat(image.getRGB(x, y)).as("pixel %d, %d", x, y).isZero();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void usesNoTransparentColour(final ChartData data) {
    final BufferedImage image = Charts.canvas(painter.picture(data, language), 1, false);
    assertThat(Arrays.stream(Charts.pixels(image)).map(pixel -> pixel >>> 24).distinct())
        .allMatch(alpha -> alpha == 0 || alpha == 255);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void drawsTheSamePictureTwice(final ChartData data) {
    final Picture picture = painter.picture(data, language);
    final int[] first = Charts.pixels(Charts.canvas(picture, 1, true));
    assertThat(Charts.pixels(Charts.canvas(picture, 1, true))).isEqualTo(first);
    final Picture again = Charts.painter().picture(data, language);
    assertThat(Charts.pixels(Charts.canvas(again, 1, true))).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void isAsWideAsTheMeasureOrASinglePanel(final ChartData data) {
    final boolean single = data instanceof ChartData.OverTime course && course.panels().size() <= 1;
    assertThat(painter.picture(data, language).widthPoints())
        .isCloseTo(single ? MEASURE * 2 / 3 : MEASURE, within(0.01));
  }

  private static org.assertj.core.data.Offset<Double> within(final double value) {
    return org.assertj.core.data.Offset.offset(value);
  }

  @Test
  void marksAFallByItsOwnColour() {
    final Color accent = ChartStyle.load(Charts.STYLE).colours().accent();
    assertThat(accentPixels(Charts.paired(0.0, 100.0, 80, 20, 70, 30, 60, 10), accent))
        .isGreaterThan(accentPixels(Charts.paired(0.0, 100.0, 20, 80, 30, 70, 10, 60), accent) * 2);
    assertThat(accentPixels(Charts.changes("B", 0.0, 100.0, 80, 20), accent)).isPositive();
    assertThat(accentPixels(Charts.changes("B", 0.0, 100.0, 20, 80), accent)).isZero();
  }

  private long accentPixels(final ChartData data, final Color accent) {
    final BufferedImage image = Charts.canvas(painter.picture(data, language), 3, false);
    return Arrays.stream(Charts.pixels(image)).filter(pixel -> pixel == accent.getRGB()).count();
  }

  @Test
  void growsInsteadOfCuttingLongNames() {
    final Picture one =
        painter.picture(Charts.paired(0.0, 100.0, true, "Sebelum", 40, 80, 50, 90), language);
    final Picture many =
        painter.picture(
            Charts.paired(0.0, 100.0, true, Charts.words(12), 40, 80, 50, 90), language);
    assertThat(one.heightPoints()).isCloseTo(74 / 25.4 * 72, within(0.01));
    assertThat(many.heightPoints()).isGreaterThan(one.heightPoints());
  }

  @Test
  void leavesTheGraphicsAsItFoundThem() {
    final BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_ARGB);
    final Graphics2D graphics = image.createGraphics();
    final Font font = graphics.getFont();
    final BasicStroke stroke = new BasicStroke(3);
    graphics.setPaint(Color.RED);
    graphics.setStroke(stroke);
    graphics.scale(0.5, 0.5);
    final Picture picture = painter.picture(Charts.course(3, 5), language);
    picture.paint(graphics, new Rectangle2D.Double(10, 20, 500, 200));
    assertThat(graphics.getTransform()).isEqualTo(AffineTransform.getScaleInstance(0.5, 0.5));
    assertThat(graphics.getPaint()).isEqualTo(Color.RED);
    assertThat(graphics.getStroke()).isEqualTo(stroke);
    assertThat(graphics.getFont()).isEqualTo(font);
    assertThat(graphics.getClip()).isNull();
    graphics.dispose();
  }
}
