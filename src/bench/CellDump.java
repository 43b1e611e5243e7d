import id.rekap.workbook.Limits;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.RawWorkbook;
import id.rekap.workbook.UnreadableWorkbookException;
import id.rekap.workbook.WorkbookReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Prints every cell of the workbooks whose names come in, one a line, as the reader sees it: to be set beside what another program
 * reads. Run by src/bench/cells.
 */
final class CellDump {

  private final PrintStream out;

  private CellDump(final PrintStream out) {
    this.out = out;
  }

  public static void main(final String[] arguments) throws IOException {
    try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      final CellDump dump = new CellDump(out);
      for (String name = names.readLine(); name != null; name = names.readLine()) {
        dump.file(Path.of(name));
      }
    }
  }

  private void file(final Path file) throws IOException {
    line("FILE", file.toString());
    try {
      final RawWorkbook workbook = new WorkbookReader(Limits.DEFAULT).open(file);
      line("DATES", String.valueOf(workbook.dateSystem().dayZero()));
      for (final RawSheet sheet : workbook.sheets()) {
        line("SHEET", sheet.name());
        sheet.rows().forEach(this::row);
      }
    } catch (final UnreadableWorkbookException refused) {
      line("REFUSED", refused.code() + "." + refused.variant(), String.valueOf(refused.sheet()), String.valueOf(refused.cell()));
    } catch (final IOException | RuntimeException thrown) {
      line("THROWN", thrown.toString());
    }
  }

  private void row(final RawRow row) {
    for (int i = 0; i < row.size(); i++) {
      final RawCell cell = row.at(i);
      line(RawCell.address(row.number(), row.column(i)), cell.kind().name(), cell.look().name(), cell.text());
    }
  }

  private void line(final String... fields) {
    for (int i = 0; i < fields.length; i++) {
      out.print((i == 0 ? "" : "\t") + fields[i].replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"));
    }
    out.print('\n');
  }
}
