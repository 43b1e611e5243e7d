package id.rekap.disclosure;

import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one program's figures and their sums, found from the names of the figures: the
 * categories add up to the answers, answers and blanks to the group, groups to everybody, the
 * directions to the pairs.
 *
 * <p>A sum whose parts do not add up, as it may be in numbers that a program sent ready-made, is
 * passed over: a reader cannot compute by it.
 */
public final class ProgramCounts {

  private static final Set<String> PEOPLE =
      Set.of(
          "jumlah",
          "n_luar_kategori",
          "naik",
          "turun",
          "tetap",
          "n_nol",
          "n_tanpa_nol",
          "masuk",
          "keluar",
          "jumlah_ambang");

  private static final Set<String> TOTALS = Set.of("n", "n_pasangan", "n_lengkap");

  private static final Set<String> ABSENT = Set.of("n_kosong", "n_dikeluarkan");

  private static final List<List<String>> DIRECTIONS =
      List.of(
          List.of("n_pasangan", "naik", "turun", "tetap"),
          List.of("n_tanpa_nol", "naik", "turun"),
          List.of("tetap", "n_nol"));

  private final Counts counts = new Counts();

  private ProgramCounts() {}

  /**
   * The counts among a program's figures.
   *
   * @param figures the figures of one program
   * @return its counts of people, with every sum that its names tell
   */
  public static Counts of(final List<Figure> figures) {
    final ProgramCounts made = new ProgramCounts();
    figures.forEach(made::add);
    final Map<FigureKey, List<FigureKey>> series = new LinkedHashMap<>();
    for (final FigureKey key : made.counts.keys()) {
      series.computeIfAbsent(series(key), any -> new ArrayList<>()).add(key);
    }
    series.forEach(made::relate);
    made.groups();
    figures.forEach(made::measured);
    return made.counts;
  }

  private void add(final Figure figure) {
    final Double value = figure.value();
    if (value == null || value < 0) {
      return;
    }
    final FigureKey key = figure.key();
    final boolean answer = key.measure().equals("n_kosong") && key.occasion() == null;
    if (PEOPLE.contains(key.measure()) || answer) {
      counts.people(key, Math.round(value));
    } else if (TOTALS.contains(key.measure())) {
      counts.total(key, Math.round(value));
    } else if (ABSENT.contains(key.measure())) {
      counts.absent(key, Math.round(value));
    }
  }

  private static FigureKey series(final FigureKey key) {
    return new FigureKey(key.variable(), key.group(), key.occasion(), null, "n");
  }

  private void relate(final FigureKey n, final List<FigureKey> all) {
    final List<FigureKey> answers = new ArrayList<>();
    for (final FigureKey key : all) {
      if (key.measure().equals("jumlah") || key.measure().equals("n_luar_kategori")) {
        answers.add(key);
      }
    }
    if (answers.size() > 1) {
      sum(n, answers);
    }
    final boolean everybody = n.group() == null || n.group().equals(FigureKey.EVERYBODY);
    sum(
        new FigureKey(null, everybody ? null : n.group(), null, null, "n"),
        List.of(n, n.measure("n_kosong")));
    for (final List<String> direction : DIRECTIONS) {
      sum(
          n.measure(direction.getFirst()),
          direction.subList(1, direction.size()).stream().map(n::measure).toList());
    }
    reached(n);
    moves(n);
  }

  /** Whoever did not reach a threshold is a count too, though no table prints it. */
  private void reached(final FigureKey n) {
    final FigureKey reached = n.measure("jumlah_ambang");
    if (counts.has(n) && counts.has(reached)) {
      final FigureKey below = n.measure("jumlah_di_bawah_ambang");
      counts.people(below, counts.value(n) - counts.value(reached));
      sum(n, List.of(reached, below));
    }
  }

  /**
   * A yes/no answer of the same people twice: who moved and who stayed make up both margins. The
   * first category is the one that people joined or left.
   */
  private void moves(final FigureKey pair) {
    final FigureKey joined = pair.measure("masuk");
    final FigureKey left = pair.measure("keluar");
    if (pair.occasion() == null || !counts.has(joined) || !counts.has(left)) {
      return;
    }
    boolean first = true;
    for (final FigureKey before : counts.keys()) {
      final String occasion = before.occasion();
      if (!before.measure().equals("jumlah")
          || occasion == null
          || !series(before).equals(at(pair, occasion))
          || !pair.occasion().startsWith(occasion + "-")) {
        continue;
      }
      final String later = pair.occasion().substring(occasion.length() + 1);
      final FigureKey after =
          new FigureKey(before.variable(), before.group(), later, before.category(), "jumlah");
      if (counts.has(after)) {
        stay(before, after, first ? left : joined, first ? joined : left);
      }
      first = false;
    }
  }

  private static FigureKey at(final FigureKey pair, final String occasion) {
    return new FigureKey(pair.variable(), pair.group(), occasion, null, "n");
  }

  private void stay(
      final FigureKey before, final FigureKey after, final FigureKey gone, final FigureKey come) {
    final FigureKey stayed =
        new FigureKey(
            before.variable(), before.group(), gone.occasion(), before.category(), "bertahan");
    final long still = counts.value(before) - counts.value(gone);
    if (still >= 0 && still + counts.value(come) == counts.value(after)) {
      counts.unprinted(stayed, still);
      sum(before, List.of(stayed, gone));
      sum(after, List.of(stayed, come));
    }
  }

  private void groups() {
    final Set<String> groups = new LinkedHashSet<>();
    for (final FigureKey key : counts.keys()) {
      if (key.variable() == null && key.group() != null) {
        groups.add(key.group());
      }
    }
    if (groups.size() < 2) {
      return;
    }
    for (final FigureKey key : counts.keys()) {
      if (key.group() == null || key.group().equals(FigureKey.EVERYBODY)) {
        sum(key, groups.stream().map(group -> in(key, group)).toList());
      }
    }
  }

  private static FigureKey in(final FigureKey key, final @Nullable String group) {
    return new FigureKey(key.variable(), group, key.occasion(), key.category(), key.measure());
  }

  private void sum(final FigureKey whole, final List<FigureKey> parts) {
    if (counts.has(whole)
        && parts.stream().allMatch(counts::has)
        && counts.addsUp(new Counts.Sum(whole, parts))) {
      counts.sum(whole, parts);
    }
  }

  private void measured(final Figure figure) {
    final FigureKey key = figure.key();
    final String size =
        switch (key.measure()) {
          case "rerata" -> "n";
          case "selisih_rerata" -> "n_pasangan";
          default -> null;
        };
    if (size != null && counts.has(series(key).measure(size))) {
      counts.measured(series(key).measure(size));
    }
  }
}
