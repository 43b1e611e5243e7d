package id.rekap.portfolio;

import id.rekap.model.Output;
import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.model.Program;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Several programs, in the order of their start and code. Narrowed step by step to those that a
 * report is about; every count is over what is left.
 *
 * @param programs the programs
 */
public record Portfolio(List<Overview> programs) {

  private static final Comparator<Overview> ORDER =
      Comparator.comparing((Overview one) -> one.program().start())
          .thenComparing(one -> one.program().code());

  /** Keeps its own copy, in order. */
  public Portfolio {
    programs = programs.stream().sorted(ORDER).toList();
  }

  /**
   * Leaves those that belong to a period by their Tanggal Mulai.
   *
   * @param period the period
   * @return a part of it
   */
  public Portfolio within(final Period period) {
    return only(one -> period.contains(one.program().start()));
  }

  /**
   * Leaves those of one part of a break-down, such as one funder's.
   *
   * @param by the break-down
   * @param label what they say, in any capitals; empty for those that say nothing
   * @return a part of it
   */
  public Portfolio of(final Breakdown by, final String label) {
    final String key = Breakdown.key(label);
    return only(one -> Breakdown.key(by.of(one)).equals(key));
  }

  /**
   * Leaves the community services: what totals are of.
   *
   * @return a part of it
   */
  public Portfolio services() {
    return only(one -> one.program().isService());
  }

  /**
   * Leaves the rest, which is listed apart and outside the totals.
   *
   * @return a part of it
   */
  public Portfolio studies() {
    return only(one -> !one.program().isService());
  }

  private Portfolio only(final Predicate<Overview> wanted) {
    return new Portfolio(programs.stream().filter(wanted).toList());
  }

  /**
   * Tells whether there is no program.
   *
   * @return true without one
   */
  public boolean isEmpty() {
    return programs.isEmpty();
  }

  /**
   * Counts the programs.
   *
   * @return 0 or more
   */
  public long size() {
    return programs.size();
  }

  /**
   * Counts the respondents. A person who took part in two programs counts twice.
   *
   * @return 0 or more
   */
  public long respondents() {
    return programs.stream().mapToLong(Overview::headcount).sum();
  }

  /**
   * Counts those for whom the programs were meant, by Jumlah Sasaran.
   *
   * @return the sum over the programs that give it; empty where none does
   */
  public Optional<Long> target() {
    return programs.stream()
        .map(one -> one.program().account().targetCount())
        .filter(Objects::nonNull)
        .map(Integer::longValue)
        .reduce(Long::sum);
  }

  /**
   * Adds up the money that was granted, by Dana.
   *
   * @return rupiah over the programs that give it; empty where none does
   */
  public Optional<BigDecimal> budget() {
    return sum(program -> program.funding().budget());
  }

  /**
   * Adds up the money that was spent, by Realisasi Dana.
   *
   * @return rupiah over the programs that give it; empty where none does
   */
  public Optional<BigDecimal> spent() {
    return sum(program -> program.funding().spent());
  }

  private Optional<BigDecimal> sum(final Function<Program, @Nullable BigDecimal> amount) {
    return programs.stream()
        .map(Overview::program)
        .map(amount)
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add);
  }

  /**
   * Leaves those that say what was granted.
   *
   * @return a part of it
   */
  public Portfolio granted() {
    return only(one -> one.program().funding().budget() != null);
  }

  /**
   * Leaves those that say what was spent, so that spending is held against their own budget only.
   *
   * @return a part of it
   */
  public Portfolio accounted() {
    return only(one -> one.program().funding().spent() != null);
  }

  /**
   * Lists the outputs.
   *
   * @return in the order of the programs and their sheets
   */
  public List<Output> outputs() {
    return programs.stream().flatMap(one -> one.outputs().stream()).toList();
  }

  /**
   * Splits the programs.
   *
   * @param by the break-down
   * @return the parts by label, the largest first, then in the order of labels; programs that say
   *     nothing come last under the empty label
   */
  public Map<String, Portfolio> by(final Breakdown by) {
    final Map<String, List<Overview>> parts = new LinkedHashMap<>();
    final Map<String, String> labels = new LinkedHashMap<>();
    for (final Overview one : programs) {
      final String label = by.of(one);
      final String key = Breakdown.key(label);
      labels.putIfAbsent(key, label);
      parts.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
    }
    final Map<String, Portfolio> sorted = new LinkedHashMap<>();
    parts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<Overview>> one) -> one.getKey().isEmpty())
                .thenComparing(one -> -one.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            one ->
                sorted.put(
                    Objects.requireNonNull(labels.get(one.getKey())),
                    new Portfolio(one.getValue())));
    return sorted;
  }

  /**
   * Counts the different parts of a kind that the programs name, such as places.
   *
   * @param by regency, province or faculty, for instance
   * @return 0 or more
   */
  public long places(final Breakdown by) {
    return programs.stream()
        .map(one -> Breakdown.key(by.of(one)))
        .filter(one -> !one.isEmpty())
        .distinct()
        .count();
  }
}
