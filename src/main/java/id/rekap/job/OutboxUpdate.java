package id.rekap.job;

import id.rekap.delivery.Outcome.Reason;
import id.rekap.store.Outbox;
import id.rekap.store.OutboxEntry;
import id.rekap.store.OutboxEntry.Envelope;
import id.rekap.store.OutboxEntry.State;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings the outbox in line with what was delivered, and with who is set to get it. */
final class OutboxUpdate {

  private final Outbox outbox;
  private final Summaries summaries;
  private final Clock clock;

  OutboxUpdate(final Outbox outbox, final Summaries summaries, final Clock clock) {
    this.outbox = outbox;
    this.summaries = summaries;
    this.clock = clock;
  }

  /**
   * Puts in what is new, holds what nobody is set to get, lets go what somebody is, and takes back
   * what was superseded before it was sent.
   *
   * @param wanted every revision that is to be sent, sent already or not
   */
  void bring(final Map<OutboxEntry.Key, Summaries.Summary> wanted) {
    final Map<OutboxEntry.Key, OutboxEntry> known = new HashMap<>();
    for (final OutboxEntry one : outbox.entries()) {
      known.put(one.key(), one);
      if (isCutOff(one)) {
        release(one);
      } else if (!wanted.containsKey(one.key())) {
        supersede(one);
      }
    }
    wanted.forEach((key, summary) -> bring(key, summary, known.get(key)));
  }

  private boolean isCutOff(final OutboxEntry one) {
    final boolean claimed = one.state() == State.CLAIMED || one.state() == State.SENDING;
    return claimed && Objects.requireNonNull(one.dueAt()).isBefore(clock.instant());
  }

  /** Before its text went out it was surely not sent; after that nobody knows. */
  private void release(final OutboxEntry one) {
    final Instant now = clock.instant();
    final String reason = Posted.word(Reason.CUT_OFF);
    if (one.state() == State.CLAIMED) {
      outbox.release(one, State.FAILED, reason, now, now);
    } else {
      outbox.release(one, State.DOUBTFUL, reason, now, again(one.doubts(), one.attempts(), now));
    }
  }

  /**
   * When a message that may have arrived is tried again: once, under the same identity. A funder
   * who gets two equal messages is better served than one who gets none; of two that may have
   * arrived one surely did, so there is no third.
   *
   * @param before how many attempts before this one may have arrived
   * @param attempts how often it was tried, with this one
   */
  static @Nullable Instant again(final int before, final int attempts, final Instant now) {
    return before == 0 ? now.plus(BackOff.after(attempts)) : null;
  }

  private void supersede(final OutboxEntry one) {
    switch (one.state()) {
      case QUEUED, HELD, FAILED -> move(one, State.SUPERSEDED);
      case DOUBTFUL -> {
        if (one.dueAt() != null) {
          move(one, State.DOUBTFUL);
        }
      }
      case CLAIMED, SENDING, SENT, REFUSED, SUPERSEDED -> {
        // It is on its way, or there is nothing left to take back.
      }
    }
  }

  private void bring(
      final OutboxEntry.Key key,
      final Summaries.Summary summary,
      final @Nullable OutboxEntry known) {
    final Envelope envelope = summaries.envelope(key.report());
    final State waiting = envelope.to().isEmpty() ? State.HELD : State.QUEUED;
    if (known == null) {
      outbox.put(key, summary.attachment(), summary.messageId(), waiting, clock.instant());
      return;
    }
    if (!known.attachment().equals(summary.attachment())) {
      outbox.attach(key, summary.attachment(), clock.instant());
    }
    switch (known.state()) {
      case QUEUED, HELD, SUPERSEDED -> {
        if (known.state() != waiting) {
          move(known, waiting);
        }
      }
      case FAILED -> {
        if (waiting == State.HELD) {
          move(known, waiting);
        }
      }
      case REFUSED -> {
        if (!isOver(known, envelope)) {
          move(known, waiting);
        }
      }
      case DOUBTFUL, CLAIMED, SENDING, SENT -> {
        // It is on its way, or may have arrived.
      }
    }
  }

  /**
   * Tells whether a revision will not be sent any more. One that was refused is tried again for
   * other addresses only.
   *
   * @param known what is known of it; null where it is new
   * @param now between whom it would go now
   */
  static boolean isOver(final @Nullable OutboxEntry known, final Envelope now) {
    if (known == null) {
      return false;
    }
    return switch (known.state()) {
      case SENT, CLAIMED, SENDING -> true;
      case DOUBTFUL -> known.dueAt() == null;
      case REFUSED -> known.envelope().equals(now);
      case QUEUED, HELD, FAILED, SUPERSEDED -> false;
    };
  }

  private void move(final OutboxEntry one, final State to) {
    outbox.move(one.key(), one.state(), to, clock.instant());
  }
}
