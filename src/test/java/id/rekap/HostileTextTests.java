package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.command.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Text of a workbook through the whole program: it appears as it stands, in the report, the notice,
 * the corrected copy, the figures and the terminal, and makes nothing happen.
 */
@Tag("slow")
final class HostileTextTests {

  private static final String DIRECTIONS = "\u202E\u202D\u2066\u2069\u200F";
  private static final String CONTROLS = "\u0007\u001B[31m\u009B2J";

  @TempDir private Path home;
  private Shell shell;
  private ServerSocket outside;

  @BeforeEach
  void open() throws IOException {
    shell = new Shell(home);
    Files.createDirectories(home.resolve("input"));
    outside = new ServerSocket(0);
    outside.setSoTimeout(1);
  }

  @AfterEach
  void nobodyCalledAndNothingRan() throws IOException {
    try (ServerSocket closed = outside) {
      org.assertj.core.api.Assertions.assertThatThrownBy(closed::accept)
          .isInstanceOf(SocketTimeoutException.class);
    }
    assertThat(home.resolve("ran")).doesNotExist();
  }

  private String address() {
    return "http://127.0.0.1:" + outside.getLocalPort() + "/x";
  }

  private List<String> tricks() {
    return List.of(
        "${7*7}",
        "[[${7*7}]]",
        "[(${7*7})]",
        "__${7*7}__::.x",
        "~{fragments/page::head}",
        "#{finding.more}",
        "*{title}",
        "@{" + address() + "}",
        "T(java.lang.Runtime).getRuntime().exec('touch " + home.resolve("ran") + "')",
        "<b>tebal</b>",
        "<img src='" + address() + "'/>",
        "<script>alert(1)</script>",
        "<style>@import url(" + address() + ");</style>",
        "</td></tr></table><h1>x",
        "<!-- x --><![CDATA[y]]>",
        "&lt;&amp;&#65;&nbsp;",
        "\" onload='x' '",
        "}} {n} {found}",
        "%s %n %1$d",
        "=HYPERLINK(\"" + address() + "\")",
        "=cmd|' /C calc'!A0",
        "+62 811",
        "-5 x",
        "@SUM(A1)",
        "javascript:alert(1)");
  }

  /** Without white space, so that no line break hides a word. */
  private static String dense(final String text) {
    return text.replaceAll("[\\s\\u00A0\\u00AD\\u200B]+", "");
  }

