package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Category;
import id.rekap.model.Reason;
import id.rekap.model.Variable;
import id.rekap.workbook.Spelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says that a cell names something that the workbook does not have, and what is spelled nearly. */
final class References {

  private References() {}

  static void unknownVariable(
      final Tools tools, final Spot spot, final Map<String, VariableRow> variables) {
    final Collection<String> codes =
        variables.values().stream().map(row -> row.variable().code()).toList();
    if (!codes.isEmpty()) {
      say(tools, Reason.VARIABEL_TIDAK_DIKENAL, spot, "", codes);
    }
  }

  /**
   * Says that a variable has no such category; other spellings can be given on its sheet. Nothing
   * is said of one that stands on that sheet for a variable that does not exist.
   */
  static void unknownCategory(final Tools tools, final Spot spot, final VariableRow row) {
    final Variable variable = row.variable();
    if (!row.doubts().strays().isEmpty() && ValueReader.category(spot, row.astray()) != null) {
      return;
    }
    say(
        tools,
        Reason.KATEGORI_TIDAK_DIKENAL,
        spot,
        "",
        variable.categories().stream().map(Category::label).toList());
  }

  /** Says that no respondents belong to such a group. */
  static void unknownGroup(final Tools tools, final Spot spot, final Collection<String> groups) {
    say(tools, Reason.KATEGORI_TIDAK_DIKENAL, spot, "group", groups);
  }

  private static void say(
      final Tools tools,
      final Reason reason,
      final Spot spot,
      final String variant,
      final Collection<String> known) {
    final String found = spot.found();
    tools.patience().tick();
    final String near = found == null ? null : nearest(found, known);
    if (near == null) {
      tools
          .findings()
          .add(reason, spot, variant, Map.of("choices", Argument.of(String.join(", ", known))));
    } else {
      final String end = variant.isEmpty() ? "near" : variant + ".near";
      tools.findings().add(reason, spot, end, Map.of("nearest", Argument.of(near)));
    }
  }

  /** Tells whether a consent that does not count was probably meant as one. */
  static boolean isAlmostYes(final ColumnDictionary columns, final Spot spot) {
    final String found = spot.found();
    final String yes = Spelling.foldExactly(columns.name("yes-no.yes"));
    return found != null
        && (columns.accepts("almost-yes", found)
            || columns.accepts("yes-no.yes", found)
            || Spelling.foldExactly(found).split("[^\\p{L}]", 2)[0].equals(yes));
  }

  /** The known word that differs least, by at most a third of its letters; null for none. */
  static @Nullable String nearest(final String word, final Collection<String> known) {
    final String folded = Spelling.foldExactly(word);
    return known.stream()
        .filter(one -> far(folded, one) <= Math.max(1, one.length() / 3) && one.length() > 2)
        .min(Comparator.comparingInt(one -> far(folded, one)))
        .orElse(null);
  }

  /** The distance, or a long one for words whose lengths alone tell them apart. */
  private static int far(final String folded, final String known) {
    final String other = Spelling.foldExactly(known);
    return Math.abs(folded.length() - other.length()) > Math.max(1, known.length() / 3)
        ? Integer.MAX_VALUE
        : Spelling.distance(folded, other);
  }
}
