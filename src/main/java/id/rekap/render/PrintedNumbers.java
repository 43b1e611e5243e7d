package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds every number of a report that is also a figure, and how it is printed: as in a table where
 * a table shows it, else as in the first sentence that does, else as in a picture. Only the number
 * counts: the percent sign and the equals sign of a sentence are words around it.
 */
final class PrintedNumbers {

  private final Language language;
  private final Map<FigureKey, String> cells = new HashMap<>();
  private final Map<FigureKey, String> words = new HashMap<>();

  PrintedNumbers(final Report report, final Language language) {
    this.language = language;
    report.allBlocks().forEach(this::block);
    final var title = report.title();
    word(title.eyebrow(), title.title(), title.byline(), title.shortTitle(), title.code());
    title.data().forEach(this::word);
    word(report.provenance());
    report.allBlocks().stream()
        .filter(Block.Figure.class::isInstance)
        .flatMap(block -> ChartWords.quantities(((Block.Figure) block).chart()).stream())
        .forEach(this::word);
  }

  /**
   * How a figure is printed.
   *
   * @param key the figure's name
   * @return the words; null where it is not printed
   */
  @Nullable String of(final FigureKey key) {
    final String cell = cells.get(key);
    return cell == null ? words.get(key) : cell;
  }

  private void block(final Block block) {
    switch (block) {
      case Block.Heading heading -> word(heading.title());
      case Block.Paragraph paragraph ->
          paragraph.statements().forEach(statement -> word(statement.phrase()));
      case Block.Table table -> table(table.table());
      case Block.Figure figure -> word(figure.caption(), figure.note(), figure.alternative());
      case Block.Listing listing -> listing.items().forEach(this::word);
      case Block.Panel panel ->
          panel.entries().forEach(entry -> word(entry.label(), entry.value()));
      case Block.Prose prose -> prose.otherwise().forEach(statement -> word(statement.phrase()));
      case Block.Signatures signatures -> {
        signatures.signers().forEach(this::word);
        word(signatures.below());
      }
      case Block.Glance glance ->
          glance
              .numbers()
              .forEach(
                  one -> {
                    word(one.value(), one.label());
                    one.asides().forEach(this::word);
                  });
      case Block.Columns columns -> {
        // its blocks come next
      }
      case Block.Signature signature -> word(signature.who(), signature.below());
      case Block.Remark remark -> remark.lines().forEach(this::word);
    }
  }

  private void table(final SummaryTable table) {
    for (final Row row : table.rows()) {
      row.cells().forEach(cell -> walk(cell, true));
    }
    for (final Column column : table.columns()) {
      word(column.head(), column.under());
    }
    word(table.caption());
    table.notes().forEach(this::word);
  }

  private void word(final @Nullable Quantity... quantities) {
    for (final Quantity quantity : quantities) {
      if (quantity != null) {
        walk(quantity, false);
      }
    }
  }

  private void walk(final Quantity quantity, final boolean cell) {
    switch (quantity) {
      case Quantity.Keyed keyed -> {
        (cell ? cells : words).computeIfAbsent(keyed.key(), key -> printed(keyed));
        walk(keyed.quantity(), cell);
      }
      case Quantity.Shaded shaded -> walk(shaded.quantity(), cell);
      case Quantity.Range range -> List.of(range.low(), range.high()).forEach(q -> walk(q, cell));
      case Quantity.With with -> List.of(with.main(), with.aside()).forEach(q -> walk(q, cell));
      case Quantity.Listing listing -> listing.items().forEach(item -> walk(item, cell));
      case Quantity.Phrase phrase -> phrase.slots().values().forEach(slot -> walk(slot, false));
      default -> {
        // holds no other
      }
    }
  }

  /** As a cell of a table shows it, wherever it stands: no percent or equals sign; plain spaces. */
  private String printed(final Quantity quantity) {
    return language.cell(quantity).plain().replace('\u00A0', ' ');
  }
}
