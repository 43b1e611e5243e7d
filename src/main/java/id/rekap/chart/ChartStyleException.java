package id.rekap.chart;

import java.util.List;

/** A style file with mistakes; the message lists all of them, one a line. */
public final class ChartStyleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChartStyleException(final List<String> mistakes) {
    super(String.join(System.lineSeparator(), mistakes));
  }
}
