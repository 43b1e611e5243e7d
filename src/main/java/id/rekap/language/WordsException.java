package id.rekap.language;

import java.util.List;

/** A words file with mistakes; the message lists all of them. */
public final class WordsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WordsException(final List<String> mistakes) {
    super(String.join(System.lineSeparator(), mistakes));
  }
}
