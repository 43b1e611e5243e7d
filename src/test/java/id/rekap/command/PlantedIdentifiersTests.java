package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.PdfInside;
import id.rekap.PlantedWorkbooks;
import id.rekap.TestDatabase;
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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Names, NIK and phone numbers that nobody else bears, planted wherever a workbook has room, and
 * looked for in everything that a run leaves behind or sends away.
 */
@Tag("slow")
@ParameterizedClass
@EnumSource(TestDatabase.class)
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

  @TempDir private static Path root;
  private static Path home = Path.of("");
  private static Map<String, String> settings = Map.of();
  private static PlantedWorkbooks plants = new PlantedWorkbooks();
  private static final List<String> SAID = new ArrayList<>();

  private final TestDatabase database;

  PlantedIdentifiersTests(final TestDatabase database) {
    this.database = database;
  }

  @BeforeParameterizedClassInvocation
  static void run(final TestDatabase database) throws Exception {
    SERVER.start();
    SAID.clear();
    plants = new PlantedWorkbooks();
    home = Files.createDirectories(root.resolve(database.name()));
    final Shell shell = new Shell(home);
    // The embedded one lies in the folder, as a user has it.
    settings = database == TestDatabase.H2 ? Map.of() : database.fresh();
    plants.write(Files.createDirectories(home.resolve("input")));
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
                .formatted(SERVER.getSmtp().getPort())
            + settings.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue() + "\n")
                .collect(Collectors.joining()));
    say(shell, "run");
    say(shell, "run", "--lang", "en");
    say(shell, "run", "--dry-run");
    say(shell, "status");
    say(shell, "status", "--json");
    for (final String file : plants.files()) {
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

  @AfterParameterizedClassInvocation
  static void stop() {
    SERVER.stop();
  }

  @Test
  void plantsEnough() {
    assertThat(plants.people()).hasSizeGreaterThan(500);
    System.out.printf(
        "P-01: %d identifiers of people and %d of places and words planted, %d texts of commands%n",
        plants.people().size(), plants.withheld().size(), SAID.size());
  }

  @Test
  void noPersonIsInAnyFileThatIsLeft() throws Exception {
    final List<Path> files = files(home);
    assertThat(files.stream().map(Path::toString))
        .anyMatch(one -> one.endsWith(".koreksi.xlsx"))
        .anyMatch(one -> one.contains("tahunan"))
        .anyMatch(one -> one.contains("bulanan"))
        .anyMatch(one -> one.contains("hasil"))
        .matches(all -> embedded() == all.stream().anyMatch(one -> one.endsWith(".mv.db")))
        .noneMatch(one -> one.endsWith(".rekap-tmp"));
    for (final Path file : files) {
      final String name = home.relativize(file).toString();
      holdsNothing(name, name, plants.people());
      // The copy of a refused workbook is the sender's own.
      if (!name.endsWith(".koreksi.xlsx")) {
        holdsNothing(name, inside(file), plants.people());
      }
    }
  }

  @Test
  void noPersonIsInWhatCommandsSay() {
    assertThat(SAID).hasSizeGreaterThan(5);
    SAID.forEach(text -> holdsNothing(text.lines().findFirst().orElse(""), text, plants.people()));
  }

  @Test
  void noPersonIsInAnyTableAndNoPlaceInThoseOfTheJobs() throws Exception {
    int tables = 0;
    try (Connection open = open()) {
      for (final String table : tables(open)) {
        final String rows = rows(open, table);
        holdsNothing(table, rows, plants.people());
        if (DATA.stream().noneMatch(table.toUpperCase(Locale.ROOT)::startsWith)) {
          holdsNothing(table, rows, plants.withheld());
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
      holdsNothing(name, name, plants.withheld());
      if (name.contains("/bulanan/") || name.equals("manifest.json")) {
        holdsNothing(name, inside(file), plants.withheld());
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
      holdsNothing("message", text, plants.people());
      holdsNothing("message", text, plants.withheld());
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

  private boolean embedded() {
    return database == TestDatabase.H2;
  }

  private Connection open() throws Exception {
    if (!embedded()) {
      return DriverManager.getConnection(
          settings.get("spring.datasource.url"),
          settings.get("spring.datasource.username"),
          settings.get("spring.datasource.password"));
    }
    final Path file =
        files(home.resolve("data")).stream()
            .filter(one -> one.toString().endsWith(".mv.db"))
            .findFirst()
            .orElseThrow();
    return DriverManager.getConnection(
        "jdbc:h2:file:" + file.toString().replace(".mv.db", "") + ";IFEXISTS=TRUE");
  }

  private List<String> tables(final Connection open) throws Exception {
    final List<String> names = new ArrayList<>();
    final String schema = embedded() ? "PUBLIC" : "public";
    final String[] kinds = {"TABLE", "BASE TABLE"};
    try (ResultSet rows = open.getMetaData().getTables(null, schema, null, kinds)) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static String rows(final Connection open, final String table) throws Exception {
    final StringBuilder all = new StringBuilder();
    try (var statement = open.createStatement();
        ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          final boolean text = !(rows.getObject(i) instanceof byte[]);
          all.append(
                  text ? rows.getString(i) : new String(rows.getBytes(i), StandardCharsets.UTF_8))
              .append('\n');
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
