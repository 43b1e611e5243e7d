package id.rekap.intake;

import id.rekap.model.Variable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ties variables to the ones that they name: derived from, part of. */
final class DictionaryLinks {

  private DictionaryLinks() {}

  /** Replaces each name by the code as the dictionary spells it; says which are unknown. */
  static void resolve(final Draft draft) {
    final Map<String, VariableRow> variables = draft.variables();
    for (final String key : List.copyOf(variables.keySet())) {
      final VariableRow row = variables.get(key);
      if (row == null) {
        continue;
      }
      final Variable variable = row.variable();
      final String source = code(draft, row.spot("derived-from"), variable.derivedFrom());
      final String whole = code(draft, row.spot("part-of"), variable.partOf());
      final VariableRow linked =
          row.changed(source, whole, variable.group(), variable.categories());
      // One derived from an unknown variable needs no column of its own.
      final boolean lost = variable.derivedFrom() != null && source == null;
      variables.put(key, lost ? linked.unplaced() : linked);
    }
  }

  private static @Nullable String code(
      final Draft draft, final Spot spot, final @Nullable String named) {
    if (named == null) {
      return null;
    }
    final VariableRow target = draft.variableOrSay(spot, named);
    return target == null ? null : target.variable().code();
  }
}
