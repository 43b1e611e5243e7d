import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Dataset;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Edition;
import id.rekap.report.JournalResults;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints what one results section costs in a warm virtual machine: process CPU milliseconds from data to PDF, the median over
 * the programs of a folder. Run by src/bench/warm-reports.
 */
final class WarmReports {

  private static final int WARM_UP = 12;
  private static final int MEASURED = 8;

  private WarmReports() {}

  public static void main(final String[] arguments) throws Exception {
    final Path templates = Path.of("templates");
    final Intake intake = Intake.standard(ColumnDictionary.load(templates.resolve("words")));
    final List<Dataset> datasets = new ArrayList<>();
    try (var files = Files.newDirectoryStream(Path.of(arguments[0]), "*.xlsx")) {
      for (final Path file : files) {
        if (intake.read(file) instanceof IntakeResult.Accepted accepted) {
          datasets.add(accepted.dataset());
        }
      }
    }
    final Language language = Language.load(templates, "id");
    final ReportRenderer renderer = new ReportRenderer(new TemplateFolder(templates, null));
    for (int i = 0; i < WARM_UP; i++) {
      round(datasets, language, renderer);
    }
    final double[] medians = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      medians[i] = median(round(datasets, language, renderer));
    }
    System.out.printf(
        Locale.ROOT,
        "%d programs, %d rounds after %d to warm up: median %.0f ms of process CPU a report"
            + " (rounds %.0f to %.0f)%n",
        datasets.size(),
        MEASURED,
        WARM_UP,
        median(medians),
        Arrays.stream(medians).min().orElseThrow(),
        Arrays.stream(medians).max().orElseThrow());
  }

  private static double[] round(
      final List<Dataset> datasets, final Language language, final ReportRenderer renderer) {
    final double[] millis = new double[datasets.size()];
    for (int i = 0; i < millis.length; i++) {
      final long start = cpu();
      renderer.render(
          new JournalResults().compose(datasets.get(i), new Edition(1, "bench")), language);
      millis[i] = (cpu() - start) / 1e6;
    }
    return millis;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
            ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double median(final double[] values) {
    final double[] sorted = values.clone();
    Arrays.sort(sorted);
    final int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
