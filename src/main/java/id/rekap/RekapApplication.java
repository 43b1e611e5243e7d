package id.rekap;

/** The entry point of Rekap. */
public final class RekapApplication {

  private RekapApplication() {}

  /**
   * Runs one command.
   *
   * @param arguments the command line
   */
  public static void main(final String[] arguments) {
    System.exit(arguments.length == 0 ? 2 : 0);
  }
}
