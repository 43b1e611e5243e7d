package id.rekap.report;

import id.rekap.narrative.Statement;
import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of a report, in reading order. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 2 for a section, 3 for a part of it
   * @param title its words
   */
  record Heading(int level, Quantity title) implements Block {}

  /**
   * A paragraph.
   *
   * @param statements its sentences, in order, at least one
   * @param announcing true where it says what the table or figure right below it shows, so that the
   *     two belong on one page
   */
  record Paragraph(List<Statement> statements, boolean announcing) implements Block {
    /** Keeps its own copy. */
    public Paragraph {
      statements = List.copyOf(statements);
    }

    /** A paragraph that announces nothing. */
    public Paragraph(final List<Statement> statements) {
      this(statements, false);
    }
  }

  /**
   * A table with its caption above and its notes below.
   *
   * @param number its number; 0 for a table without one
   * @param table the table
   * @param chapter what stands before its number in a book, such as {@code 3}; empty without
   *     chapters
   */
  record Table(int number, SummaryTable table, String chapter) implements Block {

    /** A table of a report without chapters. */
    public Table(final int number, final SummaryTable table) {
      this(number, table, "");
    }
  }

  /**
   * A figure with its caption below.
   *
   * @param number its number, from 1
   * @param chart what it shows
   * @param caption what it shows, in words
   * @param note how to read it
   * @param alternative what it says, in one sentence, for whoever cannot see it
   * @param chapter what stands before its number in a book, such as {@code 3}; empty without
   *     chapters
   */
  record Figure(
      int number,
      ChartData chart,
      Quantity caption,
      @Nullable Quantity note,
      Quantity alternative,
      String chapter)
      implements Block {

    /** A figure of a report without chapters. */
    public Figure(
        final int number,
        final ChartData chart,
        final Quantity caption,
        final @Nullable Quantity note,
        final Quantity alternative) {
      this(number, chart, caption, note, alternative, "");
    }
  }

  /**
   * Free text of the office, as it wrote it, else the house's wording.
   *
   * @param name names the text, such as {@code profil}
   * @param markdown what the office wrote; null for nothing
   * @param otherwise what stands there instead, at least one sentence
   * @param required true where only the office can know it, so that a book without it is a draft
   */
  record Prose(String name, @Nullable String markdown, List<Statement> otherwise, boolean required)
      implements Block {
    /** Keeps its own copy. */
    public Prose {
      otherwise = List.copyOf(otherwise);
    }

    /**
     * Tells whether a book cannot be final for want of it.
     *
     * @return true where it is required and was not written
     */
    public boolean isMissing() {
      return required && markdown == null;
    }
  }

  /**
   * Room for the signatures of an approval page, side by side.
   *
   * @param signers on whose behalf is signed, from left to right
   * @param below what stands below each line
   */
  record Signatures(List<Quantity> signers, Quantity below) implements Block {
    /** Keeps its own copy. */
    public Signatures {
      signers = List.copyOf(signers);
    }
  }

  /**
   * A list.
   *
   * @param numbered true where the order counts
   * @param items its lines
   */
  record Listing(boolean numbered, List<Quantity> items) implements Block {
    /** Keeps its own copy. */
    public Listing {
      items = List.copyOf(items);
    }
  }

  /**
   * A panel of facts: labels with their values, two a line.
   *
   * @param entries the facts
   */
  record Panel(List<Entry> entries) implements Block {
    /** Keeps its own copy. */
    public Panel {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One fact of a panel.
   *
   * @param label its name
   * @param value its value
   */
  record Entry(Quantity label, Quantity value) {}

  /**
   * A panel of large numbers side by side: a period at a glance.
   *
   * @param numbers the numbers, from left to right
   */
  record Glance(List<Numeral> numbers) implements Block {
    /** Keeps its own copy. */
    public Glance {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * One number of a glance.
   *
   * @param value the number
   * @param label what it counts
   * @param asides what it stands against, a line each
   */
  record Numeral(Quantity value, Quantity label, List<Quantity> asides) {
    /** Keeps its own copy. */
    public Numeral {
      asides = List.copyOf(asides);
    }
  }

  /**
   * Blocks in two columns; none of them holds columns again.
   *
   * @param left the left column, from top to bottom
   * @param right the right column
   */
  record Columns(List<Block> left, List<Block> right) implements Block {
    /** Keeps its own copies. */
    public Columns {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /**
   * Room for a signature.
   *
   * @param who on whose behalf is signed
   * @param below what stands below the line
   */
  record Signature(Quantity who, Quantity below) implements Block {}

  /**
   * A remark in small type, such as where the data came from.
   *
   * @param lines its lines
   */
  record Remark(List<Quantity> lines) implements Block {
    /** Keeps its own copy. */
    public Remark {
      lines = List.copyOf(lines);
    }
  }
}
