package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A group of one respondent that is spelled nearly like another group is probably that one. It is
 * an error where the dictionary names the other one, because the respondent would not be asked for
 * its variables, and a warning where three respondents or more belong to the other one.
 */
final class AlikeGroups implements ValidationRule {

  private static final int MANY = 3;
  private static final int SHORTEST = 4;
  private static final int FARTHEST = 2;

  @Override
  public void check(final Draft draft, final Findings findings) {
    final Table table = draft.respondentSheet().table();
    if (table == null || !table.has("group")) {
      return;
    }
    final Map<String, List<RespondentRow>> members = new LinkedHashMap<>();
    for (final RespondentRow one : draft.respondents().values()) {
      if (one.group() != null) {
        members.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one);
      }
    }
    final Set<String> named = named(draft);
    for (final Map.Entry<String, List<RespondentRow>> group : members.entrySet()) {
      if (group.getValue().size() == 1 && !named.contains(group.getKey())) {
        final Spot spot = table.at(group.getValue().get(0).row(), "group");
        alone(group.getKey(), spot, members, named, findings);
      }
    }
  }

  /** The groups that the dictionary names, as the respondents spell them. */
  private static Set<String> named(final Draft draft) {
    final Set<String> named = new LinkedHashSet<>();
    for (final VariableRow row : draft.variables().values()) {
      final String group = draft.groupAsSpelled(row.variable().group());
      if (group != null) {
        named.add(group);
      }
    }
    return named;
  }

  private static void alone(
      final String group,
      final Spot spot,
      final Map<String, List<RespondentRow>> members,
      final Set<String> named,
      final Findings findings) {
    for (final Map.Entry<String, List<RespondentRow>> other : members.entrySet()) {
      final boolean isNamed = named.contains(other.getKey());
      if ((isNamed || other.getValue().size() >= MANY) && isAlike(group, other.getKey())) {
        findings.add(
            isNamed ? Reason.KATEGORI_TIDAK_DIKENAL : Reason.KELOMPOK_MIRIP,
            spot,
            isNamed ? "group.near" : "",
            Map.of("nearest", Argument.of(other.getKey())));
        return;
      }
    }
  }

  /**
   * Tells whether two names differ as a slip of the hand does: in one word of four letters or more,
   * by one or two letters. {@code Kelompok 1} and {@code Kelompok 2} do not, nor do {@code Kelas I}
   * and {@code Kelas II}.
   */
  static boolean isAlike(final String one, final String other) {
    final List<String> left = new ArrayList<>(words(one));
    final List<String> right = new ArrayList<>(words(other));
    while (!left.isEmpty() && !right.isEmpty() && left.getFirst().equals(right.getFirst())) {
      left.removeFirst();
      right.removeFirst();
    }
    while (!left.isEmpty() && !right.isEmpty() && left.getLast().equals(right.getLast())) {
      left.removeLast();
      right.removeLast();
    }
    final String odd = String.join(" ", left);
    final String known = String.join(" ", right);
    final int distance = Spelling.distance(odd, known);
    return Math.min(odd.length(), known.length()) >= SHORTEST
        && distance >= 1
        && distance <= FARTHEST
        && distance * 3 <= known.length()
        && !withoutDigits(odd).equals(withoutDigits(known));
  }

  private static List<String> words(final String text) {
    return List.of(Spelling.foldExactly(text).split(" ", -1));
  }

  private static String withoutDigits(final String text) {
    return text.replaceAll("\\d", "");
  }
}
