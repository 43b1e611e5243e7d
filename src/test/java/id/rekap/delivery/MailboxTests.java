package id.rekap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.delivery.FaultySmtp.Fault;
import id.rekap.delivery.MailServer.Tls;
import id.rekap.delivery.Outcome.Fate;
import id.rekap.delivery.Outcome.Reason;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
final class MailboxTests {

  private static final byte[] PDF =
      "%PDF-1.7 of a summary".repeat(500).getBytes(StandardCharsets.UTF_8);

  private final GreenMail real = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private FaultySmtp server;

  @BeforeEach
  void open() throws IOException {
    real.start();
    server = new FaultySmtp(real.getSmtp().getPort());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    real.stop();
  }

  @Test
  void deliversTheLetterWithItsFile() throws Exception {
    assertThat(send(letter("Ringkasan März"), () -> true)).isEqualTo(Outcome.SENT);
    assertThat(real.getReceivedMessages()).hasSize(3);
    final MimeMessage message = real.getReceivedMessagesForDomain("b@funder.example")[0];
    assertThat(message.getMessageID()).isEqualTo("<rekap.1@kampus.ac.id>");
    assertThat(message.getSubject()).isEqualTo("Ringkasan März");
    assertThat(message.getHeader("From")).containsExactly("rekap@kampus.ac.id");
    assertThat(message.getHeader("Reply-To")).containsExactly("pppm@kampus.ac.id");
    assertThat(message.getHeader("To")).containsExactly("a@funder.example, b@funder.example");
    assertThat(message.getHeader("Cc")).containsExactly("c@funder.example");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    final MimeMultipart parts = (MimeMultipart) message.getContent();
    final BodyPart pdf = parts.getBodyPart(1);
    assertThat(pdf.getFileName()).isEqualTo("2025-03-Hibah.pdf");
    assertThat(pdf.isMimeType("application/pdf")).isTrue();
    assertThat(pdf.getInputStream().readAllBytes()).isEqualTo(PDF);
    assertThat(parts.getBodyPart(0).getContent().toString().strip())
        .isEqualTo("Yth. penyandang dana – Rp 5.000");
  }

  @ParameterizedTest
  @CsvSource({
    "GREETS_WITH_421, POSTPONED, UNREACHABLE, 0",
    "NEVER_GREETS, POSTPONED, SILENT, 0",
    "DROPS_AT_GREETING, POSTPONED, UNREACHABLE, 0",
    "SENDER_451, POSTPONED, SERVER, 451",
    "SENDER_550, REFUSED, SERVER, 550",
    "RECIPIENT_450, POSTPONED, RECIPIENT, 450",
    "RECIPIENT_550, REFUSED, RECIPIENT, 550",
    "LAST_RECIPIENT_450, POSTPONED, RECIPIENT, 450",
    "LAST_RECIPIENT_550, REFUSED, RECIPIENT, 550",
    "DATA_451, POSTPONED, SERVER, 451",
    "DATA_554, REFUSED, SERVER, 554",
    "DROPS_BEFORE_DATA, POSTPONED, DROPPED, 0",
    "HANGS_BEFORE_DATA, POSTPONED, SILENT, 0",
    "DROPS_IN_TEXT, DOUBTFUL, DROPPED, 0",
    "TEXT_452, POSTPONED, SERVER, 452",
    "TEXT_552, REFUSED, SERVER, 552",
    "DROPS_AFTER_TEXT_LOST, DOUBTFUL, DROPPED, 0",
    "HANGS_AFTER_TEXT_LOST, DOUBTFUL, SILENT, 0"
  })
  void tellsWhatBecameOfAMessageThatNobodyGot(
      final Fault fault, final Fate fate, final Reason reason, final int code) {
    server.then(fault);
    assertThat(send(letter("S"), () -> true)).isEqualTo(new Outcome(fate, reason, code));
    assertThat(real.getReceivedMessages()).isEmpty();
  }

