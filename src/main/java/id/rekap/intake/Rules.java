package id.rekap.intake;

import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.jspecify.annotations.Nullable;

/** What may be typed into the columns of each sheet. */
final class Rules {

  private static final int MOST_ROWS = 1000;
  private static final int MOST_PEOPLE = 10_000_000;
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_DECIMALS = 6;
  private static final String HUGE = "999999999999";

  private final ColumnDictionary columns;
  private final WorkbookWords words;
  private final CellNames names;

  Rules(final ColumnDictionary columns, final WorkbookWords words, final CellNames names) {
    this.columns = columns;
    this.words = words;
    this.names = names;
  }

  /** The rule of a fixed column; null where anything may stand. */
  @Nullable Rule of(final Layout layout, final String column) {
    return switch (layout.key() + "." + column) {
      case "variable.kind" -> keywords("kind");
      case "variable.place" -> keywords("place");
      case "variable.direction" -> keywords("direction");
      case "variable.test" -> keywords("test");
      case "variable.listed", "respondent.consent" -> keywords("yes-no");
      case "occasion.role" -> keywords("role");
      case "output.status" -> keywords("status");
      case "variable.group" -> suggested("variable.group");
      case "respondent.group" -> suggested("respondent.group");
      case "output.kind" -> suggested("output.kind");
      case "published.measure" -> suggested("published.measure");
      case "variable.minimum", "variable.maximum", "variable.step" -> number(false);
      case "category.from", "category.to" -> number(false);
      case "variable.decimals" -> whole(0, MOST_DECIMALS);
      case "category.order", "occasion.order", "published.number", "photo.number" ->
          whole(1, MOST_ROWS);
      case "output.year" -> whole(FIRST_YEAR, LAST_YEAR);
      case "occasion.date", "photo.date" -> date();
      case "category.variable", "measurement.variable", "item.variable", "item-list.variable" ->
          known(Layout.VARIABLE);
      case "measurement.code", "item.code" -> known(Layout.RESPONDENT);
      case "item.occasion" -> known(Layout.OCCASION);
      case "variable.code" -> code("A");
      case "respondent.code" -> code("A");
      default -> null;
    };
  }

  /** The rule of an entry of the sheet Kegiatan; null where anything may stand. */
  @Nullable Rule ofEntry(final String entry) {
    return switch (entry) {
      case "start", "end" -> date();
      case "students", "target-count" -> whole(0, MOST_PEOPLE);
      case "budget", "spent" -> number(true);
      case "kind" -> suggested("program.kind");
      default -> null;
    };
  }

  /**
   * The rule of a variable's column on the sheet Responden. It follows what the dictionary says of
   * the heading, which people may change; only whether there is a list to choose from is settled by
   * the kind that the variable starts with.
   *
   * @param kind the word of that kind; empty where there is no variable yet
   * @param letter the column
   */
  @Nullable Rule ofVariable(final String kind, final String letter) {
    if (columns.accepts("kind.text", kind)) {
      return null;
    }
    final String cell = letter + CellNames.FIRST;
    final String heading = letter + "$" + (CellNames.FIRST - 1);
    if (kind.isEmpty()) {
      return offer(Rule.listed(names.choices(cell, heading, "label")));
    }
    return columns.accepts("kind.categorical", kind)
        ? rule(Rule.listed(names.choices(cell, heading, "label")), "error.category").asWarning()
        : rule(Rule.when(names.within(cell, heading, "label")), "error.range");
  }

  /**
   * The rule of an occasion's column on the sheet Pengukuran, where the variable stands in column
   * B. It follows the dictionary; whether there is a list to choose from is settled by the kinds
   * that the workbook starts with, and such a list only warns, or lets pass where it starts with
   * numbers, too.
   */
  Rule ofOccasion(final boolean numbers, final boolean categories, final String letter) {
    final String variable = "$B" + CellNames.FIRST;
    final String cell = letter + CellNames.FIRST;
    if (!categories) {
      return rule(Rule.when(names.within(cell, variable, "code")), "error.range");
    }
    final DataValidationConstraint list = Rule.listed(names.choices(cell, variable, "code"));
    return numbers ? offer(list) : rule(list, "error.category").asWarning();
  }

  /** A list that is offered; anything else may stand there, too. */
  private Rule offer(final DataValidationConstraint list) {
    return new Rule(list, words.text("error.title"), "", false);
  }

  private Rule keywords(final String group) {
    return rule(Rule.words(columns.names(group)), "error.list");
  }

  private Rule suggested(final String key) {
    return offer(Rule.words(words.list("suggest." + key)));
  }

  private Rule known(final Layout layout) {
    return rule(Rule.listed(names.range(layout, "code")), "error.list.code");
  }

  /** Short, without a space, and only once. */
  private Rule code(final String letter) {
    final String cell = letter + CellNames.FIRST;
    final String all = "$%s$%d:$%s$%d".formatted(letter, CellNames.FIRST, letter, names.last());
    return rule(
        Rule.when("AND(ISERROR(FIND(\" \",%s)),COUNTIF(%s,%s)=1)".formatted(cell, all, cell)),
        "error.code");
  }

  private Rule number(final boolean positive) {
    return rule(
        Rule.between(ValidationType.DECIMAL, positive ? "0" : "-" + HUGE, HUGE), "error.number");
  }

  private Rule whole(final int from, final int to) {
    final String message =
        words.text("error.whole", "from", String.valueOf(from)).replace("{to}", String.valueOf(to));
    return new Rule(
        Rule.between(ValidationType.INTEGER, String.valueOf(from), String.valueOf(to)),
        words.text("error.title"),
        message,
        true);
  }

  private Rule date() {
    return rule(
        Rule.between(ValidationType.DATE, "DATE(2000,1,1)", "DATE(2100,12,31)"), "error.date");
  }

  private Rule rule(final DataValidationConstraint constraint, final String message) {
    return new Rule(constraint, words.text("error.title"), words.text(message), true);
  }
}
