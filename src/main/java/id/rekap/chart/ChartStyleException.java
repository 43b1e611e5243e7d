package id.rekap.chart;

import id.rekap.language.Mistake;
import id.rekap.language.MistakesException;
import java.util.List;

/** A style file with mistakes; the message lists all of them, one a line. */
public final class ChartStyleException extends MistakesException {

  private static final long serialVersionUID = 1L;

  ChartStyleException(final List<Mistake> mistakes) {
    super(mistakes);
  }
}
