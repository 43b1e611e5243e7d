package id.rekap.summary;

import id.rekap.model.Dataset;
import id.rekap.model.Occasion;
import id.rekap.model.SummaryFigure;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be computed from one program's data; every table of it is made from here. */
public final class Analysis {

  private final Dataset dataset;
  private final Observations observations;
  private final List<Outcome> outcomes;
  private final FigureBook book;

  private Analysis(final Dataset dataset) {
    this.dataset = dataset;
    this.observations = new Observations(dataset);
    this.outcomes = outcomes(dataset, observations);
    final FigureBook.Builder builder = new FigureBook.Builder();
    if (dataset.isSummaryOnly()) {
      new SentFigures(dataset, outcomes).addTo(builder);
    } else {
      new RespondentFigures(observations).addTo(builder);
      new OutcomeFigures(observations, outcomes).addTo(builder);
      new Families(observations, outcomes, builder.build()).addTo(builder);
    }
    this.book = builder.build();
  }

  /**
   * Computes every figure of a program.
   *
   * @param dataset the program's data
   * @return the analysis
   */
  public static Analysis of(final Dataset dataset) {
    return new Analysis(dataset);
  }

  private static List<Outcome> outcomes(final Dataset dataset, final Observations observations) {
    final List<Outcome> all = new ArrayList<>();
    for (final Variable variable : Scopes.of(dataset)) {
      if (!variable.measured() || variable.kind() == Variable.Kind.TEXT) {
        continue;
      }
      final List<Occasion> occasions =
          dataset.isSummaryOnly() ? sent(dataset, variable) : observations.occasions(variable);
      if (!occasions.isEmpty()) {
        all.add(
            Outcome.of(
                variable,
                occasions,
                dataset.dictionary().occasions(),
                dataset.program().isService()));
      }
    }
    return List.copyOf(all);
  }

  private static List<Occasion> sent(final Dataset dataset, final Variable variable) {
    return dataset.dictionary().occasions().stream()
        .filter(
            occasion ->
                dataset.figures().stream()
                    .anyMatch(
                        (final SummaryFigure one) ->
                            one.variable().equals(variable.code())
                                && occasion.code().equals(one.occasion())))
        .toList();
  }

  /**
   * The data it rests on.
   *
   * @return the dataset
   */
  public Dataset dataset() {
    return dataset;
  }

  /**
   * What was measured, in the order of the dictionary.
   *
   * @return the outcomes with values
   */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /**
   * How an outcome is analysed: by its kind, its occasions and the groups that it is shown by.
   *
   * @param outcome one of the outcomes
   * @return its row of the registry
   */
  public AnalysisPlan plan(final Outcome outcome) {
    return AnalysisRegistry.of(outcome, Groups.shown(observations, outcome));
  }

  /**
   * Every figure.
   *
   * @return the figures
   */
  public FigureBook book() {
    return book;
  }

  /**
   * The characteristics of respondents, in the order of the dictionary.
   *
   * @return variables that are not free text
   */
  public List<Variable> characteristics() {
    return Scopes.of(dataset).stream()
        .filter(one -> !one.measured() && one.kind() != Variable.Kind.TEXT)
        .toList();
  }

  /**
   * The characteristics for which anything is known.
   *
   * @return those with an answer, or with summary numbers
   */
  public List<Variable> described() {
    return characteristics().stream().filter(this::isKnown).toList();
  }

  private boolean isKnown(final Variable variable) {
    final String scope = variable.group() == null ? FigureKey.EVERYBODY : variable.group();
    final boolean counted =
        variable.categories().stream()
            .anyMatch(
                one ->
                    book.has(new FigureKey(variable.code(), scope, null, one.label(), "persen")));
    return counted || book.has(new FigureKey(variable.code(), scope, null, null, "rerata"));
  }

  Observations observations() {
    return observations;
  }

  /**
   * How many respondents there are.
   *
   * @param group a group's label; null for all
   * @return the count; 0 where nothing is known
   */
  public long size(final @Nullable String group) {
    return book.whole(new FigureKey(null, group, null, null, "n"));
  }
}
