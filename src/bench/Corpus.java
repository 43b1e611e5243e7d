import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reads every spreadsheet of a folder, each within {@value #SECONDS} seconds, in a virtual machine of {@value #HEAP} that is
 * replaced when it dies or has to be killed, and prints what became of them: how many of each outcome, the slowest, and every file
 * that broke it. Run by src/bench/corpus.
 *
 * <p>Broken is: no answer in time, a virtual machine that ended, anything thrown out of the front door, anything that our border had
 * to catch although no parser threw it, a try to reach another computer.
 */
final class Corpus {

  static final String HEAP = "512m";
  static final int SECONDS = 20;
  private static final int SLOWEST = 10;
  private static final Set<String> KINDS =
      Set.of("xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "xlsb", "ods", "ots", "fods", "csv", "tsv");

  private final List<String> launch;
  private final Path list;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<Answer> answers = new ArrayList<>();

  private Corpus(final List<String> launch, final Path list) {
    this.launch = launch;
    this.list = list;
  }

  /** What became of one file. */
  private record Answer(Path file, String outcome, long millis, String remark) {

    boolean broken() {
      return !remark.isEmpty();
    }
  }

  public static void main(final String[] arguments) throws IOException, InterruptedException {
    final List<Path> files = new ArrayList<>();
    for (final String folder : List.of(arguments).subList(4, arguments.length)) {
      files.addAll(spreadsheets(Path.of(folder)));
    }
    final Path mutants = Path.of(arguments[2]);
    Mutants.write(files, Integer.parseInt(arguments[3]), mutants);
    files.addAll(spreadsheets(mutants));
    new Corpus(List.of(arguments[0].split(" ")), Path.of(arguments[1])).run(files);
  }

  private static List<Path> spreadsheets(final Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(file -> KINDS.contains(kind(file))).sorted().toList();
    }
  }

  private static String kind(final Path file) {
    final String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private void run(final List<Path> files) throws IOException, InterruptedException {
    int next = 0;
    while (next < files.size()) {
      next += batch(files.subList(next, files.size()));
    }
    print(files.size());
  }

  /** One virtual machine: reads until the list or the machine ends; gives how many files it answered for. */
  private int batch(final List<Path> files) throws IOException, InterruptedException {
    final List<String> command = new ArrayList<>(launch);
    command.addAll(List.of("-Xmx" + HEAP, "CorpusReader"));
    final Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    final Thread listener = new Thread(() -> listen(process, lines));
    listener.start();
    try (BufferedWriter questions =
        new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < files.size(); i++) {
        final Answer answer = ask(files.get(i), questions, lines, process);
        take(answer);
        if (!process.isAlive() || answer.outcome().startsWith("HANG") || answer.outcome().startsWith("DIED")) {
          return i + 1;
        }
      }
    } catch (final IOException gone) {
      // The machine ended between two questions; the next one goes on.
    } finally {
      process.destroyForcibly().waitFor();
      listener.join();
    }
    return files.size();
  }

  private static void listen(final Process process, final BlockingQueue<String> lines) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
    } catch (final IOException gone) {
      // Its end says so.
    }
    lines.add("DIED");
  }

  private static Answer ask(
      final Path file, final BufferedWriter questions, final BlockingQueue<String> lines, final Process process)
      throws IOException, InterruptedException {
    final long start = System.nanoTime();
    questions.write(file.toAbsolutePath() + "\n");
    questions.flush();
    final String line = lines.poll(SECONDS, TimeUnit.SECONDS);
    final long millis = (System.nanoTime() - start) / 1_000_000;
    if (line == null) {
      return new Answer(file, "HANG", millis, "no answer within " + SECONDS + " s: " + where(process));
    }
    if ("DIED".equals(line)) {
      return new Answer(file, "DIED", millis, "the virtual machine ended");
    }
    final String[] parts = line.split("\t", 2);
    return new Answer(file, parts[0], millis, parts.length > 1 ? parts[1] : "");
  }

  /** Where the reader stands that gives no answer. */
  private static String where(final Process process) {
    try {
      final Path jstack = Path.of(System.getProperty("java.home"), "bin", "jstack");
      final Process asked = new ProcessBuilder(jstack.toString(), String.valueOf(process.pid())).start();
      final String all = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      final int at = all.indexOf("\"main\"");
      return at < 0 ? "" : all.substring(at).lines().skip(2).limit(8).map(String::strip).toList().toString();
    } catch (final IOException silent) {
      return "";
    }
  }

  private void take(final Answer answer) throws IOException {
    answers.add(answer);
    outcomes.merge(answer.outcome(), 1, Integer::sum);
    Files.writeString(
        list,
        answer.outcome() + "\t" + answer.millis() + "\t" + answer.file() + "\t" + answer.remark() + "\n",
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
  }

  private void print(final int files) {
    final List<Answer> broken = answers.stream().filter(Answer::broken).toList();
    System.out.printf(Locale.ROOT, "%d files, %d broken%n", files, broken.size());
    outcomes.forEach((outcome, count) -> System.out.printf(Locale.ROOT, "%7d %s%n", count, outcome));
    System.out.println("slowest:");
    answers.stream()
        .sorted(Comparator.comparingLong(Answer::millis).reversed())
        .limit(SLOWEST)
        .forEach(one -> System.out.printf(Locale.ROOT, "%7d ms %s %s%n", one.millis(), one.outcome(), one.file()));
    broken.forEach(one -> System.out.println("BROKEN " + one.outcome() + " " + one.file() + ": " + one.remark()));
  }
}
