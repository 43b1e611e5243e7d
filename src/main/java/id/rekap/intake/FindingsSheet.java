package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that lists every remark on a workbook: errors first, then warnings and notes, each with
 * a link to its cell. Text of the sender's stands there as text, whatever it begins with.
 */
final class FindingsSheet {

  private static final String OURS = "Rekap · ";
  private static final String[] HEADS = {
    "number", "severity", "sheet", "cell", "found", "why", "fix", "code"
  };
  private static final int[] WIDTHS = {5, 13, 16, 8, 22, 46, 46, 26};
  private static final int HEAD_ROW = 4;
  private static final int LINE_POINTS = 15;
  private static final int PADDING_POINTS = 3;
  private static final int UNIT = 256;

  private final CopyWords words;
  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final FindingsLooks looks;

  private FindingsSheet(final XSSFWorkbook book, final CopyWords words) {
    this.book = book;
    this.words = words;
    sheet = book.createSheet(freeName(book, words.text("copy.sheet")));
    looks = new FindingsLooks(book);
  }

  /** Tells whether a sheet of a workbook that was sent is a list of findings of ours. */
  static boolean isOne(final RawSheet sheet, final ColumnDictionary columns) {
    if (columns.accepts("sheet.findings", sheet.name())) {
      return true;
    }
    if (sheet.rows().isEmpty()) {
      return false;
    }
    final RawRow first = sheet.rows().getFirst();
    final RawCell title = first.number() == 1 ? first.cell(1) : null;
    return title != null && title.text().startsWith(OURS);
  }

  /** Removes the lists of earlier copies; a sheet of the sender's that bears the name stays. */
  static void removeFrom(final XSSFWorkbook book) {
    for (int i = book.getNumberOfSheets() - 1; i >= 0; i--) {
      final XSSFRow row = book.getSheetAt(i).getRow(0);
      final XSSFCell title = row == null ? null : row.getCell(0);
      if (title != null && title.toString().startsWith(OURS)) {
        book.removeSheetAt(i);
      }
    }
  }

