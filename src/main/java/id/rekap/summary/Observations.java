package id.rekap.summary;

import id.rekap.model.Dataset;
import id.rekap.model.Measurement;
import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a dataset with respondents, found by variable, occasion and group. */
final class Observations {

  private record Place(String respondent, String variable, String occasion) {}

  private final Dataset dataset;
  private final Map<Place, Value> measured = new HashMap<>();

  Observations(final Dataset dataset) {
    this.dataset = dataset;
    for (final Measurement one : dataset.measurements()) {
      measured.put(new Place(one.respondent(), one.variable(), one.occasion()), one.value());
    }
  }

  /**
   * The respondents that a variable is for, within a group; all of them where the group is null.
   */
  List<Respondent> respondents(final Variable variable, final @Nullable String group) {
    return dataset.respondents().stream()
        .filter(one -> variable.group() == null || variable.group().equals(one.group()))
        .filter(one -> group == null || group.equals(one.group()))
        .toList();
  }

  List<Respondent> respondents(final @Nullable String group) {
    return dataset.respondents().stream()
        .filter(one -> group == null || group.equals(one.group()))
        .toList();
  }

  /** The occasions on which anybody was measured, ascending in time. */
  List<Occasion> occasions(final Variable variable) {
    final List<Occasion> used = new ArrayList<>();
    for (final Occasion occasion : dataset.dictionary().occasions()) {
      final boolean any =
          dataset.measurements().stream()
              .anyMatch(
                  one ->
                      one.variable().equals(variable.code())
                          && one.occasion().equals(occasion.code()));
      if (any) {
        used.add(occasion);
      }
    }
    return used;
  }

  /**
   * One respondent's value; null where it is missing. The occasion is null for a characteristic.
   */
  @Nullable Value value(
      final Respondent respondent, final Variable variable, final @Nullable Occasion occasion) {
    return occasion == null
        ? respondent.answers().get(variable.code())
        : measured.get(new Place(respondent.code(), variable.code(), occasion.code()));
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

  /** The numbers that are there, in the order of the respondents. */
  double[] numbers(
      final Variable variable, final @Nullable Occasion occasion, final @Nullable String group) {
    return respondents(variable, group).stream()
        .map(one -> number(one, variable, occasion))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /**
   * The label of the category a respondent falls into; null where the value or the category is
   * missing.
   */
  @Nullable String category(
      final Respondent respondent, final Variable variable, final @Nullable Occasion occasion) {
    return switch (value(respondent, variable, occasion)) {
      case Value.Choice choice -> choice.label();
      case Value.Numeric numeric -> {
        final var category = variable.categoryOf(numeric.number());
        yield category == null ? null : category.label();
      }
      case Value.Words words -> null;
      case null -> null;
    };
  }

  /** How many respondents gave a value. */
  long answered(
      final Variable variable, final @Nullable Occasion occasion, final @Nullable String group) {
    return respondents(variable, group).stream()
        .filter(one -> value(one, variable, occasion) != null)
        .count();
  }

  Dataset dataset() {
    return dataset;
  }
}
