package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.summary.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words the free text of an office, or the house's wording in its place. */
final class ProseView {

  private ProseView() {}

  /** The text as a template sees it. */
  static BlockView.Prose of(final String id, final Block.Prose prose, final Language language) {
    final String markdown = prose.markdown();
    if (markdown != null) {
      return new BlockView.Prose("prose", id, "written", null, Markdown.parts(markdown));
    }
    final List<BlockView.ProsePart> parts =
        prose.otherwise().stream()
            .map(
                statement ->
                    new BlockView.ProsePart(
                        "para", "", TextView.of(language.sentence(statement.phrase()))))
            .toList();
    final @Nullable TextView mark =
        prose.isMissing()
            ? TextView.of(
                language.word(
                    Quantity.phrase(
                        "prose.missing",
                        "file",
                        new Quantity.Text("teks/" + prose.name() + ".md"))))
            : null;
    return new BlockView.Prose(
        "prose", id, prose.isMissing() ? "missing" : "standard", mark, parts);
  }
}
