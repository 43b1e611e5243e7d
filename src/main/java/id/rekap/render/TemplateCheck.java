package id.rekap.render;

import id.rekap.language.Mistake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tries every template and every style once, before the first report: with a page that holds each
 * kind of block, so that a wrong name is found although no report of today has such a block.
 */
final class TemplateCheck {

  private static final List<String> STYLES =
      List.of(
          "style/page.css",
          "style/table.css",
          "style/funder.css",
          "style/book.css",
          "style/office.css");

  private static final List<String> FRAGMENTS =
      List.of("fragments/text.html", "fragments/page.html", "fragments/block.html");

  /** What could let the text of a workbook act as markup or as code. */
  private static final Map<Banned, Pattern> BANNED =
      Map.of(
          new Banned("th:utext prints text as markup; use th:text", "markup"),
          Pattern.compile("th:utext"),
          new Banned("[( and [[ print text without th:text", "inline"),
          Pattern.compile("\\[\\(|\\[\\["),
          new Banned("a script has no place on paper", "script"),
          Pattern.compile("<script|th:on[a-z]+|\\son[a-z]+="),
          new Banned("a document type is refused", "doctype"),
          Pattern.compile("<!DOCTYPE|<!ENTITY"));

  /** A reason, and the key of its sentence. */
  private record Banned(String reason, String key) {}

  private final TemplateFolder templates;
  private final HtmlWriter writer;

  TemplateCheck(final TemplateFolder templates, final HtmlWriter writer) {
    this.templates = templates;
    this.writer = writer;
  }

  /**
   * Tries everything.
   *
   * @throws TemplateException with every mistake
   */
  void complain() {
    final List<Mistake> mistakes = mistakes();
    if (!mistakes.isEmpty()) {
      throw new TemplateException(mistakes);
    }
  }

  /**
   * Tries everything.
   *
   * @return every mistake, sorted; none if templates and styles may be used
   */
  List<Mistake> mistakes() {
    final TreeSet<Mistake> mistakes = new TreeSet<>(Comparator.comparing(Mistake::text));
    FRAGMENTS.forEach(name -> scan(name, mistakes));
    // A fragment that is not well-formed breaks every template, which would bear the blame.
    final int whole = mistakes.size();
    FRAGMENTS.forEach(name -> wellFormed(name, mistakes));
    final boolean isWhole = mistakes.size() == whole;
    for (final String template : writer.templates()) {
      scan("reports/" + template + ".html", mistakes);
      if (isWhole) {
        SamplePage.blocks()
            .forEach(block -> tried(SamplePage.of(template, List.of(block)), mistakes));
      }
    }
    STYLES.forEach(name -> style(name, mistakes));
    return new ArrayList<>(mistakes);
  }

  private void scan(final String name, final Set<Mistake> mistakes) {
    try {
      final String text = new String(templates.read(name), StandardCharsets.UTF_8);
      BANNED.forEach(
          (reason, pattern) -> {
            if (pattern.matcher(text).find()) {
              mistakes.add(Mistake.in(templates.place(name), reason.reason(), reason.key()));
            }
          });
    } catch (final TemplateException missing) {
      mistakes.addAll(missing.mistakes());
    }
  }

  /** Reads a fragment for itself. Names need no declared prefix: the template engine asks none. */
  private void wellFormed(final String name, final Set<Mistake> mistakes) {
    try {
      final SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers
          .newSAXParser()
          .parse(new ByteArrayInputStream(templates.read(name)), new DefaultHandler());
    } catch (final SAXParseException broken) {
      mistakes.add(
          HtmlWriter.mistake(
              templates.place(name), broken.getLineNumber(), String.valueOf(broken.getMessage())));
    } catch (final SAXException | ParserConfigurationException | IOException broken) {
      mistakes.add(HtmlWriter.mistake(templates.place(name), 0, broken.toString()));
    } catch (final TemplateException missing) {
      mistakes.addAll(missing.mistakes());
    }
  }

  private void tried(final PageView page, final Set<Mistake> mistakes) {
    try {
      PdfWriter.parse(writer.write(page));
    } catch (final TemplateException mistake) {
      mistakes.addAll(mistake.mistakes());
    } catch (final RenderException mistake) {
      final String detail = String.valueOf(mistake.getMessage());
      final String place = templates.place("reports/" + page.css() + ".html");
      mistakes.add(Mistake.in(place, detail, "template", "detail", detail));
    }
  }

  private void style(final String name, final Set<Mistake> mistakes) {
    try {
      final String css = new String(templates.read(name), StandardCharsets.UTF_8);
      final String place = templates.place(name);
      for (final String each : StyleCheck.mistakes(css)) {
        mistakes.add(Mistake.in(place, each, "style", "detail", each));
      }
      for (final StyleNeeds.Unmet each :
          StyleNeeds.of(css, Faces.names(templates), uri -> LockedAgent.has(templates, uri))) {
        final String text = each.key() + ": " + each.given();
        mistakes.add(Mistake.in(place, text, each.key(), "given", each.given()));
      }
    } catch (final TemplateException missing) {
      mistakes.addAll(missing.mistakes());
    }
  }
}
