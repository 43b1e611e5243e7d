package id.rekap.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Where results go, which knows whether somebody still reads them. */
final class ResultStream extends PrintStream {

  /** What the operating system says of a pipe whose reader is gone (EPIPE), in the C locale. */
  private static final String GONE = "Broken pipe";

  private final Reader reader;

  /**
   * A stream that writes every line at once.
   *
   * @param out where the bytes go
   * @param charset the encoding of text
   */
  ResultStream(final OutputStream out, final Charset charset) {
    this(new Reader(out), charset);
  }

  private ResultStream(final Reader reader, final Charset charset) {
    super(reader, true, charset);
    this.reader = reader;
  }

  /**
   * Tells whether who read the results stopped reading, as {@code head} does when it has enough.
   *
   * @return true once something could not be written for that reason
   */
  boolean isUnread() {
    flush();
    return reader.gone;
  }

  /** A print stream keeps quiet about why it failed, so that it is asked before. */
  private static final class Reader extends FilterOutputStream {

    private volatile boolean gone;

    Reader(final OutputStream out) {
      super(out);
    }

    @Override
    public void write(final int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(final byte[] bytes, final int from, final int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (final IOException failure) {
        gone |= GONE.equals(failure.getMessage());
        throw failure;
      }
    }
  }
}
