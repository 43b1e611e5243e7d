package id.rekap.language;

import id.rekap.summary.Quantity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One language: words, numbers, dates and lists. Immutable, shared by all threads. */
public final class Language {

  private static final Pattern DIGIT_HYPHEN = Pattern.compile("(?<=\\d)\\s?-\\s?(?=\\d)");
  private static final Pattern COMPARISON = Pattern.compile("([<>≤≥])\\s*(?=\\d)");

  /** A bound or a range of numbers, and the space before its unit. */
  private static final Pattern BEFORE_UNIT =
      Pattern.compile("((?:[<>≤≥]\\u00A0|\\d–)\\d++(?:[.,]\\d++)*+) (?=\\p{L})");

  private static final String DASH = "–";

  private final String tag;
  private final WordBook words;
  private final NumberStyle numbers;

  private Language(final String tag, final WordBook words) {
    this.tag = tag;
    this.words = words;
    this.numbers =
        new NumberStyle(literal(words, "number.decimal"), literal(words, "number.group"));
  }

  /**
   * Loads a language with the house's words.
   *
   * @param templates the folder {@code templates}
   * @param tag its tag, such as {@code id}
   * @return the language
   * @throws WordsException with every mistake of the words files at once
   */
  public static Language load(final Path templates, final String tag) {
    return load(templates, tag, null);
  }

  /**
   * Loads a language with an office's own words before the house's.
   *
   * @param templates the folder {@code templates}
   * @param tag its tag, such as {@code id}
   * @param office the office's folder in {@code templates/offices}; null for the house's words
   *     alone
   * @return the language
   * @throws WordsException with every mistake of the words files at once
   */
  public static Language load(
      final Path templates, final String tag, final @Nullable String office) {
    return new Language(tag, WordBook.load(templates, tag, office));
  }

  /**
   * The language's tag.
   *
   * @return such as {@code id}
   */
  public String tag() {
    return tag;
  }

  /**
   * Every key of its words.
   *
   * @return the keys, sorted
   */
  public Set<String> keys() {
    return words.keys();
  }

  /**
   * Tells whether it has words under a key.
   *
   * @param key the key
   * @return true if it has
   */
  public boolean has(final String key) {
    return words.has(key);
  }

  /**
   * Words without slots.
   *
   * @param key their key
   * @return the plain text
   * @throws IllegalArgumentException if there are no words under the key
   */
  public String text(final String key) {
    return word(Quantity.phrase(key)).plain();
  }

  /**
   * The slots that an entry prints; a sentence may be given more.
   *
   * @param key the key
   * @return their names, sorted
   * @throws IllegalArgumentException if there are no words under the key
   */
  public Set<String> slots(final String key) {
    return words.entry(key).slots();
  }

  /**
   * The wording of an entry alone, with a bar where each slot is filled.
   *
   * @param key the key
   * @return plain text with ordinary spaces
   * @throws IllegalArgumentException if there are no words under the key
   */
  public String fixedText(final String key) {
    final StringBuilder text = new StringBuilder();
    for (final Template.Part part : words.entry(key).parts()) {
      text.append(part instanceof Template.Text own ? own.text().replace('\u00A0', ' ') : "|");
    }
    return text.toString();
  }

  /**
   * Words a quantity as in running text: a share with its sign, a p value with its relation.
   *
   * @param quantity what to word
   * @return its words
   * @throws IllegalArgumentException if a key or a slot is missing
   */
  public Wording word(final Quantity quantity) {
    return word(quantity, false);
  }

  /**
   * Words a quantity as in a table cell: a share bare, a p value without its equals sign.
   *
   * @param quantity what to word
   * @return its words
   * @throws IllegalArgumentException if a key or a slot is missing
   */
  public Wording cell(final Quantity quantity) {
    return word(quantity, true);
  }

  /**
   * Words a whole sentence, with a capital.
   *
   * @param phrase the sentence
   * @return its words
   * @throws IllegalArgumentException if a key or a slot is missing
   */
  public Wording sentence(final Quantity.Phrase phrase) {
    return word(phrase).capitalised();
  }

  private Wording word(final Quantity quantity, final boolean cell) {
    return switch (quantity) {
      case Quantity.Keyed keyed -> word(keyed.quantity(), cell);
      case Quantity.Shaded shaded -> word(shaded.quantity(), cell);
      case Quantity.Phrase phrase -> phrase(phrase);
      case Quantity.Listing listing -> listing(listing.items(), cell);
      case Quantity.Range range -> range(range, cell);
      case Quantity.With with ->
          joined(word(with.main(), cell), "\u00A0(", word(with.aside(), cell), ")");
      case Quantity.Day day -> day(day.date());
      case Quantity.Span span -> span(span.from(), span.to());
      default -> Wording.of(atom(quantity, cell));
    };
  }

  private String atom(final Quantity quantity, final boolean cell) {
    return switch (quantity) {
      case Quantity.Count count -> numbers.count(count.value());
      case Quantity.Decimal decimal -> numbers.decimal(decimal.value(), decimal.decimals());
      case Quantity.Share share -> numbers.share(share) + (cell || share.of() == 0 ? "" : "%");
      case Quantity.Rupiah money ->
          cell ? numbers.rupiah(money.value(), 0) : "Rp" + numbers.rupiah(money.value(), 2);
      case Quantity.PValue p -> pValue(p, cell);
      case Quantity.Typed number -> numbers.typed(number.value());
      case Quantity.Text text -> text.text();
      case Quantity.Label label -> typeset(label.text());
      case Quantity.Drawn drawn -> "";
      default -> DASH;
    };
  }

