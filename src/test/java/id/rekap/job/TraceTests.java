package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TraceTests {

  @Test
  void tellsTheReasonOfTheOperatingSystem() {
    final Throwable failure =
        new IllegalStateException(
            "of Siti", new FileSystemException("a.pdf", null, "Read-only file system"));
    assertThat(Trace.reason(failure)).isEqualTo("a.pdf: Read-only file system");
    assertThat(Trace.of(failure))
        .contains("java.lang.IllegalStateException", "a.pdf: Read-only file system")
        .doesNotContain("Siti");
  }

  @Test
  void tellsTheReasonOfAChannel(@TempDir final Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.read(java.nio.ByteBuffer.allocate(1));
    } catch (final IOException directory) {
      assertThat(Trace.reason(directory)).isEqualTo(directory.getMessage());
      return;
    }
    throw new AssertionError("a folder was read like a file");
  }

  @Test
  void neverTellsAMessageThatMayQuoteData() {
    assertThat(Trace.reason(new IOException("cell of Siti"))).isEqualTo("IOException");
    assertThat(Trace.reason(new RuntimeException(new SQLException("value of Siti", "22001"))))
        .isEqualTo("SQLSTATE 22001");
    assertThat(Trace.of(new IOException("cell of Siti"))).doesNotContain("Siti");
  }
}
