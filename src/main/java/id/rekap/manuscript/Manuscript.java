package id.rekap.manuscript;

import id.rekap.model.PublishedFigure;
import id.rekap.summary.Analysis;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be said of the numbers that a manuscript prints.
 *
 * @param numbers every row of the sheet Publikasi in its order, with the worst that is to be said
 * @param contradictions what the printed numbers cannot say together
 */
public record Manuscript(List<CheckedNumber> numbers, List<Contradiction> contradictions) {

  private static final List<Check> CHECKS =
      List.of(
          new OrderCheck(),
          new GridCheck(),
          new UnknownSizeCheck(),
          new DeviationCheck(),
          new SampleCheck(),
          new MeanIntervalCheck(),
          new WilcoxonCheck(),
          new RepeatedCheck(),
          new CountCheck(),
          new GroupCheck(),
          new ChangeCheck(),
          new RiseCheck(),
          new PersonsCheck(),
          new UnitCheck(),
          new ClaimCheck());

  /** Keeps its own copies. */
  public Manuscript {
    numbers = List.copyOf(numbers);
    contradictions = List.copyOf(contradictions);
  }

  /**
   * Checks the numbers of the sheet Publikasi.
   *
   * @param analysis the program's data
   * @return the check; empty where the sheet is
   */
  public static Manuscript of(final Analysis analysis) {
    final PrintedSheet sheet = new PrintedSheet(analysis);
    final Findings findings = new Findings();
    CHECKS.forEach(check -> check.look(sheet, findings));
    final DataComparison data = new DataComparison(sheet);
    final List<CheckedNumber> numbers = new ArrayList<>();
    for (final Entry entry : sheet.entries()) {
      CheckedNumber number = data.of(entry);
      for (final Contradiction one : findings.all()) {
        number = one.rows().contains(entry.row()) ? number.with(one.verdict()) : number;
      }
      numbers.add(number);
    }
    return new Manuscript(
        numbers.stream().map(one -> softened(one, numbers, findings)).toList(), findings.all());
  }

  /**
   * What differs from the data only because it follows from printed numbers that agree with them is
   * rounded, not wrong: a difference of two means that were rounded before.
   */
  private static CheckedNumber softened(
      final CheckedNumber number, final List<CheckedNumber> all, final Findings findings) {
    final boolean follows =
        number.verdict() == Verdict.DIFFERENT
            && findings.sources(number.printed()).stream()
                .anyMatch(sources -> sources.stream().allMatch(one -> isSound(one, all)));
    return follows
        ? new CheckedNumber(number.printed(), Verdict.ROUNDED, number.value(), number.ours(), null)
        : number;
  }

  private static boolean isSound(final PublishedFigure row, final List<CheckedNumber> all) {
    return all.stream()
        .filter(one -> one.printed().equals(row))
        .allMatch(one -> one.verdict().compareTo(Verdict.CUT) <= 0);
  }

  /**
   * How many numbers have a verdict.
   *
   * @param verdict the verdict
   * @return 0 or more
   */
  public long count(final Verdict verdict) {
    return numbers.stream().filter(one -> one.verdict() == verdict).count();
  }
}
