package id.rekap.render;

import id.rekap.chart.Picture;
import id.rekap.language.Language;
import id.rekap.language.Wording;
import id.rekap.report.Block;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A typed table as strings of one language.
 *
 * @param fragment {@code datatable}
 * @param id its identity within the page
 * @param css its setting, such as {@code figures}; with {@code whole} where it stays on one page
 * @param caption its number and what it shows; null without
 * @param continuation what stands above what is left of it on a further page; null for nothing
 * @param columns from left to right
 * @param headed false where no column has a heading
 * @param parts the rows from top to bottom, in parts that stay on one page each: a group's name
 *     with the rows below it
 * @param notes below it, a line each
 */
record TableView(
    String fragment,
    String id,
    String css,
    @Nullable TextView caption,
    @Nullable TextView continuation,
    List<ColumnView> columns,
    boolean headed,
    List<List<RowView>> parts,
    List<TextView> notes)
    implements BlockView {

  /** True for a table that stays on one page. */
  boolean whole() {
    return css.contains(" whole");
  }

  /** The number of its rows. */
  int size() {
    return parts.stream().mapToInt(List::size).sum();
  }

  /**
   * Cuts it into tables of their own, each with its head; the notes stay below the last.
   *
   * @param starts the rows that begin a further table, ascending, each from 1 to below {@code size}
   * @return as many tables as starts, and one
   */
  List<TableView> cut(final List<Integer> starts) {
    final List<TableView> pieces = new ArrayList<>();
    int from = 0;
    for (final int to : starts) {
      pieces.add(piece(pieces.size(), from, to));
      from = to;
    }
    pieces.add(piece(pieces.size(), from, size()));
    return pieces;
  }

  private TableView piece(final int index, final int from, final int to) {
    final List<List<RowView>> kept = new ArrayList<>();
    int row = 0;
    for (final List<RowView> part : parts) {
      final int start = Math.max(from - row, 0);
      final int end = Math.min(to - row, part.size());
      if (start < end) {
        kept.add(part.subList(start, end));
      }
      row += part.size();
    }
    return new TableView(
        fragment,
        index == 0 ? id : id + "-" + (index + 1),
        css,
        index == 0 ? caption : continuation,
        continuation,
        columns,
        headed,
        kept,
        to == size() ? notes : List.of());
  }

  /** So many rows still stay together on one page. */
  private static final int WHOLE_ROWS = 19;

  /**
   * One column.
   *
   * @param width its width as a style
   * @param css {@code words} or {@code numbers}, and {@code c-} with the last word of its key
   * @param head its heading
   * @param under what stands in grey under the heading; null without
   */
  record ColumnView(String width, String css, TextView head, @Nullable TextView under) {

    private ColumnView withWidth(final String style) {
      return new ColumnView(style, css, head, under);
    }
  }

  /**
   * One row.
   *
   * @param css its kind in small letters, with {@code first}, {@code opening} below a rule and
   *     {@code last} above one
   * @param cells its cells
   */
  record RowView(String css, List<CellView> cells) {}

  /**
   * One cell.
   *
   * @param css its column's class, with {@code none} for a dash
   * @param span over how many columns it goes
   * @param style what lines its comma up with the others'; null without
   * @param text what it holds
   * @param picture the picture that fills it; null for words
   */
  record CellView(
      String css,
      String span,
      @Nullable String style,
      TextView text,
      @Nullable PictureView picture) {}

  /**
   * A picture in a cell.
   *
   * @param source names it, such as {@code chart:b3.2.4}
   * @param size its width and height as a style
   * @param alternative what it says
   */
  record PictureView(String source, String size, String alternative) {}

  /**
   * Words a table.
   *
   * @param id its identity within the page
   * @param block the table and its number
   * @param language the language
   * @param measure tells how wide words are
   * @param pictures the pictures of its cells by their source
   * @return the same table in words
   */
  static TableView of(
      final String id,
      final Block.Table block,
      final Language language,
      final Measure measure,
      final Map<String, Picture> pictures) {
    final SummaryTable table = block.table();
    final CellAlignment alignment = CellAlignment.of(table, language, measure);
    final List<ColumnView> bare = columns(table, language);
    final CellPictures drawn = new CellPictures(id, language, pictures);
    final List<RowView> rows = rows(table, bare, alignment, drawn);
    final List<String> widths = new ColumnWidths(measure).of(table, bare, rows);
    final boolean tight = widths.isEmpty();
    final List<ColumnView> columns = new ArrayList<>();
    for (int i = 0; i < bare.size(); i++) {
      columns.add(bare.get(i).withWidth(tight ? "" : widths.get(i)));
    }
    return new TableView(
        "datatable",
        id,
        css(table, tight),
        Captions.of("caption.table", block.chapter(), block.number(), table.caption(), language),
        Captions.of("caption.table.continued", block.chapter(), block.number(), null, language),
        columns,
        bare.stream().anyMatch(column -> !column.head().blank()),
        parts(rows),
        notes(table, language));
  }

  /**
   * The notes run on in one paragraph; the last one, which names the source, has a line of its own.
   */
  private static List<TextView> notes(final SummaryTable table, final Language language) {
    final List<Wording> words = table.notes().stream().map(language::word).toList();
    if (words.size() < 3) {
      return words.stream().map(TextView::of).toList();
    }
    return List.of(
        TextView.of(Wording.joined(words.subList(0, words.size() - 1), " ")),
        TextView.of(words.getLast()));
  }

  private static List<List<RowView>> parts(final List<RowView> rows) {
    final List<List<RowView>> parts = new ArrayList<>();
    boolean grouped = false;
    for (final RowView row : rows) {
      final boolean group = row.css().contains("group");
      final boolean member = grouped && row.css().contains("member");
      if (!member || parts.isEmpty()) {
        parts.add(new ArrayList<>());
      }
      grouped = group || member;
      parts.getLast().add(row);
    }
    return parts;
  }

  private static String css(final SummaryTable table, final boolean tight) {
    final boolean whole =
        table.rows().size() <= WHOLE_ROWS && table.setting() != SummaryTable.Setting.SENTENCES;
    return Css.name(table.setting()) + (whole ? " whole" : "") + (tight ? " tight" : "");
  }

  private static List<ColumnView> columns(final SummaryTable table, final Language language) {
    final List<ColumnView> columns = new ArrayList<>();
    boolean numbersBefore = false;
    for (final Column column : table.columns()) {
      final boolean numbers = column.kind() == Column.Kind.NUMBERS;
      final String place = columns.isEmpty() ? " opens" : numbersBefore && !numbers ? " after" : "";
      columns.add(
          new ColumnView(
              "",
              Css.name(column.kind()) + Css.key(column.head()) + place,
              TextView.of(language.word(column.head())),
              column.under() == null ? null : TextView.of(language.word(column.under()))));
      numbersBefore = numbers;
    }
    return columns;
  }

  private static List<RowView> rows(
      final SummaryTable table,
      final List<ColumnView> columns,
      final CellAlignment alignment,
      final CellPictures pictures) {
    final List<RowView> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      final Row row = table.rows().get(i);
      rows.add(new RowView(css(table.rows(), i), cells(row, i, columns, alignment, pictures)));
    }
    return rows;
  }

  private static String css(final List<Row> rows, final int i) {
    final Row.Kind kind = rows.get(i).kind();
    final boolean first = i == 0;
    final boolean last = i == rows.size() - 1;
    return Css.name(kind)
        + (first ? " first" : "")
        + (ruled(kind) && (first || rows.get(i - 1).kind() != kind) ? " opening" : "")
        + (last || (ruled(rows.get(i + 1).kind()) && rows.get(i + 1).kind() != kind)
            ? " last"
            : "");
  }

  /** True for rows that stand below a rule of their own. */
  private static boolean ruled(final Row.Kind kind) {
    return kind == Row.Kind.TEST || kind == Row.Kind.TOTAL;
  }

  /** The class of a tinted ground. */
  private static String ground(final Quantity cell) {
    return cell instanceof Quantity.Shaded shaded ? " tint" + shaded.level() : "";
  }

  private static List<CellView> cells(
      final Row row,
      final int index,
      final List<ColumnView> columns,
      final CellAlignment alignment,
      final CellPictures pictures) {
    final List<CellView> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      final boolean last = i == row.cells().size() - 1;
      final String span = Integer.toString(last ? columns.size() - i : 1);
      final boolean spanning = row.kind() == Row.Kind.GROUP || row.kind() == Row.Kind.TEST;
      final String css = spanning ? (i == 0 ? "words opens" : "words") : columns.get(i).css();
      cells.add(
          new CellView(
              css + (alignment.isNone(index, i) ? " none" : "") + ground(row.cells().get(i)),
              span,
              alignment.style(index, i),
              alignment.text(index, i),
              pictures.of(row.cells().get(i), index, i)));
    }
    return cells;
  }
}
