package id.rekap.job;

import id.rekap.workbook.Arrival;
import id.rekap.workbook.SentFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the input folder twice and leaves out what is still being written: a workbook that
 * changed between the two looks, that somebody has open, or that lacks its end. One without an end
 * that nobody touched for an hour will have none: it is let through, to be refused with its notice.
 * A mark of being open that is older than anybody has a workbook open was left behind.
 */
final class Settling {

  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final DueWorkbooks due;
  private final Duration span;
  private final Duration lock;
  private final Clock clock;
  private final Pause pause;

  Settling(
      final DueWorkbooks due,
      final Duration span,
      final Duration lock,
      final Clock clock,
      final Pause pause) {
    this.due = due;
    this.span = span;
    this.lock = lock;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Looks. Where nothing new lies in the folder, once.
   *
   * @param stops tells whether there is no point in waiting for the second look
   * @return what lies there, without the new workbooks that have not settled
   */
  InputFolder look(final Path root, final BooleanSupplier stops) {
    final Map<Path, String> first = new HashMap<>();
    final InputFolder seen =
        InputFolder.scan(
            root,
            file -> {
              first.put(file, Arrival.stamp(file));
              return SentFile.sha256(file);
            });
    final Set<String> news = new HashSet<>();
    due.of(seen).forEach(one -> news.add(one.sha256()));
    if (news.isEmpty()) {
      return seen;
    }
    pause.last(span, stops);
    final Set<Path> unsettled = new HashSet<>();
    for (final Candidate one : seen.candidates()) {
      if (news.contains(one.sha256()) && !isSettled(one.path(), first.get(one.path()))) {
        unsettled.add(one.path());
        LOG.info("{} is not complete yet; the next look will tell", one.name());
      }
    }
    return seen.without(unsettled);
  }

  private boolean isSettled(
      final Path workbook, final @org.jspecify.annotations.Nullable String before) {
    try {
      return Arrival.stamp(workbook).equals(before) && isReady(workbook);
    } catch (final IOException gone) {
      return false;
    }
  }

  /** Tells whether a workbook that does not change may be taken. */
  private boolean isReady(final Path workbook) throws IOException {
    final Instant since = Arrival.openSince(workbook).orElse(null);
    if (since != null && isYoung(since)) {
      return false;
    }
    if (since != null) {
      LOG.warn(
          "{} was marked as open at {} and is taken all the same",
          SentFile.nameOf(workbook),
          since);
    }
    return isComplete(workbook);
  }

  private boolean isYoung(final Instant since) {
    return since.plus(lock).isAfter(clock.instant());
  }

  private boolean isComplete(final Path workbook) throws IOException {
    return Arrival.isWhole(workbook)
        || Arrival.changed(workbook).isBefore(clock.instant().minus(PATIENCE));
  }

  /**
   * Tells why a workbook is not taken yet.
   *
   * @param workbook a workbook that waits
   * @return why; empty where nothing is known against it
   */
  Optional<Status.HeldBack> heldBack(final Candidate workbook) {
    try {
      final Instant since = Arrival.openSince(workbook.path()).orElse(null);
      if (since != null && isYoung(since)) {
        return Optional.of(new Status.HeldBack(workbook.name(), since, since.plus(lock)));
      }
      return isComplete(workbook.path())
          ? Optional.empty()
          : Optional.of(new Status.HeldBack(workbook.name(), null, null));
    } catch (final IOException gone) {
      return Optional.of(new Status.HeldBack(workbook.name(), null, null));
    }
  }
}
