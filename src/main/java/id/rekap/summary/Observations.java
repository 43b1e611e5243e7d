package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Dataset;
import id.rekap.model.Measurement;
import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import id.rekap.statistics.PairedSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The values of a dataset with respondents, found by variable, occasion and group. */
final class Observations {

  private final Dataset dataset;

  /** Measured values by variable and occasion, in the order of the respondents. */
  private final Map<String, Map<String, @Nullable Value[]>> measured = new HashMap<>();

  /** The same as numbers, by what was asked for: most columns are asked for several times. */
  private final Map<Asked, double[]> levels = new ConcurrentHashMap<>();

  /** The respondents of each group that was asked for. */
  private final Map<String, List<Respondent>> members = new ConcurrentHashMap<>();

  private record Asked(String variable, String occasion, @Nullable String group) {}

  Observations(final Dataset dataset) {
    this.dataset = dataset;
    final Places places = new Places(dataset.respondents());
    for (final Measurement one : dataset.measurements()) {
      Map<String, @Nullable Value[]> columns = measured.get(one.variable());
      if (columns == null) {
        columns = new HashMap<>();
        measured.put(one.variable(), columns);
      }
      @Nullable Value[] column = columns.get(one.occasion());
      if (column == null) {
        column = new @Nullable Value[dataset.respondents().size()];
        columns.put(one.occasion(), column);
      }
      final int place = places.of(one.respondent());
      if (place >= 0) {
        column[place] = one.value();
      }
    }
  }

  /**
   * The respondents that a variable is for, within a group; all of them where the group is null.
   */
  List<Respondent> respondents(final Variable variable, final @Nullable String group) {
    return isFor(variable, group) ? respondents(scope(variable, group)) : List.of();
  }

  List<Respondent> respondents(final @Nullable String group) {
    return group == null ? dataset.respondents() : members.computeIfAbsent(group, this::members);
  }

  private List<Respondent> members(final String group) {
    return dataset.respondents().stream().filter(one -> group.equals(one.group())).toList();
  }

  private static boolean isFor(final Variable variable, final @Nullable String group) {
    return variable.group() == null || group == null || variable.group().equals(group);
  }

  private static @Nullable String scope(final Variable variable, final @Nullable String group) {
    return variable.group() == null ? group : variable.group();
  }

  /** The occasions on which anybody was measured, ascending in time. */
  List<Occasion> occasions(final Variable variable) {
    final List<Occasion> used = new ArrayList<>();
    for (final Occasion occasion : dataset.dictionary().occasions()) {
      if (column(variable, occasion) != null) {
        used.add(occasion);
      }
    }
    return used;
  }

  private @Nullable Value @Nullable [] column(final Variable variable, final Occasion occasion) {
    return measured.getOrDefault(variable.code(), Map.of()).get(occasion.code());
  }

  /**
   * The values of the respondents that a variable is for, in their order; null where one is
   * missing. The occasion is null for a characteristic.
   */
  List<@Nullable Value> values(
      final Variable variable, final @Nullable Occasion occasion, final @Nullable String group) {
    final List<@Nullable Value> values = new ArrayList<>(dataset.respondents().size());
    if (!isFor(variable, group)) {
      return values;
    }
    final String scope = scope(variable, group);
    final @Nullable Value @Nullable [] column =
        occasion == null ? null : column(variable, occasion);
    int place = 0;
    for (final Respondent one : dataset.respondents()) {
      if (scope == null || scope.equals(one.group())) {
        final Value known = column == null ? null : column[place];
        values.add(occasion == null ? one.answers().get(variable.code()) : known);
      }
      place++;
    }
    return values;
  }

  /**
   * The same as numbers: each itself, or the place of its category from 0; NaN where one is missing
   * or outside the categories. Not to be changed.
   */
  double[] levels(final Variable variable, final Occasion occasion, final @Nullable String group) {
    if (!isFor(variable, group)) {
      return new double[0];
    }
    final Asked asked = new Asked(variable.code(), occasion.code(), scope(variable, group));
    final double[] known = levels.get(asked);
    final double[] found =
        known == null ? levels(variable, values(variable, occasion, group)) : known;
    levels.put(asked, found);
    return found;
  }

  private static double[] levels(final Variable variable, final List<@Nullable Value> values) {
    final List<String> labels = variable.categories().stream().map(Category::label).toList();
    final double[] levels = new double[values.size()];
    for (int i = 0; i < levels.length; i++) {
      final Value value = values.get(i);
      levels[i] = variable.isNumeric() ? number(value) : place(labels, category(value, variable));
    }
    return levels;
  }

  private static double number(final @Nullable Value value) {
    return value instanceof Value.Numeric numeric ? numeric.number() : Double.NaN;
  }

  private static double place(final List<String> labels, final @Nullable String label) {
    final int place = label == null ? -1 : labels.indexOf(label);
    return place < 0 ? Double.NaN : place;
  }

  /** What everybody scored on an outcome's two occasions who has both values. */
  PairedSample pairs(final Outcome outcome, final @Nullable String group) {
    return PairedSample.ofPresent(
        levels(outcome.variable(), Objects.requireNonNull(outcome.first()), group),
        levels(outcome.variable(), Objects.requireNonNull(outcome.last()), group));
  }

  /** Whether anybody has both values. */
  boolean hasPair(final Outcome outcome, final @Nullable String group) {
    final double[] first =
        levels(outcome.variable(), Objects.requireNonNull(outcome.first()), group);
    final double[] last = levels(outcome.variable(), Objects.requireNonNull(outcome.last()), group);
    for (int i = 0; i < first.length; i++) {
      if (!Double.isNaN(first[i]) && !Double.isNaN(last[i])) {
        return true;
      }
    }
    return false;
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
