package id.rekap.job;

import java.util.List;

/** No workbook with this Kode Kegiatan was taken in. */
public final class UnknownProgramException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> known;

  UnknownProgramException(final String code, final List<String> known) {
    super("No program " + code + " among " + known.size());
    this.code = code;
    this.known = List.copyOf(known);
  }

  /**
   * The code that was asked for.
   *
   * @return as it was given
   */
  public String code() {
    return code;
  }

  /**
   * The codes that are known.
   *
   * @return in their order; empty where nothing was taken in
   */
  public List<String> known() {
    return known;
  }
}
