package id.rekap.intake;

import id.rekap.model.Category;
import id.rekap.model.Occasion;
import id.rekap.model.PublishedFigure;
import id.rekap.model.Reason;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.RawCell.Look;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the sheet Publikasi: numbers that a manuscript prints. */
final class PublishedSheet {

  private final Draft draft;
  private final Tools tools;
  private final Table table;

  private PublishedSheet(final Draft draft, final Table table) {
    this.draft = draft;
    this.table = table;
    tools = draft.tools();
  }

  static void read(final Draft draft, final @Nullable RawSheet sheet) {
    final Table table = draft.tools().table(Layout.PUBLISHED, sheet, false);
    if (table == null || !table.has("measure") || !table.has("printed")) {
      return;
    }
    final PublishedSheet reader = new PublishedSheet(draft, table);
    final Rows kinds = draft.tools().rows();
    new Closing(draft.tools(), table, draft::isKnown)
        .without(kinds.withoutNumbersAlone(table, kinds.of(table, "printed", false)))
        .forEach(reader::row);
  }

  private void row(final RawRow row) {
    final String section = line(row, "section");
    final VariableRow variable = variable(table.at(row, "variable"));
    final String group = group(table.at(row, "group"));
    final String occasion = occasion(table.at(row, "occasion"));
    final String measure = measure(row);
    final String category = category(table.at(row, "category"), variable, measure);
    final String printed = printed(row, measure);
    final String note = tools.cells().text(table.at(row, "note"), CellReader.PASSAGE);
    if (measure != null && printed != null) {
      draft.publishedColumn(table.at(row, "printed").address().replaceAll("\\d", ""));
      draft
          .published()
          .add(
              new PublishedFigure(
                  table.at(row, "printed").origin(),
                  section,
                  variable == null ? null : variable.variable().code(),
                  group,
                  occasion,
                  category,
                  measure,
                  printed,
                  note));
    }
  }

  private @Nullable String line(final RawRow row, final String key) {
    return tools.cells().text(table.at(row, key), CellReader.LINE);
  }

  private @Nullable VariableRow variable(final Spot spot) {
    final String code = tools.cells().text(spot, CellReader.LINE);
    return code == null ? null : draft.variableOrSay(spot, code);
  }

  private @Nullable String group(final Spot spot) {
    final String text = tools.cells().text(spot, CellReader.LINE);
    return text == null || tools.columns().accepts("group.all", text)
        ? null
        : draft.groupOrSay(spot, text);
  }

  /** One occasion, or two joined by a hyphen; an occasion's own code may hold hyphens too. */
  private @Nullable String occasion(final Spot spot) {
    final String text = tools.cells().text(spot, CellReader.LINE);
    if (text == null) {
      return null;
    }
    final Occasion one = draft.occasions().named(text);
    if (one != null) {
      return one.code();
    }
    final String plain = text.replace('–', '-').replace('—', '-');
    for (int cut = plain.indexOf('-'); cut > 0; cut = plain.indexOf('-', cut + 1)) {
      final Occasion first = draft.occasions().named(plain.substring(0, cut));
      final Occasion second = draft.occasions().named(plain.substring(cut + 1));
      if (first != null && second != null) {
        return first.code() + "-" + second.code();
      }
    }
    draft.occasionOrSay(spot, text);
    return null;
  }

  private @Nullable String measure(final RawRow row) {
    final Spot spot = table.at(row, "measure");
    final String name = tools.columns().name("published.measure");
    final String text = tools.cells().required(spot, CellReader.LINE, name);
    if (text == null) {
      return null;
    }
    for (final String group : List.of("measure", "printed")) {
      final String key = tools.columns().find(group, text);
      if (key != null) {
        return tools.columns().name(group + "." + key);
      }
    }
    final List<String> choices = new ArrayList<>(tools.columns().names("measure"));
    choices.addAll(tools.columns().names("printed"));
    tools.cells().unknown(spot, name, choices);
    return null;
  }

  private boolean is(final @Nullable String measure, final String key) {
    return measure != null && tools.columns().accepts(key, measure);
  }

  private @Nullable String category(
      final Spot spot, final @Nullable VariableRow variable, final @Nullable String measure) {
    if (is(measure, "printed.individual")) {
      return person(spot);
    }
    final Category known = variable == null ? null : ValueReader.named(spot, variable.variable());
    if (variable == null || known != null) {
      return known == null ? tools.cells().text(spot, CellReader.LINE) : known.label();
    }
    final String text = tools.cells().text(spot, CellReader.LINE);
    if (text != null && variable.sound() && !variable.variable().categories().isEmpty()) {
      References.unknownCategory(tools, spot, variable);
    }
    return text;
  }

  private @Nullable String person(final Spot spot) {
    final String text = tools.cells().text(spot, CellReader.LINE);
    final RespondentRow respondent = text == null ? null : draft.respondentOrSay(spot, text);
    return respondent == null ? text : respondent.code();
  }

  private @Nullable String printed(final RawRow row, final @Nullable String measure) {
    final Spot spot = table.at(row, "printed");
    final String name = tools.columns().name("published.printed");
    final String text = tools.cells().required(spot, CellReader.PASSAGE, name);
    if (text == null || measure == null || is(measure, "printed.claim")) {
      return text;
    }
    final RawCell cell = spot.cell();
    if (cell != null && cell.kind() == Kind.NUMBER && cell.look() != Look.DATE) {
      final BigDecimal number = new BigDecimal(cell.text());
      return cell.look() == Look.PERCENT ? comma(number.movePointRight(2)) + "%" : comma(number);
    }
    if (text.chars().noneMatch(Character::isDigit)) {
      tools.findings().add(Reason.NILAI_BUKAN_ANGKA, spot, "printed", Map.of());
      return null;
    }
    return text;
  }

  private static String comma(final BigDecimal number) {
    return Spot.plain(number).replace('.', ',');
  }
}
