package id.rekap.command;

/** The command line or its settings ask for something that cannot be; worded already. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(final String worded) {
    super(worded);
  }
}
