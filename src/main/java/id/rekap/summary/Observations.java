package id.rekap.summary;

import id.rekap.model.Dataset;
import id.rekap.model.Measurement;
import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a dataset with respondents, found by variable, occasion and group. */
final class Observations {

  private final Dataset dataset;

  /** Measured values by variable, occasion and respondent. */
  private final Map<String, Map<String, Map<String, Value>>> measured = new HashMap<>();

  Observations(final Dataset dataset) {
    this.dataset = dataset;
    for (final Measurement one : dataset.measurements()) {
      measured
          .computeIfAbsent(one.variable(), key -> new HashMap<>())
          .computeIfAbsent(one.occasion(), key -> new HashMap<>())
          .put(one.respondent(), one.value());
    }
  }

  /**
   * The respondents that a variable is for, within a group; all of them where the group is null.
   */
  List<Respondent> respondents(final Variable variable, final @Nullable String group) {
    final String own = variable.group();
    if (own != null && group != null && !own.equals(group)) {
      return List.of();
    }
    return respondents(own == null ? group : own);
  }

  List<Respondent> respondents(final @Nullable String group) {
    return group == null
        ? dataset.respondents()
        : dataset.respondents().stream().filter(one -> group.equals(one.group())).toList();
  }

  /** The occasions on which anybody was measured, ascending in time. */
  List<Occasion> occasions(final Variable variable) {
    final List<Occasion> used = new ArrayList<>();
    for (final Occasion occasion : dataset.dictionary().occasions()) {
      if (!measured(variable, occasion).isEmpty()) {
        used.add(occasion);
      }
    }
    return used;
  }

  private Map<String, Value> measured(final Variable variable, final Occasion occasion) {
    return measured.getOrDefault(variable.code(), Map.of()).getOrDefault(occasion.code(), Map.of());
  }

  /**
   * The values of the respondents that a variable is for, in their order; null where one is
   * missing. The occasion is null for a characteristic.
   */
  List<@Nullable Value> values(
      final Variable variable, final @Nullable Occasion occasion, final @Nullable String group) {
    final List<Respondent> respondents = respondents(variable, group);
    final List<@Nullable Value> values = new ArrayList<>(respondents.size());
    final Map<String, Value> known = occasion == null ? Map.of() : measured(variable, occasion);
    for (final Respondent one : respondents) {
      values.add(occasion == null ? one.answers().get(variable.code()) : known.get(one.code()));
    }
    return values;
  }

  /**
   * One respondent's value; null where it is missing. The occasion is null for a characteristic.
   */
  @Nullable Value value(
      final Respondent respondent, final Variable variable, final @Nullable Occasion occasion) {
    return occasion == null
        ? respondent.answers().get(variable.code())
        : measured(variable, occasion).get(respondent.code());
  }

  @Nullable Double number(
      final Respondent respondent, final Variable variable, final @Nullable Occasion occasion) {
    return value(respondent, variable, occasion) instanceof Value.Numeric numeric
        ? Double.valueOf(numeric.number())
        : null;
  }

  /**
   * A value as a number: itself, or the place of its category from 0; null where it is missing or
   * outside the categories.
   */
  @Nullable Double level(
      final Respondent respondent, final Variable variable, final Occasion occasion) {
    if (variable.isNumeric()) {
      return number(respondent, variable, occasion);
    }
    final String label = category(respondent, variable, occasion);
    for (int place = 0; place < variable.categories().size(); place++) {
      if (variable.categories().get(place).label().equals(label)) {
        return Double.valueOf(place);
      }
    }
    return null;
  }

  /** The numbers that are there, in their order. */
  static double[] numbers(final List<@Nullable Value> values) {
    final double[] numbers = new double[values.size()];
    int count = 0;
    for (final Value value : values) {
      if (value instanceof Value.Numeric numeric) {
        numbers[count++] = numeric.number();
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  /**
   * The label of the category a respondent falls into; null where the value or the category is
   * missing.
   */
  @Nullable String category(
      final Respondent respondent, final Variable variable, final @Nullable Occasion occasion) {
    return category(value(respondent, variable, occasion), variable);
  }

  /** The label of the category a value falls into; null where it or the category is missing. */
  static @Nullable String category(final @Nullable Value value, final Variable variable) {
    return switch (value) {
      case Value.Choice choice -> choice.label();
      case Value.Numeric numeric -> {
        final var category = variable.categoryOf(numeric.number());
        yield category == null ? null : category.label();
      }
      case Value.Words words -> null;
      case null -> null;
    };
  }

  Dataset dataset() {
    return dataset;
  }
}
