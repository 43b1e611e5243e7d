package id.rekap.portfolio;

import id.rekap.model.Indicator;
import id.rekap.model.IndicatorSet;
import id.rekap.model.Output;
import id.rekap.model.Period;
import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the programs of a year add to performance indicators. The definitions are data; whatever the
 * workbooks do not hold is a dash.
 *
 * @param set the indicators
 * @param own the programs
 * @param period their period
 */
public record IndicatorsTable(IndicatorSet set, Portfolio own, Period period) {

  private static final String COUNTED = "iku";
  private static final double CODE = 0.5;
  private static final double WORDS = 2.6;
  private static final double NUMBER = 0.8;

  /**
   * Makes the table.
   *
   * @return a row an indicator: what was counted, how many, the target and the share of it; below
   *     it what each count means
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    final List<Quantity> notes = new ArrayList<>();
    for (final Indicator one : set.indicators()) {
      rows.add(row(one));
      notes.add(
          Quantity.phrase(
              "note.year.iku",
              "code",
              new Quantity.Text(one.code()),
              "note",
              new Quantity.Text(one.note())));
    }
    if (set.note() != null) {
      notes.add(new Quantity.Text(set.note()));
    }
    return new SummaryTable(
        "year/iku",
        Quantity.phrase("table.year.iku", "year", new Quantity.Text(period.code())),
        List.of(
            Cell.wide("iku", Column.Kind.WORDS, CODE),
            Cell.wide("indicator", Column.Kind.WORDS, WORDS),
            Cell.wide("counted", Column.Kind.WORDS, WORDS),
            Cell.wide("count", Column.Kind.NUMBERS, NUMBER),
            Cell.wide("target", Column.Kind.NUMBERS, NUMBER),
            Cell.wide("reached", Column.Kind.NUMBERS, NUMBER)),
        rows,
        notes,
        SummaryTable.Setting.SENTENCES,
        Map.of());
  }

  private Row row(final Indicator one) {
    final Long count = count(one);
    final Long target = one.target();
    return Row.plain(
        new Quantity.Text(one.code()),
        new Quantity.Text(one.name()),
        Quantity.phrase("cell.year.counted." + one.counted().name().toLowerCase(Locale.ROOT)),
        count == null ? Quantity.none() : Cell.count(key(one, "jumlah"), count),
        target == null ? Quantity.none() : Cell.count(key(one, "target"), target),
        count == null || target == null
            ? Quantity.none()
            : new Quantity.Keyed(key(one, "persen"), new Quantity.Share(count, target, 1)));
  }

  private FigureKey key(final Indicator one, final String measure) {
    return new FigureKey(
        COUNTED, "iku=" + set.name() + ";nomor=" + one.code(), period.code(), null, measure);
  }

  /** How many; null where the workbooks do not hold it. */
  private @Nullable Long count(final Indicator one) {
    return switch (one.counted()) {
      case LECTURERS -> PeopleTable.lecturers(own);
      case STUDENTS -> PeopleTable.students(own);
      case PARTNERS -> PartnersTable.count(own);
      case PROGRAMS -> own.size();
      case OUTPUTS -> own.outputs().stream().filter(output -> counts(one, output)).count();
      case NOTHING -> null;
    };
  }

  private static boolean counts(final Indicator one, final Output output) {
    return isAmong(output.kind(), one.kinds()) && isAmong(output.status(), one.statuses());
  }

  private static boolean isAmong(final @Nullable String said, final Set<String> wanted) {
    return wanted.isEmpty() || (said != null && wanted.contains(Breakdown.key(said)));
  }
}
