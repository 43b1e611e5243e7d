package id.rekap.intake;

import id.rekap.intake.FilledWorkbook.Dropped;
import id.rekap.intake.FilledWorkbook.Guess;
import id.rekap.intake.FilledWorkbook.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a workbook of our layout from an export; everything that is guessed is marked. */
final class ExportDraft {

  private static final int LONGEST_NOTE = 600;

  private final ExportSheet export;
  private final ColumnDictionary columns;
  private final WorkbookWords words;
  private final ExportRole roles;
  private final VariableGuesser guesser;
  private final ExportNames names;
  private final Map<Layout, List<Map<String, CellContent>>> rows = new EnumMap<>(Layout.class);
  private final List<Guess> guesses = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final boolean paired;

  ExportDraft(final ExportSheet export, final ColumnDictionary columns, final WorkbookWords words) {
    this.export = export;
    this.columns = columns;
    this.words = words;
    final ExportWords plain = new ExportWords(words);
    roles = new ExportRole(plain);
    guesser = new VariableGuesser(plain, columns);
    names = new ExportNames(plain, columns);
    for (final Layout layout : Layout.values()) {
      rows.put(layout, new ArrayList<>());
    }
    people();
    final List<ExportQuestion> questions = ExportQuestion.of(parted(), plain);
    paired = questions.stream().anyMatch(ExportQuestion::isPaired);
    questions.forEach(this::question);
    if (paired) {
      occasion("before", 1);
      occasion("after", 2);
    }
    rows.put(Layout.PROGRAM, words.rows(words.list("kinds").getFirst() + ".program"));
  }

  int respondents() {
    return export.rows();
  }

  List<Guess> guesses() {
    return guesses;
  }

  List<Dropped> dropped() {
    return dropped;
  }

  Blueprint blueprint() {
    final String sheets = paired ? "export.sheets" : "export.sheets.once";
    return new Blueprint(Blueprint.sheets(sheets, words), rows, omitted(), note());
  }

  /** A column that the export does not fill would exclude everybody, or warn of each. */
  private Set<String> omitted() {
    final Set<String> omitted = new HashSet<>();
    for (final String column : List.of("group", "consent")) {
      if (rows(Layout.RESPONDENT).stream().noneMatch(row -> row.containsKey(column))) {
        omitted.add("respondent." + column);
      }
    }
    return omitted;
  }

  private String note() {
    final List<String> left = dropped.stream().map(Dropped::heading).toList();
    if (left.isEmpty()) {
      return words.text("export.note.none");
    }
    final String all = words.text("export.note", "dropped", String.join("; ", left));
    return all.length() <= LONGEST_NOTE ? all : all.substring(0, LONGEST_NOTE - 1) + "…";
  }

  /** One row a person, with a made code as wide as the last one. */
  private void people() {
    final int digits = Math.max(2, String.valueOf(export.rows()).length());
    final String letter = words.text("export.code-letter");
    for (int i = 1; i <= export.rows(); i++) {
      final Map<String, CellContent> row = new LinkedHashMap<>();
      row.put("code", CellContent.text(letter + ("%0" + digits + "d").formatted(i)));
      rows(Layout.RESPONDENT).add(row);
    }
  }

  /** Takes out what is no question, and gives the others. */
  private List<ExportColumn> parted() {
    final List<ExportColumn> questions = new ArrayList<>();
    final EnumMap<Reason, Boolean> seen = new EnumMap<>(Reason.class);
    for (final ExportColumn column : export.columns()) {
      final @Nullable Reason reason = roles.of(column);
      final boolean special = reason == Reason.CONSENT || reason == Reason.GROUP;
      final boolean again = reason != null && seen.put(reason, true) != null;
      if (reason == null || (special && again)) {
        questions.add(column);
      } else {
        dropped.add(new Dropped(column.heading(), reason));
        if (special) {
          beside(column, reason);
        }
      }
    }
    return questions;
  }

  /** Consent and group stand in columns of their own. */
  private void beside(final ExportColumn column, final Reason reason) {
    for (int i = 0; i < export.rows(); i++) {
      final CellContent cell = column.cells().get(i);
      if (reason == Reason.GROUP) {
        person(i).put("group", cell);
      } else if (!cell.isEmpty()) {
        final String word = columns.name(roles.agrees(cell) ? "yes-no.yes" : "yes-no.no");
        person(i).put("consent", CellContent.text(word).guessed());
      }
    }
  }

