package id.rekap.job;

import id.rekap.delivery.MailServer;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several instances that serve the same folders from one database, each with a data folder
 * of its own. The file {@code clock} says what time it is, the file {@code end} that it is to end;
 * what it makes it writes down in {@code made}. Arguments: folder, name, settings {@code
 * key=value}.
 */
final class ServingInstance {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final long LOOK = 10;

  private ServingInstance() {}

  public static void main(final String[] arguments) throws Exception {
    final Map<String, String> spring = new HashMap<>();
    for (int i = 2; i < arguments.length; i++) {
      final int equals = arguments[i].indexOf('=');
      spring.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
    }
    final Path root = Path.of(arguments[0]);
    final String name = arguments[1];
    final Clock clock = new FileClock(root.resolve("clock"));
    final Ports ports =
        TestPorts.at(
            clock,
            (span, stops) -> {},
            lines ->
                new TestPorts.Witness(lines, line -> append(root, line + " " + name), no -> false));
    try (Session session = Session.open(settings(root, name, spring), ports, true)) {
      Instant next = session.attend(true, Progress.NONE).next();
      while (!Files.exists(root.resolve("end"))) {
        if (clock.instant().isBefore(next)) {
          Thread.sleep(LOOK);
        } else {
          next = session.attend(false, Progress.NONE).next();
        }
      }
    }
  }

  private static Settings settings(
      final Path root, final String name, final Map<String, String> spring) throws IOException {
    final Timetable usual = Timetable.usual(ZONE);
    return new Settings(
        root,
        new Folders(root.resolve("input"), root.resolve("output"), root.resolve("data-" + name)),
        "id",
        null,
        ZONE,
        Limits.DEFAULT,
        spring,
        mail(root),
        new Timetable(
            ZONE,
            Duration.ofDays(15),
            Duration.ZERO,
            usual.monthlyDay(),
            usual.monthlyTime(),
            usual.yearlyDate(),
            usual.yearlyTime(),
            usual.heartbeat()),
        false);
  }

  /** Where the file {@code mail} tells the port of a server, summaries go by e-mail. */
  private static @Nullable MailSettings mail(final Path root) throws IOException {
    final Path port = root.resolve("mail");
    return Files.exists(port)
        ? new MailSettings(
            new MailServer(
                "127.0.0.1",
                Integer.parseInt(Files.readString(port)),
                null,
                null,
                MailServer.Tls.NONE,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20)),
            "rekap@kampus.example",
            "pppm@kampus.example",
            YearMonth.of(2024, 12),
            List.of(
                new MailSettings.Recipients(
                    "Kampus", "", List.of("dana@funder.example"), List.of())))
        : null;
  }

  private static void append(final Path root, final String line) {
    try {
      Files.writeString(
          root.resolve("made"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A clock that a file sets. */
  private static final class FileClock extends Clock {

    private final Path file;

    FileClock(final Path file) {
      this.file = file;
    }

    @Override
    public Instant instant() {
      try {
        return Instant.parse(Files.readString(file));
      } catch (final IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(final ZoneId zone) {
      throw new UnsupportedOperationException("Rekap asks clocks for instants");
    }
  }
}
