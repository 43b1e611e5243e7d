package id.rekap.command;

import id.rekap.job.Outlook;
import id.rekap.job.Session;
import id.rekap.job.Settings;
import id.rekap.job.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what was taken in, refused, made and passed over. */
@Command(name = "status", sortOptions = false)
final class StatusCommand implements Callable<Integer> {

  private static final String MINUTE = "yyyy-MM-dd HH:mm";

  @Mixin private final FolderOptions folders = new FolderOptions();

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Option(names = "--json", negatable = true)
  private @Nullable Boolean json;

  private final Desk desk;
  private ZoneId zone = ZoneOffset.UTC;

  StatusCommand(final Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    final Settings settings = desk.choices().settings(folders);
    zone = settings.zone();
    final boolean asJson = desk.choices().isOn("json", json);
    final Status status;
    try (Session session = Session.look(settings)) {
      status = session.status();
    }
    if (asJson) {
      desk.around().out().print(new StatusJson().text(status));
    } else {
      print(status);
    }
    return ExitCode.OK;
  }

  private void print(final Status status) {
    final Instant last = status.lastRun();
    if (last != null) {
      desk.say("status.last", "time", time(last, MINUTE + " z"));
    } else if (status.outlook().nextRound() == null && !status.unfinished()) {
      desk.say("status.never");
    }
    if (status.unfinished()) {
      desk.say("status.unfinished");
    }
    if (!status.files().isEmpty()) {
      files(status).lines().forEach(desk.around().out()::println);
    }
    if (!status.reports().isEmpty()) {
      reports(status).lines().forEach(desk.around().out()::println);
    }
    new MailTables(desk).status(status.messages(), one -> time(one, MINUTE));
    if (!status.waiting().isEmpty()) {
      desk.say("status.waiting", "files", String.join(", ", status.waiting()));
    }
    heldBack(status.heldBack());
    desk.sayCopies(status.copies());
    if (!status.unreadable().isEmpty()) {
      desk.say("status.unreadable", "files", String.join(", ", status.unreadable()));
    }
    if (!status.ignored().isEmpty()) {
      desk.say("status.ignored", "files", String.join(", ", status.ignored()));
    }
    outlook(status.outlook());
  }

  private void heldBack(final List<Status.HeldBack> workbooks) {
    final List<String> unfinished = new ArrayList<>();
    for (final Status.HeldBack one : workbooks) {
      final Instant since = one.openSince();
      final Instant until = one.until();
      if (since == null || until == null) {
        unfinished.add(one.name());
      } else {
        desk.say(
            "status.open",
            "file",
            one.name(),
            "since",
            time(since, MINUTE),
            "until",
            time(until, MINUTE + " z"));
      }
    }
    if (!unfinished.isEmpty()) {
      desk.say("status.unfinished-files", "files", String.join(", ", unfinished));
    }
  }

  private void outlook(final Outlook outlook) {
    final Instant round = outlook.nextRound();
    if (round != null) {
      desk.say(
          outlook.isServed() ? "status.next-round" : "status.not-served",
          "time",
          time(round, MINUTE + " z"));
    }
    desk.say(
        "status.next",
        "month",
        time(outlook.nextMonth(), MINUTE + " z"),
        "year",
        time(outlook.nextYear(), MINUTE + " z"));
    for (final Outlook.Unmade one : outlook.missed()) {
      desk.say(
          "status.missed",
          "kind",
          kind(one),
          "about",
          one.about(),
          "revision",
          one.revision(),
          "time",
          time(one.dueAt(), MINUTE));
    }
    for (final Outlook.Unmade one : outlook.failed()) {
      final Instant again = one.nextTry();
      desk.say(
          "status.failed",
          "kind",
          kind(one),
          "about",
          one.about(),
          "revision",
          one.revision(),
          "count",
          one.attempts(),
          "time",
          again == null ? "-" : time(again, MINUTE));
    }
  }

  private String kind(final Outlook.Unmade one) {
    return desk.words().text("status.kind." + one.kind());
  }

  private String time(final Instant time, final String pattern) {
    final Locale locale = Locale.forLanguageTag(desk.words().language().tag());
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(time);
  }

  private TextTable files(final Status status) {
    final Words words = desk.words();
    final TextTable table =
        new TextTable()
            .row(
                words.text("table.workbook"),
                words.text("table.code"),
                words.text("table.status"),
                words.text("table.rows-used"),
                words.text("table.rows-refused"),
                words.text("table.received"));
    for (final Status.Workbook file : status.files()) {
      final String code = file.code();
      table.row(
          file.name(),
          code == null ? "-" : code,
          words.text("status.file." + file.state() + (isGone(file) ? ".gone" : "")),
          file.used(),
          file.refused(),
          time(file.receivedAt(), MINUTE));
    }
    return table;
  }

  /** A refused workbook that was taken away waits for nobody any more. */
  private static boolean isGone(final Status.Workbook file) {
    return file.state().equals("refused") && !file.present();
  }

  private TextTable reports(final Status status) {
    final Words words = desk.words();
    final TextTable table =
        new TextTable()
            .row(
                words.text("table.report"),
                words.text("table.status"),
                words.text("table.revision"),
                words.text("table.made"));
    for (final Status.Made report : status.reports()) {
      table.row(
          report.files().isEmpty() ? report.inputName() : report.files().getLast(),
          words.text("status.report." + report.state()),
          report.revision(),
          time(report.madeAt(), MINUTE));
    }
    return table;
  }
}
