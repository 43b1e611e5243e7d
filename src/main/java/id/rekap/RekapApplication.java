package id.rekap;

import id.rekap.command.Rekap;

/** The entry point of Rekap: parses the command line; commands that need Spring start it. */
public final class RekapApplication {

  private RekapApplication() {}

  /**
   * Runs one command and exits with its code.
   *
   * @param arguments the command line
   */
  public static void main(final String[] arguments) {
    System.exit(Rekap.execute(arguments));
  }
}
