package id.rekap.disclosure;

import id.rekap.summary.FigureKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines in which an issue is written down: fields with a tab between them. */
final class PrintedLines {

  /** The first field of a sum. */
  static final String SUM = "+";

  /** The first field of means. */
  static final String MEANS = "=";

  private static final String NOTHING = "\\0";
  private static final int FIELDS = 10;
  private static final int MEANS_FIELDS = 7;

  private PrintedLines() {}

  static String line(final List<@Nullable String> fields) {
    final List<String> written = new ArrayList<>();
    fields.forEach(field -> written.add(field == null ? NOTHING : escaped(field)));
    return String.join("\t", written) + "\n";
  }

  static String line(final List<String> fields, final String first) {
    final List<@Nullable String> all = new ArrayList<>(List.of(first));
    all.addAll(fields);
    return line(all);
  }

  static List<@Nullable String> fields(final Printed.Cell cell) {
    final FigureKey key = cell.key();
    final Extent extent = cell.extent();
    return Arrays.asList(
        cell.kind().name().toLowerCase(Locale.ROOT),
        key.variable(),
        key.group(),
        key.occasion(),
        key.category(),
        key.measure(),
        Long.toString(cell.value()),
        extent == null ? null : extent.form().name().toLowerCase(Locale.ROOT),
        extent == null ? null : Long.toString(extent.low()),
        extent == null ? null : Long.toString(extent.high()));
  }

  static List<@Nullable String> fields(final Printed.Source means) {
    final FigureKey key = means.key();
    return Arrays.asList(
        MEANS,
        key.variable(),
        key.group(),
        key.occasion(),
        key.category(),
        key.measure(),
        means.sha256());
  }

  static Printed.Source source(final List<@Nullable String> fields) {
    if (fields.size() != MEANS_FIELDS) {
      throw new IllegalArgumentException(
          "No means of an issue: %d fields".formatted(fields.size()));
    }
    return new Printed.Source(
        new FigureKey(fields.get(1), fields.get(2), fields.get(3), fields.get(4), text(fields, 5)),
        text(fields, 6));
  }

  static Printed.Cell cell(final List<@Nullable String> fields) {
    if (fields.size() != FIELDS) {
      throw new IllegalArgumentException(
          "No count of an issue: %d fields".formatted(fields.size()));
    }
    final String form = fields.get(7);
    return new Printed.Cell(
        new FigureKey(fields.get(1), fields.get(2), fields.get(3), fields.get(4), text(fields, 5)),
        Long.parseLong(text(fields, 6)),
        Counts.Kind.valueOf(text(fields, 0).toUpperCase(Locale.ROOT)),
        form == null
            ? null
            : new Extent(
                Extent.Form.valueOf(form.toUpperCase(Locale.ROOT)),
                Long.parseLong(text(fields, 8)),
                Long.parseLong(text(fields, 9))));
  }

  private static String text(final List<@Nullable String> fields, final int at) {
    final String field = fields.get(at);
    if (field == null) {
      throw new IllegalArgumentException("No count of an issue: field %d is empty".formatted(at));
    }
    return field;
  }

  static List<@Nullable String> read(final String line) {
    final List<@Nullable String> fields = new ArrayList<>();
    for (final String field : line.split("\t", -1)) {
      fields.add(field.equals(NOTHING) ? null : plain(field));
    }
    return fields;
  }

  /** Without a character that would end a field or a line. */
  private static String escaped(final String field) {
    final StringBuilder text = new StringBuilder();
    field
        .chars()
        .forEach(
            one -> {
              if (one == '\\'
                  || Character.isISOControl(one)
                  || one == '\u2028'
                  || one == '\u2029') {
                text.append("\\u%04x".formatted(one));
              } else {
                text.append((char) one);
              }
            });
    return text.toString();
  }

  private static String plain(final String field) {
    final StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      if (field.charAt(i) == '\\') {
        text.append((char) Integer.parseInt(field.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(field.charAt(i));
      }
    }
    return text.toString();
  }
}