  /**
   * Writes the list as the first sheet of a workbook.
   *
   * @param file the sender's name of the workbook
   * @param remarks in the order in which they are numbered
   * @param note key of a sentence on what this copy is; null for one that is all the sender's
   * @param left how many remarks more there are than the list holds
   */
  static void write(
      final XSSFWorkbook book,
      final String file,
      final List<Remark> remarks,
      final @Nullable String note,
      final long left,
      final CopyWords words) {
    final FindingsSheet made = new FindingsSheet(book, words);
    made.top(file, remarks, note, left);
    made.list(remarks);
    book.setSheetOrder(made.sheet.getSheetName(), 0);
    made.print();
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      if (book.getSheetAt(i).isSelected() != (i == 0)) {
        book.getSheetAt(i).setSelected(i == 0);
      }
    }
    book.setActiveSheet(0);
    book.setFirstVisibleTab(0);
  }

  private static String freeName(final XSSFWorkbook book, final String wanted) {
    String name = wanted;
    for (int i = 2; book.getSheet(name) != null; i++) {
      name = wanted + " " + i;
    }
    return name;
  }

  private void top(
      final String file, final List<Remark> remarks, final @Nullable String note, final long left) {
    final long all = remarks.stream().mapToLong(Remark::count).sum();
    final long errors = remarks.stream().filter(Remark::isError).mapToLong(Remark::count).sum();
    final Map<String, Argument> counts =
        Map.of("errors", Argument.of(errors), "others", Argument.of(all - errors));
    final String title = words.text("copy.title", Map.of("file", Argument.of(file)));
    text(row(0), 0, OURS + SheetText.shown(title), looks.title);
    text(row(1), 0, words.text("copy.counts", counts), looks.lead);
    text(row(2), 0, words.text("copy.how"), looks.lead);
    final String more =
        left == 0 ? "" : words.text("copy.left", Map.of("n", Argument.of(left))) + " ";
    text(row(3), 0, more + (note == null ? "" : words.text(note)), looks.lead);
    final XSSFRow head = row(HEAD_ROW);
    head.setHeightInPoints(2 * LINE_POINTS);
    for (int i = 0; i < HEADS.length; i++) {
      text(head, i, words.text("copy.head." + HEADS[i]), looks.head);
      sheet.setColumnWidth(i, WIDTHS[i] * UNIT);
    }
  }

  private void list(final List<Remark> remarks) {
    Boolean group = null;
    int at = HEAD_ROW + 1;
    for (int i = 0; i < remarks.size(); i++) {
      final Remark remark = remarks.get(i);
      if (group == null || group != remark.isError()) {
        group = remark.isError();
        band(row(at++), group ? "copy.band.errors" : "copy.band.others");
      }
      line(row(at++), i + 1, remark);
    }
  }

  private void band(final XSSFRow row, final String key) {
    for (int i = 0; i < HEADS.length; i++) {
      text(row, i, i == 0 ? words.text(key) : "", looks.band);
    }
  }

  private void line(final XSSFRow row, final int number, final Remark remark) {
    row.setHeightInPoints(
        PADDING_POINTS
            + LINE_POINTS
                * Math.max(
                    Math.max(lines(remark.sheet(), 2), lines(remark.found(), 4)),
                    Math.max(lines(remark.why(), 5), lines(remark.fix(), 6))));
    final XSSFCell first = row.createCell(0);
    first.setCellValue(number);
    first.setCellStyle(looks.text);
    final String severity =
        switch (remark.severity()) {
          case ERROR -> "copy.severity.error";
          case WARNING -> "copy.severity.warning";
          case NOTE -> "copy.severity.note";
        };
    text(row, 1, words.text(severity), remark.isError() ? looks.error : looks.warning);
    final String target = remark.sheet() == null ? null : existing(remark.sheet());
    place(row, 2, remark.sheet(), target, "A1");
    place(row, 3, remark.cell(), target, remark.cell());
    data(row, 4, remark.found());
    data(row, 5, remark.why());
    data(row, 6, remark.fix());
    data(row, 7, remark.code());
  }

  /** Lines that a text takes up in a column; not every program makes rows high enough itself. */
  private static int lines(final @Nullable String text, final int column) {
    int lines = 1;
    int used = 0;
    for (final String word : text == null ? new String[0] : text.split("[ \n]", -1)) {
      final int more = word.length() + (used == 0 ? 0 : 1);
      if (used > 0 && used + more > WIDTHS[column]) {
        lines++;
        used = word.length();
      } else {
        used += more;
      }
      lines += Math.max(0, used - 1) / WIDTHS[column];
      used = used > WIDTHS[column] ? used % WIDTHS[column] : used;
    }
    return lines;
  }

  private @Nullable String existing(final String name) {
    final XSSFSheet found = book.getSheet(name);
    return found == null || found == sheet ? null : found.getSheetName();
  }

  private void place(
      final XSSFRow row,
      final int column,
      final @Nullable String shown,
      final @Nullable String target,
      final @Nullable String address) {
    final XSSFCell cell = data(row, column, shown == null ? "–" : shown);
    if (shown != null && target != null && address != null) {
      final XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + target.replace("'", "''") + "'!" + address);
      cell.setHyperlink(link);
      cell.setCellStyle(looks.link);
    }
  }

  private XSSFRow row(final int number) {
    return sheet.createRow(number);
  }

  /** Writes a text of a finding; marked as text where it begins as a formula would. */
  private XSSFCell data(final XSSFRow row, final int column, final @Nullable String content) {
    final String shown = content == null ? "" : SheetText.shown(content);
    return text(row, column, shown, SheetText.looksLikeFormula(shown) ? looks.quoted : looks.text);
  }

  /** Writes a text, never a formula: the cell holds a string. */
  private static XSSFCell text(
      final XSSFRow row, final int column, final String content, final XSSFCellStyle style) {
    final XSSFCell cell = row.createCell(column);
    if (!content.isEmpty()) {
      cell.setCellValue(content);
    }
    cell.setCellStyle(style);
    return cell;
  }

  private void print() {
    sheet.createFreezePane(0, HEAD_ROW + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    final PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.getFooter().setRight("&P / &N");
  }
}