  /** The text of every page, cell by cell in the order in which it was written. */
  private static String pages(final Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      return dense(new PDFTextStripper().getText(document));
    }
  }

  private Path only(final String folder, final String ending) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve(folder))) {
      return files.filter(one -> one.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  @Test
  void printsWhatStandsInAnAcceptedWorkbookAsItStands() throws IOException {
    final List<String> tricks = tricks();
    for (int from = 0; from + 6 <= tricks.size(); from += 6) {
      final List<String> some = tricks.subList(from, Math.min(from + 6, tricks.size()));
      final Path pdf = report(some, "P-" + from);
      final String text = pages(pdf);
      for (final String one : some) {
        assertThat(text).contains(dense(one));
      }
      final String title = String.join(" ", some.subList(0, 2));
      try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
        assertThat(document.getDocumentInformation().getTitle()).contains(title);
        assertThat(document.getDocumentCatalog().getNames()).isNull();
        assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
      }
    }
  }

  /**
   * A report of a workbook with six texts: in its title, a variable, categories and an occasion.
   */
  private Path report(final List<String> texts, final String code) throws IOException {
    Workbooks.program()
        .remove("Publikasi")
        .set("Kegiatan", "B2", code)
        .set("Kegiatan", "B3", texts.get(0) + " " + texts.get(1))
        .set("Kegiatan", "B9", texts.get(2))
        .set("Variabel", "B3", "Sekolah " + texts.get(3))
        .set("Responden", "E1", "Sekolah " + texts.get(3))
        .set("Kategori", "C4", texts.get(4))
        .set("Responden", "E2", texts.get(4))
        .set("Waktu", "B2", texts.get(5))
        .in(home.resolve("input"), code + ".xlsx");
    assertThat(shell.run("run")).as(shell.out() + shell.err()).isZero();
    return only("output", "/" + code + ".pdf");
  }

  @Test
  void showsWhatStandsInARefusedWorkbookAsItStands() throws IOException {
    final List<String> tricks = tricks();
    final Workbooks book = Workbooks.program();
    final Object[][] rows = new Object[tricks.size() + 1][];
    rows[0] = new Object[] {"Kode", "Inisial", "Kelompok", "Umur", "Pendidikan"};
    for (int i = 0; i < tricks.size(); i++) {
      rows[i + 1] = new Object[] {"R" + i, null, "Kader", tricks.get(i), "SD"};
    }
    book.rows("Responden", rows).in(home.resolve("input"), "a.xlsx");
    assertThat(shell.run("run")).isEqualTo(3);
    final String notice = pages(only("output", "notices/a.pdf"));
    final List<String> cells = texts(only("output", ".koreksi.xlsx"));
    assertThat(shell.run("check", "--json", home.resolve("input/a.xlsx").toString())).isEqualTo(3);
    final List<String> found = new ArrayList<>();
    final JsonNode all = new ObjectMapper().readTree(shell.out());
    all.get(0).get("temuan").forEach(one -> found.add(one.get("nilai").asString("")));
    for (final String one : tricks) {
      final String shown = one.length() > 119 ? one.substring(0, 119) : one;
      assertThat(notice).contains(dense(shown));
      assertThat(cells).anyMatch(cell -> cell.startsWith(shown));
      assertThat(found).anyMatch(value -> value.startsWith(shown));
    }
  }

  /** Every text of a workbook; there is no formula in it. */
  private static List<String> texts(final Path workbook) throws IOException {
    final List<String> texts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (final Sheet sheet : book) {
        for (final Row row : sheet) {
          for (final Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING) {
              texts.add(cell.getStringCellValue());
            }
          }
        }
      }
    }
    return texts;
  }

  private static void assertHarmless(final String text) {
    final List<Integer> harmful =
        text.codePoints()
            .filter(
                point ->
                    (Character.isISOControl(point) && point != '\n')
                        || Character.getType(point) == Character.FORMAT)
            .boxed()
            .toList();
    assertThat(harmful).isEmpty();
  }

  /** Controls of a terminal and of direction, in every text that a command prints. */
  @ParameterizedTest
  @ValueSource(strings = {"run", "check input", "status", "run --dry-run"})
  void printsNothingThatSteersATerminal(final String command) {
    final String odd = DIRECTIONS + "\uFEFFa\u0085";
    Workbooks.program()
        .set("Kegiatan", "B2", "P" + DIRECTIONS)
        .set("Kegiatan", "B3", "Judul" + odd)
        .set("Kategori", "C4", "Dasar" + odd)
        .set("Responden", "E3", "entah" + odd)
        .set("Pengukuran", "B2", "x" + odd)
        .rename("Luaran", "Lua" + odd)
        .in(home.resolve("input"), "a" + DIRECTIONS + CONTROLS + ".xlsx");
    Workbooks.program()
        .set("Kegiatan", "B2", "P" + odd)
        .in(home.resolve("input"), "b" + odd + ".xlsx");
    final List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
    if (arguments.contains("input")) {
      arguments.remove("input");
      for (final String name : home.resolve("input").toFile().list()) {
        arguments.add(home.resolve("input").resolve(name).toString());
      }
    }
    shell.run("run");
    assertHarmless(shell.out() + shell.err());
    shell.run(arguments.toArray(String[]::new));
    assertHarmless(shell.out() + shell.err());
    assertThat(shell.out()).isNotEmpty();
  }

  /** Names of files are letters, digits and hyphens, whatever office and program are called. */
  @Test
  void givesEveryFileANameThatEveryFileSystemTakes() throws IOException {
    final List<String> names =
        List.of("../../" + DIRECTIONS + "x", "CON", "a\\b:c*?\"<>|", "é".repeat(300), "nul.");
    for (int i = 0; i < names.size(); i++) {
      Workbooks.program()
          .set("Kegiatan", "B2", names.get(i).substring(0, Math.min(90, names.get(i).length())))
          .set("Kegiatan", "B3", "Judul " + i)
          .set("Kegiatan", "B9", names.get(i))
          .in(home.resolve("input"), i + ".xlsx");
    }
    Workbooks.program()
        .set("Pengukuran", "C3", "x")
        .in(home.resolve("input"), "a" + DIRECTIONS + " $(touch ran).xlsx");
    assertThat(shell.run("run")).as(shell.out() + shell.err()).isEqualTo(3);
    try (Stream<Path> files = Files.walk(home.resolve("output"))) {
      final List<String> made =
          files.map(one -> home.resolve("output").relativize(one).toString()).toList();
      assertThat(made).hasSizeGreaterThan(names.size());
      assertThat(made)
          .allMatch(one -> one.matches("[A-Za-z0-9/.-]*"))
          .noneMatch(one -> one.matches("(?i)(.*/)?(con|nul)(\\..*|/.*)?"))
          .allMatch(one -> one.length() < 250);
    }
    final JsonNode manifest =
        new ObjectMapper().readTree(Files.readString(home.resolve("output/manifest.json")));
    assertThat(manifest.get("skema").asString()).isEqualTo("rekap-manifest/1");
  }

  /** A title as long as a cell can be, controls in it, marks upon marks on one letter. */
  @Test
  void printsTextOfAnyLength() throws IOException {
    final String marks = "a" + "\u0301".repeat(2_000);
    Workbooks.program()
        .set("Kegiatan", "B2", "P-1")
        .set("Kegiatan", "B3", "Kata ".repeat(6_200))
        .set("Kegiatan", "B5", "Tanpa\u0001spasi" + "W".repeat(30_000))
        .set("Kegiatan", "B9", marks)
        .set("Kegiatan", "B17", "=".repeat(31_000))
        .set("Variabel", "B3", "L".repeat(31_000))
        .set("Responden", "E1", "pendidikan")
        .in(home.resolve("input"), "panjang.xlsx");
    assertThat(shell.run("run")).as(shell.out() + shell.err()).isZero();
    assertThat(pages(only("output", "/P-1.pdf"))).contains("KataKataKata").contains("LLLL");
    assertHarmless(shell.out());
    assertThat(Files.readString(home.resolve("output/manifest.json"), StandardCharsets.UTF_8))
        .contains("rekap-manifest/1");
  }
}
