package id.rekap.render;

/**
 * A report that cannot be set as it stands, such as one with a character that no bundled face
 * holds; the message names the place. No page of it may be delivered.
 */
public final class RenderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RenderException(final String message) {
    super(message);
  }

  RenderException(final String message, final Throwable cause) {
    super(message, cause);
  }
}
