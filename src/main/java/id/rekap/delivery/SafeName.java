package id.rekap.delivery;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names that every file system takes: letters, digits and hyphens. */
public final class SafeName {

  /** The longest name given, in characters; leaves room for an ending. */
  static final int LONGEST = 100;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9]+");

  /** Names of devices, which Windows gives to no file, whatever its ending. */
  private static final Pattern DEVICES = Pattern.compile("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");

  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private SafeName() {}

  /**
   * Makes a name safe: accents are dropped, every run of other characters becomes one hyphen.
   *
   * @param text any text
   * @param otherwise the name where nothing of the text is left
   * @return 1 to 100 letters, digits and hyphens of ASCII, with no hyphen at either end
   */
  public static String of(final String text, final String otherwise) {
    final String plain =
        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    final String hyphened = trimmed(UNSAFE.matcher(plain).replaceAll("-"));
    final String cut = trimmed(hyphened.substring(0, Math.min(LONGEST, hyphened.length())));
    if (cut.isEmpty()) {
      return otherwise;
    }
    return DEVICES.matcher(cut).matches() ? cut + "-0" : cut;
  }

  private static String trimmed(final String name) {
    return EDGES.matcher(name).replaceAll("");
  }
}
