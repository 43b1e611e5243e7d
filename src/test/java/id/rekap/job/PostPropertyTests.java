package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.TestDatabase;
import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.FaultySmtp.Fault;
import id.rekap.job.PostOffice.Received;
import id.rekap.store.OutboxEntry;
import id.rekap.store.OutboxEntry.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever fails and whenever a process ends, the ledger agrees with what the mail server got:
 * every revision once, or once more for each doubt that is written down, and nothing else.
 */
@Tag("slow")
final class PostPropertyTests {

  private static final int SEEDS = 40;
  private static final List<Fault> FAULTS = List.of(Fault.values());
  private static final List<String> FUNDERS = List.of("Hibah", "Mitra", "Mandiri");
  private static final List<String> POINTS = List.of("mail.claimed", "mail.text", "mail.answered");
  private static final JdbcTemplate DATABASE = new JdbcTemplate(TestDatabase.H2.migrated());

  @TempDir private Path output;

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theLedgerAgreesWithTheServer(final int seed) throws IOException {
    List.of("outbox", "report", "run").forEach(table -> DATABASE.update("delete from " + table));
    final Random random = new Random(seed);
    try (PostOffice office = new PostOffice(DATABASE, output)) {
      final Map<String, Integer> revisions = new TreeMap<>();
      for (int step = 0; step < 12; step++) {
        change(random, office, revisions);
        office.server().then(FAULTS.get(random.nextInt(FAULTS.size())));
        if (random.nextInt(5) == 0) {
          killed(office, POINTS.get(random.nextInt(POINTS.size())));
        } else {
          office.round();
        }
        office.later(Duration.ofMinutes(random.nextInt(120)));
        check(office);
      }
      office.server().recover();
      for (int i = 0; i < 12; i++) {
        office.later(Duration.ofHours(5)).round();
      }
      check(office);
      assertThat(office.states())
          .as("what is over at last, seed %d", seed)
          .doesNotContain(State.QUEUED, State.CLAIMED, State.SENDING, State.FAILED);
    }
  }

  /** Another revision, or other recipients, or neither. */
  private static void change(
      final Random random, final PostOffice office, final Map<String, Integer> revisions) {
    final String funder = FUNDERS.get(random.nextInt(FUNDERS.size()));
    switch (random.nextInt(4)) {
      case 0 -> office.recipients(funder, addresses(random, funder));
      case 1, 2 -> {
        final String month = "2025-0" + (1 + random.nextInt(3));
        office.summary(month, funder, revisions.merge(month + funder, 1, Integer::sum));
      }
      default -> {
        // Nothing has changed since the last round.
      }
    }
  }

  private static String[] addresses(final Random random, final String funder) {
    final String domain = "@" + funder.toLowerCase(java.util.Locale.ROOT) + ".example";
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> "p" + i + random.nextInt(3) + domain)
        .toArray(String[]::new);
  }

  private static void killed(final PostOffice office, final String point) {
    final Checkpoint deadly =
        here -> {
          if (here.equals(point)) {
            throw new PostTests.Killed();
          }
        };
    try {
      office.post(deadly).deliver(office.output(), () -> false);
    } catch (final PostTests.Killed end) {
      // The next round is another process.
    }
  }

  private static void check(final PostOffice office) {
    final List<Received> received = office.received();
    final Map<String, List<Received>> byMessage =
        received.stream().collect(Collectors.groupingBy(Received::messageId));
    final Set<String> known = new HashSet<>();
    for (final OutboxEntry entry : office.entries()) {
      known.add(entry.messageId());
      check(entry, byMessage.getOrDefault(entry.messageId(), List.of()));
    }
    assertThat(byMessage.keySet()).as("messages that are in the ledger").isSubsetOf(known);
    assertThat(received)
        .as("to each funder its own")
        .allSatisfy(
            one ->
                assertThat(one.subject().toLowerCase(java.util.Locale.ROOT))
                    .contains(one.recipient().replaceAll(".*@|\\..*", "")));
  }

  private static void check(final OutboxEntry entry, final List<Received> copies) {
    final String revision = "revision " + entry.key().revision();
    assertThat(copies)
        .allSatisfy(one -> assertThat(one.subject()).endsWith(revision))
        .allSatisfy(one -> assertThat(one.sha256()).isEqualTo(entry.attachment().sha256()));
    // A text that is on its way when its sender ends is a doubt that nobody has counted yet.
    final int doubts = entry.doubts() + (entry.state() == State.SENDING ? 1 : 0);
    final Map<String, Long> byRecipient =
        copies.stream().collect(Collectors.groupingBy(Received::recipient, Collectors.counting()));
    final boolean isSent = entry.state() == State.SENT;
    assertThat(byRecipient.values())
        .as("copies of %s", entry)
        .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(doubts + (isSent ? 1 : 0)));
    if (isSent) {
      assertThat(byRecipient.keySet()).as("recipients").containsAll(entry.envelope().to());
      if (doubts == 0) {
        assertThat(byRecipient.keySet()).hasSameSizeAs(entry.envelope().to());
      }
    }
  }
}