  private void question(final ExportQuestion question) {
    final VariableGuess guess =
        guesser.of(question.name(), question.cells(), question.isPaired(), hasSeveral(question));
    final String label = names.label(question.name());
    final String code = names.code(label);
    final @Nullable ExportColumn after = question.after();
    final List<String> headings =
        after == null
            ? List.of(question.before().heading())
            : List.of(question.before().heading(), after.heading());
    final String kind = columns.name("kind." + guess.kind());
    final String place = columns.name("place." + (after == null ? "respondent" : "measurement"));
    guesses.add(new Guess(code, kind, place, String.join(" + ", headings)));
    final Map<String, CellContent> row = new LinkedHashMap<>(guess.columns());
    row.put("code", CellContent.text(code));
    row.put("label", CellContent.text(label).guessed());
    row.put("kind", CellContent.text(kind).guessed());
    row.put("group", CellContent.text(columns.name("group.all")));
    row.put("place", CellContent.text(place).guessed());
    row.put("synonyms", CellContent.text(synonyms(headings)));
    row.put("note", CellContent.text(guess.remark() + pair(headings)).guessed());
    rows(Layout.VARIABLE).add(row);
    categories(code, guess);
    answers(code, question, guess);
  }

  /** KoboToolbox repeats every choice in a column of its own, named {@code question/choice}. */
  private boolean hasSeveral(final ExportQuestion question) {
    final String choices = question.before().heading() + "/";
    return export.columns().stream().anyMatch(one -> one.heading().startsWith(choices));
  }

  /** A semicolon parts synonyms; a question that has one is known by its label alone. */
  private static String synonyms(final List<String> headings) {
    return String.join(";", headings.stream().filter(one -> one.indexOf(';') < 0).toList());
  }

  private String pair(final List<String> headings) {
    return headings.size() < 2
        ? ""
        : " "
            + words
                .text("remark.pair", "before", headings.getFirst())
                .replace("{after}", headings.getLast());
  }

  private void categories(final String code, final VariableGuess guess) {
    for (int i = 0; i < guess.categories().size(); i++) {
      final Map<String, CellContent> row = new LinkedHashMap<>();
      row.put("variable", CellContent.text(code));
      row.put("order", CellContent.number(BigDecimal.valueOf(i + 1L)).guessed());
      row.put("label", CellContent.text(guess.categories().get(i)).guessed());
      rows(Layout.CATEGORY).add(row);
    }
  }

  private void answers(
      final String code, final ExportQuestion question, final VariableGuess guess) {
    final @Nullable ExportColumn after = question.after();
    for (int i = 0; i < export.rows(); i++) {
      final CellContent first = guess.answer().apply(question.before().cells().get(i));
      if (after == null) {
        person(i).put("variable:" + code, first);
      } else {
        final Map<String, CellContent> row = new LinkedHashMap<>();
        row.put("code", Blueprint.at(person(i), "code"));
        row.put("variable", CellContent.text(code));
        row.put("occasion:" + columns.name("default.before"), first);
        row.put(
            "occasion:" + columns.name("default.after"),
            guess.answer().apply(after.cells().get(i)));
        rows(Layout.MEASUREMENT).add(row);
      }
    }
  }

  private void occasion(final String role, final int order) {
    final Map<String, CellContent> row = new LinkedHashMap<>();
    row.put("code", CellContent.text(columns.name("default." + role)));
    row.put("label", CellContent.text(words.text("export." + role + ".label")).guessed());
    row.put("order", CellContent.number(BigDecimal.valueOf(order)));
    row.put("role", CellContent.text(columns.name("role." + role)));
    row.put("date", CellContent.NONE.guessed());
    rows(Layout.OCCASION).add(row);
  }

  private Map<String, CellContent> person(final int number) {
    return rows(Layout.RESPONDENT).get(number);
  }

  private List<Map<String, CellContent>> rows(final Layout layout) {
    return rows.computeIfAbsent(layout, key -> new ArrayList<>());
  }
}
