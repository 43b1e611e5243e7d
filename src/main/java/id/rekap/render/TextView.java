package id.rekap.render;

import id.rekap.language.Run;
import id.rekap.language.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Words as a template sees them.
 *
 * @param pieces the words in reading order; a line may break between them only at a space
 * @param mixed true where they are of more than one face: then every run is an element of its own,
 *     for the engine paints bare text before the elements within it, and a reader's program would
 *     find the words in that order
 */
record TextView(List<Piece> pieces, boolean mixed) {

  /**
   * A stretch of words.
   *
   * @param kept true where it stays on one line as a whole: it mixes upright and italic letters
   *     without a space between, and the engine would break the line where the face changes
   * @param runs its letters
   */
  record Piece(boolean kept, List<Letters> runs) {}

  /**
   * Letters in one face.
   *
   * @param text the letters
   * @param italic true for an italic
   * @param bold true for the house's bold
   */
  record Letters(String text, boolean italic, boolean bold) {}

  /** No words at all. */
  static final TextView NONE = new TextView(List.of(), false);

  /**
   * Prepares words for a template.
   *
   * @param wording the words
   * @return the same words without a character that has no place on paper
   */
  static TextView of(final Wording wording) {
    final List<Piece> pieces = new ArrayList<>();
    for (final List<Letters> word : words(wording)) {
      if (word.size() == 1) {
        addPlain(pieces, word.getFirst());
      } else {
        final Letters last = word.getLast();
        final String letters = last.text().stripTrailing();
        final String spaces = last.text().substring(letters.length());
        word.set(word.size() - 1, new Letters(letters, last.italic(), last.bold()));
        pieces.add(new Piece(true, List.copyOf(word)));
        if (!spaces.isEmpty()) {
          addPlain(pieces, new Letters(spaces, false, false));
        }
      }
    }
    return new TextView(
        List.copyOf(pieces), pieces.size() > 1 || pieces.stream().anyMatch(Piece::kept));
  }

  private static void addPlain(final List<Piece> pieces, final Letters letters) {
    final Piece last = pieces.isEmpty() ? null : pieces.getLast();
    if (last != null && !last.kept() && sameFace(last.runs().getLast(), letters)) {
      pieces.set(pieces.size() - 1, joined(last, letters));
    } else {
      pieces.add(new Piece(false, List.of(letters)));
    }
  }

  /** The words without their faces. */
  String plain() {
    final StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> piece.runs().forEach(run -> text.append(run.text())));
    return text.toString();
  }

  /** True where there is nothing to print. */
  boolean blank() {
    return plain().isBlank();
  }

  /** Cuts at ordinary spaces; each word but the last keeps the spaces that follow it. */
  private static List<List<Letters>> words(final Wording wording) {
    final List<List<Letters>> words = new ArrayList<>();
    boolean open = false;
    for (final Run run : wording.runs()) {
      final String text = PrintableText.of(run.text());
      int from = 0;
      while (from < text.length()) {
        final int to = wordEnd(text, from);
        final Letters letters = letters(text.substring(from, to), run.style());
        if (open) {
          add(words.getLast(), letters);
        } else {
          words.add(new ArrayList<>(List.of(letters)));
        }
        open = text.charAt(to - 1) != ' ';
        from = to;
      }
    }
    return words;
  }

  /** A space that opens a run closes the word before it without being part of a mixed word. */
  private static void add(final List<Letters> word, final Letters letters) {
    final Letters last = word.getLast();
    if (sameFace(last, letters) || letters.text().charAt(0) == ' ') {
      word.set(
          word.size() - 1, new Letters(last.text() + letters.text(), last.italic(), last.bold()));
    } else {
      word.add(letters);
    }
  }

  private static int wordEnd(final String text, final int from) {
    int to = text.indexOf(' ', from);
    if (to < 0) {
      return text.length();
    }
    while (to < text.length() && text.charAt(to) == ' ') {
      to++;
    }
    return to;
  }

  private static Letters letters(final String text, final Run.Style style) {
    return new Letters(text, style == Run.Style.ITALIC, style == Run.Style.BOLD);
  }

  private static boolean sameFace(final Letters one, final Letters other) {
    return one.italic() == other.italic() && one.bold() == other.bold();
  }

  private static Piece joined(final Piece piece, final Letters more) {
    final Letters last = piece.runs().getLast();
    return new Piece(
        false, List.of(new Letters(last.text() + more.text(), last.italic(), last.bold())));
  }
}