  /** Of a small text all is on its way before the sender can know that nobody listens. */
  @Test
  void knowsThatNobodyGotALargeMessageThatWasCutOff() {
    server.then(Fault.DROPS_IN_TEXT);
    final Letter small = letter("S");
    final Letter large =
        new Letter(
            small.messageId(),
            small.from(),
            small.replyTo(),
            small.to(),
            small.cc(),
            small.subject(),
            small.body(),
            small.fileName(),
            new byte[24_000_000]);
    assertThat(send(large, () -> true)).isEqualTo(new Outcome(Fate.POSTPONED, Reason.DROPPED, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "DROPS_AFTER_TEXT_TAKEN, DOUBTFUL, DROPPED",
    "HANGS_AFTER_TEXT_TAKEN, DOUBTFUL, SILENT",
    "DROPS_AFTER_ANSWER, SENT, NONE"
  })
  void tellsWhatBecameOfAMessageThatArrived(
      final Fault fault, final Fate fate, final Reason reason) {
    server.then(fault);
    assertThat(send(letter("S"), () -> true)).isEqualTo(new Outcome(fate, reason, 0));
    assertThat(real.waitForIncomingEmail(5000, 3)).isTrue();
  }

  @Test
  void sendsNothingOfAMessageThatWasTakenOver() {
    assertThat(send(letter("S"), () -> false))
        .isEqualTo(new Outcome(Fate.POSTPONED, Reason.TAKEN_OVER, 0));
    assertThat(real.getReceivedMessages()).isEmpty();
  }

  @Test
  void asksAtTheGateOnceAndOnlyWhenTheServerIsReady() {
    final AtomicInteger asked = new AtomicInteger();
    server.then(Fault.DATA_451);
    send(letter("S"), () -> asked.incrementAndGet() > 0);
    assertThat(asked).hasValue(0);
    send(letter("S"), () -> asked.incrementAndGet() > 0);
    assertThat(asked).hasValue(1);
  }

  @Test
  void sendsNothingWhereTheGateFails() {
    final Mailbox.Gate broken =
        () -> {
          throw new IllegalStateException("no database");
        };
    assertThat(send(letter("S"), broken).fate()).isEqualTo(Fate.POSTPONED);
    assertThat(real.getReceivedMessages()).isEmpty();
  }

  @Test
  void isPostponedWhereNobodyListens() throws IOException {
    final int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(new Mailbox(at(free, Tls.NONE, null)).send(letter("S"), () -> true, () -> false))
        .isEqualTo(new Outcome(Fate.POSTPONED, Reason.UNREACHABLE, 0));
  }

  @Test
  void saysNothingInTheClearToAServerThatCannotEncrypt() {
    final Outcome outcome =
        new Mailbox(at(server.port(), Tls.STARTTLS, "secret"))
            .send(letter("S"), () -> true, () -> false);
    assertThat(outcome.fate()).isEqualTo(Fate.POSTPONED);
    assertThat(real.getReceivedMessages()).isEmpty();
  }

  @Test
  void isPostponedWhereTheLoginFails() {
    real.setUser("rekap@kampus.ac.id", "user", "right");
    assertThat(
            new Mailbox(at(server.port(), Tls.NONE, "wrong"))
                .send(letter("S"), () -> true, () -> false))
        .extracting(Outcome::fate, Outcome::reason)
        .containsExactly(Fate.POSTPONED, Reason.LOGIN);
    assertThat(
            new Mailbox(at(server.port(), Tls.NONE, "right"))
                .send(letter("S"), () -> true, () -> false))
        .isEqualTo(Outcome.SENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hibah\r\nBcc: x@evil.example",
        "Hibah\nBcc: x@evil.example",
        "Hibah\rBcc: x@evil.example",
        "Hibah\u2028Bcc: x@evil.example",
        "Hibah\u0085Bcc: x@evil.example\u202E",
        "Hibah\r\n\r\nBcc: x@evil.example"
      })
  void keepsASubjectInItsLine(final String subject) throws Exception {
    send(letter(subject), () -> true);
    final MimeMessage message = real.getReceivedMessagesForDomain("a@funder.example")[0];
    assertThat(message.getSubject()).isEqualTo("Hibah Bcc: x@evil.example");
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(real.getReceivedMessagesForDomain("evil.example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "@b.example",
        "a@.example",
        "a b@c.example",
        "a@b.example, c@d.example",
        "a@b.example\r\nBcc: x@y.example",
        "Nama <a@b.example>",
        "a@-b.example",
        "a..b@c.example"
      })
  void takesNoAddressThatIsNone(final String address) {
    assertThat(MailAddress.isValid(address)).isFalse();
    assertThatThrownBy(
            () ->
                new Letter(
                    "<1@x>",
                    "a@b.example",
                    "a@b.example",
                    List.of(address),
                    List.of(),
                    "",
                    "",
                    "a.pdf",
                    PDF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("@");
  }

  @Test
  void showsAnAddressWithoutItsName() {
    assertThat(MailAddress.masked("kepala.dana@funder.example")).isEqualTo("k***@funder.example");
    assertThat(MailAddress.masked("nothing")).isEqualTo("***");
    assertThat(at(25, Tls.NONE, "secret").toString()).isEqualTo("127.0.0.1:25");
  }

  private Outcome send(final Letter letter, final Mailbox.Gate gate) {
    return new Mailbox(at(server.port(), Tls.NONE, null)).send(letter, gate, () -> false);
  }

  private static MailServer at(final int port, final Tls tls, final @Nullable String password) {
    return new MailServer(
        "127.0.0.1",
        port,
        password == null ? null : "user",
        password,
        tls,
        Duration.ofSeconds(2),
        Duration.ofMillis(500));
  }

  private static Letter letter(final String subject) {
    return new Letter(
        "<rekap.1@kampus.ac.id>",
        "rekap@kampus.ac.id",
        "pppm@kampus.ac.id",
        List.of("a@funder.example", "b@funder.example"),
        List.of("c@funder.example"),
        subject,
        "Yth. penyandang dana – Rp 5.000",
        "2025-03-Hibah.pdf",
        PDF);
  }
}
