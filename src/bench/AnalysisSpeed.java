package bench;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.language.Language;
import id.rekap.model.Dataset;
import id.rekap.report.Block;
import id.rekap.report.Edition;
import id.rekap.report.JournalResults;
import id.rekap.report.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * A full analysis of one program, from its data to the worded sentences: every table, test, effect size, figure's data and
 * statement. The profiler gives the CPU time of the whole process beside the clock's. Run by src/bench/analysis-speed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnalysisSpeed {

  @Param({"30", "5000"})
  public int respondents;

  private Dataset dataset;
  private Language language;

  @Setup
  public void read() throws IOException {
    final Path templates = Path.of("templates");
    language = Language.load(templates, "id");
    final Path file = Path.of(System.getProperty("bench.folder"), respondents + ".xlsx");
    final IntakeResult result =
        Intake.standard(ColumnDictionary.load(templates.resolve("words"))).read(file);
    dataset = ((IntakeResult.Accepted) result).dataset();
  }

  @Benchmark
  public int analysis() {
    final Report report = new JournalResults().compose(dataset, new Edition(1, "bench"));
    int letters = 0;
    for (final Block block : report.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        for (final var statement : paragraph.statements()) {
          letters += language.sentence(statement.phrase()).plain().length();
        }
      }
    }
    return letters + report.figures().size();
  }

  /** CPU milliseconds of all threads of the process for one analysis. */
  public static final class Cpu implements InternalProfiler {

    private long start;

    private static long now() {
      return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    @Override
    public String getDescription() {
      return "CPU time of the process";
    }

    @Override
    public void beforeIteration(final BenchmarkParams benchmark, final IterationParams iteration) {
      start = now();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
        final BenchmarkParams benchmark, final IterationParams iteration, final IterationResult result) {
      final double each = (now() - start) / 1e6 / result.getMetadata().getAllOps();
      return List.of(new ScalarResult("cpu", each, "ms/op", AggregationPolicy.AVG));
    }
  }
}
