package id.rekap.summary;

import id.rekap.model.Dataset;
import id.rekap.model.Item;
import id.rekap.model.ItemAnswer;
import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the items of one instrument as numbers: 1 and 0 where all of them are words of yes
 * and no (or 1 and 0), else the numbers that they are. Answers of other kinds, such as the letters
 * of a multiple choice without its key, cannot be scored.
 */
final class ItemScores {

  private record Place(String respondent, String occasion, String item) {}

  private final Variable variable;
  private final List<Item> items;
  private final Map<Place, Double> scores = new HashMap<>();
  private final @Nullable String yes;

  private ItemScores(
      final Variable variable,
      final List<Item> items,
      final List<ItemAnswer> answers,
      final @Nullable String yes) {
    this.variable = variable;
    this.items = items;
    this.yes = yes;
    for (final ItemAnswer one : answers) {
      final double score =
          yes == null ? ItemAnswer.number(one.answer()) : ItemAnswer.isYes(one.answer()) ? 1 : 0;
      scores.put(new Place(one.respondent(), one.occasion(), one.item()), score);
    }
  }

  /** The scores of an instrument; null where nothing was answered or answers cannot be scored. */
  static @Nullable ItemScores of(final Dataset dataset, final Variable variable) {
    final List<ItemAnswer> answers =
        dataset.itemAnswers().stream()
            .filter(one -> one.variable().equals(variable.code()))
            .toList();
    if (answers.stream().map(ItemAnswer::respondent).distinct().count() < 2) {
      return null;
    }
    final boolean words = answers.stream().map(ItemAnswer::answer).allMatch(ItemAnswer::isYesOrNo);
    final boolean numbers = answers.stream().map(ItemAnswer::answer).allMatch(ItemAnswer::isNumber);
    if (!words && !numbers) {
      return null;
    }
    return new ItemScores(
        variable, items(dataset, variable, answers), answers, words ? yes(answers) : null);
  }

  /** The word of yes as the answers spell it most often; of equals the first in the alphabet. */
  private static String yes(final List<ItemAnswer> answers) {
    final Map<String, Integer> counts = new java.util.TreeMap<>();
    for (final ItemAnswer one : answers) {
      if (ItemAnswer.isYes(one.answer())) {
        counts.merge(one.answer().strip(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("1");
  }

  /** The items as the sheet lists them, then the answered ones that it does not list. */
  private static List<Item> items(
      final Dataset dataset, final Variable variable, final List<ItemAnswer> answers) {
    final Map<String, Item> items = new LinkedHashMap<>();
    for (final Item item : dataset.dictionary().items()) {
      if (item.variable().equals(variable.code())) {
        items.put(item.code(), item);
      }
    }
    answers.stream()
        .map(ItemAnswer::item)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .forEach(code -> items.putIfAbsent(code, new Item(variable.code(), code, null, null)));
    return items.values().stream()
        .filter(item -> answers.stream().anyMatch(one -> one.item().equals(item.code())))
        .toList();
  }

  Variable variable() {
    return variable;
  }

  List<Item> items() {
    return items;
  }

  /** Whether answers are right or wrong, yes or no. */
  boolean isYesNo() {
    return yes != null;
  }

  /** The answer that is counted. */
  String yes() {
    return Objects.requireNonNull(yes);
  }

  /** The end of the key of words on that answer: a number such as 1 stands in no quotes. */
  String form() {
    return ItemAnswer.isNumber(yes()) ? ".number" : "";
  }

  /** A score; null where it is missing. */
  @Nullable Double of(final Respondent respondent, final Occasion occasion, final Item item) {
    return scores.get(new Place(respondent.code(), occasion.code(), item.code()));
  }

  /** Whether anybody answered on an occasion. */
  boolean isAnswered(final Occasion occasion) {
    return scores.keySet().stream().anyMatch(one -> one.occasion().equals(occasion.code()));
  }

  /** One row a respondent who answered anything on an occasion, one score an item. */
  List<List<@Nullable Double>> rows(final List<Respondent> respondents, final Occasion occasion) {
    final List<List<@Nullable Double>> rows = new ArrayList<>();
    for (final Respondent one : respondents) {
      final List<@Nullable Double> row = new ArrayList<>();
      for (final Item item : items) {
        row.add(of(one, occasion, item));
      }
      if (row.stream().anyMatch(Objects::nonNull)) {
        rows.add(row);
      }
    }
    return rows;
  }
}
