package id.rekap.workbook;

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

  static List<String> read(final InputStream part, final Budget budget) throws IOException {
    final List<String> strings = new ArrayList<>();
    long letters = 0;
    try (InputStream in = part) {
      final XmlReader xml = XmlReader.of(in, budget);
      while (xml.nextElement()) {
        if ("si".equals(xml.name())) {
          final String text = richText(xml, budget);
          letters += text.length();
          budget.text(letters);
          strings.add(text);
        }
      }
    }
    return strings;
  }

  /** The text inside the current element without its phonetic guide; stops at its end. */
  static String richText(final XmlReader xml, final Budget budget) throws IOException {
    String text = "";
    int depth = 1;
    while (depth > 0) {
      if (!xml.nextTag()) {
        depth--;
      } else if ("t".equals(xml.name())) {
        text = text.isEmpty() ? xml.text() : text + xml.text();
        budget.letters(text.length());
      } else if ("rPh".equals(xml.name())) {
        xml.skip();
      } else {
        depth++;
      }
    }
    return decode(text);
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
