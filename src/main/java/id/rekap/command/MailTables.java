package id.rekap.command;

import id.rekap.job.Plan;
import id.rekap.job.Posted;
import id.rekap.job.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said about e-mail; nothing where there is none. */
final class MailTables {

  private static final String NONE = "-";

  /** Subjects of the codes of RFC 3463 (section 2, second number) for which there are words. */
  private static final Set<String> KNOWN = Set.of("1", "2", "3", "4", "7");

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
    for (final Posted.Bounced one : posted.bounced()) {
      desk.complain("mail.bounced", bounced(one.path(), one.revision(), one.to(), one.status()));
    }
    final String unread = posted.unread();
    if (unread != null) {
      desk.complain("mail.unread", "reason", why(unread, 0));
    }
    return sent == posted.lines().size() && posted.bounced().isEmpty() && unread == null;
  }

  private Object[] bounced(
      final String path, final int revision, final String to, final String status) {
    return new Object[] {
      "file",
      path,
      "revision",
      revision,
      "to",
      to.isEmpty() ? words.text("mail.bounced.somebody") : to,
      "reason",
      bounceReason(status)
    };
  }

  /** Why, by the second and third number of a code of RFC 3463, and the code for the postmaster. */
  private String bounceReason(final String status) {
    final String[] numbers = status.split("\\.", -1);
    final String kind = numbers.length < 2 || !KNOWN.contains(numbers[1]) ? "0" : numbers[1];
    final String full = "2.2".equals(status.replaceFirst("^[245]\\.", "")) ? "full" : kind;
    final String said = words.text("mail.bounced.reason." + full);
    return status.isEmpty() ? said : said + " (" + status + ")";
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
    for (final Status.Mail one : messages) {
      for (final Status.Mail.Bounce bounce : one.returned()) {
        desk.say("mail.bounced", bounced(one.file(), one.revision(), bounce.to(), bounce.status()));
      }
    }
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
