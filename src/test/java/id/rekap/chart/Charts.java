package id.rekap.chart;

import id.rekap.language.Language;
import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chart data, fonts, words and canvases for the tests of this package. */
final class Charts {

  static final Path STYLE = Path.of("templates", "style", "chart.properties");

  /** White rim around a picture on a canvas, in points. */
  static final int RIM = 20;

  private static final Path FONTS = Path.of("templates", "style", "fonts");

  private Charts() {}

  static ChartPainter painter() {
    return new ChartPainter(ChartStyle.load(STYLE), fonts());
  }

  static ChartFonts fonts() {
    return new ChartFonts(
        font("SourceSans3-Regular.ttf", Font.PLAIN),
        font("SourceSans3-Semibold.ttf", Font.BOLD),
        font("SourceSans3-It.ttf", Font.ITALIC));
  }

  private static Font font(final String file, final int otherwise) {
    final Path path = FONTS.resolve(file);
    if (!Files.isRegularFile(path)) {
      return new Font(Font.SANS_SERIF, otherwise, 1);
    }
    try {
      return Font.createFont(Font.TRUETYPE_FONT, path.toFile());
    } catch (final FontFormatException failure) {
      throw new IllegalArgumentException(failure);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A language with the words that charts ask for. */
  static Language language(final Path folder) throws IOException {
    Files.createDirectories(folder.resolve("words"));
    Files.writeString(
        folder.resolve("words").resolve("id.properties"),
        """
        number.decimal = ,
        number.group = .
        number.range.negative = ~sampai~
        chart.no-change = tidak berubah
        """);
    return Language.load(folder, "id");
  }

  /** Draws with or without smooth edges on clear ground. */
  static BufferedImage canvas(final Picture picture, final int scale, final boolean smooth) {
    final int width = ((int) Math.ceil(picture.widthPoints()) + 2 * RIM) * scale;
    final int height = ((int) Math.ceil(picture.heightPoints()) + 2 * RIM) * scale;
    final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    final Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING,
        smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING,
        smooth ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON : RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
    // Pages set letters at their exact widths; without this the raster rounds each to whole pixels.
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.scale(scale, scale);
    picture.paint(
        graphics, new Rectangle2D.Double(RIM, RIM, picture.widthPoints(), picture.heightPoints()));
    graphics.dispose();
    return image;
  }

  static boolean has(final BufferedImage image, final Color colour) {
    return Arrays.stream(pixels(image)).anyMatch(pixel -> pixel == colour.getRGB());
  }

  static int[] pixels(final BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  static Quantity text(final String text) {
    return new Quantity.Text(text);
  }

  static ChartData.PairedChange paired(
      final @Nullable Double minimum, final @Nullable Double maximum, final double... values) {
    return paired(minimum, maximum, values.length > 2, "Sebelum", values);
  }

  static ChartData.PairedChange paired(
      final @Nullable Double minimum,
      final @Nullable Double maximum,
      final boolean interval,
      final String before,
      final double... values) {
    final List<ChartData.Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < values.length; i += 2) {
      pairs.add(new ChartData.Pair(values[i], values[i + 1]));
    }
    final double change =
        pairs.stream().mapToDouble(pair -> pair.after() - pair.before()).average().orElse(0);
    return new ChartData.PairedChange(
        text("Nilai pengetahuan"),
        text("Perubahan nilai (poin)"),
        text(before),
        text("Sesudah"),
        text("Sesudah − sebelum"),
        pairs,
        spread(pairs.stream().mapToDouble(ChartData.Pair::before).toArray()),
        spread(pairs.stream().mapToDouble(ChartData.Pair::after).toArray()),
        minimum,
        maximum,
        new ChartData.Estimate(
            text("rerata 51,8 (IK\u00A095%\u00A048,8–54,8)"),
            change,
            interval ? change - 3 : null,
            interval ? change + 3 : null));
  }

  private static ChartData.Spread spread(final double[] values) {
    final double[] sorted = Arrays.stream(values).sorted().toArray();
    final int n = sorted.length;
    if (n == 0) {
      final double none = Double.NaN;
      return new ChartData.Spread(Quantity.none(), none, none, none, none, none, none);
    }
    return new ChartData.Spread(
        text("rerata 31,1"),
        sorted[0],
        sorted[n / 4],
        sorted[n / 2],
        sorted[3 * n / 4],
        sorted[n - 1],
        Arrays.stream(sorted).average().orElse(0));
  }

  static ChartData.OverTime course(final int panels, final int occasions) {
    return new ChartData.OverTime(
        IntStream.range(0, panels)
            .mapToObj(i -> panel("Keluhan bendungan payudara " + i, i, occasions))
            .toList(),
        text("hari sejak kunjungan pertama"),
        true,
        0.0,
        1.0);
  }

  private static ChartData.Panel panel(final String title, final int shift, final int occasions) {
    final int[] days = {0, 4, 8, 22, 41, 60};
    final List<ChartData.Point> points = new ArrayList<>();
    for (int i = 0; i < occasions; i++) {
      final double share = (20 - 2 * i - shift) / 31.0;
      points.add(
          new ChartData.Point(
              days[i],
              text("hari " + days[i]),
              new ChartData.Estimate(
                  new Quantity.Share(20 - 2 * i - shift, 31, 1),
                  share,
                  i == 1 ? null : share - 0.15,
                  i == 1 ? null : share + 0.15)));
    }
    return new ChartData.Panel(text(title), points);
  }

  static ChartData.Bars bars(final int groups, final String label) {
    return new ChartData.Bars(
        IntStream.range(0, groups)
            .mapToObj(
                i ->
                    new ChartData.BarGroup(
                        text("Variabel " + i),
                        List.of(bar("SD", 0), bar(label, 0.893), bar("Lainnya", 0.107))))
            .toList());
  }

  private static ChartData.Bar bar(final String label, final double share) {
    return new ChartData.Bar(text(label), share, text(Math.round(share * 28) + "\u00A0(89,3%)"));
  }

  static ChartData.Stacks stacks(final String category, final double... shares) {
    final List<Double> whole = Arrays.stream(shares).boxed().toList();
    final List<Quantity> printed =
        whole.stream()
            .map(share -> (Quantity) new Quantity.Share(Math.round(share * 1000), 1000, 1))
            .collect(Collectors.toList());
    final List<Quantity> categories =
        IntStream.range(0, shares.length).mapToObj(i -> text(category + " " + i)).toList();
    return new ChartData.Stacks(
        categories,
        List.of(
            new ChartData.Stack(text("Sebelum"), whole, printed),
            new ChartData.Stack(text("Sesudah pelatihan"), whole.reversed(), printed.reversed())));
  }

  /** Rows of two values each: before, after. */
  static ChartData.Changes changes(
      final String label,
      final @Nullable Double minimum,
      final @Nullable Double maximum,
      final double... values) {
    final List<ChartData.ChangeRow> rows =
        IntStream.range(0, values.length / 2)
            .mapToObj(
                i ->
                    new ChartData.ChangeRow(
                        text(label + " " + i),
                        values[2 * i],
                        values[2 * i + 1],
                        new Quantity.Decimal(values[2 * i], 1),
                        new Quantity.Decimal(values[2 * i + 1], 1)))
            .toList();
    return new ChartData.Changes(text("Rerata nilai"), rows, minimum, maximum, false);
  }

  static String words(final int count) {
    return String.join(" ", java.util.Collections.nCopies(count, "pengetahuan"));
  }

  /** Columns of dots, a dot for so many people. */
  static ChartData dots(final long each, final long... people) {
    return new ChartData.Dots(
        Arrays.stream(people)
            .mapToObj(
                count ->
                    new ChartData.DotColumn(
                        new Quantity.Text("Jan"), count, new Quantity.Count(count)))
            .toList(),
        each);
  }
}
