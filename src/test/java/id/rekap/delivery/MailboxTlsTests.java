package id.rekap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.delivery.MailServer.Tls;
import id.rekap.delivery.Outcome.Fate;
import id.rekap.delivery.Outcome.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real handshakes, with a server that is trusted, one that is not, and one of another name. */
@Tag("slow")
final class MailboxTlsTests {

  private final GreenMail real = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    real.start();
  }

  @AfterEach
  void close() {
    real.stop();
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void sendsThroughAnEncryptedConnectionToAServerThatIsTrusted(final Tls tls) throws Exception {
    try (TlsFront server = server("localhost", tls)) {
      assertThat(send(server, tls, Authority.of(server.authority()))).isEqualTo(Outcome.SENT);
    }
    assertThat(real.getReceivedMessages()).hasSize(1);
    assertThat(real.getReceivedMessages()[0].getSubject()).isEqualTo("S");
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void saysNothingToAServerWhoseCertificateIsNotTrusted(final Tls tls) throws Exception {
    try (TlsFront server = server("localhost", tls)) {
      assertThat(send(server, tls, null))
          .isEqualTo(new Outcome(Fate.POSTPONED, Reason.CERTIFICATE, 0));
    }
    assertThat(real.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void saysNothingToAServerWithTheCertificateOfAnother(final Tls tls) throws Exception {
    try (TlsFront server = server("elsewhere.example", tls)) {
      assertThat(send(server, tls, Authority.of(server.authority())))
          .isEqualTo(new Outcome(Fate.POSTPONED, Reason.CERTIFICATE, 0));
    }
    assertThat(real.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void saysNothingToAServerOfAnotherAuthority(final Tls tls) throws Exception {
    try (TlsFront other = server("other.example", tls);
        TlsFront server = server("localhost", tls)) {
      assertThat(send(server, tls, Authority.of(other.authority())))
          .isEqualTo(new Outcome(Fate.POSTPONED, Reason.CERTIFICATE, 0));
      // A second try would be with the authorities that this machine's Java trusts.
      assertThat(server.callers()).isEqualTo(1);
    }
    assertThat(real.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n",
        "-----BEGIN PRIVATE KEY-----\nQUJD\n-----END PRIVATE KEY-----\n"
      })
  void takesNoFileWithoutACertificate(final String content) throws IOException {
    final Path file = Files.writeString(folder.resolve("a.pem"), content);
    assertThatThrownBy(() -> Authority.of(file)).isInstanceOf(IOException.class);
  }

  private TlsFront server(final String host, final Tls tls) throws Exception {
    return new TlsFront(
        folder,
        host,
        real.getSmtp().getPort(),
        tls == Tls.STARTTLS ? TlsFront.Language.SMTP : null);
  }

  private static Outcome send(
      final TlsFront server, final Tls tls, final @Nullable SSLSocketFactory trust) {
    return new Mailbox(
            new MailServer(
                "localhost",
                server.port(),
                null,
                null,
                tls,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                trust))
        .send(
            new Letter(
                "<rekap.1@kampus.example>",
                "rekap@kampus.example",
                "pppm@kampus.example",
                List.of("a@funder.example"),
                List.of(),
                "S",
                "T",
                "a.pdf",
                "%PDF".getBytes(StandardCharsets.UTF_8)),
            () -> true,
            () -> false);
  }
}
