package id.rekap.command;

import id.rekap.delivery.Authority;
import id.rekap.delivery.MailAddress;
import id.rekap.delivery.MailServer;
import id.rekap.delivery.MailServer.Tls;
import id.rekap.job.MailSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * How summaries are sent by e-mail: the keys {@code mail.*}. All of it is checked before any work;
 * what cannot be ends in a {@link UsageException} that names its key.
 */
final class MailChoices {

  private static final String RECIPIENTS = "mail.recipients";
  private static final String OFFICE = ".office";
  private static final String FUNDER = ".funder";
  private static final String TO = ".to";
  private static final String CC = ".cc";

  /** In place of addresses: nobody gets the summaries, and that is meant. */
  private static final String NOBODY = "none";

  private static final String PREFIX = "mail.";
  private static final String HOST = PREFIX + ServerChoices.HOST;
  private static final String BOUNCES = "mail.bounces.";
  private static final String FOLDER = BOUNCES + "folder";
  private static final String AUTHORITY = "mail.ca-certificate";
  private static final String FROM = "mail.from";
  private static final String REPLY_TO = "mail.reply-to";
  private static final String SINCE = "mail.since";
  private static final String CONNECT = "mail.connect-seconds";
  private static final String ANSWER = "mail.answer-seconds";

  /** Those of the mailbox that bounces come to. */
  private static final List<String> BOUNCE_KEYS =
      Stream.concat(Stream.of(FOLDER), ServerChoices.keys(BOUNCES)).toList();

  /** Every key, the list's without the place of an item. */
  static final Set<String> KEYS =
      Stream.of(
              ServerChoices.keys(PREFIX),
              BOUNCE_KEYS.stream(),
              Stream.of(AUTHORITY, FROM, REPLY_TO, SINCE, CONNECT, ANSWER),
              Stream.of(OFFICE, FUNDER, TO, CC).map(RECIPIENTS::concat))
          .flatMap(keys -> keys)
          .collect(Collectors.toUnmodifiableSet());

  private static final int USUAL_CONNECT = 30;
  private static final int USUAL_ANSWER = 300;

  /** An attempt must end before its claim does. */
  private static final int MOST_SECONDS = 600;

  private final Choices choices;

  MailChoices(final Choices choices) {
    this.choices = choices;
  }

  /** The settings; null where no server is named, and nothing is sent. */
  @Nullable MailSettings settings() {
    final String host = choices.optional(HOST);
    if (host == null) {
      return null;
    }
    final String from = address(FROM, needed(FROM));
    final String replyTo = choices.optional(REPLY_TO);
    final MailServer server =
        new ServerChoices(choices, PREFIX).server(host, Tls.STARTTLS, Tls::port, times());
    final MailServer box = mailbox();
    final SSLSocketFactory trust = trust(server, box);
    return new MailSettings(
        server.trusting(trust),
        from,
        replyTo == null ? from : address(REPLY_TO, replyTo),
        since(),
        recipients(),
        box == null
            ? null
            : new MailSettings.Bounces(box.trusting(trust), choices.text(FOLDER, "INBOX")));
  }

  /** Who keeps the mailbox that bounces come to; null where it is not read. */
  private @Nullable MailServer mailbox() {
    final ServerChoices box = new ServerChoices(choices, BOUNCES);
    final String host = box.host();
    if (host == null) {
      for (final String key : BOUNCE_KEYS) {
        if (choices.optional(key) != null) {
          throw choices.refused("error.mail.bounces", key);
        }
      }
      return null;
    }
    final MailServer server = box.server(host, Tls.TLS, Tls::mailboxPort, times());
    if (server.user() == null) {
      throw choices.refused("error.mail.bounces.login", BOUNCES + ServerChoices.USER);
    }
    return server;
  }

