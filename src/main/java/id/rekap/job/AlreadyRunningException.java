package id.rekap.job;

/** Another process is at work on the same data; nothing was changed. */
public final class AlreadyRunningException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AlreadyRunningException(final String what) {
    super("Another run holds " + what + "; wait until it has ended");
  }
}
