package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figure stands in which cell of a report's tables, by the figure's name and as it is printed
 * there; and in which order the tables show the occasions of each variable.
 */
final class CellSources {

  private final Language language;
  private final Map<FigureKey, Set<String>> printed = new HashMap<>();
  private final Map<String, List<String>> occasions = new HashMap<>();
  private final Map<String, Set<String>> labels = new LinkedHashMap<>();

  CellSources(final Report report, final Language language) {
    this.language = language;
    for (final Block block : report.allBlocks()) {
      if (block instanceof Block.Table table) {
        table(table.table());
      }
    }
  }

  /**
   * Whether some cell, note or head holds the figure, printed alike up to its sign. How many took
   * part in all may stand there without its name, and how many were measured on one occasion as the
   * equal number of another, or of the pairs.
   */
  boolean holds(final FigureKey key, final Set<String> tokens) {
    return key.variable() == null
        || prints(key, tokens)
        || (key.measure().equals("n")
            && printed.keySet().stream()
                .filter(
                    other -> other.measure().equals("n") || other.measure().equals("n_pasangan"))
                .filter(other -> Objects.equals(other.variable(), key.variable()))
                .filter(other -> Objects.equals(other.group(), key.group()))
                .anyMatch(other -> prints(other, tokens)));
  }

  private boolean prints(final FigureKey key, final Set<String> tokens) {
    return printed.getOrDefault(key, Set.of()).containsAll(unsigned(tokens));
  }

  /** Whether the tables show one occasion of a variable before another. */
  boolean isEarlier(final FigureKey one, final FigureKey other) {
    final List<String> order = occasions.getOrDefault(String.valueOf(one.variable()), List.of());
    return order.indexOf(one.occasion()) < order.indexOf(other.occasion());
  }

  /** Whether a label names another variable than the figure's; not for one that no table names. */
  boolean isOfAnother(final String label, final FigureKey key) {
    final Set<String> own = labels.get(String.valueOf(key.variable()));
    return own != null
        && !own.contains(label)
        && labels.values().stream().anyMatch(known -> known.contains(label));
  }

  /** Whether the tables hold any figure of everybody on the variable of a group's figure. */
  boolean isOfEverybodyToo(final FigureKey key) {
    return printed.keySet().stream()
        .filter(other -> Objects.equals(other.variable(), key.variable()))
        .anyMatch(other -> FigureKey.EVERYBODY.equals(other.group()));
  }

  private void table(final SummaryTable table) {
    final String[] name = table.id().split("/", 2);
    if (name.length == 2 && table.facts().get("label") instanceof Quantity.Label label) {
      labels.computeIfAbsent(name[1], one -> new LinkedHashSet<>()).add(label.text());
    }
    words(table.caption());
    for (final Column column : table.columns()) {
      words(column.head());
      words(column.under());
    }
    table.rows().forEach(row -> row.cells().forEach(cell -> collect(cell, true)));
    table.notes().forEach(this::words);
  }

  private void words(final @Nullable Quantity words) {
    if (words != null) {
      collect(words, false);
    }
  }

  /** The named figures of a quantity; bare in a cell and worded elsewhere. */
  private void collect(final Quantity quantity, final boolean cell) {
    switch (quantity) {
      case Quantity.Keyed keyed -> {
        final Quantity bare = keyed.quantity();
        final String text = (cell ? language.cell(bare) : language.word(bare)).plain();
        printed
            .computeIfAbsent(keyed.key(), one -> new LinkedHashSet<>())
            .addAll(unsigned(TableNumbers.tokens(text)));
        occasion(keyed.key());
      }
      case Quantity.With with -> parts(List.of(with.main(), with.aside()), cell);
      case Quantity.Range range -> parts(List.of(range.low(), range.high()), cell);
      case Quantity.Listing listing -> parts(listing.items(), cell);
      case Quantity.Phrase phrase ->
          phrase.slots().entrySet().stream()
              .filter(slot -> language.slots(phrase.key()).contains(slot.getKey()))
              .forEach(slot -> collect(slot.getValue(), false));
      case Quantity.Shaded shaded -> collect(shaded.quantity(), cell);
      default -> {
        // Holds no figure by name.
      }
    }
  }

  private void parts(final List<Quantity> parts, final boolean cell) {
    parts.forEach(part -> collect(part, cell));
  }

  private void occasion(final FigureKey key) {
    final List<String> order =
        occasions.computeIfAbsent(String.valueOf(key.variable()), one -> new ArrayList<>());
    if (key.occasion() != null && !order.contains(key.occasion())) {
      order.add(key.occasion());
    }
  }

  private static Set<String> unsigned(final Set<String> tokens) {
    final Set<String> bare = new LinkedHashSet<>();
    tokens.forEach(token -> bare.add(token.replace(TableNumbers.MINUS, "")));
    return bare;
  }
}
