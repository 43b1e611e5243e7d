package id.rekap.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words ready to be set: runs of text in reading order.
 *
 * @param runs the runs, none of them empty
 */
public record Wording(List<Run> runs) {

  private static final Pattern NAME =
      Pattern.compile("^\\p{Lu}[\\p{Ll}'’-]*[\\s\u00A0]+\\p{Lu}\\p{Ll}");
  private static final Pattern CAPITAL_INSIDE =
      Pattern.compile(
          "^(?:[^\\s\u00A0]+\\p{Lu}|[^\\s\u00A0]{0,2}(?=[\\s\u00A0]|$)|[^\\s\u00A0]*\\d)");

  /** Keeps its own copy. */
  public Wording {
    runs = List.copyOf(runs);
  }

  /**
   * Plain text as words.
   *
   * @param text the text
   * @return one plain run, or none for empty text
   */
  public static Wording of(final String text) {
    return new Wording(text.isEmpty() ? List.of() : List.of(new Run(text, Run.Style.PLAIN)));
  }

  /**
   * Several words one after another.
   *
   * @param parts the words in order
   * @param between what stands between them
   * @return all of them
   */
  public static Wording joined(final List<Wording> parts, final String between) {
    final List<Run> runs = new ArrayList<>();
    for (final Wording part : parts) {
      if (!runs.isEmpty()) {
        runs.add(new Run(between, Run.Style.PLAIN));
      }
      runs.addAll(part.runs());
    }
    return new Wording(runs);
  }

  /**
   * The text without its styles.
   *
   * @return the text of all runs
   */
  public String plain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /**
   * Makes the first letter large, as at the start of a sentence.
   *
   * @return the same words with a capital, where they start with a letter
   */
  public Wording capitalised() {
    return withFirst(true);
  }

  /**
   * Tells whether the words start as a name does: the first two of them have a capital, and small
   * letters after it.
   *
   * @return true for {@code Pre Test} and {@code Desa Kemiren bersih}, false for {@code Skor
   *     LATCH}, {@code Kader kesehatan} and {@code Pengetahuan ibu di Desa Kemiren}
   */
  public boolean isName() {
    return NAME.matcher(plain()).find();
  }

  /**
   * Makes the first letter small where the rest of the first word is small; a first word with a
   * further capital, with a digit, or of at most two letters is an acronym or a symbol ({@code
   * ASI}, {@code PkM}, {@code COVID-19}, {@code Hb}) and stays. No later word is touched.
   *
   * @return the same words in the middle of a sentence
   */
  public Wording lowered() {
    if (runs.isEmpty() || isAcronym(runs.getFirst().text())) {
      return this;
    }
    return withFirst(false);
  }

  private static boolean isAcronym(final String text) {
    return CAPITAL_INSIDE.matcher(text).find();
  }

  private Wording withFirst(final boolean large) {
    if (runs.isEmpty()) {
      return this;
    }
    final Run first = runs.getFirst();
    final int end = first.text().offsetByCodePoints(0, 1);
    final String letter = first.text().substring(0, end);
    final String changed =
        (large ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT))
            + first.text().substring(end);
    final List<Run> all = new ArrayList<>(runs);
    all.set(0, new Run(changed, first.style()));
    return new Wording(all);
  }
}
