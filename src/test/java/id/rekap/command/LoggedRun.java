package id.rekap.command;

import org.slf4j.LoggerFactory;

/** A command in a process of its own, after which a word is logged that nobody may log. */
final class LoggedRun {

  private LoggedRun() {}

  public static void main(final String[] arguments) {
    final int code = Rekap.execute(arguments[1]);
    if (!arguments[0].isEmpty()) {
      LoggerFactory.getLogger(LoggedRun.class).info("{}", arguments[0]);
    }
    System.exit(code);
  }
}
