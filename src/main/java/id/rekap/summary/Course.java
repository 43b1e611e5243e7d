package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import id.rekap.statistics.CochranQ;
import id.rekap.statistics.Friedman;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome over three occasions or more: Friedman for numbers, Cochran Q for yes/no answers, on
 * complete rows.
 */
final class Course {

  private static final int STATISTIC = 2;

  private final Observations observations;
  private final Outcome outcome;
  private final Variable variable;
  private final @Nullable String group;

  Course(final Observations observations, final Outcome outcome, final @Nullable String group) {
    this.observations = observations;
    this.outcome = outcome;
    this.variable = outcome.variable();
    this.group = group;
  }

  private FigureKey key(final String measure) {
    final FigureKey own = outcome.over(measure);
    return group == null
        ? own
        : new FigureKey(own.variable(), group, own.occasion(), null, measure);
  }

  void addTo(final FigureBook.Builder book) {
    if (variable.isNumeric()) {
      friedman(book);
    } else if (variable.isYesNo()) {
      cochran(book);
    }
  }

  private void friedman(final FigureBook.Builder book) {
    final List<List<@Nullable Value>> columns =
        outcome.occasions().stream().map(one -> observations.values(variable, one, group)).toList();
    final List<double[]> rows = new ArrayList<>();
    for (int respondent = 0; respondent < columns.getFirst().size(); respondent++) {
      final double[] row = new double[columns.size()];
      boolean complete = true;
      for (int i = 0; i < row.length && complete; i++) {
        complete = columns.get(i).get(respondent) instanceof Value.Numeric;
        row[i] =
            columns.get(i).get(respondent) instanceof Value.Numeric number ? number.number() : 0;
      }
      if (complete) {
        rows.add(row);
      }
    }
    final long n = rows.size();
    book.count(key("n_lengkap"), n, null);
    if (n == 0) {
      return;
    }
    final Friedman test = Friedman.of(rows.toArray(double[][]::new));
    book.put(key("chi2_friedman"), Description.value(test.chi2()), n, STATISTIC);
    book.count(key("df_friedman"), test.degreesOfFreedom(), n);
    book.pValue(key("p_friedman"), Description.value(test.pValue()), n);
    book.put(key("kendall_w"), Description.value(test.kendallW()), n, STATISTIC);
  }

  private void cochran(final FigureBook.Builder book) {
    final String yes = CourseTable.reported(variable);
    final List<int[]> rows = new ArrayList<>();
    for (final Respondent one : observations.respondents(variable, group)) {
      final int[] row = new int[outcome.occasions().size()];
      boolean complete = true;
      for (int i = 0; i < row.length && complete; i++) {
        final Occasion occasion = outcome.occasions().get(i);
        final String label = observations.category(one, variable, occasion);
        complete = label != null;
        row[i] = yes.equals(label) ? 1 : 0;
      }
      if (complete) {
        rows.add(row);
      }
    }
    final long n = rows.size();
    book.count(key("n_lengkap"), n, null);
    if (n == 0) {
      return;
    }
    final CochranQ test = CochranQ.of(rows.toArray(int[][]::new));
    book.put(key("q_cochran"), Description.value(test.q()), n, STATISTIC);
    book.count(key("df_cochran"), test.degreesOfFreedom(), n);
    book.pValue(key("p_cochran"), Description.value(test.pValue()), n);
  }
}
