package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How alike a text and a heading are that do not mean the same.
 *
 * @param distance how many letters they differ by, in the spelling and the form that fit best
 * @param isClose true where the heading was probably meant
 */
record Likeness(int distance, boolean isClose) {

  /** A heading's spelling may differ from a known one by a letter in so many. */
  private static final int LETTERS_A_SLIP = 4;

  /** Letters of a heading beyond which nobody looks for a slip. */
  private static final int LONGEST = 100;

  /** What is put before a heading: {@code 1.}, {@code a)}. */
  private static final Pattern NUMBER =
      Pattern.compile("^\\(?(\\d{1,3}|\\p{L})[.)]\\s*|^\\d{1,3}\\s+");

  /** What is put behind one: its unit or an explanation, in brackets or behind a comma. */
  private static final Pattern ADDITION = Pattern.compile("\\s*[(\\[,].*$");

  static Likeness of(final String found, final Heading heading) {
    final String whole = Spelling.fold(found);
    final String bare =
        ADDITION.matcher(NUMBER.matcher(whole).replaceFirst("")).replaceFirst("").strip();
    Likeness best = between(whole, heading.name().toLowerCase(Locale.ROOT));
    for (final String form : bare.equals(whole) ? List.of(whole) : List.of(whole, bare)) {
      for (final List<String> words : heading.spellings()) {
        for (final String word : words) {
          if (isAsLong(form, word)) {
            best = best.or(between(form, word));
          }
        }
      }
    }
    return best;
  }

  private static Likeness between(final String found, final String word) {
    // A whole passage is as far from a heading as it is long.
    final int distance =
        found.length() > LONGEST + word.length() ? found.length() : Spelling.distance(found, word);
    final boolean slip = distance <= slips(word) && word.length() >= LETTERS_A_SLIP;
    return new Likeness(distance, distance == 0 || slip);
  }

  /** Tells whether a text may be a slip of a word by its length. */
  private static boolean isAsLong(final String found, final String word) {
    return word.length() <= LONGEST && Math.abs(found.length() - word.length()) <= slips(word);
  }

  private static int slips(final String word) {
    return Math.max(1, word.length() / LETTERS_A_SLIP);
  }

  /** The closer one, or of two that are close or not the one with fewer letters between. */
  private Likeness or(final Likeness other) {
    return other.isClose() != isClose()
        ? (other.isClose() ? other : this)
        : (other.distance() < distance() ? other : this);
  }
}
