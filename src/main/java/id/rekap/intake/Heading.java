package id.rekap.intake;

import id.rekap.workbook.Spelling;
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

  Heading asRequired() {
    return new Heading(key, name, spellings, true);
  }

  boolean accepts(final String folded, final int rank) {
    return !folded.isEmpty() && rank < spellings.size() && spellings.get(rank).contains(folded);
  }

  /**
   * How good a reason a text is to read a column under this heading.
   *
   * @return 0 for the best; {@link Integer#MAX_VALUE} for none
   */
  int rank(final String text) {
    final String whole = Spelling.fold(text);
    final String last = Spelling.fold(HeadingWords.lastPart(text));
    for (int pass = 0; pass < 2 * spellings.size(); pass++) {
      if (accepts(pass < spellings.size() ? whole : last, pass % spellings.size())) {
        return pass;
      }
    }
    return Integer.MAX_VALUE;
  }
}
