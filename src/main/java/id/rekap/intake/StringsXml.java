package id.rekap.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shared strings of a workbook, and the reading of rich text anywhere. */
final class StringsXml {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private StringsXml() {}

  static List<String> read(final InputStream part) throws IOException {
    final List<String> strings = new ArrayList<>();
    try (InputStream in = part) {
      final XmlReader xml = XmlReader.of(in);
      while (xml.nextElement()) {
        if ("si".equals(xml.name())) {
          strings.add(richText(xml));
        }
      }
    }
    return strings;
  }

  /** The text inside the current element without its phonetic guide; stops at its end. */
  static String richText(final XmlReader xml) throws IOException {
    final StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      if (!xml.nextTag()) {
        depth--;
      } else if ("t".equals(xml.name())) {
        text.append(xml.text());
      } else if ("rPh".equals(xml.name())) {
        xml.skip();
      } else {
        depth++;
      }
    }
    return decode(text.toString());
  }

  /** Turns the escapes of the format, such as {@code _x0007_}, into their characters. */
  static String decode(final String text) {
    if (!text.contains("_x")) {
      return text;
    }
    final Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(
        escape ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
