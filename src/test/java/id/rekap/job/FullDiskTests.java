package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.TestDatabase;
import id.rekap.delivery.Checkpoint;
import id.rekap.store.RunLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose output folder has no room left from some file on, and those after there is again. */
@Tag("slow")
final class FullDiskTests {

  @TempDir private Path root;

  /** A folder that takes so many files, and tells of the first one too many. */
  private static final class Disk implements Checkpoint {

    private int room;
    private boolean full;

    Disk(final int room) {
      this.room = room;
    }

    @Override
    public void reached(final String point) {
      if (point.equals("delivery.half-written") && --room < 0) {
        full = true;
        throw Disk.<RuntimeException>unchecked(new IOException("No space left on device"));
      }
    }

    /** What the operating system throws in the midst of a write is thrown from here. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E unchecked(final IOException failure) throws E {
      throw (E) failure;
    }
  }

  private Workspace workspace(final String name) {
    return new Workspace(TestDatabase.H2, root.resolve(name))
        .put("a.xlsx", "code=A", "office=Institut")
        .put("b.xlsx", "code=B", "office=Institut", "start=2025-02-02")
        .put("c.xlsx", "refuse=NILAI_BUKAN_ANGKA");
  }

  private static Map<String, String> delivered(final Workspace work) throws IOException {
    final Map<String, String> files = new LinkedHashMap<>();
    for (final String path : work.output()) {
      files.put(path, work.delivered(path));
    }
    return files;
  }

  @Test
  void endsOrderlyWhereverTheRoomEndsAndMendsEverythingWhenThereIsAgain() throws Exception {
    final Workspace undisturbed = workspace("undisturbed");
    undisturbed.run();
    final Map<String, String> reference = delivered(undisturbed);
    int room = 0;
    for (boolean full = true; full; room++) {
      final Workspace work = workspace("room-" + room);
      final Disk disk = new Disk(room);
      Workspace.listen(disk);
      final RunResult result = work.run();
      full = disk.full;
      assertThat(result.manifest())
          .isEqualTo(full && !result.reports().isEmpty() ? FolderException.Fault.FULL : null);
      assertThat(result.failed())
          .allMatch(one -> one.fault() == FolderException.Fault.FULL)
          .hasSizeLessThanOrEqualTo(full ? reference.size() : 0);
      assertThat(result.isNothingNew()).isFalse();
      final RunLedger ledger = work.session().bean(RunLedger.class);
      assertThat(ledger.openRun()).isEmpty();
      assertThat(ledger.lastRun()).isPresent();
      assertThat(reference.keySet()).containsAll(work.output());
      Workspace.listen(Checkpoint.NONE);
      final RunResult mended = work.run();
      assertThat(mended.manifest()).isNull();
      assertThat(mended.failed()).isEmpty();
      assertThat(delivered(work)).isEqualTo(reference);
      assertThat(work.run().isNothingNew()).isTrue();
    }
    assertThat(room).isEqualTo(reference.size() + 1);
  }
}
