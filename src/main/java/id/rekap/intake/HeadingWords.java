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

  /**
   * A cell that may be a heading: its text folded, that of its last part, and its text after that
   * of the row above.
   */
  private record Candidate(int column, String whole, String last, String after) {

    /** The text to look at in one of the rounds: a heading of its own goes before any other. */
    String text(final int round) {
      return round == 0 ? whole : round == 1 ? last : after;
    }
  }

  private static final int ROUNDS = 3;

  /**
   * Gives each heading the first column that names it, the best spellings first.
   *
   * @param before columns that are already known, by heading key
   * @return those and what the row adds
   */
  Map<String, Integer> columns(final RawRow row, final Map<String, Integer> before) {
    return columns(row, before, null);
  }

  /**
   * The same of a row that may complete the words of the one above it: {@code Nilai} over {@code
   * Awal} and {@code Akhir}, {@code Jenis} over {@code Kelamin}.
   *
   * @param above the row above; a text in it reaches right as far as nothing else stands there
   */
  Map<String, Integer> columns(
      final RawRow row, final Map<String, Integer> before, final @Nullable RawRow above) {
    final Map<String, Integer> columns = new HashMap<>(before);
    final Set<Integer> taken = new HashSet<>(before.values());
    final List<Candidate> candidates = candidates(row, taken, above);
    for (int pass = 0; pass < ROUNDS * ranks && !candidates.isEmpty(); pass++) {
      for (final Candidate one : candidates) {
        final String text = one.text(pass / ranks);
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
  private List<Candidate> candidates(
      final RawRow row, final Set<Integer> taken, final @Nullable RawRow above) {
    final List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      final RawCell cell = row.at(i);
      if (cell.kind() != RawCell.Kind.ERROR && !taken.contains(row.column(i))) {
        final String whole = word(cell.text());
        final String last = cell.text().indexOf('/') < 0 ? whole : word(lastPart(cell.text()));
        final String after = after(above, row.column(i), cell.text());
        if (!whole.isEmpty() || !last.isEmpty() || !after.isEmpty()) {
          candidates.add(new Candidate(row.column(i), whole, last, after));
        }
      }
    }
    return candidates;
  }

  /** A text after the one that stands above it or left of there; empty where that is no word. */
  private String after(final @Nullable RawRow above, final int column, final String text) {
    if (above == null || text.isBlank() || text.startsWith("_")) {
      return "";
    }
    String upper = "";
    for (int i = 0; i < above.size() && above.column(i) <= column; i++) {
      upper = Spot.isEmpty(above.at(i)) ? upper : above.at(i).text();
    }
    return word(upper + " " + text);
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
