package id.rekap.command;

import id.rekap.intake.IntakeResult;
import id.rekap.model.PublishedFigure;
import id.rekap.report.ManuscriptCheck;
import id.rekap.report.ManuscriptFinding;
import id.rekap.report.ManuscriptNumber;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** What {@code check-manuscript --json} prints: one object. */
final class ManuscriptJson {

  private final Words words;

  ManuscriptJson(final Words words) {
    this.words = words;
  }

  void write(
      final IntakeResult result, final @Nullable ManuscriptCheck check, final PrintStream out) {
    final CheckJson workbook = new CheckJson(words);
    final JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("berkas", result.fileName());
      CheckJson.text(json, "sha256", result.sha256().isEmpty() ? null : result.sha256());
      json.writeStringProperty("hasil", CheckJson.outcome(result));
      CheckJson.text(json, "kode", CheckJson.code(result));
      json.writeArrayPropertyStart("temuan");
      result.findings().forEach(finding -> workbook.finding(json, finding));
      json.writeEndArray();
      if (check != null) {
        json.writeArrayPropertyStart("temuan_naskah");
        check.findings().forEach(finding -> finding(json, finding));
        json.writeEndArray();
        json.writeArrayPropertyStart("angka_naskah");
        check.numbers().forEach(number -> number(json, number));
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private void finding(final JsonGenerator json, final ManuscriptFinding finding) {
    json.writeStartObject();
    json.writeStringProperty("kode", finding.code());
    json.writeStringProperty("hasil", finding.verdict());
    json.writeArrayPropertyStart("baris");
    finding.rows().forEach(row -> json.writeNumber(row.origin().row()));
    json.writeEndArray();
    json.writeStringProperty("penjelasan", words.plain(finding.explanation()));
    json.writeEndObject();
  }

  private void number(final JsonGenerator json, final ManuscriptNumber number) {
    final PublishedFigure printed = number.printed();
    json.writeStartObject();
    json.writeStringProperty("lembar", printed.origin().sheet());
    json.writeNumberProperty("baris", printed.origin().row());
    CheckJson.text(json, "bagian", printed.section());
    CheckJson.text(json, "variabel", printed.variable());
    CheckJson.text(json, "kelompok", printed.group());
    CheckJson.text(json, "waktu", printed.occasion());
    CheckJson.text(json, "kategori", printed.category());
    json.writeStringProperty("ukuran", printed.measure());
    json.writeStringProperty("tercetak", printed.printed());
    json.writeStringProperty("hasil", number.verdict());
    final Double value = number.value();
    if (value == null) {
      json.writeNullProperty("nilai");
    } else {
      json.writeNumberProperty("nilai", value);
    }
    json.writeEndObject();
  }
}
