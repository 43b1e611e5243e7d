package id.rekap.intake;

import id.rekap.intake.Answers.Answer;
import id.rekap.model.Argument;
import id.rekap.model.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which values do not count because the dictionary asks their variable of another group: one
 * warning for a variable, at the first of its values.
 */
final class OutsideGroup implements ValidationRule {

  @Override
  public void check(final Draft draft, final Findings findings) {
    for (final VariableRow variable : draft.variables().values()) {
      final String group = variable.variable().group();
      if (group != null) {
        final List<Spot> spots = new ArrayList<>();
        final long people =
            variable.variable().measured()
                ? measured(draft, variable, spots)
                : answered(draft, variable, spots);
        if (people > 0) {
          say(variable, group, spots.getFirst(), people, findings);
        }
      }
    }
  }

  /** Tells whether a respondent has a group, and another one than the variable's. */
  private static boolean isOther(final VariableRow variable, final RespondentRow respondent) {
    return respondent.group() != null && !variable.isFor(respondent.group());
  }

  private static long measured(
      final Draft draft, final VariableRow variable, final List<Spot> spots) {
    final Set<String> people = new LinkedHashSet<>();
    for (final Reading one : draft.readings()) {
      if (one.value() != null
          && one.variable().variable().code().equals(variable.variable().code())
          && isOther(variable, one.respondent())) {
        people.add(one.respondent().code());
        spots.add(one.spot());
      }
    }
    return people.size();
  }

  private static long answered(
      final Draft draft, final VariableRow variable, final List<Spot> spots) {
    for (final RespondentRow one : draft.respondents().values()) {
      final Answer answer = one.answers().get(variable.variable().code());
      if (answer != null && isOther(variable, one)) {
        spots.add(one.spot(answer));
      }
    }
    return spots.size();
  }

  private static void say(
      final VariableRow variable,
      final String group,
      final Spot spot,
      final long people,
      final Findings findings) {
    findings.add(
        Reason.NILAI_DI_LUAR_KELOMPOK,
        spot,
        "",
        Map.of(
            "variable", Argument.of(variable.variable().label()),
            "group", Argument.of(group),
            "count", Argument.of(people)));
  }
}
