package id.rekap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.delivery.FaultySmtp.Fault;
import id.rekap.delivery.Outcome.Fate;
import id.rekap.delivery.Outcome.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that hangs does not keep Rekap from ending, although it may take minutes to answer. */
@Tag("slow")
final class MailboxStopTests {

  private static final Duration MINUTES = Duration.ofMinutes(5);
  private static final long SECONDS = 6;

  private final GreenMail real = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private FaultySmtp server;

  @BeforeEach
  void open() throws Exception {
    real.start();
    server = new FaultySmtp(real.getSmtp().getPort());
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    real.stop();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NEVER_GREETS", "HANGS_BEFORE_DATA"})
  void cutsOffAMessageOfWhichNothingWasSent(final Fault fault) {
    server.then(fault);
    final long begin = System.nanoTime();
    assertThat(send())
        .extracting(Outcome::fate, Outcome::reason)
        .containsExactly(Fate.POSTPONED, Reason.CUT_OFF);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(SECONDS));
    assertThat(real.getReceivedMessages()).isEmpty();
  }

  @Test
  void isInDoubtWhereAllOfItWasSent() {
    server.then(Fault.HANGS_AFTER_TEXT_LOST);
    final long begin = System.nanoTime();
    assertThat(send())
        .extracting(Outcome::fate, Outcome::reason)
        .containsExactly(Fate.DOUBTFUL, Reason.CUT_OFF);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(SECONDS));
  }

  @Test
  void letsAServerThatAnswersFinish() {
    assertThat(send()).isEqualTo(Outcome.SENT);
    assertThat(real.getReceivedMessages()).hasSize(1);
  }

  /** Rekap is to end from the third time on that it is asked. */
  private Outcome send() {
    final AtomicInteger asked = new AtomicInteger();
    return new Mailbox(
            new MailServer(
                "127.0.0.1",
                server.port(),
                null,
                null,
                MailServer.Tls.NONE,
                Duration.ofSeconds(5),
                MINUTES))
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
            () -> asked.incrementAndGet() > 2);
  }
}
