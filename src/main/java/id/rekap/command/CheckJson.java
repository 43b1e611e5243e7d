package id.rekap.command;

import id.rekap.intake.IntakeResult;
import id.rekap.job.Version;
import id.rekap.model.Finding;
import id.rekap.model.Reason;
import id.rekap.model.Severity;
import id.rekap.render.FiguresFile;
import id.rekap.report.Edition;
import id.rekap.report.FindingWords;
import id.rekap.report.JournalResults;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** What {@code check --json} prints: an array with one object a file. */
final class CheckJson {

  private final Words words;

  CheckJson(final Words words) {
    this.words = words;
  }

  void write(final List<IntakeResult> results, final PrintStream out) {
    final JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartArray();
      results.forEach(result -> result(json, result));
      json.writeEndArray();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private void result(final JsonGenerator json, final IntakeResult result) {
    json.writeStartObject();
    json.writeStringProperty("berkas", result.fileName());
    text(json, "sha256", result.sha256().isEmpty() ? null : result.sha256());
    json.writeStringProperty("hasil", outcome(result));
    text(json, "kode", code(result));
    json.writeArrayPropertyStart("temuan");
    result.findings().forEach(finding -> finding(json, finding));
    json.writeEndArray();
    if (result instanceof IntakeResult.Accepted accepted) {
      json.writeName("angka");
      new FiguresFile()
          .writeRows(
              json,
              new JournalResults().compose(accepted.dataset(), new Edition(1, Version.current())),
              words.language());
    }
    json.writeEndObject();
  }

  static String outcome(final IntakeResult result) {
    return switch (result) {
      case IntakeResult.Accepted accepted -> "diterima";
      case IntakeResult.Refused refused -> "ditolak";
      case IntakeResult.Ignored ignored -> "diabaikan";
    };
  }

  static @Nullable String code(final IntakeResult result) {
    return switch (result) {
      case IntakeResult.Accepted accepted -> accepted.dataset().program().code();
      case IntakeResult.Refused refused -> refused.code();
      case IntakeResult.Ignored ignored -> null;
    };
  }

  void finding(final JsonGenerator json, final Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("kode", finding.code());
    json.writeStringProperty("tingkat", severity(finding.severity()));
    text(json, "lembar", finding.sheet());
    // Where a damaged file was left off is told to people; the contract has no cell for it.
    text(json, "sel", Reason.isOfFile(finding.code()) ? null : finding.cell());
    text(json, "nilai", finding.found());
    json.writeStringProperty("pesan", words.plain(FindingWords.why(finding)));
    json.writeStringProperty("saran", words.plain(FindingWords.fix(finding)));
    json.writeEndObject();
  }

  /** The fixed vocabulary of the contract, the same in every language. */
  private static String severity(final Severity severity) {
    return switch (severity) {
      case ERROR -> "galat";
      case WARNING -> "peringatan";
      case NOTE -> "catatan";
    };
  }

  static void text(final JsonGenerator json, final String name, final @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
