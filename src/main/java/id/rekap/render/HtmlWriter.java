package id.rekap.render;

import id.rekap.language.Mistake;
import id.rekap.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Writes a report as XHTML, with the templates of an office; the only user of Thymeleaf. Shared by
 * all threads; a template is parsed once.
 */
final class HtmlWriter {

  private final TemplateFolder templates;
  private final Map<String, String> kinds;
  private final TemplateEngine engine;

  /**
   * For the templates of one office.
   *
   * @param templates where they are
   * @param kinds templates by the name of their kind of report
   */
  HtmlWriter(final TemplateFolder templates, final Map<String, String> kinds) {
    this.templates = templates;
    this.kinds = Map.copyOf(kinds);
    engine = new TemplateEngine();
    engine.setTemplateResolver(new FolderResolver(templates));
  }

  /** The template of a report's kind, which is also the name of its look in the styles. */
  String template(final Report report) {
    return Objects.requireNonNull(
        kinds.get(report.kind()), () -> "No template for a report of kind " + report.kind());
  }

  /** Every template of a report, sorted. */
  List<String> templates() {
    return kinds.values().stream().sorted().toList();
  }

  /**
   * Writes a report.
   *
   * @param page what its template may use
   * @return a document
   * @throws TemplateException if the template is wrong; the message names file and line
   */
  String write(final PageView page) {
    final Context context = new Context();
    context.setVariable("report", page);
    try {
      return engine.process("reports/" + page.css(), context);
    } catch (final TemplateProcessingException mistake) {
      throw new TemplateException(List.of(complaint("reports/" + page.css(), mistake)));
    }
  }

  /** The innermost message that names a place, without the engine's decoration. */
  private Mistake complaint(final String template, final TemplateProcessingException mistake) {
    Throwable innermost = mistake;
    String place = templates.place(template + ".html");
    int line = 0;
    for (Throwable cause = mistake; cause != null; cause = cause.getCause()) {
      innermost = cause;
      if (cause instanceof TemplateProcessingException inner && inner.hasTemplateName()) {
        final String name = inner.getTemplateName();
        line = inner.hasLineAndCol() ? inner.getLine() : 0;
        place = templates.place((name.contains("<") ? template : name) + ".html");
      }
    }
    final String message = Objects.requireNonNullElse(innermost.getMessage(), "");
    final String detail = message.lines().findFirst().orElse(innermost.getClass().getSimpleName());
    return mistake(place, line, detail);
  }

  /**
   * What is wrong in a template.
   *
   * @param place its path
   * @param line the line, from 1 on; 0 where it is not known
   * @param detail what the engine says
   */
  static Mistake mistake(final String place, final int line, final String detail) {
    return line < 1
        ? Mistake.in(place, detail, "template", "detail", detail)
        : Mistake.in(
            place,
            "line " + line + ": " + detail,
            "template.line",
            "line",
            String.valueOf(line),
            "detail",
            detail);
  }

  /** Hands the engine the files of the template folder. */
  private static final class FolderResolver extends AbstractTemplateResolver {

    private final TemplateFolder templates;

    private FolderResolver(final TemplateFolder templates) {
      this.templates = templates;
    }

    @Override
    protected boolean computeResolvable(
        final IEngineConfiguration configuration,
        final @Nullable String owner,
        final String template,
        final @Nullable Map<String, Object> attributes) {
      return true;
    }

    @Override
    protected ITemplateResource computeTemplateResource(
        final IEngineConfiguration configuration,
        final @Nullable String owner,
        final String template,
        final @Nullable Map<String, Object> attributes) {
      final byte[] file = templates.read(template + ".html");
      return new StringTemplateResource(new String(file, StandardCharsets.UTF_8));
    }

    @Override
    protected TemplateMode computeTemplateMode(
        final IEngineConfiguration configuration,
        final @Nullable String owner,
        final String template,
        final @Nullable Map<String, Object> attributes) {
      return TemplateMode.XML;
    }

    @Override
    protected ICacheEntryValidity computeValidity(
        final IEngineConfiguration configuration,
        final @Nullable String owner,
        final String template,
        final @Nullable Map<String, Object> attributes) {
      return AlwaysValidCacheEntryValidity.INSTANCE;
    }
  }
}
