package id.rekap.delivery;

import java.util.Properties;

/** How the mail library reaches a server, whatever is spoken there: encryption, trust, patience. */
final class Connection {

  private Connection() {}

  /**
   * Gives what the mail library has to know.
   *
   * @param server the server
   * @param protocol {@code smtp} or {@code imap}
   * @return its properties; more may be set in them
   */
  static Properties properties(final MailServer server, final String protocol) {
    final String prefix = "mail." + protocol + ".";
    final Properties properties = new Properties();
    final String upgrade = String.valueOf(server.tls() == MailServer.Tls.STARTTLS);
    final String answer = String.valueOf(server.answerWithin().toMillis());
    properties.setProperty(prefix + "starttls.enable", upgrade);
    properties.setProperty(prefix + "starttls.required", upgrade);
    properties.setProperty(
        prefix + "ssl.enable", String.valueOf(server.tls() == MailServer.Tls.TLS));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(
        prefix + "connectiontimeout", String.valueOf(server.connectWithin().toMillis()));
    properties.setProperty(prefix + "timeout", answer);
    properties.setProperty(prefix + "writetimeout", answer);
    if (server.trust() != null) {
      properties.put(prefix + "ssl.socketFactory", server.trust());
      // Else a server that it does not vouch for is tried again with those that Java trusts.
      properties.setProperty(prefix + "socketFactory.fallback", "false");
    }
    return properties;
  }
}
