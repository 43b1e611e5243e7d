package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.report.Report;
import id.rekap.summary.Figure;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Every number of a report, unrounded, as JSON beside the PDF: one line a number, in the order of
 * the report's figures. Names and vocabulary are those of the contract and the same in every
 * language; only what is printed follows the language.
 */
public final class FiguresFile {

  private static final String SCHEMA = "rekap-angka/1";

  /** Beyond this a double no longer tells whole numbers apart. */
  private static final double WHOLE_LIMIT = 1e15;

  private final JsonFactory json = new JsonFactory();

  /**
   * Writes the file.
   *
   * @param report the report
   * @param language the language that it is printed in
   * @return JSON in UTF-8; the same report and language give the same bytes
   */
  public byte[] bytes(final Report report, final Language language) {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator =
        json.createGenerator(new OneLineARow(), bytes, JsonEncoding.UTF8)) {
      generator.writeStartObject();
      generator.writeStringProperty("skema", SCHEMA);
      generator.writeStringProperty("jenis", report.kind());
      text(generator, "kode", report.code());
      text(generator, "periode", report.period());
      generator.writeNumberProperty("revisi", report.revision());
      generator.writeName("angka");
      writeRows(generator, report, language);
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the rows as an array, as the value of whatever the generator stands at.
   *
   * @param generator where to; left open
   * @param report the report
   * @param language the language that it is printed in
   */
  public void writeRows(
      final JsonGenerator generator, final Report report, final Language language) {
    final PrintedNumbers printed = new PrintedNumbers(report, language);
    generator.writeStartArray();
    for (final Figure figure : report.figures()) {
      row(generator, figure, printed.of(figure.key()));
    }
    generator.writeEndArray();
  }

  private static void row(
      final JsonGenerator generator, final Figure figure, final @Nullable String printed) {
    generator.writeStartObject();
    generator.writeStringProperty("id", figure.key().id());
    text(generator, "variabel", figure.key().variable());
    text(generator, "kelompok", figure.key().group());
    text(generator, "waktu", figure.key().occasion());
    text(generator, "kategori", figure.key().category());
    generator.writeStringProperty("ukuran", figure.key().measure());
    generator.writeName("nilai");
    value(generator, figure.value());
    generator.writeName("n");
    if (figure.n() == null) {
      generator.writeNull();
    } else {
      generator.writeNumber(figure.n());
    }
    generator.writeNumberProperty("desimal", figure.decimals());
    text(generator, "tercetak", printed);
    generator.writeEndObject();
  }

  private static void value(final JsonGenerator generator, final @Nullable Double value) {
    if (value == null || !Double.isFinite(value)) {
      generator.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT) {
      generator.writeNumber(value.longValue());
    } else {
      generator.writeNumber(value);
    }
  }

  private static void text(
      final JsonGenerator generator, final String name, final @Nullable String text) {
    if (text == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeStringProperty(name, text);
    }
  }

  /** Breaks lines between rows and nowhere else, so that two files compare line by line. */
  private static final class OneLineARow extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEntrySpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(new DefaultPrettyPrinter.NopIndenter())
          .withArrayIndenter(new DefaultIndenter("", "\n"));
    }
  }
}
