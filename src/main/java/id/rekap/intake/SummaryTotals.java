package id.rekap.intake;

import id.rekap.model.Reason;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The categories of a summary have to add up to the number of respondents. */
final class SummaryTotals implements ValidationRule {

  @Override
  public void check(final Draft draft, final Findings findings) {
    final Map<String, List<SummaryRow>> blocks = new LinkedHashMap<>();
    for (final SummaryRow one : draft.figures()) {
      if (one.variable() != null) {
        blocks.computeIfAbsent(one.block(), key -> new ArrayList<>()).add(one);
      }
    }
    blocks.values().forEach(block -> block(draft, block, findings));
  }

  private static void block(
      final Draft draft, final List<SummaryRow> block, final Findings findings) {
    final SummaryRow first = block.get(0);
    if (!draft.gaps().isWhole(first)) {
      return;
    }
    final Double people = draft.gaps().hasSizes() ? people(draft, group(first)) : null;
    final SummaryRow own = own(block);
    if (own != null && people != null && own.value() > people) {
      findings.add(
          Reason.REKAP_TIDAK_KONSISTEN,
          own.valueSpot(),
          "size",
          Map.of("size", NumberReader.show(people)));
    }
    final Double size = own == null ? people : Double.valueOf(own.value());
    double total = 0;
    SummaryRow last = null;
    for (final SummaryRow one : block) {
      if (one.category() != null && "count".equals(one.measure())) {
        total += one.value();
        last = one;
      }
    }
    final boolean partial = draft.gaps().mayLackRow(first) && size != null && total < size;
    if (last != null && size != null && Math.abs(total - size) > 1e-9 && !partial) {
      findings.add(
          Reason.REKAP_TIDAK_KONSISTEN,
          last.valueSpot(),
          "",
          Map.of("total", NumberReader.show(total), "size", NumberReader.show(size)));
    }
  }

  /** The group that a block is about: its own or, for everybody, that of its variable. */
  private static @Nullable String group(final SummaryRow first) {
    final VariableRow variable = first.variable();
    return first.group() != null || variable == null ? first.group() : variable.variable().group();
  }

  private static @Nullable SummaryRow own(final List<SummaryRow> block) {
    return block.stream()
        .filter(one -> "n".equals(one.measure()) && one.category() == null)
        .findFirst()
        .orElse(null);
  }

  /** How many respondents a group has; everybody for null; null where nothing says so. */
  static @Nullable Double people(final Draft draft, final @Nullable String group) {
    double people = 0;
    boolean known = false;
    Double everybody = null;
    for (final SummaryRow one : draft.figures()) {
      if (!one.isRespondents()) {
        continue;
      }
      if (one.group() == null) {
        everybody = one.value();
      } else if (group == null
          || Spelling.foldExactly(group).equals(Spelling.foldExactly(one.group()))) {
        people += one.value();
        known = true;
      }
    }
    return known ? Double.valueOf(people) : group == null ? everybody : null;
  }
}
