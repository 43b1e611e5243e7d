package id.rekap.job;

import id.rekap.delivery.Bounce;
import id.rekap.delivery.BounceBox;
import id.rekap.delivery.MailAddress;
import id.rekap.delivery.Outcome.Reason;
import id.rekap.store.Outbox;
import id.rekap.store.OutboxEntry;
import id.rekap.store.OutboxEntry.Envelope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for messages of ours that came back, and writes down whom they did not reach. Nothing is
 * sent again for that: only a person can say whether an address is wrong.
 */
final class Returns {

  private static final Logger LOG = LoggerFactory.getLogger(Returns.class);

  private final Outbox outbox;
  private final Clock clock;

  Returns(final Outbox outbox, final Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What a look brought.
   *
   * @param bounced what was not known before
   * @param unread why the mailbox could not be read; null where it was
   */
  record Look(List<Posted.Bounced> bounced, @Nullable String unread) {

    /** No mailbox is set. */
    static final Look NONE = new Look(List.of(), null);
  }

  /**
   * Reads the mailbox.
   *
   * @param bounces where bounces come to; null where they are not read
   * @param stopping asked all the while whether to leave it for later
   */
  Look look(final MailSettings.@Nullable Bounces bounces, final BooleanSupplier stopping) {
    if (bounces == null || stopping.getAsBoolean()) {
      return Look.NONE;
    }
    final Map<String, OutboxEntry> sent = new HashMap<>();
    outbox.entries().stream()
        .filter(one -> one.attempts() > 0)
        .forEach(one -> sent.put(one.messageId(), one));
    if (sent.isEmpty()) {
      return Look.NONE;
    }
    final List<Posted.Bounced> found = new ArrayList<>();
    final Reason reason =
        new BounceBox(bounces.server(), bounces.folder())
            .read(bounce -> isOurs(bounce, sent.get(bounce.messageId()), found), stopping);
    if (reason == Reason.NONE || reason == Reason.CUT_OFF) {
      return new Look(found, null);
    }
    LOG.warn("The mailbox of bounces cannot be read: {}", Posted.word(reason));
    return new Look(found, Posted.word(reason));
  }

  private boolean isOurs(
      final Bounce bounce, final @Nullable OutboxEntry entry, final List<Posted.Bounced> found) {
    if (entry == null) {
      return false;
    }
    for (final Bounce.Failed one : bounce.failed()) {
      final String to = recipient(entry.envelope(), one);
      if (outbox.bounced(
          entry.messageId(), new OutboxEntry.Bounced(to, one.status(), clock.instant()))) {
        LOG.info(
            "Message with {}, revision {}, did not reach {}: {}",
            entry.attachment().path(),
            entry.key().revision(),
            MailAddress.masked(to),
            one.status());
        found.add(
            new Posted.Bounced(
                entry.attachment().path(), entry.key().revision(), to, one.status()));
      }
    }
    return true;
  }

  /** The address that we sent to; empty where the bounce names another, to which it was passed. */
  private static String recipient(final Envelope envelope, final Bounce.Failed failed) {
    return Stream.concat(envelope.to().stream(), envelope.cc().stream())
        .filter(own -> failed.addresses().stream().anyMatch(own::equalsIgnoreCase))
        .findFirst()
        .orElse("");
  }
}
