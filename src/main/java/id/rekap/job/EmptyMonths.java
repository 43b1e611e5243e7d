package id.rekap.job;

import id.rekap.model.Overview;
import id.rekap.report.FunderMonth;
import java.time.Clock;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The months in which a funder had no program, where the office wants half a page on each. */
final class EmptyMonths {

  /** A funder without a program for longer than this is not written to any more. */
  private static final int MONTHS_OF_A_YEAR = 12;

  private final boolean wanted;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * Months up to now.
   *
   * @param wanted false where the office does not want such pages, and there are none
   * @param clock tells the time
   * @param zone the zone in which a month ends
   */
  EmptyMonths(final boolean wanted, final Clock clock, final ZoneId zone) {
    this.wanted = wanted;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Lists them: months that are over and without a program of the office for the funder, where
   * there is one in the same year or in the twelve months before.
   *
   * @param all every program that is stored
   * @param active every month with a program
   */
  List<FunderMonth> of(final List<Overview> all, final List<FunderMonth> active) {
    if (!wanted) {
      return List.of();
    }
    final YearMonth now = YearMonth.from(clock.instant().atZone(zone));
    final Map<String, FunderMonth> found = new LinkedHashMap<>();
    for (final FunderMonth one : active) {
      final YearMonth last = one.month().plusMonths(MONTHS_OF_A_YEAR);
      YearMonth month = one.month().withMonth(Month.JANUARY.getValue());
      while (month.isBefore(now) && !month.isAfter(last)) {
        final YearMonth empty = month;
        found.computeIfAbsent(
            empty + FunderMonth.parties(one.office(), one.funder()),
            key -> FunderMonth.of(all, empty, one.office(), one.funder()));
        month = month.plusMonths(1);
      }
    }
    return found.values().stream().filter(one -> one.own().isEmpty()).toList();
  }
}
