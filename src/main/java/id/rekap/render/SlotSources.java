package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Holds each number that a sentence takes from a table against the cell that its slot names: a slot
 * for a mean takes no median, one for the earlier occasion none of the later, one for a raw p none
 * of Holm's, one for a group none of another, a sentence about everybody none of a group, and a
 * sentence on one variable none of another.
 */
final class SlotSources {

  /** What the figure of a slot has to be, by the slot's name; the first that fits is taken. */
  private static final Map<Pattern, Pattern> MEASURES =
      measures(
          "gain[.]mean", "ngain_rerata",
          "(before|first)[.]mean", "rerata(_awal)?",
          "(after|last|end)[.]mean", "rerata(_akhir)?",
          "(.*[.])?sd", "(selisih_)?sd(_awal|_akhir)?",
          "(.*[.])?median", "(selisih_)?median",
          "(.*[.])?holm", ".*_holm",
          "shapiro[.]p", "shapiro_p",
          "(.*[.])?p", "(p_|shapiro_p).*(?<!_holm)",
          "(before|after|end)[.]share", "persen",
          "(before|after|end)[.](count|people)", "jumlah",
          "first[.](count|people)", "jumlah_awal",
          "last[.](count|people)", "jumlah_akhir",
          "before[.]value", "(rerata|persen)_awal",
          "after[.]value", "(rerata|persen)_akhir",
          "(larger|smaller)[.]change", "selisih_rerata",
          "up", "naik",
          "down", "turun",
          "same", "tetap",
          "pairs|complete|step[.]pairs|moved[.]pairs", "n_pasangan",
          "moved[.]joined", "masuk",
          "moved[.]left", "keluar",
          "dropped", "n_dikeluarkan",
          "gain", "ngain_kelas",
          "shapiro[.]w", "shapiro_w",
          "statistic", "t|w_plus",
          "df", "df.*");

  private static final Map<String, String> LATER = Map.of("before", "after", "after", "end");

  private final CellSources cells;
  private final Language language;

  SlotSources(final CellSources cells, final Language language) {
    this.cells = cells;
    this.language = language;
  }

  private static Map<Pattern, Pattern> measures(final String... pairs) {
    final Map<Pattern, Pattern> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(Pattern.compile(pairs[i]), Pattern.compile(pairs[i + 1]));
    }
    return map;
  }

  /**
   * What a sentence takes from another cell than its slot names.
   *
   * @param phrase the sentence with its slots
   * @return the slots, each with the figure that it holds; nothing for a sound sentence
   */
  Set<String> wrong(final Quantity.Phrase phrase) {
    final Set<String> wrong = new LinkedHashSet<>();
    final Map<String, FigureKey> keys = new TreeMap<>();
    figures(
        phrase,
        "",
        (slot, keyed) -> {
          final FigureKey key = keyed.key();
          keys.putIfAbsent(slot, key);
          if (!isMeasure(slot, key) || !isPrinted(keyed) || isOfAnother(phrase, slot, key)) {
            wrong.add(slot + " " + key.id());
          }
        });
    LATER.forEach((from, to) -> order(keys, from, to, wrong));
    return wrong;
  }

  private static boolean isMeasure(final String slot, final FigureKey key) {
    return MEASURES.entrySet().stream()
        .filter(one -> one.getKey().matcher(slot).matches())
        .findFirst()
        .map(one -> one.getValue().matcher(key.measure()).matches())
        .orElse(true);
  }

  /** Whether the cell of that name prints the number as the sentence does, money without cents. */
  private boolean isPrinted(final Quantity.Keyed keyed) {
    final Quantity number = keyed.quantity();
    final String text =
        (number instanceof Quantity.Rupiah ? language.cell(number) : language.word(number)).plain();
    return cells.holds(keyed.key(), TableNumbers.tokens(text));
  }

  /**
   * Whether the sentence is about another variable, or the slot about another group; a sentence
   * that names no group is about everybody.
   */
  private boolean isOfAnother(
      final Quantity.Phrase phrase, final String slot, final FigureKey key) {
    if (phrase.slots().get("label") instanceof Quantity.Label label
        && cells.isOfAnother(label.text(), key)) {
      return true;
    }
    if (key.group() == null || key.group().equals(FigureKey.EVERYBODY)) {
      return false;
    }
    final String name = slot.endsWith(".change") ? slot.substring(0, slot.indexOf('.')) : "group";
    return phrase.slots().get(name) instanceof Quantity.Label group
        ? !key.group().equals(group.text())
        : !isBreakdown(key.group()) && cells.isOfEverybodyToo(key) && !isNamed(phrase, key.group());
  }

  /** Whether figures are of one fund, unit or place, which sentences name as a count's head. */
  private static boolean isBreakdown(final String group) {
    return group.indexOf('=') > 0;
  }

  /** Whether a sentence, or a phrase within it, names a group anywhere. */
  private static boolean isNamed(final Quantity quantity, final String group) {
    return switch (quantity) {
      case Quantity.Label label -> label.text().equals(group);
      case Quantity.Phrase phrase ->
          phrase.slots().values().stream().anyMatch(slot -> isNamed(slot, group));
      case Quantity.Listing listing ->
          listing.items().stream().anyMatch(item -> isNamed(item, group));
      default -> false;
    };
  }

  /** The earlier slot must not hold the later occasion. */
  private void order(
      final Map<String, FigureKey> keys,
      final String from,
      final String to,
      final Set<String> wrong) {
    for (final Map.Entry<String, FigureKey> slot : keys.entrySet()) {
      if (!slot.getKey().startsWith(from + ".")) {
        continue;
      }
      final FigureKey later = keys.get(to + slot.getKey().substring(from.length()));
      final FigureKey own = slot.getValue();
      if (later != null && (later.equals(own) || isAfter(own, later))) {
        wrong.add(slot.getKey() + " " + own.id());
      }
    }
  }

  /** Whether the same measure of two occasions stands in the wrong order. */
  private boolean isAfter(final FigureKey own, final FigureKey later) {
    return later.measure().equals(own.measure())
        && own.occasion() != null
        && !own.occasion().equals(later.occasion())
        && !cells.isEarlier(own, later);
  }

  /** Every named figure that the words of a sentence print, by the innermost slot's name. */
  private void figures(
      final Quantity quantity, final String slot, final BiConsumer<String, Quantity.Keyed> figure) {
    switch (quantity) {
      case Quantity.Keyed keyed -> figure.accept(slot, keyed);
      case Quantity.With with -> {
        figures(with.main(), slot, figure);
        figures(with.aside(), slot, figure);
      }
      case Quantity.Range range -> {
        figures(range.low(), slot, figure);
        figures(range.high(), slot, figure);
      }
      case Quantity.Listing listing -> listing.items().forEach(item -> figures(item, slot, figure));
      case Quantity.Phrase phrase -> inner(phrase, slot, figure);
      default -> {
        // Holds no figure by name.
      }
    }
  }

  /** Of the phrases within a sentence only what their own words print; a unit keeps the name. */
  private void inner(
      final Quantity.Phrase phrase,
      final String slot,
      final BiConsumer<String, Quantity.Keyed> figure) {
    for (final Map.Entry<String, Quantity> one : phrase.slots().entrySet()) {
      if (language.slots(phrase.key()).contains(one.getKey())) {
        figures(one.getValue(), one.getKey().equals("value") ? slot : one.getKey(), figure);
      }
    }
  }
}
