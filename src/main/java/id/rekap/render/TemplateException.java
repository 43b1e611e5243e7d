package id.rekap.render;

import id.rekap.language.Mistake;
import id.rekap.language.MistakesException;
import java.util.List;

/** Templates or styles with mistakes; the message lists all of them, one a line. */
public final class TemplateException extends MistakesException {

  private static final long serialVersionUID = 1L;

  TemplateException(final List<Mistake> mistakes) {
    super(mistakes);
  }
}
