package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the finished words of a report back and holds them against its own tables.
 *
 * <p>Every number of a sentence has to stand in a table of the same report, printed alike; where a
 * sentence says "fell", the table may show the same number with a minus. Free are the numbers of
 * the sentence's own wording (such as the limits of a scale), of text that was typed, of dates, and
 * the numbers of tables and figures, which have to exist. A number that a slot takes from a named
 * figure has to stand in that figure's cell, and the figure has to be of the kind, the occasion,
 * the group and the variable that the slot is for ({@link SlotSources}). Words that claim more than
 * numbers need their licence: significance a p value below 0.05 in the same sentence (its denial
 * one from 0.05), a cause the denial before it, a direction the two numbers that show it. Cost:
 * linear in the report's words.
 */
public final class ProseCheck {

  private static final double ALPHA = 0.05;
  private static final String METHODS = "statement.methods.";
  private static final String REFERENCE = "reference.";

  /** Pairs of slots of which the second is the later one. */
  private static final Map<String, String> LATER =
      Map.of(
          "before.mean", "after.mean",
          "before.share", "after.share",
          "after.mean", "end.mean");

  /** How often was measured: said of the design, not of the data. */
  private static final Set<String> OF_THE_DESIGN = Set.of("times", "unmeasured.many");

  private final Language language;
  private final ClaimWords words;
  private final TableNumbers shown;
  private final SlotSources sources;
  private final long tables;
  private final long figures;
  private final List<Doubt> doubts = new ArrayList<>();

  private ProseCheck(final Report report, final Language language) {
    this.language = language;
    words = new ClaimWords(language);
    shown = new TableNumbers(report, language);
    sources = new SlotSources(new CellSources(report, language), language);
    tables = report.allBlocks().stream().filter(Block.Table.class::isInstance).count();
    figures = report.allBlocks().stream().filter(Block.Figure.class::isInstance).count();
  }

  /**
   * Checks a report.
   *
   * @param report the report
   * @param language the language of its words
   * @param page its finished page, as {@link ReportRenderer#html} writes it
   * @return what its tables do not bear out, in reading order; nothing for a sound report
   */
  public static List<Doubt> of(final Report report, final Language language, final String page) {
    final ProseCheck check = new ProseCheck(report, language);
    final Map<String, String> texts = PageText.of(page);
    int number = 0;
    for (final Block block : report.allBlocks()) {
      number++;
      if (block instanceof Block.Paragraph paragraph) {
        check.paragraph(paragraph, texts.getOrDefault(ReportView.id(number), ""));
      } else if (block instanceof Block.Figure figure) {
        check.numbers(figure.alternative());
      }
    }
    return List.copyOf(check.doubts);
  }

  /**
   * Looks for a claim of a cause that no denial stands before.
   *
   * @param wording the wording of a sentence
   * @param language its language
   * @return the words that claim it; empty for none
   */
  public static Optional<String> cause(final String wording, final Language language) {
    return new ClaimWords(language).cause(wording);
  }

  private void paragraph(final Block.Paragraph paragraph, final String onPage) {
    final List<String> sentences = new ArrayList<>();
    for (final var statement : paragraph.statements()) {
      final Quantity.Phrase phrase = statement.phrase();
      final String text = PageText.plain(language.sentence(phrase).plain());
      sentences.add(text);
      numbers(phrase, false);
      sources.wrong(phrase).forEach(slot -> doubt(Doubt.Kind.ANOTHER_CELL, phrase.key(), slot));
      claims(phrase, text);
    }
    final String said = String.join(" ", sentences);
    if (!said.equals(onPage)) {
      doubt(Doubt.Kind.OTHER_TEXT, paragraph.statements().getFirst().phrase().key(), onPage);
    }
  }

  private void claims(final Quantity.Phrase phrase, final String text) {
    final String key = phrase.key();
    final String own = language.fixedText(key);
    if (Character.isDigit(text.codePointAt(0))) {
      doubt(Doubt.Kind.DIGIT_FIRST, key, text.split(" ", 2)[0]);
    }
    words.cause(own).ifPresent(word -> doubt(Doubt.Kind.CAUSE, key, word));
    if (key.startsWith(METHODS)) {
      return; // states a rule, not a result
    }
    final List<Double> values = pValues(phrase);
    words
        .affirmed(own)
        .filter(word -> values.stream().noneMatch(p -> p < ALPHA))
        .ifPresent(word -> doubt(Doubt.Kind.SIGNIFICANCE, key, word));
    words
        .denied(own)
        .filter(word -> values.stream().noneMatch(p -> p >= ALPHA))
        .ifPresent(word -> doubt(Doubt.Kind.SIGNIFICANCE, key, word));
    LATER.forEach((first, second) -> direction(phrase, own, first, second));
  }

  private void direction(
      final Quantity.Phrase phrase, final String own, final String first, final String second) {
    final Map<String, Quantity> slots = printedSlots(phrase);
    final Quantity before = slots.get(first);
    final Quantity after = slots.get(second);
    if (before == null || after == null) {
      return;
    }
    final Set<String> from = tokens(before);
    final Set<String> to = tokens(after);
    if (from.size() != 1 || to.size() != 1) {
      return;
    }
    final int change = Double.compare(value(to), value(from));
    words
        .direction(own)
        .filter(sign -> sign != change)
        .ifPresent(sign -> doubt(Doubt.Kind.DIRECTION, phrase.key(), from + " " + to));
  }

