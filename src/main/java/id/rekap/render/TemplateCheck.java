package id.rekap.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tries every template and every style once, before the first report: with a page that holds each
 * kind of block, so that a wrong name is found although no report of today has such a block.
 */
final class TemplateCheck {

  private static final List<String> STYLES =
      List.of("style/page.css", "style/table.css", "style/office.css");

  private static final List<String> FRAGMENTS =
      List.of("fragments/text.html", "fragments/page.html", "fragments/block.html");

  /** What could let the text of a workbook act as markup or as code. */
  private static final Map<String, Pattern> BANNED =
      Map.of(
          "th:utext prints text as markup; use th:text", Pattern.compile("th:utext"),
          "[( and [[ print text without th:text", Pattern.compile("\\[\\(|\\[\\["),
          "a script has no place on paper", Pattern.compile("<script|th:on[a-z]+|\\son[a-z]+="),
          "a document type is refused", Pattern.compile("<!DOCTYPE|<!ENTITY"));

  private final TemplateFolder templates;
  private final HtmlWriter writer;

  TemplateCheck(final TemplateFolder templates, final HtmlWriter writer) {
    this.templates = templates;
    this.writer = writer;
  }

  /**
   * Tries everything.
   *
   * @return every mistake, sorted; none if templates and styles may be used
   */
  List<String> mistakes() {
    final TreeSet<String> mistakes = new TreeSet<>();
    FRAGMENTS.forEach(name -> scan(name, mistakes));
    for (final String template : HtmlWriter.templates()) {
      scan("reports/" + template + ".html", mistakes);
      for (final BlockView block : SamplePage.blocks()) {
        tried(SamplePage.of(template, List.of(block)), mistakes);
      }
    }
    STYLES.forEach(name -> style(name, mistakes));
    return new ArrayList<>(mistakes);
  }

  private void scan(final String name, final Set<String> mistakes) {
    try {
      final String text = new String(templates.read(name), StandardCharsets.UTF_8);
      BANNED.forEach(
          (reason, pattern) -> {
            if (pattern.matcher(text).find()) {
              mistakes.add("templates/" + name + ": " + reason);
            }
          });
    } catch (final TemplateException missing) {
      mistakes.add(missing.getMessage());
    }
  }

  private void tried(final PageView page, final Set<String> mistakes) {
    try {
      PdfWriter.parse(writer.write(page));
    } catch (final TemplateException mistake) {
      mistakes.add(mistake.getMessage());
    } catch (final RenderException mistake) {
      mistakes.add("templates/reports/" + page.css() + ".html: " + mistake.getMessage());
    }
  }

  private void style(final String name, final Set<String> mistakes) {
    try {
      final String css = new String(templates.read(name), StandardCharsets.UTF_8);
      StyleCheck.mistakes(css).forEach(each -> mistakes.add("templates/" + name + ": " + each));
    } catch (final TemplateException missing) {
      mistakes.add(missing.getMessage());
    }
  }
}
