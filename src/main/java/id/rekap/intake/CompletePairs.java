package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Points out measurements that are missing on an occasion on which others were measured. */
final class CompletePairs implements ValidationRule {

  @Override
  public void check(final Draft draft, final Findings findings) {
    for (final VariableRow variable : draft.measured()) {
      final List<Reading> readings = readings(draft, variable);
      final Set<String> occasions = occasions(readings);
      final Set<String> respondents = HashSet.newHashSet(draft.respondents().size());
      String last = null;
      for (final Reading one : readings) {
        final String code = one.respondent().code();
        if (!code.equals(last)) {
          respondents.add(code);
        }
        last = code;
      }
      if (!isComplete(readings, respondents.size() * occasions.size())) {
        byRespondent(readings).forEach(all -> one(all, occasions, findings));
      }
      if (!occasions.isEmpty()) {
        sayAbsent(draft, variable, respondents, findings);
      } else if (variable.variable().derivedFrom() == null && !draft.readings().isEmpty()) {
        sayNobody(draft, variable, findings);
      }
    }
  }

  /** Tells whether everybody was measured on every occasion; each reading is there only once. */
  private static boolean isComplete(final List<Reading> readings, final int expected) {
    if (readings.size() != expected) {
      return false;
    }
    for (final Reading one : readings) {
      if (one.missing()) {
        return false;
      }
    }
    return true;
  }

  private static List<Reading> readings(final Draft draft, final VariableRow variable) {
    final List<Reading> all = draft.readings();
    final List<Reading> readings = new ArrayList<>(all.size());
    for (final Reading one : all) {
      if (one.isOf(variable)) {
        readings.add(one);
      }
    }
    return readings;
  }

  private static Collection<List<Reading>> byRespondent(final List<Reading> readings) {
    final Map<String, List<Reading>> byRespondent = new LinkedHashMap<>();
    for (final Reading one : readings) {
      byRespondent.computeIfAbsent(one.respondent().code(), code -> new ArrayList<>()).add(one);
    }
    return byRespondent.values();
  }

  private static Set<String> occasions(final List<Reading> readings) {
    final Set<String> occasions = new LinkedHashSet<>();
    for (final Reading one : readings) {
      if (!one.missing()) {
        occasions.add(one.occasion().code());
      }
    }
    return occasions;
  }

  private static void one(
      final List<Reading> all, final Set<String> occasions, final Findings findings) {
    final Reading first = all.get(0);
    final boolean some = all.stream().anyMatch(one -> !one.missing());
    if (!some && !first.variable().isFor(first.respondent().group())) {
      return;
    }
    final Set<String> absent = new LinkedHashSet<>(occasions);
    for (final Reading one : all) {
      absent.remove(one.occasion().code());
      if (one.missing() && occasions.contains(one.occasion().code())) {
        say(one, one.occasion().label(), one.spot(), some, findings);
      }
    }
    for (final String occasion : absent) {
      say(first, occasion, first.codeSpot(), some, findings);
    }
  }

  private static void say(
      final Reading one,
      final String occasion,
      final Spot spot,
      final boolean some,
      final Findings findings) {
    findings.add(
        some ? Reason.PASANGAN_TIDAK_LENGKAP : Reason.ISIAN_KOSONG,
        spot,
        some ? "" : "measurement",
        Map.of(
            "variable", Argument.of(one.variable().variable().label()),
            "occasion", Argument.of(occasion),
            "respondent", Argument.of(one.respondent().shownCode())));
  }

  /** Respondents who were to be measured and have no row at all: one finding for all of them. */
  private static void sayAbsent(
      final Draft draft,
      final VariableRow variable,
      final Set<String> respondents,
      final Findings findings) {
    if (respondents.size() == draft.respondents().size()) {
      return;
    }
    final long count =
        draft.respondents().values().stream()
            .filter(one -> !one.excluded() && variable.isFor(one.group()))
            .filter(one -> !respondents.contains(one.code()))
            .count();
    if (count > 0) {
      findings.addWithoutCell(
          Reason.ISIAN_KOSONG,
          draft.measurementSheetName(),
          "absent",
          Map.of(
              "variable", Argument.of(variable.variable().label()), "count", Argument.of(count)));
    }
  }

  /** A variable of the dictionary without any value: its rows may have been forgotten. */
  private static void sayNobody(
      final Draft draft, final VariableRow variable, final Findings findings) {
    findings.addWithoutCell(
        Reason.ISIAN_KOSONG,
        draft.measurementSheetName(),
        "nobody",
        Map.of("variable", Argument.of(variable.variable().label())));
  }
}
