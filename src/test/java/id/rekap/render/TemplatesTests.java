package id.rekap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rekap.language.MistakesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTests {

  @TempDir private Path folder;

  /** The house's templates with the files of one office. */
  private Path office(final String... files) throws IOException {
    try (Stream<Path> house = Files.walk(Samples.TEMPLATES)) {
      for (final Path file : house.filter(Files::isRegularFile).toList()) {
        final Path copy = folder.resolve(Samples.TEMPLATES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    for (int i = 0; i < files.length; i += 2) {
      final Path file = folder.resolve("offices/contoh").resolve(files[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, files[i + 1]);
    }
    return folder;
  }

  @Test
  void takesTheOfficesFileBeforeTheHouses() throws IOException {
    final Path templates = office("style/office.css", "h2 { color: #ff0000; }");

    assertThat(new TemplateFolder(templates, "contoh").find("style/office.css"))
        .isEqualTo(templates.resolve("offices/contoh/style/office.css"));
    assertThat(new TemplateFolder(templates, "contoh").find("style/page.css"))
        .isEqualTo(templates.resolve("style/page.css"));
    assertThat(new ReportRenderer(new TemplateFolder(templates, "contoh"))).isNotNull();
  }

  @Test
  void neverLeavesTheFolder() {
    final TemplateFolder templates = new TemplateFolder(Samples.TEMPLATES, null);

    assertThatThrownBy(() -> templates.find("../pom.xml"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TemplateFolder(Samples.TEMPLATES, "../words"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void listsEveryMistakeBeforeTheFirstReport() throws IOException {
    final String page =
        "<html xmlns:th=\"http://www.thymeleaf.org\"><body th:class=\"${report.nothing}\"/></html>";
    final Path templates =
        office(
            "reports/journal-results.html", page,
            "reports/intake-notice.html", "<html><p></html>",
            "fragments/text.html", "<b th:utext=\"${text}\"/>",
            "style/office.css", "h2 { colour: red; }");

    assertThatThrownBy(() -> new ReportRenderer(new TemplateFolder(templates, "contoh")))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("/offices/contoh/reports/journal-results.html: line 1: ")
        .hasMessageContaining("nothing")
        .hasMessageContaining("/offices/contoh/reports/intake-notice.html")
        .hasMessageContaining("/offices/contoh/fragments/text.html: th:utext prints text as markup")
        .hasMessageContaining("/offices/contoh/style/office.css: ");
  }

  @Test
  void tellsBeforeTheFirstReportWhatStylesCannotHave() throws IOException {
    final Path templates =
        office(
            "style/office.css",
            """
            h1 { font-family: "Comic Sans MS", text; }
            h2 { font-weight: bold; }
            .title { background: url(http://contoh.example/logo.png) no-repeat; }
            .lead { background-image: url(res:style/tiada.png); }
            """);

    assertThatThrownBy(() -> new ReportRenderer(new TemplateFolder(templates, "contoh")))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("/offices/contoh/style/office.css: style.face: Comic Sans MS")
        .hasMessageContaining("style.weight: bold")
        .hasMessageContaining("style.address: http://contoh.example/logo.png")
        .hasMessageContaining("style.address: res:style/tiada.png");
    Files.writeString(templates.resolve("offices/contoh/style/tiada.png"), "a picture");
    Files.writeString(
        templates.resolve("offices/contoh/style/office.css"),
        "h1 { font: 600 12pt table; } .title { background: url(res:style/tiada.png) no-repeat; }");
    assertThat(new ReportRenderer(new TemplateFolder(templates, "contoh"))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import url(res:style/x.css);",
        "@IMPORT 'x.css';",
        "/* a */ @import/**/ url(http://contoh.example/x.css) print; h1 { color: red }"
      })
  void refusesStylesThatCallForOthers(final String css) throws IOException {
    final Path templates = office("style/office.css", css);

    assertThatThrownBy(() -> new ReportRenderer(new TemplateFolder(templates, "contoh")))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("/offices/contoh/style/office.css: ")
        .hasMessageContaining("@import is refused");
  }

  @Test
  void blamesTheFragmentThatIsNotWellFormedAndNoTemplate() throws IOException {
    final String page = Files.readString(Samples.TEMPLATES.resolve("fragments/page.html"));
    final Path templates = office("fragments/page.html", page.replaceFirst("</div>", ""));

    assertThatThrownBy(() -> new ReportRenderer(new TemplateFolder(templates, "contoh")))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("/offices/contoh/fragments/page.html: line ")
        .hasMessageNotContaining("/reports/")
        .message()
        .hasLineCount(1);
  }

  @Test
  void namesAFaceThatIsMissing() throws IOException {
    final Path templates =
        office("style/fonts/fonts.properties", "text.400.normal = Nowhere.ttf\n");

    assertThatThrownBy(() -> new Faces(new TemplateFolder(templates, "contoh")))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Nowhere.ttf")
        .hasMessageContaining("table.400.normal is missing");
  }
}
