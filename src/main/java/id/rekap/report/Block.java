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
   */
  record Table(int number, SummaryTable table) implements Block {}

  /**
   * A figure with its caption below.
   *
   * @param number its number, from 1
   * @param chart what it shows
   * @param caption what it shows, in words
   * @param note how to read it
   * @param alternative what it says, in one sentence, for whoever cannot see it
   */
  record Figure(
      int number, ChartData chart, Quantity caption, @Nullable Quantity note, Quantity alternative)
      implements Block {}

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
