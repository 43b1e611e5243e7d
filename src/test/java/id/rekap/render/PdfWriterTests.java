package id.rekap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rekap.chart.Picture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfWriterTests {

  private static final TemplateFolder TEMPLATES = new TemplateFolder(Samples.TEMPLATES, null);
  private static final Faces FACES = new Faces(TEMPLATES);
  private static final PdfWriter WRITER = new PdfWriter(TEMPLATES, FACES);

  private static String page(final String head, final String body) {
    return """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="id-ID"><head><title>t</title>
        <link rel="stylesheet" type="text/css" href="res:style/page.css"/>%s</head>
        <body>%s</body></html>
        """
        .formatted(head, body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "http://localhost/x.png",
        "https://localhost/x.png",
        "jar:file:/x.jar!/x.png",
        "classpath:/x.png",
        "data:image/png;base64,AAAA",
        "/etc/passwd",
        "../words/id.properties",
        "res:style/../words/id.properties",
        "res:words/id.properties",
        "res:style/missing.png",
        "chart:9"
      })
  void refusesAResourceFromAnywhereElse(final String source) {
    final String html = page("", "<p>a</p><img src=\"" + source + "\" alt=\"\"/>");

    assertThatThrownBy(() -> WRITER.write(html, Map.of())).isInstanceOf(RenderException.class);
  }

  @Test
  void refusesAStyleFromAnywhereElse() {
    final String link = "<link rel=\"stylesheet\" type=\"text/css\" href=\"file:///etc/a.css\"/>";
    final String background = "<style>p { background-image: url(file:///etc/passwd) }</style>";
    final String imported = "<style>@import url(http://localhost/a.css);</style>";

    assertThatThrownBy(() -> WRITER.write(page(link, "<p>a</p>"), Map.of()))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("file:///etc/a.css");
    assertThatThrownBy(() -> WRITER.write(page(background, "<p>a</p>"), Map.of()))
        .isInstanceOf(RenderException.class);
    assertThatThrownBy(() -> WRITER.write(page(imported, "<p>a</p>"), Map.of()))
        .isInstanceOf(RenderException.class);
  }

  @Test
  void refusesADocumentType() {
    final String html =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + page("", "");

    assertThatThrownBy(() -> WRITER.write(html, Map.of())).isInstanceOf(RenderException.class);
  }

  @Test
  void refusesAFaceThatIsNotBundled() {
    final String html = page("", "<p style=\"font-weight: 700\">a</p>");

    assertThatThrownBy(() -> WRITER.write(html, Map.of()))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("text.700.normal");
  }

  @Test
  void makesNoPageForTheMarginUnderTheLastBlock() {
    final String fits = "<div style=\"height: 680pt\"></div><p style=\"margin-bottom: 40pt\">a</p>";

    assertThat(Pages.text(WRITER.write(page("", fits), Map.of()).bytes())).hasSize(1);
    assertThat(Pages.text(WRITER.write(page("", fits + "<p>b</p>"), Map.of()).bytes())).hasSize(2);
  }

  @Test
  void tellsOnAStyleThatTheEngineDoesNotKnow() {
    final String html = page("<style>p { display: flexible }</style>", "<p>a</p>");

    assertThat(WRITER.write(html, Map.of()).warnings()).isNotEmpty();
  }

  @Test
  void paintsAPictureWithWordsThatCanBeSelected() {
    final String body =
        "<p>a</p><img src=\"chart:1\" alt=\"Nilai naik\" style=\"display: block\"/>";
    final byte[] pdf = WRITER.write(page("", body), Map.of("chart:1", new Line())).bytes();

    assertThat(Pages.text(pdf).getFirst()).contains("rerata 31,1");
    assertThat(Pages.read(pdf, PdfWriterTests::holdsAnImage)).isFalse();
    assertThat(WRITER.write(page("", body), Map.of("chart:1", new Line())).bytes()).isEqualTo(pdf);
  }

  private static boolean holdsAnImage(final org.apache.pdfbox.pdmodel.PDDocument document) {
    final var resources = document.getPage(0).getResources();
    for (final var name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        return true;
      }
    }
    return false;
  }

  /** A line with a word. */
  static final class Line implements Picture {

    @Override
    public double widthPoints() {
      return 200;
    }

    @Override
    public double heightPoints() {
      return 50;
    }

    @Override
    public void paint(final Graphics2D graphics, final Rectangle2D area) {
      graphics.setColor(Color.BLACK);
      graphics.setStroke(new BasicStroke(0.5f));
      graphics.draw(
          new Line2D.Double(area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMinY()));
      graphics.setFont(FACES.chartFonts().regular().deriveFont(8f));
      graphics.drawString("rerata 31,1", 20, 20);
    }
  }
}
