package id.rekap.command;

import id.rekap.delivery.SafeName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Names of the notices of one call: the workbook's own, with eight digits more where it is taken.
 */
final class NoticeNames {

  private final Set<String> taken = new HashSet<>();

  /**
   * Names the notice of a workbook, without its ending; the same files in the same order give the
   * same names.
   *
   * @param workbook its path as it was given
   */
  String of(final Path workbook) {
    final String file = String.valueOf(workbook.getFileName());
    final int dot = file.lastIndexOf('.');
    final String plain = SafeName.of(dot > 0 ? file.substring(0, dot) : file, "notice");
    String name = plain;
    for (int again = 0; !take(name); again++) {
      name = plain + "-" + digits(workbook + "#" + again);
    }
    return name;
  }

  /** Many file systems do not tell small letters from capitals. */
  private boolean take(final String name) {
    return taken.add(name.toLowerCase(Locale.ROOT));
  }

  private static String digits(final String text) {
    final CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
