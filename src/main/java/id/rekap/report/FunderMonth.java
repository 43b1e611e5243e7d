package id.rekap.report;

import id.rekap.disclosure.Printed;
import id.rekap.model.Dataset;
import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.portfolio.Breakdown;
import id.rekap.portfolio.Portfolio;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a monthly summary is made of.
 *
 * @param month the month
 * @param office Institusi, as printed; empty where programs name none
 * @param funder Sumber Dana, as printed; empty where programs name none
 * @param known every program of this office and funder that is stored, from the January and the
 *     month before up to the month after; up to the month itself where it is empty
 * @param datasets the data of the programs of the month, in any order; none before they are loaded
 * @param changes what differs from the summary that this one replaces
 * @param issues what the funder holds of this office already, each as {@link MonthlyFunder.Issue}
 *     wrote it down: former issues of this summary, and summaries of other months
 * @param former the data whose means these issues print and that were corrected since, as far as
 *     they are kept
 */
public record FunderMonth(
    YearMonth month,
    String office,
    String funder,
    List<Overview> known,
    List<Dataset> datasets,
    Changes changes,
    List<String> issues,
    List<Dataset> former) {

  /** Keeps its own copies. */
  public FunderMonth {
    known = List.copyOf(known);
    datasets = List.copyOf(datasets);
    issues = List.copyOf(issues);
    former = List.copyOf(former);
  }

  /** A month whose summary replaces none, for a funder who holds none. */
  public FunderMonth(
      final YearMonth month,
      final String office,
      final String funder,
      final List<Overview> known,
      final List<Dataset> datasets) {
    this(month, office, funder, known, datasets, Changes.NONE, List.of(), List.of());
  }

  /**
   * Lists every month in which an office had a program of a funder.
   *
   * @param all every program that is stored
   * @return one per office, funder and month with a program, whatever its kind
   */
  public static List<FunderMonth> of(final List<Overview> all) {
    final Map<String, FunderMonth> found = new LinkedHashMap<>();
    new Portfolio(all)
        .by(Breakdown.OFFICE)
        .forEach(
            (office, programs) ->
                programs
                    .by(Breakdown.FUNDER)
                    .forEach(
                        (funder, own) -> {
                          for (final Overview one : own.programs()) {
                            final YearMonth month = YearMonth.from(one.program().start());
                            final FunderMonth made =
                                new FunderMonth(
                                    month, office, funder, around(own, month), List.of());
                            found.putIfAbsent(made.key(), made);
                          }
                        }));
    return List.copyOf(found.values());
  }

  /**
   * Gives the month of an office and a funder, also one without a program.
   *
   * @param all every program that is stored
   * @param month the month
   * @param office Institusi, in any capitals
   * @param funder Sumber Dana, in any capitals
   * @return the month, its names as the programs write them where they do
   */
  public static FunderMonth of(
      final List<Overview> all, final YearMonth month, final String office, final String funder) {
    final Portfolio own =
        new Portfolio(all).of(Breakdown.OFFICE, office).of(Breakdown.FUNDER, funder);
    return new FunderMonth(
        month,
        own.isEmpty() ? office : Breakdown.OFFICE.of(own.programs().getFirst()),
        own.isEmpty() ? funder : Breakdown.FUNDER.of(own.programs().getFirst()),
        around(own, month),
        List.of());
  }

  /**
   * Tells whether the office has a program of the funder in any month.
   *
   * @param all every program that is stored
   * @return true with one program at least
   */
  public boolean isKnown(final List<Overview> all) {
    return !new Portfolio(all).of(Breakdown.OFFICE, office).of(Breakdown.FUNDER, funder).isEmpty();
  }

  /**
   * From the January, or the month before, up to the month after; up to the month itself where it
   * is empty: half a page announces nothing, so what comes later makes no revision of it.
   */
  private static List<Overview> around(final Portfolio own, final YearMonth month) {
    final YearMonth first = month.getMonthValue() == 1 ? month.minusMonths(1) : month.withMonth(1);
    final boolean isEmpty = own.within(Period.of(month)).isEmpty();
    final YearMonth last = isEmpty ? month : month.plusMonths(1);
    return own.within(new Period(first, last)).programs();
  }

  /**
   * Gives its identity.
   *
   * @return month, office and funder without regard to capitals
   */
  public String key() {
    return String.join("|", month.toString(), Breakdown.key(office), Breakdown.key(funder));
  }

  /**
   * Gives the identity of an office with a funder: what {@link #key} says behind the month.
   *
   * @param office Institusi, in any capitals
   * @param funder Sumber Dana, in any capitals
   * @return both without regard to capitals
   */
  public static String parties(final String office, final String funder) {
    return Breakdown.key(office) + "|" + Breakdown.key(funder);
  }

  /**
   * Gives the programs of the month itself.
   *
   * @return those whose data are needed
   */
  public List<Overview> own() {
    return new Portfolio(known).within(Period.of(month)).programs();
  }

  /**
   * Gives the same month with its data.
   *
   * @param loaded the data of {@link #own}
   * @return what a summary can be made of
   */
  public FunderMonth with(final List<Dataset> loaded) {
    return new FunderMonth(
        month, office, funder, known, new ArrayList<>(loaded), changes, issues, former);
  }

  /**
   * Gives the same month with what is to be known of the summary it replaces.
   *
   * @param since what changed since then
   * @return a new month
   */
  public FunderMonth with(final Changes since) {
    return new FunderMonth(month, office, funder, known, datasets, since, issues, former);
  }

  /**
   * Gives the same month for a funder who holds reports already.
   *
   * @param held what was written down of each
   * @param corrected the data of {@link #corrected}, as far as they are kept
   * @return a new month
   */
  public FunderMonth after(final List<String> held, final List<Dataset> corrected) {
    return new FunderMonth(month, office, funder, known, datasets, changes, held, corrected);
  }

  /**
   * Lists the workbooks of the month's programs whose means a funder holds and that were corrected
   * since.
   *
   * @param held what was written down of each report that the funder holds
   * @return their SHA-256
   */
  public Set<String> corrected(final List<String> held) {
    final Set<String> codes = new HashSet<>();
    final Set<String> current = new HashSet<>();
    for (final Overview one : own()) {
      codes.add(one.program().code().toLowerCase(Locale.ROOT));
      current.add(one.provenance().sha256());
    }
    final Set<String> found = new TreeSet<>();
    for (final String issue : held) {
      for (final Printed.Source told : Printed.parse(issue).means()) {
        final String code = String.valueOf(told.key().category()).toLowerCase(Locale.ROOT);
        if (codes.contains(code) && !current.contains(told.sha256())) {
          found.add(told.sha256());
        }
      }
    }
    return found;
  }
}
