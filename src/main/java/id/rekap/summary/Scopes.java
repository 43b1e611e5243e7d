package id.rekap.summary;

import id.rekap.model.Dataset;
import id.rekap.model.SummaryFigure;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** For whom the variables of a program are reported. */
final class Scopes {

  private Scopes() {}

  /**
   * The variables of a program in the order of its dictionary. A program of summary numbers may
   * send a variable that is for everybody by group, with numbers of everybody or without; it is
   * then reported for each group that has rows, after everybody.
   */
  static List<Variable> of(final Dataset dataset) {
    final List<Variable> all = new ArrayList<>();
    for (final Variable variable : dataset.dictionary().variables()) {
      if (dataset.isSummaryOnly() && variable.group() == null && isByGroup(dataset, variable)) {
        if (rows(dataset, variable).stream().anyMatch(one -> one.group() == null)) {
          all.add(variable);
        }
        for (final String group : dataset.dictionary().groups()) {
          if (has(dataset, variable, group)) {
            all.add(variable.within(group));
          }
        }
      } else {
        all.add(variable);
      }
    }
    return all;
  }

  private static boolean isByGroup(final Dataset dataset, final Variable variable) {
    return rows(dataset, variable).stream().anyMatch(one -> one.group() != null);
  }

  private static boolean has(final Dataset dataset, final Variable variable, final String group) {
    return rows(dataset, variable).stream().anyMatch(one -> group.equals(one.group()));
  }

  private static List<SummaryFigure> rows(final Dataset dataset, final Variable variable) {
    return dataset.figures().stream()
        .filter(one -> one.variable().equals(variable.code()))
        .toList();
  }
}
