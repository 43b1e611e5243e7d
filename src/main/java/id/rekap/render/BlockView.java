package id.rekap.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One block as a template sees it: strings and flags, nothing to compute with. */
sealed interface BlockView
    permits BlockView.Heading,
        BlockView.Paragraph,
        BlockView.Figure,
        BlockView.Listing,
        BlockView.Panel,
        BlockView.Prose,
        BlockView.Signatures,
        BlockView.Contents,
        BlockView.Glance,
        BlockView.Columns,
        BlockView.Signature,
        BlockView.Remark,
        PairedTableView,
        TableView {

  /** The fragment of {@code fragments/block.html} that sets it. */
  String fragment();

  /** Its identity within the page, such as {@code b3}; named when it cannot be set. */
  String id();

  /**
   * A heading.
   *
   * @param fragment {@code heading2} or {@code heading3}
   * @param id its identity
   * @param title its words
   */
  record Heading(String fragment, String id, TextView title) implements BlockView {}

  /**
   * A paragraph.
   *
   * @param fragment {@code paragraph}
   * @param id its identity
   * @param css {@code lead} before the first heading, else {@code body}; with {@code announcing}
   *     where it stays with what comes next
   * @param text its sentences
   */
  record Paragraph(String fragment, String id, String css, TextView text) implements BlockView {}

  /**
   * A figure.
   *
   * @param fragment {@code picture}
   * @param id its identity
   * @param source names its picture, such as {@code chart:1}
   * @param size its width and height as a style
   * @param alternative what it says, in one sentence
   * @param caption its number and what it shows
   * @param note how to read it; null without
   */
  record Figure(
      String fragment,
      String id,
      String source,
      String size,
      String alternative,
      TextView caption,
      @Nullable TextView note)
      implements BlockView {}

  /**
   * A list.
   *
   * @param fragment {@code listing}
   * @param id its identity
   * @param css {@code numbered} where the order counts, else {@code plain}
   * @param items its lines
   */
  record Listing(String fragment, String id, String css, List<Item> items) implements BlockView {}

  /**
   * One line of a list.
   *
   * @param mark what stands before it: its number or a dash
   * @param text the line
   */
  record Item(String mark, TextView text) {}

  /**
   * A panel of facts.
   *
   * @param fragment {@code panel}
   * @param id its identity
   * @param lines its lines, two facts each
   */
  record Panel(String fragment, String id, List<Line> lines) implements BlockView {}

  /**
   * One line of a panel.
   *
   * @param facts its facts
   */
  record Line(List<Fact> facts) {}

  /**
   * One fact of a panel.
   *
   * @param label its name
   * @param value its value
   */
  record Fact(TextView label, TextView value) {}

  /**
   * Free text of the office.
   *
   * @param fragment {@code prose}
   * @param id its identity
   * @param css {@code written}, {@code standard} for the house's wording, or {@code missing}
   * @param mark which text is missing; null for none
   * @param parts its paragraphs, headings and lines of lists
   */
  record Prose(
      String fragment, String id, String css, @Nullable TextView mark, List<ProsePart> parts)
      implements BlockView {}

  /**
   * A piece of free text.
   *
   * @param css {@code para}, {@code sub} for a heading, {@code line} for a line of a list
   * @param mark what stands before a line of a list; empty otherwise
   * @param text its words
   */
  record ProsePart(String css, String mark, TextView text) {}

  /**
   * Room for signatures side by side.
   *
   * @param fragment {@code signatures}
   * @param id its identity
   * @param signers on whose behalf is signed
   * @param below what stands below each line
   */
  record Signatures(String fragment, String id, List<TextView> signers, TextView below)
      implements BlockView {}

  /**
   * A list of contents, of tables or of figures.
   *
   * @param fragment {@code contents}
   * @param id its identity
   * @param entries its lines
   */
  record Contents(String fragment, String id, List<Entry> entries) implements BlockView {}

  /**
   * One line of a list of contents.
   *
   * @param css {@code chapter}, {@code section} or {@code shown}
   * @param number what stands before it, such as {@code 3.1}
   * @param text what is found
   * @param page the page it begins on, as printed there
   * @param target the page it begins on, counted from the first page of the file; what a click on
   *     the line goes to
   */
  record Entry(String css, TextView number, TextView text, String page, String target) {}

  /**
   * A panel of large numbers side by side.
   *
   * @param fragment {@code glance}
   * @param id its identity
   * @param numbers the numbers
   */
  record Glance(String fragment, String id, List<Numeral> numbers) implements BlockView {}

  /**
   * One number of a glance.
   *
   * @param value the number
   * @param label what it counts
   * @param asides what it stands against
   */
  record Numeral(TextView value, TextView label, List<TextView> asides) {}

  /**
   * Blocks in two columns.
   *
   * @param fragment {@code columns}
   * @param id its identity
   * @param left the left column
   * @param right the right column
   */
  record Columns(String fragment, String id, List<BlockView> left, List<BlockView> right)
      implements BlockView {}

  /**
   * Room for a signature.
   *
   * @param fragment {@code signature}
   * @param id its identity
   * @param who on whose behalf is signed
   * @param below what stands below the line
   */
  record Signature(String fragment, String id, TextView who, TextView below) implements BlockView {}

  /**
   * A remark in small type.
   *
   * @param fragment {@code remark}
   * @param id its identity
   * @param lines its lines
   */
  record Remark(String fragment, String id, List<TextView> lines) implements BlockView {}
}
