package id.rekap.render;

import id.rekap.chart.Picture;
import id.rekap.language.Language;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures in the cells of one table, each named by the table and its place in it. */
final class CellPictures {

  private final String table;
  private final Language language;
  private final Map<String, Picture> pictures;

  /**
   * For one table.
   *
   * @param table its identity within the page
   * @param language the language of what the pictures say
   * @param pictures all pictures of the report by their source
   */
  CellPictures(final String table, final Language language, final Map<String, Picture> pictures) {
    this.table = table;
    this.language = language;
    this.pictures = pictures;
  }

  /** Lists what is to be drawn in the cells of a table, by its source. */
  static Map<String, Quantity.Drawn> in(final String id, final SummaryTable table) {
    final Map<String, Quantity.Drawn> found = new LinkedHashMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      final Row row = table.rows().get(i);
      for (int j = 0; j < row.cells().size(); j++) {
        if (row.cells().get(j).bare() instanceof Quantity.Drawn drawn) {
          found.put(source(id, i, j), drawn);
        }
      }
    }
    return found;
  }

  private static String source(final String table, final int row, final int column) {
    return "chart:%s.%d.%d".formatted(table, row + 1, column + 1);
  }

  /** The picture of a cell; null where it holds words. */
  TableView.@Nullable PictureView of(final Quantity cell, final int row, final int column) {
    if (!(cell.bare() instanceof Quantity.Drawn drawn)) {
      return null;
    }
    final String source = source(table, row, column);
    final Picture picture = pictures.get(source);
    if (picture == null) {
      throw new IllegalArgumentException("No picture for " + source);
    }
    return new TableView.PictureView(
        source,
        Css.length("width", picture.widthPoints(), "pt")
            + "; "
            + Css.length("height", picture.heightPoints(), "pt"),
        language.word(drawn.alternative()).plain());
  }
}
