package id.rekap.render;

import id.rekap.chart.Picture;
import id.rekap.language.Language;
import id.rekap.language.Run;
import id.rekap.language.Wording;
import id.rekap.narrative.Statement;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.report.Title;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a report into what its template may use: the words of one language, and nothing else. */
final class ReportView {

  /** The slot of the sender's file in the words on where data come from. */
  private static final String FILE = "file";

  private final Language language;
  private final Faces faces;
  private final Map<String, Picture> pictures;
  private boolean lead;
  private int number;

  /**
   * For one report.
   *
   * @param language the language of its words
   * @param faces tell how wide words are, and what they can print
   * @param pictures its pictures by their source
   */
  ReportView(final Language language, final Faces faces, final Map<String, Picture> pictures) {
    this.language = language;
    this.faces = faces;
    this.pictures = pictures;
  }

  /** The source that a figure names its picture by. */
  static String source(final Block.Figure figure) {
    return figure.chapter().isEmpty()
        ? "chart:" + figure.number()
        : "chart:" + figure.chapter() + "." + figure.number();
  }

  /**
   * The whole report.
   *
   * @param report the report
   * @param template the name of its template
   */
  PageView of(final Report report, final String template) {
    final Title title = report.title();
    final TextView name = text(title.title());
    final TextView byline = title.byline() == null ? null : text(title.byline());
    return new PageView(
        language.tag().equals("id") ? "id-ID" : language.tag(),
        template,
        name.plain(),
        byline == null ? null : byline.plain(),
        text(title.eyebrow()).plain(),
        text(title.eyebrow()),
        name,
        byline,
        title.data().stream().map(this::text).toList(),
        text(title.shortTitle()),
        text(title.code()),
        provenance(report.provenance()),
        language.text("page.word"),
        language.text("page.of"),
        null,
        blocks(report),
        PageView.Part.REPORT.css(),
        null,
        null);
  }

  private List<BlockView> blocks(final Report report) {
    lead = true;
    number = 0;
    return blocks(report.blocks());
  }

  private List<BlockView> blocks(final List<Block> blocks) {
    final List<BlockView> views = new ArrayList<>();
    for (final Block block : blocks) {
      lead &= !(block instanceof Block.Heading);
      number++;
      views.add(block(id(number), block, lead));
    }
    return views;
  }

  /** The identity of a block by its place among all blocks, from 1. */
  static String id(final int number) {
    return "b" + number;
  }

  private BlockView block(final String id, final Block block, final boolean opening) {
    return switch (block) {
      case Block.Heading heading ->
          new BlockView.Heading(
              heading.level() <= 2 ? "heading2" : "heading3", id, text(heading.title()));
      case Block.Paragraph paragraph ->
          new BlockView.Paragraph(
              "paragraph",
              id,
              (opening ? "lead" : "body") + (paragraph.announcing() ? " announcing" : ""),
              sentences(paragraph.statements()));
      case Block.Table table -> table(id, table);
      case Block.Figure figure -> figure(id, figure);
      case Block.Listing listing -> listing(id, listing);
      case Block.Panel panel -> new BlockView.Panel("panel", id, lines(panel.entries()));
      case Block.Prose prose -> ProseView.of(id, prose, language);
      case Block.Signatures signatures ->
          new BlockView.Signatures(
              "signatures",
              id,
              signatures.signers().stream().map(this::text).toList(),
              text(signatures.below()));
      case Block.Glance glance ->
          new BlockView.Glance("glance", id, glance.numbers().stream().map(this::numeral).toList());
      case Block.Columns columns ->
          new BlockView.Columns("columns", id, blocks(columns.left()), blocks(columns.right()));
      case Block.Signature signature ->
          new BlockView.Signature("signature", id, text(signature.who()), text(signature.below()));
      case Block.Remark remark ->
          new BlockView.Remark(
              "remark", id, remark.lines().stream().map(this::provenance).toList());
    };
  }

  private BlockView table(final String id, final Block.Table block) {
    final TableView table = TableView.of(id, block, language, faces, pictures);
    return block.table().setting() == SummaryTable.Setting.PAIRED
        ? PairedTableView.of(table)
        : table;
  }

  private BlockView.Numeral numeral(final Block.Numeral one) {
    return new BlockView.Numeral(
        text(one.value()), text(one.label()), one.asides().stream().map(this::text).toList());
  }

  private TextView sentences(final List<Statement> statements) {
    final List<Run> runs = new ArrayList<>();
    for (final Statement statement : statements) {
      if (!runs.isEmpty()) {
        runs.add(new Run(" ", Run.Style.PLAIN));
      }
      runs.addAll(language.sentence(statement.phrase()).runs());
    }
    return TextView.of(new Wording(runs));
  }

  private BlockView.Figure figure(final String id, final Block.Figure figure) {
    final Picture picture = pictures.get(source(figure));
    if (picture == null) {
      throw new IllegalArgumentException("No picture for " + source(figure));
    }
    final @Nullable TextView caption =
        Captions.of(
            "caption.figure", figure.chapter(), figure.number(), figure.caption(), language);
    return new BlockView.Figure(
        "picture",
        id,
        source(figure),
        Css.length("width", picture.widthPoints(), "pt")
            + "; "
            + Css.length("height", picture.heightPoints(), "pt"),
        text(figure.alternative()).plain(),
        caption == null ? TextView.NONE : caption,
        figure.note() == null ? null : text(figure.note()));
  }

  private BlockView.Listing listing(final String id, final Block.Listing listing) {
    final List<BlockView.Item> items = new ArrayList<>();
    for (final Quantity item : listing.items()) {
      final String mark = listing.numbered() ? Integer.toString(items.size() + 1) : "–";
      items.add(new BlockView.Item(mark, text(item)));
    }
    return new BlockView.Listing("listing", id, listing.numbered() ? "numbered" : "plain", items);
  }

  private List<BlockView.Line> lines(final List<Block.Entry> entries) {
    final List<BlockView.Line> lines = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += 2) {
      final List<BlockView.Fact> facts = new ArrayList<>();
      for (final Block.Entry entry : entries.subList(i, Math.min(i + 2, entries.size()))) {
        facts.add(new BlockView.Fact(text(entry.label()), text(entry.value())));
      }
      if (facts.size() == 1) {
        facts.add(new BlockView.Fact(TextView.NONE, TextView.NONE));
      }
      lines.add(new BlockView.Line(facts));
    }
    return lines;
  }

  /**
   * Words that may name the sender's file: a sign in its name that cannot be printed stops no
   * report.
   */
  private TextView provenance(final Quantity quantity) {
    if (quantity instanceof Quantity.Phrase phrase
        && phrase.slots().get(FILE) instanceof Quantity.Text file) {
      final Map<String, Quantity> slots = new HashMap<>(phrase.slots());
      slots.put(FILE, new Quantity.Text(faces.printed(file.text())));
      return text(new Quantity.Phrase(phrase.key(), slots));
    }
    return text(quantity);
  }

  private TextView text(final Quantity quantity) {
    return TextView.of(language.word(quantity));
  }
}
