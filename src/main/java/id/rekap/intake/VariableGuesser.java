package id.rekap.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses from a heading and its answers what kind of variable a question asks for. */
final class VariableGuesser {

  private static final int PERCENT = 100;
  private static final int MOSTLY = 80;
  private static final int LIKERT = 5;
  private static final int MOST_DECIMALS = 6;
  private static final int MOST_CHOICES = 15;
  private static final BigDecimal TOP = BigDecimal.valueOf(LIKERT);

  private final ExportWords words;
  private final ColumnDictionary columns;

  VariableGuesser(final ExportWords words, final ColumnDictionary columns) {
    this.words = words;
    this.columns = columns;
  }

  /**
   * Guesses.
   *
   * @param name the question
   * @param cells every answer to it, empty ones too
   * @param paired true where it was asked before and after
   * @param several true where one person can give several answers, as columns of their own tell
   */
  VariableGuess of(
      final String name,
      final List<CellContent> cells,
      final boolean paired,
      final boolean several) {
    if (several) {
      return text("remark.multiple");
    }
    final String heading = ExportWords.plain(name);
    final List<CellContent> answers = cells.stream().filter(one -> !one.isEmpty()).toList();
    final boolean amount =
        words.holds("export.measure", heading) || words.holds("export.score", heading);
    if (!amount && answers.stream().allMatch(one -> words.isYes(one) || words.isNo(one))) {
      return yesOrNo();
    }
    final List<ExportNumber> numbers =
        answers.stream()
            .map(one -> ExportNumber.of(one, columns))
            .filter(Objects::nonNull)
            .toList();
    if (numbers.size() * PERCENT >= answers.size() * MOSTLY) {
      return numeric(heading, numbers, paired);
    }
    if (hasSeveralChoices(answers)) {
      return text("remark.multiple");
    }
    final CategoryOrder order = CategoryOrder.of(answers, words);
    return order == null ? text("remark.text") : categorical(order);
  }

  private VariableGuess yesOrNo() {
    final String yes = columns.name("yes-no.yes");
    final String no = columns.name("yes-no.no");
    return new VariableGuess(
        "categorical",
        Map.of(),
        List.of(yes, no),
        text("remark.yes-no", "", ""),
        cell -> cell.isEmpty() ? cell : CellContent.text(words.isYes(cell) ? yes : no));
  }

  private VariableGuess categorical(final CategoryOrder order) {
    return new VariableGuess(
        "categorical",
        Map.of("direction", CellContent.NONE.guessed()),
        order.labels(),
        text(order.natural() ? "remark.ordinal" : "remark.categorical", "", ""),
        UnaryOperator.identity());
  }

  private VariableGuess text(final String remark) {
    return new VariableGuess(
        "text",
        Map.of(),
        List.of(),
        text(remark, "", ""),
        cell -> ExportRole.isIdentity(cell) ? CellContent.NONE : cell);
  }

  private VariableGuess numeric(
      final String heading, final List<ExportNumber> numbers, final boolean paired) {
    final List<BigDecimal> values = numbers.stream().map(ExportNumber::value).sorted().toList();
    final @Nullable BigDecimal outOf =
        numbers.stream().map(ExportNumber::outOf).filter(Objects::nonNull).findFirst().orElse(null);
    final boolean likert = isLikert(heading, values);
    final String unit = unit(heading, numbers);
    final boolean score =
        words.holds("export.score", heading)
            || outOf != null
            || likert
            || (paired && unit.isEmpty());
    final Map<String, CellContent> more = new HashMap<>();
    final String points = score && !likert && unit.isEmpty() ? "export.unit.score" : "";
    final String shown = points.isEmpty() ? unit : words.words().text(points);
    more.put("unit", CellContent.text(shown).guessed());
    more.put("minimum", limit(likert ? BigDecimal.ONE : outOf == null ? null : BigDecimal.ZERO));
    more.put("maximum", limit(likert ? TOP : outOf));
    more.put("decimals", CellContent.number(BigDecimal.valueOf(decimals(values))).guessed());
    if (score) {
      more.put("direction", CellContent.NONE.guessed());
    }
    final String low = Spot.plain(values.getFirst()).replace('.', ',');
    final String high = Spot.plain(values.getLast()).replace('.', ',');
    return new VariableGuess(
        score ? "score" : "numeric",
        more,
        List.of(),
        text(score ? "remark.score" : "remark.numeric", low, high),
        this::asNumber);
  }

  private static CellContent limit(final @Nullable BigDecimal limit) {
    return (limit == null ? CellContent.NONE : CellContent.number(limit)).guessed();
  }

  private CellContent asNumber(final CellContent cell) {
    final ExportNumber number = cell.isEmpty() ? null : ExportNumber.of(cell, columns);
    return number == null || number.ambiguous() ? cell : CellContent.number(number.value());
  }

  /** Whole numbers from 1 to 5 that count nothing. */
  private boolean isLikert(final String heading, final List<BigDecimal> values) {
    final boolean within =
        values.stream()
            .allMatch(
                one ->
                    one.stripTrailingZeros().scale() <= 0
                        && one.signum() > 0
                        && one.compareTo(TOP) <= 0);
    return within
        && values.stream().distinct().count() > 2
        && !words.holds("export.measure", heading);
  }

  private static int decimals(final List<BigDecimal> values) {
    final int most =
        values.stream().mapToInt(one -> one.stripTrailingZeros().scale()).max().orElse(0);
    return Math.clamp(most, 0, MOST_DECIMALS);
  }

  private String unit(final String heading, final List<ExportNumber> numbers) {
    final Set<String> keys =
        numbers.stream()
            .filter(one -> !one.unit().isEmpty())
            .map(one -> String.valueOf(columns.find("unit", one.unit())))
            .collect(Collectors.toSet());
    if (keys.size() == 1) {
      return columns.name("unit." + keys.iterator().next());
    }
    return Stream.of("year", "kilogram", "centimetre")
        .filter(key -> words.holds("export.unit." + key, heading))
        .map(key -> columns.name("unit." + key))
        .findFirst()
        .orElse("");
  }

  /** Several choices of one person in one cell: many wholes, made of few parts. */
  private static boolean hasSeveralChoices(final List<CellContent> answers) {
    final List<CellContent> several =
        answers.stream().filter(one -> one.text().matches(".*[,;].*")).toList();
    final Set<String> wholes = answers.stream().map(CellContent::text).collect(Collectors.toSet());
    final List<String> parts = new ArrayList<>();
    answers.forEach(one -> parts.addAll(List.of(one.text().split("\\s*[,;]\\s*", -1))));
    final Set<String> distinct = Set.copyOf(parts);
    return several.size() * 3 >= answers.size()
        && distinct.size() <= MOST_CHOICES
        && distinct.size() < parts.size()
        && distinct.size() <= wholes.size() + 1;
  }

  private String text(final String remark, final String low, final String high) {
    return words.words().text(remark, "low", low).replace("{high}", high);
  }
}
