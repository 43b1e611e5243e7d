package id.rekap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code templates/VARIABLES.md} against what templates may really use. */
class VariablesTests {

  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(PageView.class, "report"),
          Map.entry(BlockView.Heading.class, "block"),
          Map.entry(BlockView.Paragraph.class, "block"),
          Map.entry(BlockView.Figure.class, "block"),
          Map.entry(BlockView.Listing.class, "block"),
          Map.entry(BlockView.Panel.class, "block"),
          Map.entry(BlockView.Glance.class, "block"),
          Map.entry(BlockView.Columns.class, "block"),
          Map.entry(BlockView.Signature.class, "block"),
          Map.entry(BlockView.Numeral.class, "number"),
          Map.entry(BlockView.Prose.class, "block"),
          Map.entry(BlockView.ProsePart.class, "part"),
          Map.entry(BlockView.Signatures.class, "block"),
          Map.entry(BlockView.Contents.class, "block"),
          Map.entry(BlockView.Entry.class, "entry"),
          Map.entry(BlockView.Remark.class, "block"),
          Map.entry(TableView.class, "block"),
          Map.entry(PairedTableView.class, "block"),
          Map.entry(TableView.ColumnView.class, "column"),
          Map.entry(TableView.RowView.class, "row"),
          Map.entry(TableView.CellView.class, "cell"),
          Map.entry(TableView.PictureView.class, "picture"),
          Map.entry(BlockView.Item.class, "item"),
          Map.entry(BlockView.Line.class, "line"),
          Map.entry(BlockView.Fact.class, "fact"),
          Map.entry(TextView.class, "text"),
          Map.entry(TextView.Piece.class, "piece"),
          Map.entry(TextView.Letters.class, "run"));

  @Test
  void describesEveryNameThatATemplateMayUseAndNoOther() throws IOException {
    final Set<String> real = new TreeSet<>();
    NAMES.forEach(
        (view, name) -> {
          for (final RecordComponent component : view.getRecordComponents()) {
            real.add(name + "." + component.getName());
          }
        });
    final Set<String> written = new TreeSet<>();
    Pattern.compile("^\\| `([a-z]+\\.[a-zA-Z]+)`", Pattern.MULTILINE)
        .matcher(Files.readString(Samples.TEMPLATES.resolve("VARIABLES.md")))
        .results()
        .forEach(match -> written.add(match.group(1)));

    assertThat(written).isEqualTo(real);
  }
}
