package id.rekap.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program measures and when: its variables, occasions and the groups of its respondents.
 *
 * @param variables in the order of the sheet Variabel, each code once
 * @param occasions ascending by order
 * @param groups the respondents' groups, in the order in which they first appear
 * @param items the items of its instruments
 */
public record Dictionary(
    List<Variable> variables, List<Occasion> occasions, List<String> groups, List<Item> items) {

  /** Keeps its own copies and sorts the occasions. */
  public Dictionary {
    variables = List.copyOf(variables);
    occasions = occasions.stream().sorted(Comparator.comparingInt(Occasion::order)).toList();
    groups = List.copyOf(groups);
    items = List.copyOf(items);
  }

  /**
   * Finds a variable.
   *
   * @param code its code
   * @return the variable, or null where the dictionary has none
   */
  public @Nullable Variable variable(final String code) {
    return variables.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
  }

  /**
   * Finds an occasion.
   *
   * @param code its code
   * @return the occasion, or null where there is none
   */
  public @Nullable Occasion occasion(final String code) {
    return occasions.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
  }
}
