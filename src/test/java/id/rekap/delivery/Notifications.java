package id.rekap.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Delivery status notifications as servers write them (RFC 3464, appendix E), and others. */
public final class Notifications {

  private Notifications() {}

  /** The notification that a message did not reach somebody. */
  public static String failed(final String messageId, final String address, final String status) {
    return of("failed", messageId, address, status);
  }

  /** A notification of any action. */
  public static String of(
      final String action, final String messageId, final String address, final String status) {
    return """
    From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example>
    To: rekap@kampus.example
    Subject: Returned mail: see transcript for details
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status;
     boundary="=_b1"

    --=_b1
    Content-Type: text/plain

    Your message could not be delivered.

    --=_b1
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example
    Arrival-Date: Mon, 5 Jan 2026 10:00:00 +0700

    Original-Recipient: rfc822; %2$s
    Final-Recipient: rfc822; %2$s
    Action: %1$s
    Status: %3$s
    Diagnostic-Code: smtp; 550 %3$s no such mailbox

    --=_b1
    Content-Type: message/rfc822

    From: rekap@kampus.example
    To: %2$s
    Subject: Ringkasan
    Message-ID: %4$s

    Text of the summary.
    --=_b1--
    """
        .formatted(action, address, status, messageId);
  }

  /** The bytes of a message, with the ends of line of the network. */
  public static byte[] bytes(final String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A message to be put into a mailbox. */
  public static MimeMessage message(final String text) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes(text)));
  }
}
