package id.rekap.delivery;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One message with one PDF.
 *
 * @param messageId its identity, with angle brackets; the same for every attempt
 * @param from the sender's address
 * @param replyTo the address that answers go to
 * @param to addresses of the recipients, at least one
 * @param cc addresses of those who get a copy
 * @param subject the subject; what could end or turn the line is a space here
 * @param body plain text
 * @param fileName the name of the attached file, of letters, digits, hyphens and a dot
 * @param pdf the bytes of the attached file
 */
@SuppressWarnings("ArrayRecordComponent")
public record Letter(
    String messageId,
    String from,
    String replyTo,
    List<String> to,
    List<String> cc,
    String subject,
    String body,
    String fileName,
    byte[] pdf) {

  /** Line ends, other control characters, and those that turn the direction of writing. */
  private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9-]+\\.pdf");

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException for a message without recipient, an address that is none, or a
   *     file name of another form
   */
  public Letter {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    subject = UNPRINTED.matcher(subject).replaceAll(" ").strip();
    if (to.isEmpty()) {
      throw new IllegalArgumentException("A message needs a recipient");
    }
    if (!MailAddress.isValid(from)
        || !MailAddress.isValid(replyTo)
        || !to.stream().allMatch(MailAddress::isValid)
        || !cc.stream().allMatch(MailAddress::isValid)) {
      throw new IllegalArgumentException("One of the addresses is none");
    }
    if (!FILE_NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException("Not a name for a PDF: " + fileName);
    }
  }
}
