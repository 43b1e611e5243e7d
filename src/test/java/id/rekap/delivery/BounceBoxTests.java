package id.rekap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.delivery.Outcome.Reason;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The mailbox that bounces come to, on a real server and on some that are worse. */
@Tag("slow")
final class BounceBoxTests {

  private static final String OURS = "<rekap.1@kampus.example>";
  private static final String OTHERS = "<other.1@kampus.example>";
  private static final String DANA = "dana@penyandang.example";

  private final GreenMail real =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", "imap"), new ServerSetup(0, "127.0.0.1", "imaps")
          });
  private final List<Bounce> read = new ArrayList<>();
  private GreenMailUser user;

  @BeforeEach
  void open() {
    real.start();
    user = real.setUser("rekap@kampus.example", "rekap", "secret");
  }

  @AfterEach
  void close() {
    real.stop();
  }

  private Reason look(final MailServer server, final String folder) {
    return new BounceBox(server, folder)
        .read(
            bounce -> {
              read.add(bounce);
              return bounce.messageId().equals(OURS);
            },
            () -> false);
  }

  private Reason look() {
    return look(server(real.getImap().getPort(), "secret"), "INBOX");
  }

  private static MailServer server(final int port, final String password) {
    return server(port, password, MailServer.Tls.NONE, null);
  }

  private static MailServer server(
      final int port,
      final String password,
      final MailServer.Tls tls,
      final javax.net.ssl.@Nullable SSLSocketFactory trust) {
    return new MailServer(
        "127.0.0.1",
        port,
        "rekap",
        password,
        tls,
        Duration.ofSeconds(2),
        Duration.ofSeconds(2),
        trust);
  }

  private MailFolder inbox() throws Exception {
    return real.getManagers().getImapHostManager().getInbox(user);
  }

  private void arrives(final String text) throws Exception {
    inbox().store(Notifications.message(text));
  }

  /** Which messages were read, in the order of their arrival; all are still there. */
  private List<Boolean> seen() throws Exception {
    return inbox().getMessages().stream().map(one -> one.isSet(Flags.Flag.SEEN)).toList();
  }

  @Test
  void marksOurBouncesAsReadAndLeavesAllElseAsItWas() throws Exception {
    arrives("Subject: Rapat\n\nBesok pukul 9.\n");
    arrives(Notifications.failed(OURS, DANA, "5.1.1"));
    arrives(Notifications.failed(OTHERS, DANA, "5.1.1"));
    arrives(Notifications.of("delayed", OURS, DANA, "4.4.1"));
    arrives("Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\nrusak\n");
    arrives(Notifications.failed(OURS, DANA, "5.2.2"));
    inbox().getMessages().getFirst().setFlag(Flags.Flag.DELETED, true);
    assertThat(look()).isEqualTo(Reason.NONE);
    assertThat(read)
        .extracting(one -> one.failed().getFirst().status())
        .containsExactlyInAnyOrder("5.1.1", "5.2.2", "5.1.1");
    assertThat(seen()).containsExactly(false, true, false, false, false, true);
    read.clear();
    assertThat(look()).isEqualTo(Reason.NONE);
    assertThat(read).extracting(Bounce::messageId).containsExactly(OTHERS);
    assertThat(inbox().getMessages()).hasSize(6);
  }

  /** A bounce may bring the whole PDF back, and a hostile one whatever it likes. */
  @Test
  void readsOnlyTheBeginningOfAHugeMessage() throws Exception {
    final String pdf = "JVBERi0xLjQK".repeat(6) + "\n";
    arrives(
        Notifications.failed(OURS, DANA, "5.1.1")
            .replace("Text of the summary.\n", pdf.repeat(80_000)));
    arrives(
        Notifications.failed(OURS, DANA, "5.7.1")
            .replace("Your message could", pdf.repeat(80_000)));
    final Instant begin = Instant.now();
    assertThat(look()).isEqualTo(Reason.NONE);
    assertThat(read).extracting(one -> one.failed().getFirst().status()).containsExactly("5.1.1");
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void tellsWhyTheMailboxCannotBeRead() throws Exception {
    final int port = real.getImap().getPort();
    assertThat(look(server(port, "wrong"), "INBOX")).isEqualTo(Reason.LOGIN);
    assertThat(look(server(port, "secret"), "Kembali")).isEqualTo(Reason.FOLDER);
    assertThat(look(server(port, "secret", MailServer.Tls.TLS, null), "INBOX"))
        .isEqualTo(Reason.ENCRYPTION);
    final int secret = real.getImaps().getPort();
    assertThat(look(server(secret, "secret", MailServer.Tls.TLS, null), "INBOX"))
        .isEqualTo(Reason.CERTIFICATE);
    real.stop();
    assertThat(look(server(port, "secret"), "INBOX")).isEqualTo(Reason.UNREACHABLE);
    assertThat(read).isEmpty();
  }

  /** One message that the server cannot give away must not keep all others from being read. */
  @Test
  void passesOverAMessageThatTheServerDoesNotGiveAway() throws Exception {
    arrives(Notifications.failed(OURS, DANA, "5.1.1"));
    arrives(Notifications.failed(OURS, DANA, "5.2.2"));
    arrives(Notifications.failed(OURS, DANA, "5.7.1"));
    try (ImapProxy proxy =
        new ImapProxy(
            real.getImap().getPort(),
            one -> one.matches("\\S+ FETCH 2 \\(BODY.*") ? ImapProxy.NO : one)) {
      assertThat(look(server(proxy.port(), "secret"), "INBOX")).isEqualTo(Reason.NONE);
    }
    assertThat(read)
        .extracting(one -> one.failed().getFirst().status())
        .containsExactly("5.7.1", "5.1.1");
    assertThat(seen()).containsExactly(true, false, true);
  }

  /** Where nothing can be marked as read, the folder is not one for this. */
  @Test
  void tellsThatTheFolderMayOnlyBeRead() throws Exception {
    arrives(Notifications.failed(OURS, DANA, "5.1.1"));
    try (ImapProxy proxy =
        new ImapProxy(real.getImap().getPort(), one -> one.replace(" SELECT ", " EXAMINE "))) {
      assertThat(look(server(proxy.port(), "secret"), "INBOX")).isEqualTo(Reason.FOLDER);
    }
  }

  /** A silent server holds up every round of the service, so it is given a minute at the most. */
  @Test
  void waitsAMinuteAtTheMost() {
    assertThat(BounceBox.limit(server(1, "secret"))).isEqualTo(Duration.ofSeconds(4));
    final MailServer patient =
        new MailServer(
            "127.0.0.1",
            1,
            "rekap",
            "secret",
            MailServer.Tls.TLS,
            Duration.ofSeconds(30),
            Duration.ofSeconds(300));
    assertThat(BounceBox.limit(patient)).isEqualTo(Duration.ofMinutes(1));
  }

  /** What the library cannot make sense of is the server's failure, and ends no run. */
  @Test
  void takesAnAnswerThatNobodyUnderstandsForAFailureOfTheServer() {
    final Visit visit = new Visit(Duration.ofSeconds(30), () -> false);
    assertThatThrownBy(
            () ->
                visit.run(
                    () -> {
                      throw new IndexOutOfBoundsException("malformed");
                    }))
        .isInstanceOf(MessagingException.class)
        .satisfies(
            failure ->
                assertThat(
                        Failure.outcome((MessagingException) failure, Failure.Progress.BEFORE_TEXT)
                            .reason())
                    .isNotEqualTo(Reason.NONE));
  }

  /** A server that greets, and then says so much with so long a pause after each character. */
  private static final class Drip implements AutoCloseable {

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);

    Drip(final String said) throws IOException {
      socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket client = socket.accept()) {
                  client.getOutputStream().write("* OK ready\r\n".getBytes(StandardCharsets.UTF_8));
                  for (int i = 0; i < said.length(); i++) {
                    if (closed.await(300, TimeUnit.MILLISECONDS)) {
                      return;
                    }
                    client.getOutputStream().write(said.charAt(i));
                  }
                  client.getInputStream().readAllBytes();
                } catch (final IOException | InterruptedException over) {
                  // The test is over.
                }
              });
    }

    @Override
    public void close() throws IOException {
      closed.countDown();
      socket.close();
    }
  }

  @Test
  void waitsNoLongerForAServerThatHangsOrDrips() throws Exception {
    for (final String said : List.of("", "* CAPABILITY IMAP4rev1 ".repeat(20))) {
      try (Drip drip = new Drip(said)) {
        final Instant begin = Instant.now();
        assertThat(look(server(drip.socket.getLocalPort(), "secret"), "INBOX"))
            .as(said.toLowerCase(Locale.ROOT))
            .isEqualTo(Reason.SILENT);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
      }
    }
  }

  @Test
  void leavesAServerThatHangsWhenRekapIsToEnd() throws Exception {
    try (Drip drip = new Drip("")) {
      final MailServer slow =
          new MailServer(
              "127.0.0.1",
              drip.socket.getLocalPort(),
              "rekap",
              "secret",
              MailServer.Tls.NONE,
              Duration.ofMinutes(5),
              Duration.ofMinutes(5));
      final Instant begin = Instant.now();
      assertThat(new BounceBox(slow, "INBOX").read(one -> true, () -> true))
          .isEqualTo(Reason.CUT_OFF);
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void looksAtTheLatestOfManyFirst() throws Exception {
    for (int i = 0; i < 600; i++) {
      arrives(Notifications.failed(OTHERS, DANA, "5.1.1"));
    }
    arrives(Notifications.failed(OURS, DANA, "5.2.2"));
    final MailServer patient =
        new MailServer(
            "127.0.0.1",
            real.getImap().getPort(),
            "rekap",
            "secret",
            MailServer.Tls.NONE,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1));
    assertThat(look(patient, "INBOX")).isEqualTo(Reason.NONE);
    assertThat(read).hasSize(500).first().extracting(Bounce::messageId).isEqualTo(OURS);
    assertThat(inbox().getMessages().stream().map(StoredMessage::getFlags)).hasSize(601);
  }
}
