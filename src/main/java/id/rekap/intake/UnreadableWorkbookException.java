package id.rekap.intake;

import java.io.IOException;

/** Says why a file cannot be read as a workbook, by reason code. */
public final class UnreadableWorkbookException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The reason code, such as {@code BERKAS_TERKUNCI}. */
  private final String code;

  /**
   * Makes the answer.
   *
   * @param code the reason code
   * @param message for the operator, in English
   */
  public UnreadableWorkbookException(final String code, final String message) {
    super(message);
    this.code = code;
  }

  /**
   * Gives the reason.
   *
   * @return the reason code
   */
  public String code() {
    return code;
  }
}
