package id.rekap.command;

/** What a command tells its caller; 69, 130 and 143 come from the launcher and the system. */
final class ExitCode {

  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int SOME_REFUSED = 3;

  /** Nobody reads the result any more: 128 and the number of SIGPIPE, as shells tell it. */
  static final int UNREAD = 141;

  private ExitCode() {}
}
