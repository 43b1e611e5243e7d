package id.rekap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a notification says, and what says nothing. */
final class BounceReportTests {

  private static final String ID = "<rekap.0123456789abcdef@kampus.example>";
  private static final String DANA = "dana@penyandang.example";
  private static final String PLAIN = Notifications.failed(ID, DANA, "5.1.1");

  private static @Nullable Bounce of(final String text) {
    return BounceReport.of(Notifications.bytes(text));
  }

  @Test
  void tellsWhichMessageDidNotReachWhomAndWhy() {
    assertThat(of(PLAIN))
        .isEqualTo(new Bounce(ID, List.of(new Bounce.Failed(List.of(DANA, DANA), "5.1.1"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded", "", "failedly"})
  void takesNothingElseForAFailure(final String action) {
    assertThat(of(Notifications.of(action, ID, DANA, "4.4.1"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Action: failed, ACTION:FAILED",
    "message/delivery-status, Message/Delivery-Status; charset=us-ascii",
    "message/delivery-status, message/global-delivery-status",
    "message/rfc822, text/rfc822-headers",
    "message/rfc822, message/global-headers",
    "Status: 5.1.1, Status: 5.1.1 (no such mailbox)"
  })
  void readsWhatOtherServersWrite(final String usual, final String other) {
    assertThat(of(PLAIN.replace(usual, other))).isEqualTo(of(PLAIN));
  }

  @Test
  void tellsEveryRecipientApartFromThoseWhoGotIt() {
    final String several =
        PLAIN.replace(
            "\n--=_b1\nContent-Type: message/rfc822",
            """

            Final-Recipient: rfc822; a@penyandang.example
            Action: delivered
            Status: 2.0.0

            Final-Recipient: rfc822; b@penyandang.example
            Action: failed
            Status: seven

            Final-Recipient: nobody
            Action: failed
            --=_b1
            Content-Type: message/rfc822""");
    assertThat(Objects.requireNonNull(of(several)).failed())
        .containsExactly(
            new Bounce.Failed(List.of(DANA, DANA), "5.1.1"),
            new Bounce.Failed(List.of("b@penyandang.example"), ""),
            new Bounce.Failed(List.of(), ""));
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/report, multipart/mixed",
    "report-type=delivery-status, report-type=disposition-notification",
    "Message-ID, X-Message-ID",
    "message/delivery-status, text/plain",
    "message/rfc822, text/plain",
    "'boundary=\"=_b1\"', boundary=other",
    "--=_b1, ''"
  })
  void saysNothingWhereAPieceIsMissing(final String piece, final String other) {
    assertThat(of(PLAIN.replace(piece, other))).isNull();
  }

  @Test
  void passesOverAnIdentityOfManyLines() {
    assertThat(of(PLAIN.replace(ID, ("x".repeat(70) + "\n ").repeat(1000) + "x"))).isNull();
  }

  @Test
  void readsNoMoreRecipientsThanAMessageOfOursHas() {
    final String group = "\nFinal-Recipient: rfc822; a@b.example\nAction: failed\n";
    final String many =
        PLAIN.replace(
            "\n--=_b1\nContent-Type: message/rfc822",
            group.repeat(5000) + "--=_b1\nContent-Type: message/rfc822");
    assertThat(Objects.requireNonNull(of(many)).failed()).hasSize(100);
  }

  /** Whatever a hostile server leaves out or changes, nothing breaks and no identity is made up. */
  @Test
  void neverBreaksWhereverItIsCutOrWhateverByteIsChanged() {
    final byte[] whole = Notifications.bytes(PLAIN);
    for (int i = 0; i < whole.length; i++) {
      final byte[] cut = Arrays.copyOf(whole, i);
      final byte[] changed = whole.clone();
      changed[i] = (byte) (changed[i] ^ (i % 2 == 0 ? 0x80 : 0x0b));
      assertThatCode(
              () -> {
                BounceReport.of(cut);
                BounceReport.of(changed);
              })
          .doesNotThrowAnyException();
    }
  }
}
