package id.rekap.job;

import id.rekap.delivery.MailServer;
import id.rekap.report.FunderMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How summaries are sent by e-mail.
 *
 * @param server who takes them
 * @param from the sender's address
 * @param replyTo the office's address, which answers go to
 * @param since the first month whose summaries are sent
 * @param recipients who gets them; no two for one office and funder
 * @param bounces where bounces come to; null where they are not read
 */
public record MailSettings(
    MailServer server,
    String from,
    String replyTo,
    YearMonth since,
    List<Recipients> recipients,
    @Nullable Bounces bounces) {

  /** Settings where no mailbox is read. */
  public MailSettings(
      final MailServer server,
      final String from,
      final String replyTo,
      final YearMonth since,
      final List<Recipients> recipients) {
    this(server, from, replyTo, since, recipients, null);
  }

  /**
   * The mailbox that bounces come to.
   *
   * @param server who keeps it, with the user that reads it
   * @param folder the folder that they come to
   */
  public record Bounces(MailServer server, String folder) {}

  /** Keeps its own copy. */
  public MailSettings {
    recipients = List.copyOf(recipients);
  }

  /**
   * Who gets the summaries of an office for a funder.
   *
   * @param office Institusi, in any capitals; empty for programs that name none
   * @param funder Sumber Dana, in any capitals; empty for programs that name none
   * @param to their addresses; none where the funder is to get no e-mail
   * @param cc addresses of those who get a copy
   */
  public record Recipients(String office, String funder, List<String> to, List<String> cc) {

    /** Keeps its own copies. */
    public Recipients {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
    }

    /** Tells whether the funder gets e-mail. */
    boolean isSent() {
      return !to.isEmpty();
    }

    /**
     * Gives their identity.
     *
     * @return office and funder without regard to capitals
     */
    public String parties() {
      return FunderMonth.parties(office, funder);
    }
  }

  /** Who gets the summaries of an office for a funder, by its identity; nobody where not set. */
  Optional<Recipients> of(final String parties) {
    return recipients.stream().filter(one -> one.parties().equals(parties)).findFirst();
  }
}
