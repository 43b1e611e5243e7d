package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * A run that tells when it has come to a point and then stands still there, to be killed.
 * Arguments: folder, point, how often it must have come there, and settings {@code key=value}.
 */
final class KilledRun {

  /** What it prints before it stands still. */
  static final String HERE = "here";

  private KilledRun() {}

  public static void main(final String[] arguments) throws Exception {
    final Map<String, String> spring = new HashMap<>();
    for (int i = 3; i < arguments.length; i++) {
      final int equals = arguments[i].indexOf('=');
      spring.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
    }
    final Path root = Path.of(arguments[0]);
    final Settings settings =
        new Settings(
            root, Workspace.folders(root), "id", null, ZoneOffset.UTC, Limits.DEFAULT, spring);
    final Checkpoint checkpoint = new StandStill(arguments[1], Integer.parseInt(arguments[2]));
    try (Session session = Session.open(settings, TestPorts.of(checkpoint), true)) {
      session.run(Progress.NONE);
    }
  }

  /** Stands still at the n-th time of a point. */
  private static final class StandStill implements Checkpoint {

    private final String point;
    private int left;

    StandStill(final String point, final int times) {
      this.point = point;
      this.left = times;
    }

    @Override
    public void reached(final String here) {
      if (here.equals("run.stopping")) {
        System.out.println(HERE);
        System.out.flush();
      }
      if (here.equals(point) && --left == 0) {
        System.out.println(HERE);
        System.out.flush();
        awaitEndOfInput();
      }
    }

    private static void awaitEndOfInput() {
      try {
        System.in.readAllBytes();
      } catch (final IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