  private ServerChoices.Times times() {
    return new ServerChoices.Times(
        Duration.ofSeconds(choices.number(CONNECT, USUAL_CONNECT, MOST_SECONDS)),
        Duration.ofSeconds(choices.number(ANSWER, USUAL_ANSWER, MOST_SECONDS)));
  }

  /**
   * Who vouches for the servers; null where this machine's Java knows. A server without encryption
   * shows no certificate that anybody could vouch for.
   */
  private @Nullable SSLSocketFactory trust(
      final MailServer server, final @Nullable MailServer mailbox) {
    final Path file = choices.path(AUTHORITY, null);
    if (file == null) {
      return null;
    }
    if (server.tls() == Tls.NONE && (mailbox == null || mailbox.tls() == Tls.NONE)) {
      throw choices.refused("error.mail.no-certificate", AUTHORITY);
    }
    try {
      return Authority.of(file);
    } catch (final IOException unusable) {
      throw choices.refused("error.mail.ca-certificate", AUTHORITY, "given", file + "");
    }
  }

  private YearMonth since() {
    final String given = needed(SINCE);
    try {
      return YearMonth.parse(given);
    } catch (final DateTimeException none) {
      throw choices.refused("error.mail.since", SINCE, "given", given);
    }
  }

  private String needed(final String key) {
    final String found = choices.optional(key);
    if (found == null) {
      throw choices.refused("error.mail.missing", key);
    }
    return found;
  }

  private String address(final String key, final String given) {
    if (!MailAddress.isValid(given)) {
      throw choices.refused("error.mail.address", key, "given", given);
    }
    return given;
  }

  /** One a place of the list, whose numbers count from 1 for people. */
  private List<MailSettings.Recipients> recipients() {
    final Map<String, String> all = choices.under(RECIPIENTS);
    final Map<String, Map<String, String>> places = new TreeMap<>();
    all.forEach(
        (key, value) -> {
          final int end = key.indexOf(']');
          if (!key.startsWith(RECIPIENTS + "[") || end < 0) {
            throw choices.refused("error.mail.no-list", RECIPIENTS);
          }
          places
              .computeIfAbsent(key.substring(0, end + 1), place -> new TreeMap<>())
              .put(key.substring(end + 1), value);
        });
    final List<MailSettings.Recipients> found = new ArrayList<>();
    final Set<String> seen = new HashSet<>();
    int number = 0;
    for (final Map<String, String> fields : places.values()) {
      number++;
      final MailSettings.Recipients one = recipients(RECIPIENTS + " " + number, fields);
      if (!seen.add(one.parties())) {
        throw choices.refused(
            "error.mail.twice",
            RECIPIENTS + " " + number,
            "office",
            one.office(),
            "funder",
            one.funder());
      }
      found.add(one);
    }
    return found;
  }

  private MailSettings.Recipients recipients(final String place, final Map<String, String> fields) {
    final String office = fields.get(OFFICE);
    final String funder = fields.get(FUNDER);
    final boolean none = NOBODY.equals(fields.get(TO));
    final List<String> to = none ? List.of() : addresses(place, TO, fields);
    final List<String> cc = addresses(place, CC, fields);
    if (office == null || funder == null || (to.isEmpty() && !none)) {
      final String missing = office == null ? OFFICE : funder == null ? FUNDER : TO;
      throw choices.refused("error.mail.missing", place + ", " + missing.substring(1));
    }
    if (none && !cc.isEmpty()) {
      throw choices.refused("error.mail.none", place + ", " + CC.substring(1));
    }
    return new MailSettings.Recipients(spaced(office), spaced(funder), to, cc);
  }

  private static String spaced(final String name) {
    return name.strip().replaceAll("\\s+", " ");
  }

  private List<String> addresses(
      final String place, final String field, final Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(one -> one.getKey().equals(field) || one.getKey().startsWith(field + "["))
        .map(one -> address(place + ", " + field.substring(1), one.getValue().strip()))
        .distinct()
        .toList();
  }
}
