package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.PdfText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code serve} as a user meets it: its settings, and a process that is told to end. */
@Tag("slow")
final class ServeCommandTests {

  private static final int TERMINATED = 143;

  private static final String MAIL =
      """
      schedule:
        settle-seconds: 0
      mail:
        host: 127.0.0.1
        port: PORT
        tls: none
        from: rekap@kampus.example
        since: 2025-01
        recipients:
          - office: Universitas Adiwangsa Jambi
            funder: Mandiri
            to: dana@penyandang.example
      """;

  @TempDir private Path home;
  private Shell shell;
  private @Nullable Process process;

  @BeforeEach
  void open() {
    shell = new Shell(home);
  }

  @AfterEach
  void leavesNoChildBehind() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "schedule.intake-minutes, 0, menit 1 sampai 1440",
    "schedule.intake-minutes, 1441, menit 1 sampai 1440",
    "schedule.settle-seconds, -1, detik paling banyak 3600",
    "schedule.heartbeat-seconds, often, bilangan bulat",
    "schedule.lock-hours, 0, jam 1 sampai 720",
    "schedule.lock-hours, 721, jam 1 sampai 720",
    "schedule.lock-hours, 1.5, jam 1 sampai 720",
    "schedule.monthly, 31 06:00, tanggal 1 sampai 28",
    "schedule.monthly, 1 25:00, tanggal 1 sampai 28",
    "schedule.monthly, 06:00, tanggal 1 sampai 28",
    "schedule.yearly, 02-30 06:00, bulan-tanggal dan jam",
    "schedule.yearly, 15 January, bulan-tanggal dan jam"
  })
  void refusesATimetableThatCannotBe(final String key, final String value, final String complaint) {
    shell.write("rekap.yml", key + ": " + value + "\n").write("input/README.md", "");
    assertThat(shell.run("serve")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).startsWith("rekap.yml, " + key).contains(complaint).hasLineCount(1);
  }

  @Test
  void tellsTheNextDatesInTheZoneOfTheOffice() {
    shell.write("rekap.yml", "zone: WITA\nschedule:\n  monthly: 5 07:30\n  yearly: 02-01 08:00\n");
    assertThat(shell.run("status")).isEqualTo(ExitCode.OK);
    assertThat(shell.out())
        .containsPattern("bulanan berikutnya: \\d{4}-\\d\\d-05 07:30 WITA\\.")
        .containsPattern("tahunan berikutnya: \\d{4}-02-01 08:00 WITA\\.");
    shell.set("REKAP_ZONE", "WIT").set("REKAP_SCHEDULE_MONTHLY", "1 06:00");
    shell.run("status");
    assertThat(shell.out()).containsPattern("bulanan berikutnya: \\d{4}-\\d\\d-01 06:00 WIT\\.");
    shell.set("REKAP_ZONE", "WIB").run("status");
    assertThat(shell.out()).containsPattern("06:00 WIB\\.");
  }

  @Test
  void tellsWhoseWorkbookWaitsAndUntilWhen() throws IOException {
    shell.write("rekap.yml", "zone: WITA\nschedule:\n  lock-hours: 2\n");
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx").write("input/~$a.xlsx", "");
    final byte[] whole = Files.readAllBytes(Path.of("input/000-banyuwangi.xlsx"));
    Files.write(home.resolve("input/b.xlsx"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(shell.run("status")).isEqualTo(ExitCode.OK);
    assertThat(shell.out())
        .contains("Belum lengkap, isinya masih disalin atau terpotong: b.xlsx\n")
        .containsPattern(
            "\na\\.xlsx belum dibaca: berkas kunci di sebelahnya berarti sedang dibuka sejak"
                + " \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\. Tutup bukunya, atau hapus berkas kunci yang"
                + " tertinggal; kalau tidak, buku itu dibaca mulai"
                + " \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d WITA\\.\n");
  }

  @Test
  void tellsThatTheServiceIsNotRunning() throws Exception {
    shell.copy("input/000-banyuwangi.xlsx", "input/a.xlsx").run("run");
    shell.run("status");
    assertThat(shell.out()).doesNotContain("./rekap serve");
    final Path data = home.resolve("data");
    try (Stream<Path> files = Files.list(data)) {
      final String name =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".mv.db"))
              .findFirst()
              .orElseThrow()
              .replace(".mv.db", "");
      try (Connection open =
              DriverManager.getConnection("jdbc:h2:file:" + data.resolve(name) + ";IFEXISTS=TRUE");
          Statement change = open.createStatement()) {
        change.executeUpdate(
            "insert into scheduled_tasks"
                + " (task_name, task_instance, execution_time, picked, version) values"
                + " ('round', 'recurring', timestamp with time zone '2026-01-02 03:04:05+00',"
                + " false, 1)");
      }
    }
    shell.run("status");
    assertThat(shell.out())
        .contains(
            "Layanan ./rekap serve tidak berjalan: folder seharusnya sudah diperiksa"
                + " 2026-01-02 10:04 WIB.");
    shell.run("status", "--json");
    assertThat(shell.out()).contains("\"next_round\":\"2026-01-02T03:04:05Z\",\"served\":false");
  }

  @Test
  void makesHalfAPageForAMonthWithoutAProgramWhereTheOfficeWantsIt() throws Exception {
    final String empty = "Universitas-Adiwangsa-Jambi/2025/bulanan/2025-09-Mandiri.pdf";
    shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(home.resolve("output").resolve(empty)).doesNotExist();
    shell.write("rekap.yml", "empty-months: ya\n");
    assertThat(shell.run("run")).isEqualTo(ExitCode.USAGE);
    shell.write("rekap.yml", "empty-months: true\n");
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(PdfText.of(Files.readAllBytes(home.resolve("output").resolve(empty))))
        .contains("Mandiri", "September 2025");
    assertThat(shell.out()).doesNotContain("2024-");
    assertThat(home.resolve("output/manifest.json"))
        .content()
        .containsPattern("2025-09-Mandiri\\.pdf\"[^}]*\"inputs\" : \\[ *\\]");
  }

  @Test
  void wantsAnInputFolder() {
    assertThat(shell.run("serve")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).hasLineCount(1);
  }

  @Test
  @Timeout(120)
  void servesUntilItIsToldToEndAndLeavesTheDatabaseFreeInBetween() throws Exception {
    shell.copy("input/000-banyuwangi.xlsx", "input/a.xlsx");
    shell.write("rekap.yml", "schedule:\n  settle-seconds: 0\n");
    final Path errors = home.resolve("errors");
    final Process serving = start(errors);
    final BufferedReader said = serving.inputReader();
    assertThat(said.readLine()).startsWith("Rekap berjaga di ");
    assertThat(said.readLine()).contains(": 1 buku kerja dibaca, 3 laporan dibuat.");
    assertThat(shell.run("status", "--json")).isEqualTo(ExitCode.OK);
    assertThat(shell.out())
        .contains("\"missed\":[],\"failed\":[]")
        .containsPattern("\"next_round\":\"\\d{4}-");
    serving.toHandle().destroy();
    assertThat(serving.waitFor()).isEqualTo(TERMINATED);
    assertThat(errors).isEmptyFile();
  }

  @Test
  @Timeout(120)
  void saysWhatItSentByEMail() throws Exception {
    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try {
      shell.copy("input/003-jambi.xlsx", "input/a.xlsx");
      shell.write("rekap.yml", MAIL.replace("PORT", Integer.toString(server.getSmtp().getPort())));
      final Process serving = start(home.resolve("errors"));
      final BufferedReader said = serving.inputReader();
      assertThat(said.readLine()).startsWith("Rekap berjaga di ");
      assertThat(said.readLine()).contains(": 1 buku kerja dibaca");
      assertThat(said.readLine()).isEqualTo("1 ringkasan dikirim lewat surel.");
      assertThat(server.getReceivedMessages()).hasSize(1);
    } finally {
      server.stop();
    }
  }

  private Process start(final Path errors) throws IOException {
    final Process started =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Drekap.home=" + home,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "id.rekap.RekapApplication",
                    "serve"))
            .directory(home.toFile())
            .redirectError(errors.toFile())
            .start();
    process = started;
    return started;
  }
}
