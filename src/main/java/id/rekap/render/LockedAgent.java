package id.rekap.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * Lets the engine read the styles and pictures of the template folder, by {@code res:style/...},
 * and its own default style sheet; nothing else from anywhere. What is refused is written down, for
 * the engine itself would leave an empty place in silence.
 */
final class LockedAgent extends ITextUserAgent {

  private static final Pattern ALLOWED =
      Pattern.compile("res:(style/[a-z0-9-]+\\.(?:css|png|jpg))");

  private static final String DEFAULTS =
      Objects.requireNonNull(
              XhtmlNamespaceHandler.class.getResource("/resources/css/XhtmlNamespaceHandler.css"))
          .toString();

  private final TemplateFolder templates;
  private final List<String> refusals;

  /**
   * For one document.
   *
   * @param device the device it is painted on
   * @param templates where styles and pictures are
   * @param refusals where a refused or missing resource is written down
   */
  LockedAgent(
      final ITextOutputDevice device, final TemplateFolder templates, final List<String> refusals) {
    super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
    this.templates = templates;
    this.refusals = refusals;
  }

  /** Tells whether the engine would be handed what an address names. */
  static boolean has(final TemplateFolder templates, final String uri) {
    final var allowed = ALLOWED.matcher(uri);
    if (!allowed.matches()) {
      return false;
    }
    try {
      templates.find(allowed.group(1));
      return true;
    } catch (final TemplateException missing) {
      return false;
    }
  }

  @Override
  public @Nullable String resolveURI(final @Nullable String uri) {
    return uri;
  }

  @Override
  public ImageResource getImageResource(final String uri) {
    if (ALLOWED.matcher(uri).matches()) {
      return super.getImageResource(uri);
    }
    refuse(uri);
    return new ImageResource(uri, null);
  }

  @Override
  protected @Nullable InputStream resolveAndOpenStream(final @Nullable String uri) {
    if (DEFAULTS.equals(uri)) {
      return defaults();
    }
    final var allowed = ALLOWED.matcher(Objects.requireNonNullElse(uri, ""));
    if (!allowed.matches()) {
      refuse(uri);
      return null;
    }
    try {
      return new ByteArrayInputStream(templates.read(allowed.group(1)));
    } catch (final TemplateException missing) {
      refusals.add(missing.getMessage());
      return null;
    }
  }

  private static InputStream defaults() {
    try {
      final URL sheet = URI.create(DEFAULTS).toURL();
      return sheet.openStream();
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void refuse(final @Nullable String uri) {
    refusals.add("a resource from outside the styles is refused: " + uri);
  }
}
