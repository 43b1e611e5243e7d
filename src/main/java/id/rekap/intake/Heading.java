package id.rekap.intake;

import java.util.List;

/**
 * A column that is looked for.
 *
 * @param key how the reader asks for it
 * @param name its canonical heading, for the words of a finding
 * @param spellings accepted headings, folded; an earlier list goes before a later one
 * @param required true where its absence is an error
 */
record Heading(String key, String name, List<List<String>> spellings, boolean required) {
  Heading {
    spellings = List.copyOf(spellings);
  }

  boolean accepts(final String folded, final int rank) {
    return !folded.isEmpty() && rank < spellings.size() && spellings.get(rank).contains(folded);
  }
}
