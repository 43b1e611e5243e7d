import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.model.Finding;
import id.rekap.workbook.Limits;
import id.rekap.workbook.UnreadableWorkbookException;
import id.rekap.workbook.WorkbookReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The child of {@link Corpus}: reads the files whose names come in, one a line, and answers each with a line: the outcome and,
 * behind a tab, what is wrong with it.
 */
final class CorpusReader {

  private static final AtomicReference<String> REACHED = new AtomicReference<>("");

  private CorpusReader() {}

  /** Addresses may be spoken of, not asked. */
  private static final class Nowhere extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(final URL address) throws IOException {
      REACHED.set("an address");
      throw new IOException("No address here");
    }
  }

  @SuppressWarnings("deprecation")
  public static void main(final String[] arguments) throws IOException {
    Socket.setSocketImplFactory(() -> {
      REACHED.set("a socket");
      throw new IllegalStateException("No socket here");
    });
    URL.setURLStreamHandlerFactory(protocol -> {
      return List.of("http", "https", "ftp").contains(protocol) ? new Nowhere() : null;
    });
    final PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    final Intake intake = Intake.standard(ColumnDictionary.load(Path.of("templates", "words")));
    final BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      answers.println(answer(intake, Path.of(line)).replace('\n', ' '));
    }
  }

  private static String answer(final Intake intake, final Path file) {
    REACHED.set("");
    try {
      final IntakeResult result = intake.read(file);
      final String reached = REACHED.get();
      return outcome(result) + "\t" + (reached.isEmpty() ? doubt(result, file) : "reached for " + reached);
    } catch (final Throwable thrown) {
      return "THROWN\t" + where(thrown);
    }
  }

  private static String outcome(final IntakeResult result) {
    return switch (result) {
      case IntakeResult.Accepted accepted -> "accepted";
      case IntakeResult.Ignored ignored -> "ignored";
      case IntakeResult.Refused refused when refused.sheets() > 0 -> "read and refused";
      case IntakeResult.Refused refused -> {
        final Finding why = refused.findings().getFirst();
        yield "not read: " + why.code() + (why.variant().isEmpty() ? "" : "." + why.variant());
      }
    };
  }

  /** Reads a file that is called broken without a reason of our own once more, to see what was thrown. */
  private static String doubt(final IntakeResult result, final Path file) {
    if (!(result instanceof IntakeResult.Refused refused) || refused.sheets() > 0) {
      return "";
    }
    final Finding why = refused.findings().getFirst();
    if (!"BERKAS_RUSAK".equals(why.code()) || !why.variant().isEmpty()) {
      return "";
    }
    try {
      new WorkbookReader(Limits.DEFAULT).open(file);
      return "thrown behind the reader";
    } catch (final UnreadableWorkbookException known) {
      return "";
    } catch (final Throwable thrown) {
      final String where = where(thrown);
      System.err.println(where);
      return where.contains("org.apache.poi") || thrown instanceof IOException ? "" : where;
    }
  }

  private static String where(final Throwable thrown) {
    final List<String> lines = new ArrayList<>(List.of(thrown.getClass().getName()));
    for (final StackTraceElement one : thrown.getStackTrace()) {
      if (lines.size() < 7) {
        lines.add(one.getClassName() + "." + one.getMethodName() + ":" + one.getLineNumber());
      }
    }
    return String.join(" < ", lines);
  }
}
