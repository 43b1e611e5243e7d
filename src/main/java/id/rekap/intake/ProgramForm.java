package id.rekap.intake;

import id.rekap.intake.BlankStyles.Part;
import id.rekap.intake.SheetColumn.Look;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Writes the sheet Kegiatan: one entry a row, with its own rule and an example beside it. */
final class ProgramForm {

  /** Entries that a workbook is refused without; their names bear an asterisk. */
  private static final Set<String> NEEDED = Set.of("code", "title", "start", "leader");

  private static final Set<String> DATES = Set.of("start", "end");
  private static final int LABEL = 0;
  private static final int VALUE = 1;
  private static final int HINT = 2;

  private final ColumnDictionary columns;
  private final WorkbookWords words;
  private final Rules rules;

  ProgramForm(final ColumnDictionary columns, final WorkbookWords words, final Rules rules) {
    this.columns = columns;
    this.words = words;
    this.rules = rules;
  }

  void fill(final BlankSheet sheet, final Blueprint plan) {
    for (int i = 0; i < Layout.ENTRIES.size(); i++) {
      final String entry = Layout.ENTRIES.get(i);
      final XSSFRow row = sheet.row(i);
      final String name = columns.name("entry." + entry) + (NEEDED.contains(entry) ? " *" : "");
      sheet.put(row.createCell(LABEL), CellContent.text(name), Part.LABEL, Look.PLAIN);
      sheet.put(row.createCell(VALUE), value(plan, entry), Part.DATA, look(entry));
      sheet.put(
          row.createCell(HINT),
          CellContent.text(words.text("entry." + entry)),
          Part.GUIDANCE,
          Look.PLAIN);
      final Rule rule = rules.ofEntry(entry);
      if (rule != null) {
        rule.on(sheet.sheet(), row.getRowNum(), row.getRowNum(), VALUE);
      }
    }
    // A form of one page, however many lines the note above it takes.
    sheet.sheet().getPrintSetup().setFitHeight((short) 1);
    if (!plan.note().isEmpty()) {
      sheet.note(HINT, plan.note());
    }
  }

  private static Look look(final String entry) {
    return DATES.contains(entry) ? Look.DATE : entry.equals("code") ? Look.CODE : Look.PASSAGE;
  }

  private static CellContent value(final Blueprint plan, final String entry) {
    final List<Map<String, CellContent>> rows = plan.rows(Layout.PROGRAM);
    return rows.stream()
        .filter(row -> Blueprint.at(row, "field").text().equals(entry))
        .map(row -> Blueprint.at(row, "value"))
        .findFirst()
        .orElse(CellContent.NONE);
  }
}
