package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Item;
import id.rekap.model.ItemAnswer;
import id.rekap.model.Occasion;
import id.rekap.model.Output;
import id.rekap.model.Photo;
import id.rekap.model.PublishedFigure;
import id.rekap.model.Reason;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dataset in the making: what the sheets hold so far, with the places findings point at. */
final class Draft {

  private final Tools tools;
  private final Sheets sheets;
  private final Map<String, VariableRow> variables = new LinkedHashMap<>();
  private Occasions occasions;
  private RespondentSheet.Contents respondents = RespondentSheet.Contents.NONE;
  private final List<Reading> readings = new ArrayList<>();
  private final List<SummaryRow> figures = new ArrayList<>();
  private final SummaryGaps gaps = new SummaryGaps();
  private final List<Item> items = new ArrayList<>();
  private final List<ItemAnswer> itemAnswers = new ArrayList<>();
  private final List<PublishedFigure> published = new ArrayList<>();
  private String publishedColumn = "";
  private final List<Output> outputs = new ArrayList<>();
  private final List<Photo> photos = new ArrayList<>();

  Draft(final Tools tools, final Sheets sheets) {
    this.tools = tools;
    this.sheets = sheets;
    occasions = new Occasions(List.of(), tools.columns());
  }

  Tools tools() {
    return tools;
  }

  /** Variables by folded code; changed in place while categories and links are added. */
  Map<String, VariableRow> variables() {
    tools.patience().tick();
    return variables;
  }

  /** The variables that are measured on occasions. */
  List<VariableRow> measured() {
    return variables.values().stream().filter(one -> one.variable().measured()).toList();
  }

  /** The variables that are filled in beside the respondent. */
  List<VariableRow> characteristics() {
    return variables.values().stream().filter(one -> !one.variable().measured()).toList();
  }

  Occasions occasions() {
    return occasions;
  }

  void take(final Occasions all) {
    occasions = all;
  }

  void take(final RespondentSheet.Contents contents) {
    respondents = contents;
  }

  /** Every respondent by folded code, also those without consent. */
  Map<String, RespondentRow> respondents() {
    tools.patience().tick();
    return respondents.byCode();
  }

  RespondentSheet.Contents respondentSheet() {
    return respondents;
  }

  List<Reading> readings() {
    tools.patience().tick();
    return readings;
  }

  List<SummaryRow> figures() {
    tools.patience().tick();
    return figures;
  }

  SummaryGaps gaps() {
    return gaps;
  }

  List<Item> items() {
    return items;
  }

  List<ItemAnswer> itemAnswers() {
    return itemAnswers;
  }

  List<PublishedFigure> published() {
    return published;
  }

  /** The letters of the column of printed numbers; empty without one. */
  String publishedColumn() {
    return publishedColumn;
  }

  void publishedColumn(final String letters) {
    publishedColumn = letters;
  }

  List<Output> outputs() {
    return outputs;
  }

  List<Photo> photos() {
    return photos;
  }

  /** The groups of respondents or, without them, of the summary, as first spelled. */
  Set<String> groups() {
    return groups(false);
  }

  /** The same with the groups whose members all withheld their consent. */
  Set<String> everyGroup() {
    return groups(true);
  }

  private Set<String> groups(final boolean excludedToo) {
    tools.patience().tick();
    final Set<String> groups =
        new LinkedHashSet<>(excludedToo ? respondents.everyGroup() : respondents.groups());
    for (final SummaryRow one : figures) {
      if (one.isRespondents() && one.group() != null) {
        groups.add(one.group());
      }
    }
    return groups;
  }

  boolean hasSheet(final Layout layout) {
    return sheets.has(layout);
  }

  void missingSheet(final Layout layout) {
    sheets.missing(layout);
  }

  /** The sheet on which measurements stand. */
  @Nullable String measurementSheetName() {
    final RawSheet own = sheets.get(Layout.MEASUREMENT);
    final RawSheet sheet = own == null ? sheets.get(Layout.RESPONDENT) : own;
    return sheet == null ? null : sheet.name();
  }

  /** A variable's group as the respondents spell it; null for everybody. */
  @Nullable String groupAsSpelled(final @Nullable String group) {
    return group == null
        ? null
        : everyGroup().stream()
            .filter(one -> Spelling.foldExactly(one).equals(Spelling.foldExactly(group)))
            .findFirst()
            .orElse(group);
  }

  @Nullable VariableRow variable(final @Nullable String code) {
    return code == null ? null : variables.get(Spelling.foldExactly(code));
  }

  /** Tells whether a cell names a variable, a respondent or an occasion. */
  boolean isKnown(final Spot spot) {
    final String text = spot.found();
    return text != null
        && (variable(text) != null
            || respondent(spot, text) != null
            || occasions().named(text) != null);
  }

  /** The respondent of a code, or of the number in its cell, however that is shown. */
  @Nullable RespondentRow respondent(final Spot spot, final String code) {
    final RespondentRow shown = respondents.byCode().get(Spelling.foldExactly(code));
    return shown == null ? respondents.numbers().of(spot) : shown;
  }

  @Nullable VariableRow variableOrSay(final Spot spot, final String code) {
    final VariableRow known = variable(code);
    if (known == null) {
      References.unknownVariable(tools, spot, variables);
    }
    return known;
  }

  @Nullable RespondentRow respondentOrSay(final Spot spot, final String code) {
    final RespondentRow known = respondent(spot, code);
    if (known == null && !respondents.byCode().isEmpty()) {
      tools
          .findings()
          .add(
              Reason.KODE_TIDAK_DIKENAL,
              spot,
              Identity.isPersonal(code) ? Identity.mask(code) : code,
              "",
              Map.of());
    }
    return known;
  }

  @Nullable Occasion occasionOrSay(final Spot spot, final String text) {
    final Occasion known = occasions.named(text);
    if (known == null) {
      tools
          .findings()
          .add(
              Reason.KODE_TIDAK_DIKENAL,
              spot,
              "occasion",
              Map.of("choices", Argument.of(String.join(", ", occasions.codes()))));
    }
    return known;
  }

  /** The group as first spelled; says so where there is none such. */
  @Nullable String groupOrSay(final Spot spot, final String text) {
    final String spelled = groupAsSpelled(text);
    final Set<String> known = everyGroup();
    if (spelled != null && !known.contains(spelled) && !known.isEmpty() && gaps.hasSizes()) {
      References.unknownGroup(tools, spot, known);
      return null;
    }
    return spelled;
  }
}
