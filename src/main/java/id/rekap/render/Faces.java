package id.rekap.render;

import id.rekap.chart.ChartFonts;
import id.rekap.language.Mistake;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;

/**
 * The faces that are embedded, each parsed once and shared by all threads: {@code
 * style/fonts/fonts.properties} names them for the styles. Nothing else is ever used: neither a
 * font of the system nor one of the fourteen that every reader has.
 */
final class Faces implements Measure, FontMapper {

  private static final String LIST = "style/fonts/fonts.properties";
  private static final List<String> NEEDED =
      List.of("text.400.normal", "table.400.normal", "table.400.italic", "table.600.normal");

  private final Map<String, BaseFont> byName = new TreeMap<>();
  private final Map<BaseFont, Supplier<Font>> fonts = new HashMap<>();
  private final Map<BaseFont, Kerning> kernings = new HashMap<>();
  private final Map<String, BaseFont> byPostscriptName = new HashMap<>();

  /**
   * Reads the faces.
   *
   * @param templates where they are
   * @throws TemplateException with every missing or unreadable one
   */
  Faces(final TemplateFolder templates) {
    final Properties list = list(templates);
    final List<Mistake> mistakes = new ArrayList<>();
    final Map<String, BaseFont> byFile = new HashMap<>();
    for (final String name : list.stringPropertyNames()) {
      try {
        final String file = list.getProperty(name);
        final BaseFont face = byFile.computeIfAbsent(file, each -> read(templates, each));
        byName.put(name, face);
        final Supplier<Font> font = new Once(() -> awt(templates, file));
        fonts.put(face, font);
        kernings.put(face, new Kerning(face, font));
        byPostscriptName.put(face.getPostscriptFontName(), face);
      } catch (final TemplateException | IllegalArgumentException mistake) {
        final String detail = String.valueOf(mistake.getMessage());
        mistakes.add(
            Mistake.in(
                templates.place(LIST),
                name + ": " + detail,
                "font",
                "key",
                name,
                "detail",
                detail));
      }
    }
    NEEDED.stream()
        .filter(name -> !list.containsKey(name))
        .forEach(
            name ->
                mistakes.add(
                    Mistake.in(
                        templates.place(LIST),
                        name + " is missing",
                        "keys.missing",
                        "keys",
                        name)));
    if (!mistakes.isEmpty()) {
      throw new TemplateException(mistakes);
    }
  }

  private static Properties list(final TemplateFolder templates) {
    final Properties list = new Properties();
    try {
      list.load(new StringReader(new String(templates.read(LIST), StandardCharsets.UTF_8)));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return list;
  }

  /** The names that the list of faces gives them, be their files sound or not. */
  static Set<String> names(final TemplateFolder templates) {
    return list(templates).stringPropertyNames();
  }

  private static BaseFont read(final TemplateFolder templates, final String file) {
    try {
      final byte[] bytes = templates.read("style/fonts/" + file);
      final BaseFont face =
          BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
      face.setIncludeCidSet(false);
      face.setSecureRandom(new FixedPrefix());
      return face;
    } catch (final IOException | DocumentException failure) {
      throw new IllegalArgumentException(
          file + " cannot be read: " + failure.getMessage(), failure);
    }
  }

  /** Every face under its name in the styles, such as {@code table.600.normal}. */
  Map<String, BaseFont> byName() {
    return byName;
  }

  /**
   * A face by its name in the styles.
   *
   * @return the face, or null where no such face is bundled
   */
  @Nullable BaseFont face(final String family, final int weight, final boolean italic) {
    return byName.get(family + "." + weight + (italic ? ".italic" : ".normal"));
  }

  /**
   * The faces of pictures, as Java sees them.
   *
   * @return the faces of tables
   */
  ChartFonts chartFonts() {
    return new ChartFonts(
        font("table.400.normal"), font("table.600.normal"), font("table.400.italic"));
  }

  private Font font(final String name) {
    return Objects.requireNonNull(fonts.get(byName.get(name))).get();
  }

  /**
   * From bytes, so that Java keeps a copy of its own: it remembers widths by the font's name for as
   * long as it likes, and asks the first file of that name for those that it does not know yet. A
   * file that is gone by then gives letters without width to every later font of the name.
   */
  private static Font awt(final TemplateFolder templates, final String file) {
    try {
      return Font.createFont(
          Font.TRUETYPE_FONT, new ByteArrayInputStream(templates.read("style/fonts/" + file)));
    } catch (final FontFormatException | IOException failure) {
      throw new RenderException(file + " cannot be read", failure);
    }
  }

  /** How the letters of a face stand to each other. */
  Kerning kerning(final BaseFont face) {
    return Objects.requireNonNull(kernings.get(face));
  }

  /**
   * Checks that the face of tables has every character of some words.
   *
   * @param words the words
   * @param place named where one is missing
   * @throws RenderException if one is missing
   */
  void check(final List<String> words, final String place) {
    words.forEach(each -> GlyphCheck.check(each, table(false), place));
  }

  /**
   * The name of a sender's file as the face of tables can print it.
   *
   * @param name any name
   * @return the name, every sign without a glyph a question mark, which no name of a file holds
   */
  String printed(final String name) {
    final StringBuilder printed = new StringBuilder();
    PrintableText.of(name)
        .codePoints()
        .forEach(point -> printed.appendCodePoint(table(false).charExists(point) ? point : '?'));
    return printed.toString();
  }

  private BaseFont table(final boolean bold) {
    return Objects.requireNonNull(face("table", bold ? 600 : 400, false));
  }

  @Override
  public float ems(final String text, final boolean bold) {
    return table(bold).getWidthPoint(text, 1);
  }

  /** The face of tables stands in for the one that Java asks for before a chart has set its own. */
  @Override
  public BaseFont awtToPdf(final Font font) {
    final BaseFont face = byPostscriptName.get(font.getPSName());
    if (face != null) {
      return face;
    }
    if (font.getFamily(java.util.Locale.ROOT).equals(Font.DIALOG)) {
      return table(false);
    }
    throw new RenderException("A picture asks for a face that is not bundled: " + font.getPSName());
  }

  @Override
  public Font pdfToAwt(final BaseFont font, final int size) {
    throw new UnsupportedOperationException("Pictures bring their own fonts");
  }

  /** Reads a font when it is first asked for, and no more often. */
  private static final class Once implements Supplier<Font> {

    private final Supplier<Font> source;
    private @Nullable Font font;

    private Once(final Supplier<Font> source) {
      this.source = source;
    }

    @Override
    public synchronized Font get() {
      if (font == null) {
        font = source.get();
      }
      return font;
    }
  }

  /** Gives every subset the same prefix, so that the same pages are the same bytes. */
  private static final class FixedPrefix extends SecureRandom {

    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
      return 0.5;
    }
  }
}
