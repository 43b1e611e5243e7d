package id.rekap.intake;

import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headings that are looked for, by every word that they accept. */
final class HeadingWords {

  private final Collection<Heading> headings;
  private final Set<String> words = new HashSet<>();
  private final int ranks;

  HeadingWords(final Collection<Heading> headings) {
    this.headings = headings;
    int most = 0;
    for (final Heading heading : headings) {
      most = Math.max(most, heading.spellings().size());
      heading.spellings().forEach(words::addAll);
    }
    ranks = most;
  }

  /** A cell that may be a heading: its text folded, and that of its last part. */
  private record Candidate(int column, String whole, String last) {}

  /**
   * Gives each heading the first column that names it, the best spellings first.
   *
   * @param before columns that are already known, by heading key
   * @return those and what the row adds
   */
  Map<String, Integer> columns(final RawRow row, final Map<String, Integer> before) {
    final Map<String, Integer> columns = new HashMap<>(before);
    final Set<Integer> taken = new HashSet<>(before.values());
    final List<Candidate> candidates = candidates(row, taken);
    for (int pass = 0; pass < 2 * ranks && !candidates.isEmpty(); pass++) {
      for (final Candidate one : candidates) {
        final String text = pass < ranks ? one.whole() : one.last();
        final String key = taken.contains(one.column()) ? null : keyOf(text, pass % ranks, columns);
        if (key != null) {
          columns.put(key, one.column());
          taken.add(one.column());
        }
      }
    }
    return columns;
  }

  /** The cells that bear a known word; a text that begins with {@code _} is no word. */
  private List<Candidate> candidates(final RawRow row, final Set<Integer> taken) {
    final List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      final RawCell cell = row.at(i);
      if (cell.kind() != RawCell.Kind.ERROR && !taken.contains(row.column(i))) {
        final String whole = word(cell.text());
        final String last = cell.text().indexOf('/') < 0 ? whole : word(lastPart(cell.text()));
        if (!whole.isEmpty() || !last.isEmpty()) {
          candidates.add(new Candidate(row.column(i), whole, last));
        }
      }
    }
    return candidates;
  }

  private String word(final String text) {
    final String folded = text.startsWith("_") ? "" : Spelling.fold(text);
    return words.contains(folded) ? folded : "";
  }

  private @Nullable String keyOf(
      final String folded, final int rank, final Map<String, Integer> taken) {
    for (final Heading heading : headings) {
      if (!taken.containsKey(heading.key()) && heading.accepts(folded, rank)) {
        return heading.key();
      }
    }
    return null;
  }

  static String lastPart(final String text) {
    return text.substring(text.lastIndexOf('/') + 1);
  }
}
