package id.rekap.intake;

import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet that people fill in.
 *
 * @param key what its cells are in a row of the blueprint
 * @param guidance the line above the heading
 * @param heading the heading; empty where people write their own
 * @param own true where people may change the heading: it repeats what they declare elsewhere
 * @param width in characters
 * @param look how its cells are shown
 * @param rule what may be typed; null for anything
 */
record SheetColumn(
    String key,
    String guidance,
    String heading,
    boolean own,
    int width,
    Look look,
    @Nullable Rule rule) {

  /** How cells are shown. */
  enum Look {
    /** As typed. */
    PLAIN,
    /** As typed, in the middle: short values. */
    MIDDLE,
    /** Always as text, so that 001 stays 001. */
    CODE,
    /** As a day. */
    DATE,
    /** As text of several lines. */
    PASSAGE
  }
}
