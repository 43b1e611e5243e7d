package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.PdfText;
import id.rekap.TestDatabase;
import id.rekap.Workbooks;
import id.rekap.delivery.Checkpoint;
import id.rekap.workbook.Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names that nobody else bears, planted in a workbook, and looked for in what a funder gets. */
@Tag("slow")
class PlantedTests {

  /** What no report for a funder may hold: a person, a place below the regency, a caption. */
  private static final List<String> PLANTED = List.of("Zubxq", "Lokxq", "Fotoxq", "Sakitxq");

  @TempDir private Path root;

  @Test
  void noPlantedNameReachesTheFunderOrTheTablesOfTheJobs() throws Exception {
    final Settings settings =
        new Settings(
            Path.of("").toAbsolutePath(),
            Workspace.folders(root),
            "id",
            null,
            ZoneId.of("Asia/Jakarta"),
            Limits.DEFAULT,
            TestDatabase.H2.fresh());
    final Ports house = Ports.of(settings);
    final SettableClock clock = new SettableClock("2025-01-14T23:00:00Z");
    Files.createDirectories(root.resolve("input"));
    Workbooks.program()
        .set("Responden", "B2", "Zubxq")
        .set("Kegiatan", "B8", "Lokxq")
        .set("Kegiatan", "B17", "Ny. Sakitxq jatuh sakit")
        .set("Dokumentasi", "B2", "Fotoxq")
        .in(root.resolve("input"), "a.xlsx");
    try (Session session =
        Session.open(
            settings,
            new Ports(
                house.reader(),
                house.maker(),
                clock,
                Checkpoint.NONE,
                house.version(),
                (span, stops) -> {}),
            true)) {
      assertThat(session.attend(true, Progress.NONE).failure()).isNull();
      final JdbcTemplate jdbc = session.bean(JdbcTemplate.class);
      holdsNothing("tables", tables(jdbc));
      assertThat(jdbc.queryForObject("select count(*) from printed_issue", Long.class))
          .as("what the funder was told is kept")
          .isPositive();
    }
    final List<String> files = Workspace.files(root.resolve("output"));
    holdsNothing("names of files", files.toString());
    assertThat(files).anyMatch(one -> one.contains("bulanan"));
    for (final String file : files) {
      final byte[] bytes = Files.readAllBytes(root.resolve("output").resolve(file));
      if (file.contains("bulanan") || file.equals("manifest.json")) {
        holdsNothing(file, new String(bytes, StandardCharsets.ISO_8859_1));
        holdsNothing(file, file.endsWith(".pdf") ? PdfText.of(bytes) : "");
      }
    }
  }

  /** The tables of the jobs, of what is due, sent and told. */
  private static String tables(final JdbcTemplate jdbc) {
    final StringBuilder all = new StringBuilder();
    for (final String table :
        List.of(
            "batch_job_execution_params",
            "batch_job_execution_context",
            "batch_step_execution_context",
            "due_period",
            "outbox",
            "report",
            "report_file",
            "printed_issue")) {
      final List<Map<String, Object>> rows = jdbc.queryForList("select * from " + table);
      all.append(table).append(rows);
    }
    assertThat(all).contains("2024-03");
    return all.toString();
  }

  private static void holdsNothing(final String place, final String text) {
    assertThat(text).as(place).doesNotContain(PLANTED);
  }
}
