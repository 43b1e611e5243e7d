package id.rekap.intake;

import id.rekap.model.FewAnswers;
import id.rekap.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one respondent in the making: one for each question of the sheet that was
 * answered, then those that were derived.
 */
final class Answers {

  private final Questions questions;
  private final @Nullable Value[] values;
  private List<Answer> derived = List.of();

  Answers(final Questions questions) {
    this.questions = questions;
    values = new @Nullable Value[questions.columns.length];
  }

  /** What everybody on a sheet was asked: the codes of variables and their columns. */
  static final class Questions {

    private final String[] variables;
    private final int[] columns;

    /**
     * The questions of a sheet.
     *
     * @param columns the column of each variable; 0 where there is none
     */
    Questions(final List<VariableRow> variables, final int[] columns) {
      this.variables = variables.stream().map(one -> one.variable().code()).toArray(String[]::new);
      this.columns = columns.clone();
    }
  }

  /**
   * A value and the column of the row that it came from.
   *
   * @param variable the variable's code
   */
  record Answer(String variable, Value value, int column) {}

  @Nullable Answer get(final String variable) {
    for (int i = 0; i < values.length; i++) {
      final Value value = values[i];
      if (value != null && questions.variables[i].equals(variable)) {
        return new Answer(variable, value, questions.columns[i]);
      }
    }
    for (final Answer one : derived) {
      if (one.variable().equals(variable)) {
        return one;
      }
    }
    return null;
  }

  /** Takes the answer to a question by its place on the list. */
  void answer(final int question, final Value value) {
    values[question] = value;
  }

  /** Adds the answer of a variable that has none yet. */
  void add(final Answer one) {
    final List<Answer> more = new ArrayList<>(derived);
    more.add(one);
    derived = more;
  }

  Map<String, Value> values() {
    if (derived.isEmpty()) {
      return FewAnswers.of(questions.variables, values);
    }
    final Map<String, Value> all = LinkedHashMap.newLinkedHashMap(values.length + derived.size());
    for (int i = 0; i < values.length; i++) {
      final Value value = values[i];
      if (value != null) {
        all.put(questions.variables[i], value);
      }
    }
    derived.forEach(one -> all.put(one.variable(), one.value()));
    return all;
  }
}
