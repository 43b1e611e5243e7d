import com.sun.management.OperatingSystemMXBean;
import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Dataset;
import id.rekap.render.RenderedReport;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Edition;
import id.rekap.report.OfficeYear;
import id.rekap.report.YearlyOffice;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.pdf.PdfReader;

/**
 * Prints what the yearly report of one folder of workbooks costs in a fresh virtual machine, from data to PDF. Run by
 * src/bench/yearly-size.
 */
final class YearlySize {

  private static final double NANOS = 1e9;

  private YearlySize() {}

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
    final Year year = Year.from(datasets.getFirst().program().start());
    final Language language = Language.load(templates, "id");
    final ReportRenderer renderer = new ReportRenderer(new TemplateFolder(templates, null));
    final OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    final long before = system.getProcessCpuTime();
    final OfficeYear input =
        new OfficeYear(
            year,
            "",
            datasets.stream().map(Dataset::overview).toList(),
            datasets,
            OfficeYear.Quality.nothing(),
            new OfficeYear.Written(Map.of(), List.of(), List.of()));
    final RenderedReport report =
        renderer.render(new YearlyOffice().compose(input, new Edition(1, "0")), language);
    final double seconds = (system.getProcessCpuTime() - before) / NANOS;
    final long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%d programs: %d pages, %.1f s of process CPU, at most %d MB of heap, PDF %d KB, figures %d KB%n",
        datasets.size(),
        new PdfReader(report.pdf()).getNumberOfPages(),
        seconds,
        peak >> 20,
        report.pdf().length >> 10,
        report.figures().length >> 10);
  }
}
