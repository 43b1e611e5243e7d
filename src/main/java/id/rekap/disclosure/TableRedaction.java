package id.rekap.disclosure;

import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an outside audience may see of one table. */
final class TableRedaction {

  /** A note on rounding would say something of the counts behind intervals. */
  private static final String ROUNDING = "note.rounding";

  /** Facts that are numbers of people without a name. */
  private static final Set<String> PEOPLE = Set.of("n", "pairs");

  private final Redaction redaction;
  private final Visible visible;
  private final QuantityRedaction quantities;

  TableRedaction(final Redaction redaction, final Visible visible) {
    this.redaction = redaction;
    this.visible = visible;
    this.quantities = new QuantityRedaction(visible);
  }

  Optional<SummaryTable> table(final SummaryTable table) {
    if (table.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(this::isOfPersons)) {
      return Optional.empty();
    }
    final List<Column> columns = table.columns().stream().map(this::column).toList();
    final List<Row> rows = new ArrayList<>();
    table.rows().forEach(row -> row(row, table.columns()).ifPresent(rows::add));
    final Quantity caption = table.caption() == null ? null : seen(table.caption());
    return Optional.of(
        new SummaryTable(
            table.id(),
            caption,
            columns,
            rows,
            notes(table.notes()),
            table.setting(),
            facts(table.facts())));
  }

  private boolean isOfPersons(final Quantity cell) {
    return switch (cell) {
      case Quantity.Keyed keyed -> visible.isOfPersons(keyed.key());
      case Quantity.Shaded shaded -> isOfPersons(shaded.quantity());
      case Quantity.With with -> isOfPersons(with.main()) || isOfPersons(with.aside());
      default -> false;
    };
  }

  private Column column(final Column column) {
    final Quantity under = column.under() == null ? null : seen(column.under());
    return new Column(
        seen(column.head()),
        under instanceof Quantity.Undefined ? null : under,
        column.kind(),
        column.weight());
  }

  private Quantity seen(final Quantity quantity) {
    return quantities.of(quantity, false);
  }

  private Optional<Row> row(final Row row, final List<Column> columns) {
    if (row.cells().size() < columns.size()) {
      final List<Quantity> cells = row.cells().stream().map(this::seen).toList();
      final boolean lost =
          cells.contains(Quantity.none()) && !row.cells().contains(Quantity.none());
      return lost ? Optional.empty() : Optional.of(new Row(row.kind(), cells));
    }
    final List<Boolean> people =
        columns.stream().map(column -> column.kind() == Column.Kind.NUMBERS).toList();
    return Optional.of(new Row(row.kind(), quantities.all(row.cells(), people)));
  }

  private List<Quantity> notes(final List<Quantity> notes) {
    final List<Quantity> kept = new ArrayList<>();
    for (final Quantity note : notes) {
      final Quantity seen = seen(note);
      if (!(seen instanceof Quantity.Undefined)) {
        kept.add(seen);
      }
    }
    final Quantity most = new Quantity.Count(redaction.threshold() - 1L);
    final int end = kept.isEmpty() ? 0 : kept.size() - 1;
    if (quantities.hasSilent()) {
      kept.add(end, Quantity.phrase("note.disclosure.silent", "most", most));
    }
    if (quantities.hasWithheld()) {
      kept.add(end, Quantity.phrase("note.disclosure.withheld"));
    }
    if (quantities.hasInterval()) {
      kept.add(end, Quantity.phrase("note.disclosure.interval", "most", most));
    }
    if (quantities.hasInterval() || quantities.hasWithheld()) {
      kept.remove(Quantity.phrase(ROUNDING));
    }
    return kept;
  }

  private Map<String, Quantity> facts(final Map<String, Quantity> facts) {
    final Map<String, Quantity> kept = new HashMap<>();
    facts.forEach(
        (name, fact) -> {
          final Quantity seen = quantities.of(fact, PEOPLE.contains(name));
          if (!(seen instanceof Quantity.Undefined) || fact instanceof Quantity.Undefined) {
            kept.put(name, seen);
          }
        });
    return kept;
  }
}
