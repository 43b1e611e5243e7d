package id.rekap.intake;

import com.sun.management.OperatingSystemMXBean;
import id.rekap.model.Finding;
import id.rekap.model.Severity;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads one workbook in a virtual machine of its own, to see what that costs. */
final class OneReading {

  private OneReading() {}

  /**
   * What a reading came to.
   *
   * @param outcome class of the result and, where refused, the codes of up to three findings
   * @param findings how many findings there are, counted
   * @param processorMillis processor time of the whole machine, with its start
   * @param peakMebibytes most memory of the heap in use
   */
  record Cost(String outcome, long findings, long processorMillis, long peakMebibytes) {}

  /** Reads a file within a heap; fails where the machine ends without an answer. */
  static Cost of(final Path file, final int heapMebibytes)
      throws IOException, InterruptedException {
    final List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + heapMebibytes + "m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(OneReading.class.getName(), file.toString()));
    final Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    final String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    final String line = all.lines().filter(one -> one.startsWith("cost|")).findFirst().orElse("");
    if (process.waitFor() != 0 || line.isEmpty()) {
      throw new IllegalStateException("No answer: " + all);
    }
    final String[] parts = line.split("\\|", -1);
    return new Cost(
        parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]), Long.parseLong(parts[4]));
  }

  public static void main(final String[] arguments) throws IOException {
    final IntakeResult result =
        Intake.standard(ColumnDictionary.load(Path.of("templates/words")))
            .read(Path.of(arguments[0]));
    final OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    final long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(java.lang.management.MemoryUsage::getUsed)
            .sum();
    System.out.println(
        "cost|"
            + result.getClass().getSimpleName()
            + result.findings().stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .map(one -> " " + one.code() + "/" + one.variant())
                .distinct()
                .limit(3)
                .reduce("", String::concat)
            + "|"
            + Finding.count(result.findings())
            + "|"
            + system.getProcessCpuTime() / 1_000_000
            + "|"
            + (peak >> 20));
  }
}
