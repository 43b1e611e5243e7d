package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.util.Collection;
import java.util.Set;

/**
 * Folded words, and whether a text is one of them. Most texts of a sheet are none, and nearly all
 * of those show it with their first two signs, before anything is folded.
 */
final class WordSet {

  private static final int ASCII = 128;

  private final Set<String> words;

  /** The signs with which a word begins, and those that stand second in one. */
  private final boolean[] firsts = new boolean[ASCII];

  private final boolean[] seconds = new boolean[ASCII];

  /**
   * A set of words.
   *
   * @param folded as {@link Spelling#fold} gives them
   */
  WordSet(final Collection<String> folded) {
    words = Set.copyOf(folded);
    for (final String word : words) {
      mark(firsts, word, 0);
      mark(seconds, word, 1);
    }
  }

  private static void mark(final boolean[] signs, final String word, final int at) {
    if (word.length() > at && word.charAt(at) < ASCII) {
      signs[word.charAt(at)] = true;
    }
  }

  /** Tells whether a text, folded, is one of the words. */
  boolean holds(final String text) {
    return couldHold(text) && words.contains(Spelling.fold(text));
  }

  /**
   * False only where folding cannot give a word: a letter or digit stays where it is, small, as
   * long as another sign of ASCII that can be seen, and so no accent, stands behind it.
   */
  private boolean couldHold(final String text) {
    if (text.length() < 3 || !isPlain(text.charAt(0)) || !isVisible(text.charAt(1))) {
      return true;
    }
    if (!firsts[small(text.charAt(0))]) {
      return false;
    }
    return !isPlain(text.charAt(1)) || !isVisible(text.charAt(2)) || seconds[small(text.charAt(1))];
  }

  private static boolean isVisible(final char sign) {
    return sign >= ' ' && sign <= '~';
  }

  private static boolean isPlain(final char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9');
  }

  private static int small(final char sign) {
    return sign >= 'A' && sign <= 'Z' ? sign + 'a' - 'A' : sign;
  }
}
