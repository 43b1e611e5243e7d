package id.rekap.summary;

import id.rekap.model.Variable;
import id.rekap.statistics.CochranQ;
import id.rekap.statistics.Friedman;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome over three occasions or more: Friedman for numbers and ordered categories, Cochran Q
 * for yes/no answers, on complete rows.
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
    final StatisticalTest test = AnalysisRegistry.of(outcome).course();
    if (test == null) {
      return;
    }
    final List<double[]> rows = complete(test == StatisticalTest.COCHRAN);
    final long n = rows.size();
    book.count(key("n_berubah"), rows.stream().filter(Course::varies).count(), n);
    if (n == 0) {
      return;
    }
    if (test == StatisticalTest.COCHRAN) {
      cochran(book, rows);
    } else {
      friedman(book, rows);
    }
  }

  private static boolean varies(final double[] row) {
    for (final double one : row) {
      if (one != row[0]) {
        return true;
      }
    }
    return false;
  }

  /** The rows of those who have a value on every occasion. */
  private List<double[]> complete(final boolean yesNo) {
    final double[][] columns =
        outcome.occasions().stream()
            .map(one -> observations.levels(variable, one, group))
            .toArray(double[][]::new);
    final List<double[]> rows = new ArrayList<>(columns[0].length);
    for (int person = 0; person < columns[0].length; person++) {
      final double[] row = new double[columns.length];
      boolean complete = true;
      for (int i = 0; i < row.length && complete; i++) {
        // The first category is the one reported: yes is 1, no is 0.
        row[i] = yesNo ? 1 - columns[i][person] : columns[i][person];
        complete = !Double.isNaN(row[i]);
      }
      if (complete) {
        rows.add(row);
      }
    }
    return rows;
  }

  private void friedman(final FigureBook.Builder book, final List<double[]> rows) {
    final long n = rows.size();
    final Friedman test = Friedman.of(rows.toArray(double[][]::new));
    book.put(key("chi2_friedman"), Description.value(test.chi2()), n, STATISTIC);
    book.count(key("df_friedman"), test.degreesOfFreedom(), n);
    book.pValue(key("p_friedman"), Description.value(test.pValue()), n);
    book.put(key("kendall_w"), Description.value(test.kendallW()), n, STATISTIC);
  }

  private void cochran(final FigureBook.Builder book, final List<double[]> rows) {
    final long n = rows.size();
    final CochranQ test =
        CochranQ.of(
            rows.stream()
                .map(row -> Arrays.stream(row).mapToInt(one -> (int) one).toArray())
                .toArray(int[][]::new));
    book.put(key("q_cochran"), Description.value(test.q()), n, STATISTIC);
    book.count(key("df_cochran"), test.degreesOfFreedom(), n);
    book.pValue(key("p_cochran"), Description.value(test.pValue()), n);
    book.put(key("eta2_cochran"), Description.value(test.etaSquared()), n, STATISTIC);
  }
}
