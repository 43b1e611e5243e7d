package id.rekap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.delivery.MailServer.Tls;
import id.rekap.delivery.Outcome.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mailbox behind real handshakes, and what is said to a server that proves nothing: nothing. */
@Tag("slow")
final class BounceBoxTlsTests {

  private static final String OURS = "<rekap.1@kampus.example>";

  private final GreenMail real = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
  private final List<Bounce> read = new ArrayList<>();

  @TempDir private Path folder;

  @BeforeEach
  void open() throws Exception {
    real.start();
    final GreenMailUser user = real.setUser("rekap@kampus.example", "rekap", "secret");
    real.getManagers()
        .getImapHostManager()
        .getInbox(user)
        .store(
            Notifications.message(Notifications.failed(OURS, "dana@penyandang.example", "5.1.1")));
  }

  @AfterEach
  void close() {
    real.stop();
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void readsThroughAnEncryptedConnectionToAServerThatIsTrusted(final Tls tls) throws Exception {
    try (TlsFront server = server("localhost", tls)) {
      assertThat(look(server.port(), tls, Authority.of(server.authority()))).isEqualTo(Reason.NONE);
    }
    assertThat(read).extracting(Bounce::messageId).containsExactly(OURS);
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "TLS"})
  void leavesAServerThatDoesNotProveWhoItIs(final Tls tls) throws Exception {
    try (TlsFront server = server("localhost", tls);
        TlsFront elsewhere = server("elsewhere.example", tls)) {
      assertThat(look(server.port(), tls, null)).isEqualTo(Reason.CERTIFICATE);
      assertThat(look(elsewhere.port(), tls, Authority.of(elsewhere.authority())))
          .isEqualTo(Reason.CERTIFICATE);
      assertThat(look(server.port(), tls, Authority.of(elsewhere.authority())))
          .isEqualTo(Reason.CERTIFICATE);
      // A second try would be with the authorities that this machine's Java trusts.
      assertThat(server.callers()).isEqualTo(2);
    }
    assertThat(read).isEmpty();
  }

  /** Who can change what is said in the clear can leave the offer of encryption out. */
  @Test
  void saysNoPasswordToAServerThatOffersNoEncryption() throws Exception {
    try (ImapProxy proxy = new ImapProxy(real.getImap().getPort())) {
      assertThat(look(proxy.port(), Tls.STARTTLS, null)).isEqualTo(Reason.ENCRYPTION);
      assertThat(proxy.said()).isNotEmpty().noneMatch(one -> one.contains("secret"));
    }
    assertThat(read).isEmpty();
  }

  private TlsFront server(final String host, final Tls tls) throws Exception {
    return new TlsFront(
        folder,
        host,
        real.getImap().getPort(),
        tls == Tls.STARTTLS ? TlsFront.Language.IMAP : null);
  }

  private Reason look(final int port, final Tls tls, final @Nullable SSLSocketFactory trust) {
    final MailServer server =
        new MailServer(
            "localhost",
            port,
            "rekap",
            "secret",
            tls,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            trust);
    return new BounceBox(server, "INBOX").read(read::add, () -> false);
  }
}
