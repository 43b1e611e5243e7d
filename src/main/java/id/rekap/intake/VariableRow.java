package id.rekap.intake;

import id.rekap.model.Category;
import id.rekap.model.Scale;
import id.rekap.model.Variable;
import id.rekap.workbook.Spelling;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the dictionary with the places that findings about it point at.
 *
 * @param variable what was read
 * @param spots cells by column key
 * @param placed true where its label and the sheet of its values are known, so that its column is
 *     looked for even if the rest of its row is not sound
 * @param sound false where the row holds an error, so that its values are not judged
 * @param doubts where it contradicts itself
 */
record VariableRow(
    Variable variable, Map<String, Spot> spots, boolean sound, boolean placed, Doubts doubts) {

  VariableRow {
    spots = Map.copyOf(spots);
  }

  Spot spot(final String key) {
    final Spot spot = spots.get(key);
    if (spot == null) {
      throw new IllegalArgumentException("No column " + key);
    }
    return spot;
  }

  /** The same with its categories; unsound for good where they are not. */
  VariableRow with(
      final List<Category> categories, final boolean soundToo, final Doubts newDoubts) {
    final VariableRow changed =
        changed(variable.derivedFrom(), variable.partOf(), variable.group(), categories);
    return new VariableRow(changed.variable(), spots, sound && soundToo, placed, newDoubts);
  }

  VariableRow changed(
      final @Nullable String derivedFrom,
      final @Nullable String partOf,
      final @Nullable String group,
      final List<Category> categories) {
    final Variable changed =
        new Variable(
            variable.code(),
            variable.label(),
            variable.kind(),
            group,
            variable.measured(),
            variable.scale(),
            variable.direction(),
            variable.threshold(),
            derivedFrom,
            variable.fixedTest(),
            partOf,
            variable.listed(),
            variable.synonyms(),
            variable.note(),
            categories);
    return new VariableRow(changed, spots, sound, placed, doubts);
  }

  /** The same without a column that is asked for. */
  VariableRow unplaced() {
    return new VariableRow(variable, spots, sound, false, doubts);
  }

  /** The variable with the categories that could be its own, of rows that name no known one. */
  Variable astray() {
    return changed(variable.derivedFrom(), variable.partOf(), variable.group(), doubts.strays())
        .variable();
  }

  /** Key of its column beside the respondents. */
  String key() {
    return "variable:" + variable.code();
  }

  /** Headings that its column may bear: label, code, other headings, then words of the house. */
  Heading heading(final ColumnDictionary columns) {
    final List<String> own = List.of(Spelling.fold(variable.label()));
    final List<String> code = List.of(Spelling.fold(variable.code()));
    final List<String> others = variable.synonyms().stream().map(Spelling::fold).toList();
    return new Heading(
        key(),
        variable.label(),
        List.of(
            own, code, others, columns.sameAs(variable.label()), columns.sameAs(variable.code())),
        placed && variable.derivedFrom() == null);
  }

  /** Tells whether a respondent of a group is asked for this variable. */
  boolean isFor(final @Nullable String respondentGroup) {
    final String group = variable.group();
    return group == null
        || (respondentGroup != null
            && Spelling.foldExactly(group).equals(Spelling.foldExactly(respondentGroup)));
  }

  Scale scale() {
    return variable.scale();
  }
}
