package id.rekap.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words, templates or styles with mistakes; the message lists all of them, one a line. */
public class MistakesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /**
   * Mistakes, each once.
   *
   * @param mistakes at least one
   */
  public MistakesException(final List<Mistake> mistakes) {
    super(
        mistakes.stream()
            .map(Mistake::text)
            .distinct()
            .collect(Collectors.joining(System.lineSeparator())));
    this.mistakes = List.copyOf(new LinkedHashSet<>(mistakes));
  }

  /**
   * Gives the mistakes.
   *
   * @return in the order in which they are to be told
   */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  /**
   * Takes every step, whatever the others say.
   *
   * @param steps what loads words, templates and styles
   * @throws MistakesException with the mistakes of all of them at once
   */
  public static void together(final Runnable... steps) {
    final Set<Mistake> all = new LinkedHashSet<>();
    for (final Runnable step : steps) {
      try {
        step.run();
      } catch (final MistakesException some) {
        all.addAll(some.mistakes());
      }
    }
    if (!all.isEmpty()) {
      throw new MistakesException(new ArrayList<>(all));
    }
  }
}
