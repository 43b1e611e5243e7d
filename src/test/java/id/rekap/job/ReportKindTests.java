package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.PdfText;
import id.rekap.TestDatabase;
import id.rekap.delivery.Checkpoint;
import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.report.FinalReport;
import id.rekap.report.JournalResults;
import id.rekap.report.ReportKinds;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of {@code docs/report-kind.md}: a fourth kind, from its registration to its files.
 */
@Tag("slow")
class ReportKindTests {

  private static final Path EXAMPLE = Path.of("src/test/resources/report-kind");
  private static final Path CLASS = Path.of("src/test/java/id/rekap/report/FinalReport.java");
  private static final ReportKinds KINDS =
      new ReportKinds(List.of(new JournalResults(), new FinalReport()));

  @TempDir private Path root;

  @Test
  void makesAndDeliversAKindThatWasRegistered() throws Exception {
    templates();
    final Folders folders = Workspace.folders(root);
    Files.createDirectories(folders.input());
    Files.copy(
        Path.of("src/test/resources/golden/kemiren-2024/workbook.xlsx"),
        folders.input().resolve("kemiren.xlsx"));
    final Settings settings =
        new Settings(
            root.resolve("home"),
            folders,
            "id",
            null,
            ZoneOffset.UTC,
            Limits.DEFAULT,
            Map.copyOf(TestDatabase.H2.fresh()));

    try (Session session = Session.open(settings, ports(settings), true)) {
      final RunResult result = session.bean(Conductor.class).run(folders, Progress.NONE);
      assertThat(result.failed()).isEmpty();
    }

    final List<String> files = Workspace.files(folders.output());
    final String made =
        files.stream().filter(one -> one.contains("/akhir/")).findFirst().orElse("");
    assertThat(files)
        .contains(made.replace(".json", ".pdf"), made.replace("/akhir/", "/hasil/"))
        .filteredOn(one -> one.contains("/akhir/"))
        .hasSize(2);
    final Path json = folders.output().resolve(made.replace(".pdf", ".json"));
    assertThat(Files.readString(json))
        .contains("\"jenis\": \"akhir\"", "\"id\": \"umur/Semua///n\"");
    assertThat(Files.readString(folders.output().resolve("manifest.json"))).contains("\"akhir\"");
    final byte[] pdf = Files.readAllBytes(folders.output().resolve(made.replace(".json", ".pdf")));
    assertThat(PdfText.of(pdf))
        .contains("Hasil dan luaran yang dicapai", "Tabel 1.", "Ketua pelaksana");
  }

  @Test
  void isWhatTheDocumentShows() throws IOException {
    final String document = Files.readString(Path.of("docs/report-kind.md"));
    for (final Path file :
        List.of(
            CLASS,
            EXAMPLE.resolve("final-report.html"),
            EXAMPLE.resolve("id.properties"),
            EXAMPLE.resolve("en.properties"))) {
      assertThat(document).as(file.toString()).contains(Files.readString(file).strip());
    }
  }

  private static Ports ports(final Settings settings) throws IOException {
    final Intake intake =
        Intake.standard(ColumnDictionary.load(settings.templates().resolve("words")));
    return new Ports(
        intake::read,
        new HouseReports(settings, new Corrections(intake), KINDS, List.of(), "test"),
        Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
        Checkpoint.NONE,
        "test");
  }

  /** The house's templates with the example's own. */
  private void templates() throws IOException {
    final Path house = Path.of("templates");
    final Path copy = root.resolve("home/templates");
    try (Stream<Path> files = Files.walk(house)) {
      for (final Path file : files.filter(Files::isRegularFile).toList()) {
        final Path target = copy.resolve(house.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Files.copy(
        EXAMPLE.resolve("final-report.html"), copy.resolve("reports").resolve("final-report.html"));
    for (final String words : List.of("id.properties", "en.properties")) {
      Files.write(
          copy.resolve("words").resolve(words),
          ("\n" + Files.readString(EXAMPLE.resolve(words))).getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.APPEND);
    }
  }
}
