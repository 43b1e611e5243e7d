package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The categories of a question, guessed from its answers.
 *
 * @param labels as they are spelled most often; in natural order or, without one, the most frequent
 *     first
 * @param natural true where the order has a meaning
 */
record CategoryOrder(List<String> labels, boolean natural) {

  private static final int MOST = 12;
  private static final int LONGEST = 80;
  private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");

  CategoryOrder {
    labels = List.copyOf(labels);
  }

  /** Null where the answers are too many or too long to be categories. */
  static @Nullable CategoryOrder of(final List<CellContent> answers, final ExportWords words) {
    final Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();
    for (final CellContent one : answers) {
      spellings
          .computeIfAbsent(Spelling.foldExactly(one.text()), key -> new HashMap<>())
          .merge(one.text(), 1, Integer::sum);
    }
    final List<String> labels = labels(spellings, words);
    final List<String> scale = scale(labels, words);
    if (!scale.isEmpty()) {
      labels.sort(Comparator.comparingInt(label -> scale.indexOf(ExportWords.plain(label))));
      return new CategoryOrder(labels, true);
    }
    final boolean fits =
        labels.size() <= Math.min(MOST, Math.max(2, answers.size() / 2))
            && labels.stream().allMatch(label -> label.length() <= LONGEST);
    if (!fits) {
      return null;
    }
    if (labels.size() > 1 && labels.stream().allMatch(label -> number(label) >= 0)) {
      labels.sort(Comparator.comparingDouble(CategoryOrder::number));
      return new CategoryOrder(labels, true);
    }
    return new CategoryOrder(labels, false);
  }

  /** The usual spelling of each, the most frequent first, what is called other last. */
  private static List<String> labels(
      final Map<String, Map<String, Integer>> spellings, final ExportWords words) {
    record Label(String text, int count, boolean other) {}
    final List<Label> labels = new ArrayList<>();
    for (final Map<String, Integer> one : spellings.values()) {
      final String usual =
          one.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Integer>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow();
      final int count = one.values().stream().mapToInt(Integer::intValue).sum();
      labels.add(new Label(usual, count, words.is("export.other", ExportWords.plain(usual))));
    }
    labels.sort(
        Comparator.comparing(Label::other)
            .thenComparing(Comparator.comparingInt(Label::count).reversed())
            .thenComparing(Label::text));
    return new ArrayList<>(labels.stream().map(Label::text).toList());
  }

  /** The scale of the words file that holds every label; empty where none does. */
  private static List<String> scale(final List<String> labels, final ExportWords words) {
    for (int i = 1; words.words().has("scale." + i); i++) {
      final List<String> scale = words.inOrder("scale." + i);
      if (labels.size() > 1
          && labels.stream().allMatch(label -> scale.contains(ExportWords.plain(label)))) {
        return scale;
      }
    }
    return List.of();
  }

  /** The first number of a label such as {@code 20-35 tahun}; a little less for {@code < 20}. */
  private static double number(final String label) {
    final Matcher found = FIRST_NUMBER.matcher(label);
    if (!found.find() || found.group().length() > 9) {
      return -1;
    }
    final double shift = label.startsWith("<") ? -0.5 : label.startsWith(">") ? 0.5 : 0;
    return Math.max(0, Double.parseDouble(found.group()) + shift);
  }
}
