package id.rekap.language;

import java.util.List;

/** A words file with mistakes; the message lists all of them. */
public final class WordsException extends MistakesException {

  private static final long serialVersionUID = 1L;

  WordsException(final List<Mistake> mistakes) {
    super(mistakes);
  }
}
