package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.PdfInside;
import id.rekap.PlantedWorkbooks;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names, NIK and phone numbers that nobody else bears, planted wherever a workbook has room, and
 * looked for in everything that a run leaves behind or sends away.
 */
final class PlantedIdentifiersTests {

  /** Tables whose rows are the workbooks themselves, as the house keeps them. */
  private static final List<String> DATA =
      List.of(
          "DATASET",
          "RESPONDENT",
          "ANSWER",
          "MEASUREMENT",
          "ITEM_ANSWER",
          "PROGRAM_OUTPUT",
          "PHOTO",
          "FINDING");

  private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @TempDir private static Path home;
  private static final PlantedWorkbooks PLANTS = new PlantedWorkbooks();
  private static final List<String> SAID = new ArrayList<>();

  @BeforeAll
  static void run() throws Exception {
    SERVER.start();
    final Shell shell = new Shell(home);
    PLANTS.write(Files.createDirectories(home.resolve("input")));
    shell.write(
        "rekap.yml",
        """
        mail:
          host: 127.0.0.1
          port: %d
          tls: none
          from: rekap@kampus.example
          since: 2024-01
          recipients:
            - {office: Universitas Contoh, funder: Mandiri, to: dana@funder.example}
        """
            .formatted(SERVER.getSmtp().getPort()));
    say(shell, "run");
    say(shell, "run", "--lang", "en");
    say(shell, "run", "--dry-run");
    say(shell, "status");
    say(shell, "status", "--json");
    for (final String file : PLANTS.files()) {
      say(shell, "check", home.resolve("input").resolve(file).toString());
      say(shell, "check", "--json", home.resolve("input").resolve(file).toString());
    }
    assertThat(shell.run("report", "results", "PKM-2024-001")).isZero();
    assertThat(shell.run("report", "monthly", "2024-03")).isZero();
    assertThat(shell.run("report", "yearly", "2024")).isZero();
  }

  private static void say(final Shell shell, final String... command) {
    shell.run(command);
    SAID.add(String.join(" ", command) + "\n" + shell.out() + shell.err());
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void plantsEnough() {
    assertThat(PLANTS.people()).hasSizeGreaterThan(500);
    System.out.printf(
        "P-01: %d identifiers of people and %d of places and words planted, %d texts of commands%n",
        PLANTS.people().size(), PLANTS.withheld().size(), SAID.size());
  }

  @Test
  void noPersonIsInAnyFileThatIsLeft() throws Exception {
    final List<Path> files = files(home);
    assertThat(files.stream().map(Path::toString))
        .anyMatch(one -> one.endsWith(".koreksi.xlsx"))
        .anyMatch(one -> one.contains("tahunan"))
        .anyMatch(one -> one.contains("bulanan"))
        .anyMatch(one -> one.contains("hasil"))
        .anyMatch(one -> one.endsWith(".mv.db"))
        .noneMatch(one -> one.endsWith(".rekap-tmp"));
    for (final Path file : files) {
      final String name = home.relativize(file).toString();
      holdsNothing(name, name, PLANTS.people());
      // The copy of a refused workbook is the sender's own.
      if (!name.endsWith(".koreksi.xlsx")) {
        holdsNothing(name, inside(file), PLANTS.people());
      }
    }
  }

  @Test
  void noPersonIsInWhatCommandsSay() {
    assertThat(SAID).hasSizeGreaterThan(5);
    SAID.forEach(text -> holdsNothing(text.lines().findFirst().orElse(""), text, PLANTS.people()));
  }

  @Test
  void noPersonIsInAnyTableAndNoPlaceInThoseOfTheJobs() throws Exception {
    int tables = 0;
    try (Connection database = open()) {
      for (final String table : tables(database)) {
        final String rows = rows(database, table);
        holdsNothing(table, rows, PLANTS.people());
        if (DATA.stream().noneMatch(table::startsWith)) {
          holdsNothing(table, rows, PLANTS.withheld());
          tables++;
        }
      }
    }
    assertThat(tables).isGreaterThan(12);
  }

  @Test
  void whatTheFunderGetsHoldsNoPlaceBelowTheRegencyNoCodeAndNoPersonsWords() throws Exception {
    int files = 0;
    for (final Path file : files(home.resolve("output"))) {
      final String name = home.resolve("output").relativize(file).toString();
      holdsNothing(name, name, PLANTS.withheld());
      if (name.contains("/bulanan/") || name.equals("manifest.json")) {
        holdsNothing(name, inside(file), PLANTS.withheld());
        assertThat(inside(file)).as("that something is found").contains("2024");
        files++;
      }
    }
    assertThat(files).isGreaterThan(2);
  }

  @Test
  void theMessageHoldsNothingEither() throws Exception {
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    for (final MimeMessage message : SERVER.getReceivedMessages()) {
      final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      final var parts = (jakarta.mail.internet.MimeMultipart) message.getContent();
      final String text =
          bytes.toString(StandardCharsets.UTF_8)
              + message.getSubject()
              + parts.getBodyPart(0).getContent()
              + parts.getBodyPart(1).getFileName()
              + PdfInside.of(parts.getBodyPart(1).getInputStream().readAllBytes());
      holdsNothing("message", text, PLANTS.people());
      holdsNothing("message", text, PLANTS.withheld());
    }
  }

  private static List<Path> files(final Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(one -> !one.startsWith(home.resolve("input")))
          .filter(one -> !one.startsWith(home.resolve("templates")))
          .toList();
    }
  }

  private static String inside(final Path file) throws IOException {
    final byte[] bytes = Files.readAllBytes(file);
    return file.toString().endsWith(".pdf")
        ? PdfInside.of(bytes)
        : new String(bytes, StandardCharsets.UTF_8)
            + new String(bytes, StandardCharsets.ISO_8859_1)
            + new String(bytes, StandardCharsets.UTF_16BE);
  }

  private static Connection open() throws Exception {
    final Path file =
        files(home.resolve("data")).stream()
            .filter(one -> one.toString().endsWith(".mv.db"))
            .findFirst()
            .orElseThrow();
    return DriverManager.getConnection(
        "jdbc:h2:file:" + file.toString().replace(".mv.db", "") + ";IFEXISTS=TRUE");
  }

  private static List<String> tables(final Connection database) throws Exception {
    final List<String> names = new ArrayList<>();
    try (ResultSet rows = database.getMetaData().getTables(null, "PUBLIC", null, null)) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static String rows(final Connection database, final String table) throws Exception {
    final StringBuilder all = new StringBuilder();
    try (var statement = database.createStatement();
        ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          all.append(rows.getString(i)).append('\n');
        }
      }
    }
    return all.toString();
  }

  private static void holdsNothing(
      final String place, final String text, final List<String> planted) {
    assertThat(planted.stream().filter(text::contains).toList()).as(place).isEmpty();
  }
}
