package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Dataset;
import id.rekap.model.Dictionary;
import id.rekap.model.Measurement;
import id.rekap.model.Origin;
import id.rekap.model.Program;
import id.rekap.model.Provenance;
import id.rekap.model.Reason;
import id.rekap.model.Respondent;
import id.rekap.model.SummaryFigure;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.RawWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Rows to records: reads every sheet, collects findings instead of stopping, applies the rules. */
final class DatasetAssembler {

  private final ColumnDictionary columns;

  /** Findings of one code on one sheet that are kept. */
  private final int mostFindings;

  DatasetAssembler(final ColumnDictionary columns, final int mostFindings) {
    this.columns = columns;
    this.mostFindings = mostFindings;
  }

  /**
   * Assembles what a workbook holds.
   *
   * @param printable which characters a page can show
   * @param patience how long it may take
   * @throws Patience.Over where that time is up
   */
  IntakeResult assemble(
      final RawWorkbook workbook,
      final String fileName,
      final String sha256,
      final IntPredicate printable,
      final Patience patience) {
    final Findings findings = new Findings(workbook, mostFindings, patience);
    final Tools tools = Tools.of(columns, workbook, printable, findings, patience);
    if (RawExport.is(workbook, columns)) {
      return export(workbook, fileName, sha256, tools);
    }
    final Sheets sheets = new Sheets(workbook, columns, tools.findings());
    final Draft draft = new Draft(tools, sheets);
    final ProgramSheet.Entry entry = readProgram(tools, sheets);
    readDictionary(draft, sheets);
    final int rows = readPeople(draft, sheets);
    PublishedSheet.read(draft, sheets.get(Layout.PUBLISHED));
    OutputSheet.read(draft, sheets.get(Layout.OUTPUT));
    PhotoSheet.read(draft, sheets.get(Layout.PHOTO));
    ValidationRules.all().forEach(rule -> rule.check(draft, tools.findings()));
    LinkedCells.say(workbook, sheets, tools.findings());
    final Program program = entry.program();
    final Spot codeSpot = entry.codeSpot();
    if (program == null || codeSpot == null || tools.findings().hasErrors()) {
      return new IntakeResult.Refused(
          fileName,
          sha256,
          entry.code(),
          workbook.sheets().size(),
          people(draft),
          tools.findings().inOrder());
    }
    return new IntakeResult.Accepted(
        dataset(draft, program, fileName, sha256, rows),
        workbook.sheets().size(),
        codeSpot.sheet().name(),
        codeSpot.address(),
        draft.publishedColumn(),
        tools.findings().inOrder());
  }

  /** The answers of a form without our sheets: one sentence says how they become a workbook. */
  private IntakeResult export(
      final RawWorkbook workbook, final String fileName, final String sha256, final Tools tools) {
    tools
        .findings()
        .addWithoutCell(
            Reason.LEMBAR_TIDAK_ADA,
            columns.name(Layout.PROGRAM.sheetKey()),
            "export",
            Map.of("file", Argument.of(fileName)));
    return new IntakeResult.Refused(
        fileName, sha256, null, workbook.sheets().size(), 0, tools.findings().inOrder());
  }

  private static ProgramSheet.Entry readProgram(final Tools tools, final Sheets sheets) {
    if (!sheets.has(Layout.PROGRAM)) {
      sheets.missing(Layout.PROGRAM);
    }
    return ProgramSheet.read(tools, sheets.get(Layout.PROGRAM));
  }

  private static void readDictionary(final Draft draft, final Sheets sheets) {
    if (!sheets.has(Layout.VARIABLE)) {
      sheets.missing(Layout.VARIABLE);
    }
    final Tools tools = draft.tools();
    draft.variables().putAll(VariableSheet.read(tools, sheets.get(Layout.VARIABLE)));
    CategorySheet.read(tools, sheets.get(Layout.CATEGORY), draft.variables());
    DictionaryLinks.resolve(draft);
    draft.take(
        new Occasions(OccasionSheet.read(tools, sheets.get(Layout.OCCASION)), tools.columns()));
  }

