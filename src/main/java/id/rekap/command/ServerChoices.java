package id.rekap.command;

import id.rekap.delivery.MailServer;
import id.rekap.delivery.MailServer.Tls;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server for e-mail and the login to it: the keys below a prefix, checked before any work. */
final class ServerChoices {

  static final String HOST = "host";
  static final String USER = "user";
  private static final String PORT = "port";
  private static final String PASSWORD = "password";
  private static final String TLS = "tls";
  private static final int LAST_PORT = 65535;

  /** Servers on this machine: nobody else can read what is said to them. */
  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "::1");

  private final Choices choices;
  private final String prefix;

  ServerChoices(final Choices choices, final String prefix) {
    this.choices = choices;
    this.prefix = prefix;
  }

  /** How long to wait for a connection, and for each answer. */
  record Times(Duration connect, Duration answer) {}

  static Stream<String> keys(final String prefix) {
    return Stream.of(HOST, PORT, USER, PASSWORD, TLS).map(prefix::concat);
  }

  /** Its name as it is set; null where it is not. */
  @Nullable String host() {
    return choices.optional(prefix + HOST);
  }

  /**
   * The server.
   *
   * @param host its name
   * @param usual how it is encrypted where nothing is set
   * @param port the usual port of an encryption
   * @throws UsageException where something cannot be, with its key
   */
  MailServer server(
      final String host, final Tls usual, final ToIntFunction<Tls> port, final Times times) {
    if (!host.matches("[A-Za-z0-9.:-]+")) {
      throw choices.refused("error.mail.host", prefix + HOST, "given", host);
    }
    final Tls tls = tls(usual);
    final String user = choices.optional(prefix + USER);
    final String password = choices.optional(prefix + PASSWORD);
    if ((user == null) != (password == null)) {
      throw choices.refused(
          "error.mail.login", prefix + (user == null ? USER : PASSWORD), "prefix", prefix);
    }
    if (user != null && tls == Tls.NONE && !OWN.contains(host)) {
      throw choices.refused("error.mail.open-password", prefix + TLS);
    }
    return new MailServer(
        host,
        choices.number(prefix + PORT, port.applyAsInt(tls), LAST_PORT),
        user,
        password,
        tls,
        times.connect(),
        times.answer());
  }

  private Tls tls(final Tls usual) {
    final String given = choices.text(prefix + TLS, word(usual));
    for (final Tls one : Tls.values()) {
      if (word(one).equals(given)) {
        return one;
      }
    }
    final String known =
        Arrays.stream(Tls.values()).map(ServerChoices::word).collect(Collectors.joining(", "));
    throw choices.refused("error.mail.tls", prefix + TLS, "given", given, "known", known);
  }

  private static String word(final Tls tls) {
    return tls.name().toLowerCase(Locale.ROOT);
  }
}
