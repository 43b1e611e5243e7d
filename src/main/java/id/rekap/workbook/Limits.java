package id.rekap.workbook;

import java.util.List;
import java.util.function.BiFunction;

/**
 * How much of a file is read before it is refused; each a setting with a default.
 *
 * @param fileBytes bytes of the file as it was sent
 * @param entries entries of an archive
 * @param unpackedBytes bytes of everything that an archive holds, unpacked
 * @param sheets sheets of a workbook
 * @param rows rows of one sheet that hold something
 * @param columns cells of one row that hold something
 * @param cells cells of a workbook that hold something
 * @param letters characters of one cell; Excel itself stops at 32,767
 * @param seconds seconds of processor time for one file
 * @param findings findings of one code on one sheet that are kept; the others are counted
 */
public record Limits(
    long fileBytes,
    int entries,
    long unpackedBytes,
    int sheets,
    int rows,
    int columns,
    int cells,
    int letters,
    int seconds,
    int findings) {

  /** What is read where nothing else is set. */
  public static final Limits DEFAULT =
      new Limits(100L << 20, 5_000, 256L << 20, 250, 200_000, 500, 2_000_000, 100_000, 15, 1_000);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException where one of them is below 1
   */
  public Limits {
    if (fileBytes < 1
        || entries < 1
        || unpackedBytes < 1
        || sheets < 1
        || rows < 1
        || columns < 1
        || cells < 1
        || letters < 1
        || seconds < 1
        || findings < 1) {
      throw new IllegalArgumentException("A limit below 1 lets nothing in");
    }
  }

  /** The names under which the limits are set, in the order of the components. */
  private static final List<String> NAMES =
      List.of(
          "file-bytes",
          "entries",
          "unpacked-bytes",
          "sheets",
          "rows",
          "columns",
          "cells",
          "letters",
          "seconds",
          "findings");

  /**
   * The names under which the limits are set.
   *
   * @return such as {@code rows}
   */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Limits by name.
   *
   * @param limit gives the limit of a name, or the default that it is handed
   * @return the limits
   * @throws IllegalArgumentException where one is below 1
   * @throws ArithmeticException where one that is a count does not fit an int
   */
  public static Limits of(final BiFunction<String, Long, Long> limit) {
    final Limits usual = DEFAULT;
    return new Limits(
        limit.apply("file-bytes", usual.fileBytes()),
        count(limit, "entries", usual.entries()),
        limit.apply("unpacked-bytes", usual.unpackedBytes()),
        count(limit, "sheets", usual.sheets()),
        count(limit, "rows", usual.rows()),
        count(limit, "columns", usual.columns()),
        count(limit, "cells", usual.cells()),
        count(limit, "letters", usual.letters()),
        count(limit, "seconds", usual.seconds()),
        count(limit, "findings", usual.findings()));
  }

  private static int count(
      final BiFunction<String, Long, Long> limit, final String name, final int usual) {
    return Math.toIntExact(limit.apply(name, (long) usual));
  }
}
