package id.rekap.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a delivery status notification: the fields for each recipient (RFC 3464, section 2.3; in
 * other scripts RFC 6533) and the identity of the message that came back with it (RFC 6522).
 */
final class BounceReport {

  /** The longest line of a header (RFC 5322, section 2.1.1). */
  private static final int LONGEST = 998;

  /** We send to a few; what names more is none of ours. */
  private static final int MOST_RECIPIENTS = 100;

  /** The parts at the beginning that are looked at: words, status, what came back. */
  private static final int MOST_PARTS = 10;

  private static final Pattern STATUS = Pattern.compile("[245]\\.[0-9]{1,3}\\.[0-9]{1,3}");
  private static final Pattern ADDRESS = Pattern.compile("\\s*[A-Za-z0-9-]+\\s*;\\s*(\\S+)\\s*");

  private BounceReport() {}

  /**
   * Reads one.
   *
   * @param beginning the first bytes of a message
   * @return what it says; null where it is no notification of a failure, or cannot be read as one
   */
  static @Nullable Bounce of(final byte[] beginning) {
    try {
      final MimeMessage message =
          new MimeMessage(
              Session.getInstance(new Properties()), new ByteArrayInputStream(beginning));
      if (!isReport(message.getContentType())
          || !(message.getContent() instanceof MimeMultipart parts)) {
        return null;
      }
      final List<Bounce.Failed> failed = new ArrayList<>();
      String messageId = null;
      for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
        final BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType("message/delivery-status")
            || part.isMimeType("message/global-delivery-status")) {
          failed.addAll(failed(part));
        } else if (messageId == null && isReturned(part)) {
          messageId = messageId(part);
        }
      }
      return messageId == null || failed.isEmpty() ? null : new Bounce(messageId, failed);
    } catch (final MessagingException | IOException | RuntimeException malformed) {
      return null;
    }
  }

  /**
   * Tells whether a message can be one.
   *
   * @param contentType the content of its header Content-Type
   * @return true for a multipart/report on delivery
   */
  static boolean isReport(final String contentType) {
    final String type = contentType.toLowerCase(Locale.ROOT);
    return type.contains("multipart/report") && type.contains("delivery-status");
  }

  private static boolean isReturned(final Part part) throws MessagingException {
    return part.isMimeType("message/rfc822")
        || part.isMimeType("text/rfc822-headers")
        || part.isMimeType("message/global")
        || part.isMimeType("message/global-headers");
  }

  private static @Nullable String messageId(final Part part)
      throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      final String found = value(new InternetHeaders(in, true), "Message-ID");
      return found.isEmpty() ? null : found;
    }
  }

  /** After the fields of the message come those of each recipient, behind an empty line each. */
  private static List<Bounce.Failed> failed(final Part part)
      throws MessagingException, IOException {
    final List<Bounce.Failed> found = new ArrayList<>();
    try (InputStream in = new ByteArrayInputStream(part.getInputStream().readAllBytes())) {
      while (in.available() > 0 && found.size() < MOST_RECIPIENTS) {
        final InternetHeaders fields = new InternetHeaders(in, true);
        if (value(fields, "Action").equalsIgnoreCase("failed")) {
          found.add(failed(fields));
        }
      }
    }
    return found;
  }

  private static Bounce.Failed failed(final InternetHeaders fields) {
    final List<String> addresses = new ArrayList<>();
    for (final String field : List.of("Original-Recipient", "Final-Recipient")) {
      final Matcher address = ADDRESS.matcher(value(fields, field));
      if (address.matches()) {
        addresses.add(address.group(1));
      }
    }
    final Matcher status = STATUS.matcher(value(fields, "Status"));
    return new Bounce.Failed(addresses, status.lookingAt() ? status.group() : "");
  }

  /** The content of a field without outer spaces; empty where it is missing or too long. */
  private static String value(final InternetHeaders fields, final String name) {
    final String found = fields.getHeader(name, null);
    return found == null || found.length() > LONGEST ? "" : found.strip();
  }
}
