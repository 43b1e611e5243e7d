package id.rekap.disclosure;

import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.Figure;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every count that a report prints under a name, in tables, words and figures, by that name. */
final class PrintedNumbers {

  /** So many people may it be of whom nothing is said. */
  private static final long MOST = 400;

  private final Map<String, long[]> read = new HashMap<>();

  private PrintedNumbers() {}

  static PrintedNumbers of(final Report report) {
    final PrintedNumbers all = new PrintedNumbers();
    report.allBlocks().forEach(all::block);
    for (final Figure one : report.figures()) {
      final Double value = one.value();
      if (value != null && value == Math.rint(value) && value >= 0) {
        all.read(one.key().id(), Math.round(value), Math.round(value));
      }
      final Long n = one.n();
      if (n != null && one.key().measure().startsWith("rerata")) {
        all.read(one.key().measure("n_pasangan").id(), n, n);
      }
    }
    return all;
  }

  /** From where to where a count lies. */
  long[] of(final String key) {
    return read.getOrDefault(key, new long[] {0, MOST}).clone();
  }

  /** The codes in the sentence on programs in which somebody was measured only once. */
  static Set<String> missed(final Report report) {
    final Set<String> codes = new TreeSet<>();
    for (final Block block : report.allBlocks()) {
      if (block instanceof Block.Listing listing) {
        for (final Quantity item : listing.items()) {
          if (item instanceof Quantity.Phrase phrase
              && phrase.key().equals("statement.month.missed")
              && phrase.slots().get("programs") instanceof Quantity.Listing named) {
            named.items().forEach(one -> codes.add(((Quantity.Text) one).text()));
          }
        }
      }
    }
    return codes;
  }

  private void read(final String key, final long low, final long high) {
    final long[] so = read.computeIfAbsent(key, any -> new long[] {0, MOST});
    so[0] = Math.max(so[0], low);
    so[1] = Math.min(so[1], high);
  }

  private void block(final Block block) {
    switch (block) {
      case Block.Heading heading -> quantity(heading.title());
      case Block.Paragraph paragraph ->
          paragraph.statements().forEach(one -> quantity(one.phrase()));
      case Block.Table table -> table(table.table());
      case Block.Listing listing -> listing.items().forEach(this::quantity);
      case Block.Glance glance ->
          glance
              .numbers()
              .forEach(
                  one -> {
                    quantity(one.value());
                    one.asides().forEach(this::quantity);
                  });
      case Block.Columns columns -> {
        columns.left().forEach(this::block);
        columns.right().forEach(this::block);
      }
      default -> {
        // no count with a name
      }
    }
  }

  private void table(final SummaryTable table) {
    table.rows().forEach(row -> row.cells().forEach(this::quantity));
    table.notes().forEach(this::quantity);
    table.facts().values().forEach(this::quantity);
  }

  private void quantity(final Quantity quantity) {
    switch (quantity) {
      case Quantity.Keyed keyed -> {
        switch (keyed.bare()) {
          case Quantity.Count count -> read(keyed.key().id(), count.value(), count.value());
          case Quantity.Range range -> {
            if (range.low() instanceof Quantity.Count low
                && range.high() instanceof Quantity.Count high) {
              read(keyed.key().id(), low.value(), high.value());
            }
          }
          default -> {
            // no count
          }
        }
      }
      case Quantity.Phrase phrase -> phrase.slots().values().forEach(this::quantity);
      case Quantity.With with -> {
        quantity(with.main());
        quantity(with.aside());
      }
      case Quantity.Listing listing -> listing.items().forEach(this::quantity);
      case Quantity.Drawn drawn -> quantity(drawn.alternative());
      default -> {
        // a count without a name is none of people
      }
    }
  }
}