  /** Reads respondents with their measurements or, without them, the summary; gives the rows. */
  private static int readPeople(final Draft draft, final Sheets sheets) {
    final RawSheet summary = sheets.get(Layout.SUMMARY);
    if (!sheets.has(Layout.RESPONDENT)) {
      if (summary != null) {
        return SummarySheet.read(draft, summary);
      }
      sheets.missing(Layout.RESPONDENT);
      return 0;
    }
    if (summary != null) {
      sheets.passOver(summary);
    }
    final VariableRow beside = besideRespondents(draft, sheets);
    draft.take(
        RespondentSheet.read(
            draft.tools(),
            sheets.get(Layout.RESPONDENT),
            draft.characteristics(),
            besideHeadings(draft, sheets, beside),
            draft.variables().values().stream().anyMatch(one -> one.variable().group() != null)));
    readMeasurements(draft, sheets, beside);
    ItemSheets.read(draft, sheets.get(Layout.ITEM_LIST), sheets.get(Layout.ITEM));
    return draft.respondentSheet().rowCount();
  }

  /** The only measured variable of a workbook without the sheet Pengukuran; null otherwise. */
  private static @Nullable VariableRow besideRespondents(final Draft draft, final Sheets sheets) {
    final List<VariableRow> own =
        draft.measured().stream().filter(one -> one.variable().derivedFrom() == null).toList();
    return own.size() == 1 && !sheets.has(Layout.MEASUREMENT) ? own.get(0) : null;
  }

  /**
   * Headings of values beside the respondents: where there is one of them, all have to be there.
   */
  private static List<Heading> besideHeadings(
      final Draft draft, final Sheets sheets, final @Nullable VariableRow beside) {
    final RawSheet sheet = sheets.get(Layout.RESPONDENT);
    if (beside == null || sheet == null) {
      return List.of();
    }
    final List<Heading> occasions = draft.occasions().headings(false);
    return draft.occasions().headings(MeasurementSheet.isBeside(sheet, occasions));
  }

  private static void readMeasurements(
      final Draft draft, final Sheets sheets, final @Nullable VariableRow beside) {
    final RawSheet sheet = sheets.get(Layout.MEASUREMENT);
    final Table table = draft.respondentSheet().table();
    if (sheet != null) {
      MeasurementSheet.read(draft, sheet);
    } else if (beside != null && table != null && hasOccasion(draft, table)) {
      MeasurementSheet.readBeside(draft, table, beside);
    } else if (!draft.measured().isEmpty()) {
      sheets.missing(Layout.MEASUREMENT);
    }
  }

  private static boolean hasOccasion(final Draft draft, final Table table) {
    return draft.occasions().all().stream().anyMatch(one -> table.has(Occasions.key(one)));
  }

  private static int people(final Draft draft) {
    if (draft.figures().isEmpty()) {
      return draft.respondentSheet().rowCount();
    }
    final Double people = SummaryTotals.people(draft, null);
    return people == null ? 0 : (int) Math.round(people);
  }

  private Dataset dataset(
      final Draft draft,
      final Program program,
      final String fileName,
      final String sha256,
      final int rows) {
    final List<Respondent> respondents =
        draft.respondents().values().stream()
            .filter(one -> !one.excluded())
            .map(RespondentRow::respondent)
            .toList();
    final String word = columns.name("rows.respondents");
    final List<SummaryFigure> figures =
        draft.figures().stream().map(one -> one.figure(word)).toList();
    final int used = figures.isEmpty() ? respondents.size() : rows;
    return new Dataset(
        program,
        dictionary(draft),
        respondents,
        measurements(draft),
        draft.itemAnswers(),
        figures,
        draft.published(),
        draft.outputs(),
        draft.photos(),
        new Provenance(fileName, sha256, rows, used, rows - used));
  }

  private static Dictionary dictionary(final Draft draft) {
    final List<Variable> variables = new ArrayList<>();
    for (final VariableRow row : draft.variables().values()) {
      variables.add(
          row.changed(
                  row.variable().derivedFrom(),
                  row.variable().partOf(),
                  draft.groupAsSpelled(row.variable().group()),
                  row.variable().categories())
              .variable());
    }
    return new Dictionary(
        variables, draft.occasions().all(), List.copyOf(draft.groups()), draft.items());
  }

  private static List<Measurement> measurements(final Draft draft) {
    final List<Measurement> measurements = new ArrayList<>(draft.readings().size());
    Origin origin = null;
    for (final Reading one : draft.readings()) {
      final Value value = one.value();
      if (value != null) {
        // A row of several values comes from one place, which is kept once.
        final Origin place =
            origin != null && one.isFrom(origin) ? origin : one.codeSpot().origin();
        measurements.add(one.measurement(place, value));
        origin = place;
      }
    }
    return measurements;
  }
}
