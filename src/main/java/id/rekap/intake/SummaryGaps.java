package id.rekap.intake;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which totals of a summary nobody can check, because a cell that belongs to them was refused. */
final class SummaryGaps {

  private final Set<String> blocks = new HashSet<>();
  private final Set<String> variables = new HashSet<>();
  private boolean anyVariable;
  private boolean sizes;

  /** A number of a block could not be read. */
  void inBlock(final String block) {
    blocks.add(block);
  }

  /** A row could not be placed; it may belong to any block of a variable, or of every one. */
  void inVariable(final @Nullable VariableRow variable) {
    if (variable == null) {
      anyVariable = true;
    } else {
      variables.add(variable.variable().code());
    }
  }

  /** The number of respondents of a group could not be read. */
  void inSizes() {
    sizes = true;
  }

  /** Tells whether the number of respondents of every group is known. */
  boolean hasSizes() {
    return !sizes && !anyVariable;
  }

  /** Tells whether every number of a block is known. */
  boolean isWhole(final SummaryRow row) {
    return !blocks.contains(row.block());
  }

  /** Tells whether a row that could not be placed may be one of a block's. */
  boolean mayLackRow(final SummaryRow row) {
    final VariableRow variable = row.variable();
    return anyVariable || (variable != null && variables.contains(variable.variable().code()));
  }
}
