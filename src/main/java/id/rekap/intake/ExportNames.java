package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes labels and short codes from the questions of an export; each only once. */
final class ExportNames {

  private static final int LONGEST_LABEL = 150;
  private static final int LONGEST_CODE = 24;
  private static final int MOST_WORDS = 3;

  private final ExportWords words;
  private final Set<String> labels = new HashSet<>();
  private final Set<String> codes = new HashSet<>();

  ExportNames(final ExportWords words, final ColumnDictionary columns) {
    this.words = words;
    // Headings of our own must not be mistaken for a variable's.
    Layout.RESPONDENT
        .headings(columns)
        .forEach(heading -> heading.spellings().forEach(labels::addAll));
  }

  /** The question without its number and closing marks; a name of a form in words. */
  String label(final String question) {
    final String bare =
        question
            .replaceFirst("^\\(?\\d{1,3}[.)]\\s*", "")
            .replaceFirst("[?:*.\\s]+$", "")
            .replace('_', ' ');
    final String text = bare.isBlank() ? words.words().text("export.label.score") : bare.strip();
    final String cut = cut(text, ' ', LONGEST_LABEL);
    return once(cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1), labels, " (%d)");
  }

  /** At most that many characters, up to the last whole word; a longer word is cut. */
  private static String cut(final String text, final char between, final int longest) {
    if (text.length() <= longest) {
      return text;
    }
    final int end = text.lastIndexOf(between, longest);
    return text.substring(0, end > 0 ? end : longest);
  }

  /** The first telling words of a label, without accents, joined by low lines. */
  String code(final String label) {
    final String plain =
        Normalizer.normalize(label, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^\\p{Alnum}]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    final List<String> telling = new ArrayList<>();
    for (final String word : plain.split(" ", -1)) {
      if (!word.isEmpty() && telling.size() < MOST_WORDS && !words.is("export.stop", word)) {
        telling.add(word);
      }
    }
    final String joined = String.join("_", telling);
    final String made = cut(joined, '_', LONGEST_CODE);
    return once(made.isEmpty() ? "v" : made, codes, "_%d");
  }

  private static String once(final String text, final Set<String> taken, final String ending) {
    String one = text;
    for (int i = 2; !taken.add(Spelling.fold(one)); i++) {
      one = text + ending.formatted(i);
    }
    return one;
  }
}
