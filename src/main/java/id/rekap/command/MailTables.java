package id.rekap.command;

import id.rekap.job.Plan;
import id.rekap.job.Posted;
import id.rekap.job.Status;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said about e-mail; nothing where there is none. */
final class MailTables {

  private static final String NONE = "-";

  private final Desk desk;
  private final Words words;

  MailTables(final Desk desk) {
    this.desk = desk;
    this.words = desk.words();
  }

  /** What would go to whom. */
  void plan(final List<Plan.Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    final TextTable table =
        new TextTable()
            .row(
                words.text("table.mail"),
                words.text("table.revision"),
                words.text("table.to"),
                words.text("table.cc"));
    for (final Plan.Message one : messages) {
      table.row(
          one.path(),
          one.revision(),
          one.to().isEmpty() ? words.text("mail.nobody") : String.join(", ", one.to()),
          one.cc().isEmpty() ? NONE : String.join(", ", one.cc()));
    }
    desk.say("plan.mail");
    print(table);
  }

  /**
   * What a run sent.
   *
   * @return true where nothing went wrong
   */
  boolean posted(final Posted posted) {
    final long sent = posted.count("sent");
    if (sent > 0) {
      desk.say("mail.sent", "count", sent);
    }
    for (final Posted.Line line : posted.lines()) {
      if (!line.state().equals("sent")) {
        desk.complain(
            "mail." + line.state(), "file", line.path(), "reason", why(line.reason(), line.code()));
      }
    }
    if (!posted.held().isEmpty()) {
      desk.complain("mail.held", "files", String.join(", ", posted.held()));
    }
    return sent == posted.lines().size();
  }

  /** What became of every message. */
  void status(final List<Status.Mail> messages, final Function<Instant, String> time) {
    if (messages.isEmpty()) {
      return;
    }
    final TextTable table =
        new TextTable()
            .row(
                words.text("table.mail"),
                words.text("table.revision"),
                words.text("table.status"),
                words.text("table.to"),
                words.text("table.since"),
                words.text("table.next"),
                words.text("table.reason"));
    for (final Status.Mail one : messages) {
      final Instant next = one.next();
      table.row(
          one.file(),
          one.revision(),
          words.text("status.mail." + one.state()),
          addresses(one),
          time.apply(one.changedAt()),
          next == null ? NONE : time.apply(next),
          why(one.reason(), one.code()));
    }
    print(table);
  }

  private static String addresses(final Status.Mail one) {
    final List<String> all = Stream.concat(one.to().stream(), one.cc().stream()).toList();
    return all.isEmpty() ? NONE : String.join(", ", all);
  }

  private String why(final @Nullable String reason, final int code) {
    if (reason == null) {
      return NONE;
    }
    final String said = words.text("mail.reason." + reason.replace('_', '-'));
    return code == 0 ? said : said + " (" + code + ")";
  }

  private void print(final TextTable table) {
    table.lines().forEach(desk.around().out()::println);
  }
}