  private double value(final Set<String> one) {
    return shown.value(one.iterator().next());
  }

  private void numbers(final Quantity quantity) {
    if (quantity instanceof Quantity.Phrase phrase) {
      numbers(phrase, false);
    }
  }

  /**
   * The numbers of a sentence, and of the phrases within it; within one that says "fell" or not.
   */
  private void numbers(final Quantity.Phrase phrase, final boolean within) {
    if (phrase.key().startsWith(REFERENCE)) {
      reference(phrase);
      return;
    }
    final boolean fell = within || words.direction(language.fixedText(phrase.key())).orElse(1) < 0;
    final Map<String, Quantity> slots = new TreeMap<>(printedSlots(phrase));
    slots.keySet().removeAll(OF_THE_DESIGN);
    withoutSums(slots);
    for (final Quantity slot : slots.values()) {
      parts(slot).forEach(part -> number(phrase.key(), part, fell));
    }
  }

  /**
   * Of a sum and its parts one is enough in a table: the sum where it stands there, which bears out
   * the parts that add up to it; else the parts.
   */
  private void withoutSums(final Map<String, Quantity> slots) {
    for (final Map.Entry<String, Quantity> slot : Map.copyOf(slots).entrySet()) {
      if (!isSum(slot.getValue(), slots.values())) {
        continue;
      }
      if (tokens(slot.getValue()).stream().allMatch(shown::has)) {
        slots
            .values()
            .removeIf(
                one -> one instanceof Quantity.Listing && isSum(slot.getValue(), List.of(one)));
      } else {
        slots.remove(slot.getKey());
      }
    }
  }

  /** True for a count that is the sum of a list of counts beside it: 44 people, 29 and 15. */
  private static boolean isSum(final Quantity slot, final Collection<Quantity> beside) {
    return slot.bare() instanceof Quantity.Count sum
        && beside.stream()
            .filter(Quantity.Listing.class::isInstance)
            .anyMatch(list -> counts(list).mapToLong(Quantity.Count::value).sum() == sum.value());
  }

  private static Stream<Quantity.Count> counts(final Quantity quantity) {
    return parts(quantity).stream()
        .flatMap(
            part ->
                part instanceof Quantity.Phrase inner
                    ? inner.slots().values().stream().flatMap(ProseCheck::counts)
                    : part instanceof Quantity.Count count ? Stream.of(count) : Stream.empty());
  }

  /** What the words of a phrase print of what they were given. */
  private Map<String, Quantity> printedSlots(final Quantity.Phrase phrase) {
    final Map<String, Quantity> slots = new TreeMap<>(phrase.slots());
    slots.keySet().retainAll(language.slots(phrase.key()));
    return slots;
  }

  private void number(final String key, final Quantity part, final boolean fell) {
    if (part instanceof Quantity.Phrase inner) {
      numbers(inner, fell);
      return;
    }
    for (final String token : tokens(part)) {
      if (!shown.has(token) && !(fell && shown.has(TableNumbers.MINUS + token))) {
        doubt(Doubt.Kind.NUMBER_WITHOUT_TABLE, key, token);
      }
    }
  }

  private void reference(final Quantity.Phrase phrase) {
    final boolean table = phrase.key().equals(REFERENCE + "table");
    for (final Quantity slot : phrase.slots().values()) {
      if (slot.bare() instanceof Quantity.Count count
          && (count.value() < 1 || count.value() > (table ? tables : figures))) {
        doubt(Doubt.Kind.NO_SUCH_TABLE, phrase.key(), language.word(slot).plain());
      }
    }
  }

  /** The numbers of a quantity as printed; none of typed text and of dates. */
  private Set<String> tokens(final Quantity quantity) {
    final Quantity bare = quantity.bare();
    return switch (bare) {
      case Quantity.Count count -> printed(count);
      case Quantity.Decimal decimal -> printed(decimal);
      case Quantity.Share share -> printed(share);
      // A sentence prints the cents of money, a table does not.
      case Quantity.Rupiah money -> TableNumbers.tokens(language.cell(money).plain());
      case Quantity.PValue p -> printed(p);
      default -> Set.of();
    };
  }

  private Set<String> printed(final Quantity quantity) {
    return TableNumbers.tokens(language.word(quantity).plain());
  }

  private static List<Quantity> parts(final Quantity quantity) {
    final List<Quantity> parts = new ArrayList<>();
    switch (quantity.bare()) {
      case Quantity.Range range -> {
        parts.addAll(parts(range.low()));
        parts.addAll(parts(range.high()));
      }
      case Quantity.With with -> {
        parts.addAll(parts(with.main()));
        parts.addAll(parts(with.aside()));
      }
      case Quantity.Listing listing -> listing.items().forEach(one -> parts.addAll(parts(one)));
      default -> parts.add(quantity.bare());
    }
    return parts;
  }

  private List<Double> pValues(final Quantity.Phrase phrase) {
    final List<Double> values = new ArrayList<>();
    for (final Quantity slot : printedSlots(phrase).values()) {
      for (final Quantity part : parts(slot)) {
        if (part instanceof Quantity.PValue p) {
          values.add(p.value());
        } else if (part instanceof Quantity.Phrase inner) {
          values.addAll(pValues(inner));
        }
      }
    }
    return values;
  }

  private void doubt(final Doubt.Kind kind, final String key, final String found) {
    final Doubt doubt = new Doubt(kind, key, found);
    if (!doubts.contains(doubt)) {
      doubts.add(doubt);
    }
  }
}
