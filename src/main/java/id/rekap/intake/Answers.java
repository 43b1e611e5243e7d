package id.rekap.intake;

import id.rekap.model.Value;
import id.rekap.workbook.RawCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of one respondent in the making, by variable code, in the order they came. */
final class Answers {

  private final List<Answer> all;

  /** For about so many answers. */
  Answers(final int size) {
    all = new ArrayList<>(size);
  }

  /**
   * A value and the cell of the row that it came from.
   *
   * @param variable the variable's code
   */
  record Answer(String variable, Value value, RawCell cell) {}

  @Nullable Answer get(final String variable) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).variable().equals(variable)) {
        return all.get(i);
      }
    }
    return null;
  }

  /** Adds the answer of a variable that has none yet. */
  void add(final String variable, final Value value, final RawCell cell) {
    all.add(new Answer(variable, value, cell));
  }

  Map<String, Value> values() {
    final Map<String, Value> values = LinkedHashMap.newLinkedHashMap(all.size());
    for (final Answer one : all) {
      values.put(one.variable(), one.value());
    }
    return values;
  }
}
