package id.rekap.render;

import java.util.List;

/** Templates or styles with mistakes; the message lists all of them, one a line. */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TemplateException(final List<String> mistakes) {
    super(String.join(System.lineSeparator(), mistakes));
  }
}
