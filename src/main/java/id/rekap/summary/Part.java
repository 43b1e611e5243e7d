package id.rekap.summary;

import org.jspecify.annotations.Nullable;

/** A piece of what a report says of one outcome: a table, its figure and its sentences. */
public enum Part {
  /** The numbers on each occasion, their change and its test. */
  CHANGE("pre-post", "figure.pairs", "statement.pre-post"),
  /** The mean on each of three occasions or more. */
  MEANS(null, "figure.means", "statement.means"),
  /** Every two occasions against each other. */
  PAIRWISE("pairwise", null, "statement.pairwise"),
  /** The categories on each occasion, and the test of their shift. */
  SHIFT("category", "figure.stacks", "statement.category"),
  /** The bands of a number on each occasion, where the dictionary has bands. */
  BANDS("category", "figure.stacks", "statement.category"),
  /** The parts of a composite instrument. */
  COMPONENTS("components", null, "statement.components"),
  /** The items of an instrument. */
  ITEMS("items", null, "statement.items"),
  /** The change in each group of respondents, and between them. */
  GROUPS("groups", null, "statement.groups"),
  /** Respondent by respondent, where the dictionary asks for it. */
  LISTING("listing", null, "statement.listing");

  private final @Nullable String table;
  private final @Nullable String figure;
  private final String sentence;

  Part(final @Nullable String table, final @Nullable String figure, final String sentence) {
    this.table = table;
    this.figure = figure;
    this.sentence = sentence;
  }

  /**
   * What the name of its table begins with.
   *
   * @return the beginning; null without a table of its own
   */
  public @Nullable String table() {
    return table;
  }

  /**
   * What the keys of its figure begin with.
   *
   * @return the beginning; null without a figure
   */
  public @Nullable String figure() {
    return figure;
  }

  /**
   * What the keys of its sentences begin with.
   *
   * @return the beginning
   */
  public String sentence() {
    return sentence;
  }
}
