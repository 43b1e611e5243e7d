package id.rekap.workbook;

import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.RawCell.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Hears the records of an Excel 97 workbook and keeps what its sheets hold. */
final class LegacyRecords implements HSSFListener {

  /** Carries an answer out of the library, whose listeners may not throw checked exceptions. */
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UnreadableWorkbookException why;

    Stop(final UnreadableWorkbookException why) {
      super(why);
      this.why = why;
    }

    UnreadableWorkbookException why() {
      return why;
    }
  }

  /**
   * Formulas that stand in one column and were written by one program, as their options tell.
   *
   * @param column from 0
   */
  private record Column(LegacySheet sheet, int column, short options) {}

  /** A formula whose stored 0 is a value only where others of its column were computed. */
  private record Zero(Column column, int row, RawCell value) {}

  private final Budget budget;
  private final List<Zero> zeros = new ArrayList<>();
  private final List<BoundSheetRecord> names = new ArrayList<>();
  private final List<LegacySheet> sheets = new ArrayList<>();
  private @Nullable FormatTrackingHSSFListener formats;
  private @Nullable SSTRecord strings;
  private @Nullable FormulaRecord awaitsText;
  private DateSystem dateSystem = DateSystem.FROM_1900;
  private boolean linked;

  /** Where formulas ask to be computed on opening and yet have a value: somebody computed them. */
  private final Set<Column> computed = new HashSet<>();

  /** Substreams nest: the book and its sheets stand at 1, a chart inside a sheet at 2. */
  private int depth;

  LegacyRecords(final Budget budget) {
    this.budget = budget;
  }

  /** Where the number format of a cell is looked up. */
  void lookedUpIn(final FormatTrackingHSSFListener tracker) {
    formats = tracker;
  }

  /** The workbook, its sheets in the order in which the program shows them. */
  RawWorkbook workbook() {
    for (final Zero one : zeros) {
      if (computed.contains(one.column())) {
        one.column().sheet().replace(one.row(), one.column().column() + 1, one.value());
      }
    }
    final BoundSheetRecord[] byPlace = BoundSheetRecord.orderByBofPosition(names);
    final Map<BoundSheetRecord, LegacySheet> found = new HashMap<>();
    for (int i = 0; i < Math.min(byPlace.length, sheets.size()); i++) {
      found.put(byPlace[i], sheets.get(i));
    }
    final List<RawSheet> read = new ArrayList<>();
    for (final BoundSheetRecord one : names) {
      final LegacySheet sheet = found.get(one);
      if (sheet != null && sheet.isWorksheet()) {
        read.add(sheet.named(one.getSheetname(), one.isHidden() || one.isVeryHidden()));
      }
    }
    return new RawWorkbook(read, dateSystem, linked);
  }

  @Override
  public void processRecord(final Record record) {
    try {
      budget.tick();
      if (record instanceof final BOFRecord start) {
        begin(start);
      } else if (record instanceof EOFRecord) {
        depth--;
      } else if (depth <= 1) {
        take(record);
      }
    } catch (final UnreadableWorkbookException refusal) {
      throw new Stop(sheets.isEmpty() ? refusal : refusal.at(name(), sheets.getLast().place()));
    }
  }

  private void begin(final BOFRecord start) throws UnreadableWorkbookException {
    depth++;
    if (depth == 1 && start.getType() != BOFRecord.TYPE_WORKBOOK) {
      sheets.add(new LegacySheet(budget, start.getType() == BOFRecord.TYPE_WORKSHEET));
      budget.sheets(sheets.size());
    }
  }

  private String name() {
    final BoundSheetRecord[] byPlace = BoundSheetRecord.orderByBofPosition(names);
    return sheets.size() <= byPlace.length ? byPlace[sheets.size() - 1].getSheetname() : "";
  }

  private LegacySheet sheet() throws UnreadableWorkbookException {
    if (sheets.isEmpty()) {
      throw UnreadableWorkbookException.broken("xml", "A cell that is on no sheet", Map.of());
    }
    return sheets.get(sheets.size() - 1);
  }

  private void take(final Record record) throws UnreadableWorkbookException {
    switch (record) {
      case final BoundSheetRecord one -> names.add(one);
      case final SSTRecord all -> strings = all;
      case final DateWindow1904Record window ->
          dateSystem = window.getWindowing() == 1 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
      case final SupBookRecord book -> linked |= book.isExternalReferences();
      case final RowRecord row -> sheet().row(row.getRowNumber(), row.getZeroHeight());
      case final ColumnInfoRecord columns -> columns(columns);
      case final MergeCellsRecord areas -> areas(areas);
      case final StringRecord text -> text(text.getString());
      case final CellValueRecordInterface cell -> cell(cell);
      default -> {
        // Everything else is looks.
      }
    }
  }

  private void columns(final ColumnInfoRecord columns) throws UnreadableWorkbookException {
    if (columns.getHidden()) {
      for (int one = columns.getFirstColumn(); one <= columns.getLastColumn(); one++) {
        sheet().hide(one);
      }
    }
  }

  private void areas(final MergeCellsRecord areas) throws UnreadableWorkbookException {
    for (int i = 0; i < areas.getNumAreas(); i++) {
      sheet().merge(areas.getAreaAt(i).formatAsString());
    }
  }

  private void text(final String text) throws UnreadableWorkbookException {
    final FormulaRecord formula = awaitsText;
    awaitsText = null;
    if (formula != null) {
      add(formula, Kind.TEXT, text, "");
    }
  }

  private void cell(final CellValueRecordInterface cell) throws UnreadableWorkbookException {
    switch (cell) {
      case final NumberRecord number -> number(number, number.getValue(), null);
      case final LabelSSTRecord label -> add(label, Kind.TEXT, shared(label.getSSTIndex()), null);
      case final LabelRecord label -> add(label, Kind.TEXT, label.getValue(), null);
      case final BoolErrRecord value -> {
        if (value.isBoolean()) {
          truth(value, value.getBooleanValue(), null);
        } else {
          add(value, Kind.ERROR, error(value.getErrorValue()), null);
        }
      }
      case final FormulaRecord formula -> formula(formula);
      default -> {
        // A blank cell holds nothing.
      }
    }
  }

  /**
   * The stored value of a formula. Programs that write formulas without computing them store 0 in
   * all of them and ask to compute on opening: such a 0 is no value. LibreOffice before 7 asks so
   * in every formula although it has computed them. A program that adds formulas to such a file, or
   * computes some of them, leaves both kinds; so a 0 is believed only where a formula of its column
   * that the same program wrote has another value.
   */
  private void formula(final FormulaRecord formula) throws UnreadableWorkbookException {
    final boolean unsure = formula.isCalcOnLoad();
    final boolean zero =
        formula.getCachedResultTypeEnum() == CellType.NUMERIC && formula.getValue() == 0;
    final Column column = new Column(sheet(), formula.getColumn(), formula.getOptions());
    if (unsure && !zero) {
      computed.add(column);
    }
    if (formula.hasCachedResultString()) {
      awaitsText = formula;
      return;
    }
    final CellType type = formula.getCachedResultTypeEnum();
    if (type == CellType.BOOLEAN) {
      truth(formula, formula.getCachedBooleanValue(), "");
    } else if (type == CellType.ERROR) {
      add(formula, Kind.ERROR, error(formula.getCachedErrorValue()), "");
    } else if (type != CellType.NUMERIC) {
      add(formula, Kind.TEXT, "", "");
    } else if (zero && unsure) {
      final RawCell value = new RawCell(Kind.NUMBER, "0.0", look(formula), "");
      zeros.add(new Zero(column, formula.getRow() + 1, value));
      add(formula, Kind.NO_VALUE, "", "");
    } else {
      number(formula, formula.getValue(), "");
    }
  }

  private void truth(
      final CellValueRecordInterface at, final boolean value, final @Nullable String formula)
      throws UnreadableWorkbookException {
    add(at, Kind.BOOLEAN, value ? "TRUE" : "FALSE", formula);
  }

  private static String error(final int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
  }

  private void number(
      final CellValueRecordInterface at, final double value, final @Nullable String formula)
      throws UnreadableWorkbookException {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw UnreadableWorkbookException.broken("number", "A number that is not finite", Map.of())
          .at(null, RawCell.address(at.getRow() + 1, at.getColumn() + 1));
    }
    add(at, Kind.NUMBER, Double.toString(value), formula);
  }

  private String shared(final int index) throws UnreadableWorkbookException {
    final SSTRecord all = strings;
    if (all == null || index < 0 || index >= all.getNumUniqueStrings()) {
      throw UnreadableWorkbookException.broken("string", "No such shared string", Map.of());
    }
    return all.getString(index).getString();
  }

  private void add(
      final CellValueRecordInterface at,
      final Kind kind,
      final String text,
      final @Nullable String formula)
      throws UnreadableWorkbookException {
    budget.letters(text.length());
    final LegacySheet sheet = sheet();
    final Look look = kind == Kind.NUMBER ? look(at) : Look.PLAIN;
    if (!text.isEmpty() || kind == Kind.NO_VALUE) {
      sheet.add(at.getRow() + 1, at.getColumn() + 1, new RawCell(kind, text, look, formula));
    }
  }

  /** How a number is shown; plainly where its style is none of the list, as Excel does. */
  private Look look(final CellValueRecordInterface at) {
    final FormatTrackingHSSFListener known = formats;
    try {
      return known == null
          ? Look.PLAIN
          : StylesXml.look(known.getFormatIndex(at), known.getFormatString(at));
    } catch (final IndexOutOfBoundsException none) {
      return Look.PLAIN;
    }
  }
}
