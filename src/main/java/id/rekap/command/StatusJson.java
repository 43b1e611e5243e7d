package id.rekap.command;

import id.rekap.job.Copy;
import id.rekap.job.Outlook;
import id.rekap.job.Status;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The state as one JSON object in one line. */
final class StatusJson {

  String text(final Status status) {
    final StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      write(json, "last_run", status.lastRun() == null ? null : status.lastRun().toString());
      json.writeBooleanProperty("unfinished", status.unfinished());
      json.writeArrayPropertyStart("files");
      status.files().forEach(file -> file(json, file));
      json.writeEndArray();
      json.writeArrayPropertyStart("reports");
      status.reports().forEach(report -> report(json, report));
      json.writeEndArray();
      json.writeArrayPropertyStart("mail");
      status.messages().forEach(message -> message(json, message));
      json.writeEndArray();
      names(json, "waiting", status.waiting());
      names(json, "ignored", status.ignored());
      names(json, "unreadable", status.unreadable());
      json.writeArrayPropertyStart("copies");
      for (final Copy copy : status.copies()) {
        json.writeStartObject();
        json.writeStringProperty("file", copy.file());
        json.writeStringProperty("same_as", copy.original());
        json.writeEndObject();
      }
      json.writeEndArray();
      names(json, "incomplete", status.heldBack().stream().map(Status.HeldBack::name).toList());
      json.writeArrayPropertyStart("held_back");
      status.heldBack().forEach(one -> heldBack(json, one));
      json.writeEndArray();
      schedule(json, status.outlook());
      json.writeEndObject();
    }
    return text.append(System.lineSeparator()).toString();
  }

  private static void file(final JsonGenerator json, final Status.Workbook file) {
    json.writeStartObject();
    json.writeStringProperty("file", file.name());
    json.writeStringProperty("sha256", file.sha256());
    json.writeStringProperty("status", file.state());
    write(json, "code", file.code());
    json.writeNumberProperty("rows_read", file.read());
    json.writeNumberProperty("rows_used", file.used());
    json.writeNumberProperty("rows_refused", file.refused());
    json.writeNumberProperty("errors", file.errors());
    json.writeNumberProperty("warnings", file.warnings());
    json.writeNumberProperty("notes", file.notes());
    json.writeStringProperty("received", file.receivedAt().toString());
    json.writeBooleanProperty("present", file.present());
    json.writeEndObject();
  }

  private static void heldBack(final JsonGenerator json, final Status.HeldBack one) {
    json.writeStartObject();
    json.writeStringProperty("file", one.name());
    json.writeStringProperty("reason", one.openSince() == null ? "unfinished" : "open");
    write(json, "since", text(one.openSince()));
    write(json, "until", text(one.until()));
    json.writeEndObject();
  }

  private static void schedule(final JsonGenerator json, final Outlook outlook) {
    json.writeObjectPropertyStart("schedule");
    write(json, "next_round", text(outlook.nextRound()));
    json.writeBooleanProperty("served", outlook.isServed());
    write(json, "next_month", text(outlook.nextMonth()));
    write(json, "next_year", text(outlook.nextYear()));
    json.writeArrayPropertyStart("missed");
    outlook.missed().forEach(one -> unmade(json, one));
    json.writeEndArray();
    json.writeArrayPropertyStart("failed");
    outlook.failed().forEach(one -> unmade(json, one));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void unmade(final JsonGenerator json, final Outlook.Unmade one) {
    json.writeStartObject();
    json.writeStringProperty("kind", one.kind());
    json.writeStringProperty("period", one.period());
    json.writeStringProperty("about", one.about());
    json.writeNumberProperty("revision", one.revision());
    json.writeStringProperty("due", one.dueAt().toString());
    json.writeNumberProperty("attempts", one.attempts());
    write(json, "next_try", text(one.nextTry()));
    json.writeEndObject();
  }

  private static @Nullable String text(final @Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static void report(final JsonGenerator json, final Status.Made report) {
    json.writeStartObject();
    json.writeStringProperty("kind", report.kind());
    json.writeStringProperty("language", report.language());
    write(json, "code", report.code());
    json.writeNumberProperty("revision", report.revision());
    json.writeStringProperty("status", report.state());
    json.writeStringProperty("input", report.inputName());
    json.writeStringProperty("input_sha256", report.inputSha256());
    json.writeStringProperty("made", report.madeAt().toString());
    names(json, "files", report.files());
    json.writeEndObject();
  }

  private static void message(final JsonGenerator json, final Status.Mail message) {
    json.writeStartObject();
    json.writeStringProperty("file", message.file());
    json.writeStringProperty("kind", message.kind());
    json.writeStringProperty("language", message.language());
    json.writeStringProperty("subject", message.subject());
    json.writeNumberProperty("revision", message.revision());
    json.writeStringProperty("status", message.state());
    write(json, "reason", message.reason());
    json.writeNumberProperty("code", message.code());
    json.writeNumberProperty("attempts", message.attempts());
    json.writeNumberProperty("doubts", message.doubts());
    names(json, "to", message.to());
    names(json, "cc", message.cc());
    json.writeStringProperty("message_id", message.messageId());
    write(json, "next", message.next() == null ? null : message.next().toString());
    json.writeStringProperty("changed", message.changedAt().toString());
    json.writeArrayPropertyStart("bounces");
    for (final Status.Mail.Bounce one : message.returned()) {
      json.writeStartObject();
      write(json, "to", one.to().isEmpty() ? null : one.to());
      write(json, "status", one.status().isEmpty() ? null : one.status());
      json.writeStringProperty("noticed", one.noticedAt().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void names(
      final JsonGenerator json, final String name, final List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void write(
      final JsonGenerator json, final String name, final @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
