package id.rekap.render;

import java.util.List;

/** A page with every kind of block, to try templates with. */
final class SamplePage {

  private static final TextView TEXT =
      new TextView(
          List.of(
              new TextView.Piece(false, List.of(new TextView.Letters("a ", false, true))),
              new TextView.Piece(
                  true,
                  List.of(
                      new TextView.Letters("p", true, false),
                      new TextView.Letters("\u00A0<\u00A01", false, false)))),
          true);

  private SamplePage() {}

  /** A page of a template with some blocks. */
  static PageView of(final String template, final List<BlockView> blocks) {
    return new PageView(
        "id-ID",
        template,
        "a",
        "a",
        "a",
        TEXT,
        TEXT,
        TEXT,
        List.of(TEXT),
        TEXT,
        TEXT,
        TEXT,
        "a",
        "a",
        "#b1 { margin-top: 0 }",
        blocks,
        PageView.Part.CHAPTER.css(),
        "1",
        "a");
  }

  /** One block of every kind. */
  static List<BlockView> blocks() {
    return List.of(
        new BlockView.Heading("heading2", "b1", TEXT),
        new BlockView.Heading("heading3", "b2", TEXT),
        new BlockView.Paragraph("paragraph", "b3", "lead", TEXT),
        table(),
        paired(table()),
        new BlockView.Figure("picture", "b5", "chart:1", "width: 1pt", "a", TEXT, TEXT),
        new BlockView.Listing("listing", "b6", "numbered", List.of(new BlockView.Item("1", TEXT))),
        new BlockView.Panel(
            "panel", "b7", List.of(new BlockView.Line(List.of(new BlockView.Fact(TEXT, TEXT))))),
        new BlockView.Prose(
            "prose",
            "b20",
            "written",
            TEXT,
            List.of(
                new BlockView.ProsePart("para", "", TEXT),
                new BlockView.ProsePart("sub", "", TEXT),
                new BlockView.ProsePart("line", "1.", TEXT))),
        new BlockView.Signatures("signatures", "b21", List.of(TEXT), TEXT),
        new BlockView.Contents(
            "contents", "b22", List.of(new BlockView.Entry("shown", TEXT, TEXT, "1", "1"))),
        new BlockView.Glance(
            "glance", "b9", List.of(new BlockView.Numeral(TEXT, TEXT, List.of(TEXT)))),
        new BlockView.Columns(
            "columns",
            "b10",
            List.of(new BlockView.Heading("heading3", "b11", TEXT)),
            List.of(new BlockView.Remark("remark", "b12", List.of(TEXT)))),
        new BlockView.Signature("signature", "b13", TEXT, TEXT),
        new BlockView.Remark("remark", "b8", List.of(TEXT)));
  }

  private static PairedTableView paired(final TableView table) {
    return new PairedTableView(
        "pairedtable",
        "b23",
        table.css(),
        table.caption(),
        table.columns(),
        table.headed(),
        List.of(table.parts(), table.parts()),
        table.notes());
  }

  private static TableView table() {
    return new TableView(
        "datatable",
        "b4",
        "figures",
        TEXT,
        TEXT,
        List.of(new TableView.ColumnView("width: 100%", "words", TEXT, TEXT)),
        true,
        List.of(
            List.of(
                new TableView.RowView(
                    "plain",
                    List.of(
                        new TableView.CellView(
                            "words",
                            "1",
                            null,
                            TEXT,
                            new TableView.PictureView("chart:1", "width: 1pt", "a")))))),
        List.of(TEXT));
  }
}
