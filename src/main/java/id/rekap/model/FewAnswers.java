package id.rekap.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one respondent in their order, unchangeable, in as little memory as they need:
 * there are many respondents, and few questions.
 */
public final class FewAnswers extends AbstractMap<String, Value> {

  /** With more of them, looking for one among all takes too long. */
  static final int MOST = 24;

  private final String[] variables;
  private final Value[] values;

  FewAnswers(final Map<String, Value> answers) {
    variables = answers.keySet().toArray(String[]::new);
    values = answers.values().toArray(Value[]::new);
  }

  private FewAnswers(final String[] variables, final Value[] values) {
    this.variables = variables;
    this.values = values;
  }

  /**
   * Takes the answers to questions that everybody was asked, by their places.
   *
   * @param variables the codes of the questions, each once; not changed afterwards
   * @param values an answer for each; null where there is none
   * @return the answers that there are
   */
  public static Map<String, Value> of(final String[] variables, final @Nullable Value[] values) {
    final String[] answered = new String[variables.length];
    final Value[] given = new Value[variables.length];
    int count = 0;
    for (int i = 0; i < variables.length; i++) {
      final Value value = values[i];
      if (value != null) {
        answered[count] = variables[i];
        given[count++] = value;
      }
    }
    // Most people answer everything: their questions are kept once for all of them.
    return count == variables.length
        ? new FewAnswers(variables, given)
        : new FewAnswers(Arrays.copyOf(answered, count), Arrays.copyOf(given, count));
  }

  @Override
  public int size() {
    return variables.length;
  }

  @Override
  public boolean containsKey(final @Nullable Object variable) {
    return get(variable) != null;
  }

  @Override
  public @Nullable Value get(final @Nullable Object variable) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i].equals(variable)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  public void forEach(final BiConsumer<? super String, ? super Value> action) {
    for (int i = 0; i < variables.length; i++) {
      action.accept(variables[i], values[i]);
    }
  }

  @Override
  public Set<Map.Entry<String, Value>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return variables.length;
      }

      @Override
      public Iterator<Map.Entry<String, Value>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, Value>> {

    private int next;

    @Override
    public boolean hasNext() {
      return next < variables.length;
    }

    @Override
    public Map.Entry<String, Value> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next++;
      return Map.entry(variables[next - 1], values[next - 1]);
    }
  }
}