  private String pValue(final Quantity.PValue value, final boolean cell) {
    final String printed = numbers.pValue(value);
    final boolean signed = printed.startsWith("<") || printed.startsWith(">");
    return cell || signed ? printed : "=\u00A0" + printed;
  }

  private static String typeset(final String label) {
    final String signs = label.replace("<=", "≤").replace(">=", "≥");
    final String dashed = DIGIT_HYPHEN.matcher(signs).replaceAll(DASH);
    final String compared = COMPARISON.matcher(dashed).replaceAll("$1\u00A0");
    return BEFORE_UNIT.matcher(compared).replaceAll("$1\u00A0");
  }

  private Wording range(final Quantity.Range range, final boolean cell) {
    final Wording low = word(range.low(), cell);
    final Wording high = word(range.high(), cell);
    final boolean negative = low.plain().startsWith("\u2212") || high.plain().startsWith("\u2212");
    return joined(low, negative ? literal(words, "number.range.negative") : DASH, high, "");
  }

  private Wording day(final LocalDate date) {
    return phrase(new Quantity.Phrase("date.day", parts(date)));
  }

  private Wording span(final LocalDate from, final LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    final boolean year = from.getYear() == to.getYear();
    final boolean month = year && from.getMonth() == to.getMonth();
    final String key = month ? "date.span.days" : year ? "date.span.months" : "date.span.years";
    final Map<String, Quantity> slots = new java.util.HashMap<>(parts(to));
    slots.put("day1", new Quantity.Text(Integer.toString(from.getDayOfMonth())));
    slots.put("month1", Quantity.phrase("month." + from.getMonthValue()));
    slots.put("year1", new Quantity.Text(Integer.toString(from.getYear())));
    return phrase(new Quantity.Phrase(key, slots));
  }

  private static Map<String, Quantity> parts(final LocalDate date) {
    return Map.of(
        "day", new Quantity.Text(Integer.toString(date.getDayOfMonth())),
        "month", Quantity.phrase("month." + date.getMonthValue()),
        "year", new Quantity.Text(Integer.toString(date.getYear())));
  }

  private Wording listing(final List<Quantity> items, final boolean cell) {
    final List<Run> runs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        final boolean last = i == items.size() - 1;
        final String key = !last ? "list.comma" : items.size() == 2 ? "list.two" : "list.last";
        add(runs, new Run(literal(words, key), Run.Style.PLAIN));
      }
      word(items.get(i), cell).runs().forEach(run -> add(runs, run));
    }
    return new Wording(runs);
  }

  private Wording phrase(final Quantity.Phrase phrase) {
    final List<Run> runs = new ArrayList<>();
    for (final Template.Part part : words.entry(phrase.key()).parts()) {
      switch (part) {
        case Template.Text text -> add(runs, new Run(text.text(), text.style()));
        case Template.Slot slot ->
            filled(phrase, slot).runs().forEach(run -> add(runs, restyled(run, slot.style())));
      }
    }
    return new Wording(runs);
  }

  private Wording filled(final Quantity.Phrase phrase, final Template.Slot slot) {
    final Quantity value = phrase.slots().get(slot.name());
    if (value == null) {
      throw new IllegalArgumentException(
          "The words under %s want {%s}, which is not given".formatted(phrase.key(), slot.name()));
    }
    return switch (slot.modifier()) {
      case "low" -> low(value);
      case "start" -> word(value, false).capitalised();
      case "cell" -> word(value, true);
      case "words" -> inWords(value);
      default -> slot.isCounted() ? counted(value, slot) : word(value, false);
    };
  }

  private Wording counted(final Quantity value, final Template.Slot slot) {
    final boolean one = value.bare() instanceof Quantity.Count count && count.value() == 1;
    return Wording.joined(List.of(word(value, false), Wording.of(slot.noun(one))), "\u00A0");
  }

  /** In the middle of a sentence; words of the data that start as a name keep its capital. */
  private Wording low(final Quantity value) {
    final Wording words = word(value, false);
    final boolean given =
        value.bare() instanceof Quantity.Label || value.bare() instanceof Quantity.Text;
    return given && words.isName() ? words : words.lowered();
  }

  /** A number that can be said in one word is written out in running text. */
  private Wording inWords(final Quantity value) {
    if (value.bare() instanceof Quantity.Count count && words.has("number.word." + count.value())) {
      return phrase(Quantity.phrase("number.word." + count.value()));
    }
    return word(value, false);
  }

  private static Run restyled(final Run run, final Run.Style around) {
    return run.style() == Run.Style.PLAIN ? new Run(run.text(), around) : run;
  }

  private static void add(final List<Run> runs, final Run run) {
    if (run.text().isEmpty()) {
      return;
    }
    if (!runs.isEmpty() && runs.getLast().style() == run.style()) {
      runs.set(runs.size() - 1, new Run(runs.getLast().text() + run.text(), run.style()));
    } else {
      runs.add(run);
    }
  }

  private static Wording joined(
      final Wording one, final String between, final Wording other, final String end) {
    final List<Run> runs = new ArrayList<>(one.runs());
    add(runs, new Run(between, Run.Style.PLAIN));
    other.runs().forEach(run -> add(runs, run));
    add(runs, new Run(end, Run.Style.PLAIN));
    return new Wording(runs);
  }

  private static String literal(final WordBook words, final String key) {
    final StringBuilder text = new StringBuilder();
    for (final Template.Part part : words.entry(key).parts()) {
      if (part instanceof Template.Text literal) {
        text.append(literal.text());
      }
    }
    return text.toString();
  }
}
