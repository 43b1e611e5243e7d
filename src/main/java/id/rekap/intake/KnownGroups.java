package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.util.Set;

/** A variable's group has to be one that respondents belong to. */
final class KnownGroups implements ValidationRule {

  @Override
  public void check(final Draft draft, final Findings findings) {
    if (!draft.gaps().hasSizes()) {
      return;
    }
    final Set<String> groups = draft.everyGroup();
    for (final VariableRow row : draft.variables().values()) {
      final String group = row.variable().group();
      if (group != null
          && !groups.isEmpty()
          && groups.stream().noneMatch(one -> same(one, group))) {
        References.unknownGroup(draft.tools(), row.spot("group"), groups);
      }
    }
  }

  private static boolean same(final String one, final String other) {
    return Spelling.foldExactly(one).equals(Spelling.foldExactly(other));
  }
}
