package id.rekap.workbook;

import id.rekap.workbook.RawCell.Look;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How each cell style shows a number: as a date, as a percentage or plainly. */
final class StylesXml {

  private static final Pattern ZEROS = Pattern.compile("0{2,}");

  /** Excel takes 255 letters. */
  private static final int LONGEST = 1_000;

  /** What is shown as it stands: quoted, escaped, in brackets, as a gap or as a filling. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|[_*].");

  private static final Pattern FRACTION = Pattern.compile("(?i)s[.,]0+");

  /** Nothing but parts of a date or a time, and what stands between them. */
  private static final Pattern PARTS =
      Pattern.compile("(?i)[apbge/:.,@\\s-]*[ymdhs][ymdhsapbge/:.,@\\s-]*");

  private StylesXml() {}

  static List<Look> read(final InputStream part, final Budget budget) throws IOException {
    final Map<Integer, String> formats = new HashMap<>();
    final List<Look> looks = new ArrayList<>();
    try (InputStream in = part) {
      final XmlReader xml = XmlReader.of(in, budget);
      while (xml.nextElement()) {
        if ("numFmt".equals(xml.name())) {
          final String code = xml.attribute("formatCode");
          formats.put(number(xml.attribute("numFmtId")), code == null ? "" : code);
        } else if ("cellXfs".equals(xml.name())) {
          cellStyles(xml, formats, looks);
        }
      }
    }
    return looks;
  }

  private static void cellStyles(
      final XmlReader xml, final Map<Integer, String> formats, final List<Look> looks)
      throws IOException {
    int depth = 1;
    while (depth > 0) {
      if (!xml.nextTag()) {
        depth--;
      } else {
        depth++;
        if ("xf".equals(xml.name())) {
          final int id = number(xml.attribute("numFmtId"));
          looks.add(look(id, formats.get(id)));
        }
      }
    }
  }

  static Look look(final int id, final @Nullable String own) {
    final String code = own == null ? BuiltinFormats.getBuiltinFormat(id) : own;
    if (code == null || code.length() > LONGEST) {
      return Look.PLAIN;
    }
    if (DateUtil.isADateFormat(id, code) || isDate(code)) {
      return Look.DATE;
    }
    if (isPercent(code)) {
      return Look.PERCENT;
    }
    return ZEROS.matcher(code).matches() ? Look.ofDigits(code.length()) : Look.PLAIN;
  }

  /** Dates that the library does not know because words stand between their parts. */
  private static boolean isDate(final String code) {
    final String bare = LITERAL.matcher(code).replaceAll("");
    final int end = bare.indexOf(';');
    final String first = end < 0 ? bare : bare.substring(0, end);
    return PARTS.matcher(FRACTION.matcher(first).replaceAll("s")).matches();
  }

  /** A percent sign outside quotes and brackets. */
  private static boolean isPercent(final String code) {
    return LITERAL.matcher(code).replaceAll("").indexOf('%') >= 0;
  }

  private static int number(final @Nullable String text) throws IOException {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (final NumberFormatException broken) {
      throw new IOException("A style number is none: " + text, broken);
    }
  }
}
