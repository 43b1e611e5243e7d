package id.rekap.delivery;

import id.rekap.delivery.Outcome.Fate;
import id.rekap.delivery.Outcome.Reason;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * Reads what an exception of the mail library says. Replies of 400 to 499 are for now, those of 500
 * to 599 for ever (RFC 5321, section 4.2.1).
 */
final class Failure {

  /** How far a message had come. */
  enum Progress {
    /** The server had not asked for the text. */
    BEFORE_TEXT,
    /** Some of the text was sent, but not its end: a server must throw it away. */
    IN_TEXT,
    /** All of the text was sent; what is missing is the answer. */
    AFTER_TEXT,
    /** Somebody else took it over before its text was sent. */
    TAKEN_OVER
  }

  private static final int TEMPORARY = 400;
  private static final int PERMANENT = 500;
  private static final int END = 600;

  /** Codes that say that a login is wanted or failed (RFC 4954): the settings are wrong. */
  private static final Set<Integer> LOGIN = Set.of(454, 530, 534, 535, 538);

  private Failure() {}

  static Outcome outcome(final Exception failure, final Progress progress) {
    if (progress == Progress.TAKEN_OVER) {
      return new Outcome(Fate.POSTPONED, Reason.TAKEN_OVER, 0);
    }
    final List<Throwable> all = all(failure);
    final Outcome reply = reply(all);
    if (reply != null) {
      return reply;
    }
    final Fate fate = progress == Progress.AFTER_TEXT ? Fate.DOUBTFUL : Fate.POSTPONED;
    return new Outcome(fate, reason(all), 0);
  }

  /** What the server said; null where it said nothing. A word for ever outweighs one for now. */
  private static @Nullable Outcome reply(final List<Throwable> all) {
    Outcome found = null;
    for (final Throwable one : all) {
      final int code = code(one);
      if (LOGIN.contains(code) || one instanceof AuthenticationFailedException) {
        return new Outcome(Fate.POSTPONED, Reason.LOGIN, code);
      }
      final Reason reason =
          one instanceof SMTPAddressFailedException ? Reason.RECIPIENT : Reason.SERVER;
      if (code >= PERMANENT && (found == null || found.fate() == Fate.POSTPONED)) {
        found = new Outcome(Fate.REFUSED, reason, code);
      } else if (code >= TEMPORARY && found == null) {
        found = new Outcome(Fate.POSTPONED, reason, code);
      }
    }
    return found;
  }

  /** The reply code of an exception, 400 to 599; 0 for any other. */
  private static int code(final Throwable failure) {
    final int code =
        switch (failure) {
          case SMTPAddressFailedException address -> address.getReturnCode();
          case SMTPSenderFailedException sender -> sender.getReturnCode();
          case SMTPSendFailedException message -> message.getReturnCode();
          default -> 0;
        };
    return code >= TEMPORARY && code < END ? code : 0;
  }

  private static Reason reason(final List<Throwable> all) {
    if (has(all, CertificateException.class)
        || has(all, CertPathValidatorException.class)
        || has(all, CertPathBuilderException.class)) {
      return Reason.CERTIFICATE;
    }
    if (has(all, SSLException.class) || all.stream().anyMatch(Failure::isUnencrypted)) {
      return Reason.ENCRYPTION;
    }
    if (has(all, MailConnectException.class)) {
      return Reason.UNREACHABLE;
    }
    if (has(all, SocketTimeoutException.class)) {
      return Reason.SILENT;
    }
    if (has(all, IOException.class) || has(all, SMTPSendFailedException.class)) {
      return Reason.DROPPED;
    }
    return has(all, CommandFailedException.class) ? Reason.SERVER : Reason.UNREACHABLE;
  }

  /** The mail library has no exception of its own for a server that offers no STARTTLS. */
  private static boolean isUnencrypted(final Throwable one) {
    return (one instanceof MessagingException || one instanceof ProtocolException)
        && String.valueOf(one.getMessage()).contains("STARTTLS");
  }

  private static boolean has(final List<Throwable> all, final Class<?> type) {
    return all.stream().anyMatch(type::isInstance);
  }

  /** An exception with everything that it holds, outermost first. */
  private static List<Throwable> all(final Exception failure) {
    final List<Throwable> found = new ArrayList<>();
    final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    final Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
    while (!open.isEmpty()) {
      final Throwable one = open.remove();
      if (seen.add(one)) {
        found.add(one);
        if (one instanceof MailSendException several) {
          open.addAll(List.of(several.getMessageExceptions()));
        }
        if (one instanceof MessagingException message && message.getNextException() != null) {
          open.add(message.getNextException());
        }
        if (one instanceof ProtocolException protocol) {
          open.addAll(behind(protocol));
        }
        if (one.getCause() != null) {
          open.add(one.getCause());
        }
      }
    }
    return found;
  }

  /** What a server of mailboxes did not say, because the connection failed. */
  private static List<Throwable> behind(final ProtocolException failure) {
    final Response response = failure.getResponse();
    final Exception reason = response == null ? null : response.getException();
    return reason == null ? List.of() : List.of(reason);
  }
}
