package id.rekap.delivery;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Gives messages to a server, one at a time, and tells what became of each. A message goes to all
 * of its recipients or to none: where the server refuses one, it is not sent.
 */
public final class Mailbox {

  /** Asked when the server is ready for the text of a message, before its first byte. */
  @FunctionalInterface
  public interface Gate {

    /**
     * Tells whether the message may still go.
     *
     * @return false where somebody else has taken it over
     */
    boolean opens();
  }

  private final MailServer server;

  /**
   * A mailbox.
   *
   * @param server who takes the messages
   */
  public Mailbox(final MailServer server) {
    this.server = server;
  }

  /**
   * Gives one message to the server.
   *
   * @param letter the message
   * @param gate asked before its text is sent
   * @param stopping asked all the while: where it says so a server that does not answer within
   *     seconds is waited for no longer
   * @return what became of it; never an exception of the server or the network
   */
  public Outcome send(final Letter letter, final Gate gate, final BooleanSupplier stopping) {
    final JavaMailSenderImpl sender = sender();
    try {
      final GatedMessage message = new GatedMessage(sender.getSession(), gate);
      fill(message, letter);
      return new Attempt(message, stopping).run(() -> send(sender, message));
    } catch (final MessagingException impossible) {
      throw new IllegalStateException("A message cannot be put together", impossible);
    }
  }

  private static Outcome send(final JavaMailSenderImpl sender, final GatedMessage message) {
    try {
      sender.send(message);
      return Outcome.SENT;
    } catch (final MailSendException failure) {
      final boolean closing = failure.getFailedMessages().isEmpty();
      // The server took it and then was gone before it could be thanked.
      return closing && message.isWritten()
          ? Outcome.SENT
          : Failure.outcome(failure, message.state());
    } catch (final MailException failure) {
      return Failure.outcome(failure, message.state());
    }
  }

  private JavaMailSenderImpl sender() {
    final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(server.host());
    sender.setPort(server.port());
    sender.setProtocol("smtp");
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (server.user() != null) {
      sender.setUsername(server.user());
      sender.setPassword(server.password());
    }
    final Properties properties = Connection.properties(server, "smtp");
    properties.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
    properties.setProperty("mail.smtp.sendpartial", "false");
    // The name of this machine is nobody's business.
    properties.setProperty("mail.smtp.localhost", "localhost");
    sender.setJavaMailProperties(properties);
    return sender;
  }

  private static void fill(final MimeMessage message, final Letter letter)
      throws MessagingException {
    final MimeMessageHelper helper =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
    helper.setFrom(letter.from());
    helper.setReplyTo(letter.replyTo());
    message.setRecipients(Message.RecipientType.TO, addresses(letter.to()));
    message.setRecipients(Message.RecipientType.CC, addresses(letter.cc()));
    helper.setSubject(letter.subject());
    helper.setText(letter.body());
    helper.addAttachment(letter.fileName(), new ByteArrayResource(letter.pdf()), "application/pdf");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Message-ID", letter.messageId());
  }

  private static Address[] addresses(final List<String> texts) throws MessagingException {
    final Address[] addresses = new Address[texts.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = new InternetAddress(texts.get(i), true);
    }
    return addresses;
  }
}
