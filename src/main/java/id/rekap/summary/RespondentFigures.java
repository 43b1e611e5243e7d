package id.rekap.summary;

import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who took part: sizes of groups, and every characteristic by category. */
final class RespondentFigures {

  private final Observations observations;

  RespondentFigures(final Observations observations) {
    this.observations = observations;
  }

  void addTo(final FigureBook.Builder book) {
    final List<String> groups = observations.dataset().dictionary().groups();
    book.count(
        new FigureKey(null, null, null, null, "n"),
        observations.respondents((String) null).size(),
        null);
    for (final String group : groups) {
      book.count(
          new FigureKey(null, group, null, null, "n"),
          observations.respondents(group).size(),
          null);
    }
    for (final Variable variable : observations.dataset().dictionary().variables()) {
      if (!variable.measured() && variable.kind() != Variable.Kind.TEXT) {
        for (final @Nullable String group : scopes(variable, groups)) {
          new Description(observations, variable, null, group).addTo(book);
        }
      }
    }
  }

  /**
   * The variable's own scope first (null), then each group where it is for everybody and there is
   * more than one.
   */
  static List<@Nullable String> scopes(final Variable variable, final List<String> groups) {
    final List<@Nullable String> scopes = new ArrayList<>();
    scopes.add(null);
    if (variable.group() == null && groups.size() > 1) {
      scopes.addAll(groups);
    }
    return scopes;
  }
}
