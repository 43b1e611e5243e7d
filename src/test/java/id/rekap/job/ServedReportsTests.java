package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.PdfText;
import id.rekap.TestDatabase;
import id.rekap.Workbooks;
import id.rekap.delivery.Checkpoint;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a workbook in the input folder to the pages of real reports, by a clock that the test sets.
 */
@Tag("slow")
final class ServedReportsTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final String MONTH = "Universitas-Contoh/2024/bulanan/2024-03-Mandiri.pdf";
  private static final String YEAR = "Universitas-Contoh/2024/tahunan/Universitas-Contoh-2024.pdf";

  @TempDir private Path root;

  @Test
  void marksTheReportsThatACorrectionMadeAgain() throws Exception {
    final Settings settings =
        new Settings(
            Path.of("").toAbsolutePath(),
            Workspace.folders(root),
            "id",
            null,
            ZONE,
            Limits.DEFAULT,
            TestDatabase.H2.fresh());
    final Ports house = Ports.of(settings);
    final SettableClock clock = new SettableClock("2024-03-20T03:00:00Z");
    final Ports ports =
        new Ports(
            house.reader(),
            house.maker(),
            clock,
            Checkpoint.NONE,
            house.version(),
            (span, stops) -> {});
    Files.createDirectories(root.resolve("input"));
    Workbooks.program().in(root.resolve("input"), "a.xlsx");
    try (Session session = Session.open(settings, ports, true)) {
      Instant next = attend(session);
      assertThat(Workspace.files(root.resolve("output")))
          .containsExactly(
              "Universitas-Contoh/2024/hasil/PKM-2024-001.json",
              "Universitas-Contoh/2024/hasil/PKM-2024-001.naskah.pdf",
              "Universitas-Contoh/2024/hasil/PKM-2024-001.pdf",
              "manifest.json");
      assertThat(next).isEqualTo("2024-03-20T03:05:00Z");
      clock.set(Instant.parse("2025-01-14T23:00:00Z"));
      attend(session);
      assertThat(text(MONTH)).doesNotContain("Revisi 2").doesNotContain("menggantikan");
      Workbooks.program().set("Pengukuran", "D2", 90).in(root.resolve("input"), "a.xlsx");
      next = attend(session);
      assertThat(next).isEqualTo("2025-01-14T23:05:00Z");
    }
    final String mark = "Revisi 2, menggantikan terbitan sebelumnya";
    final String change = "Data 1 kegiatan diperbaiki";
    assertThat(text(MONTH)).contains(mark, change, "revisi 2");
    assertThat(text(YEAR)).contains(mark, change);
    assertThat(Files.readString(root.resolve("output").resolve(MONTH.replace(".pdf", ".json"))))
        .contains("\"revisi\": 2");
  }

  private static Instant attend(final Session session) throws Exception {
    final Attendance attendance = session.attend(true, Progress.NONE);
    assertThat(attendance.failure()).isNull();
    assertThat(attendance.result()).isNotNull();
    return attendance.next();
  }

  private String text(final String path) throws IOException {
    return PdfText.of(Files.readAllBytes(root.resolve("output").resolve(path)))
        .replaceAll("\\s+", " ");
  }
}
