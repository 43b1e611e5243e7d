package id.rekap.report;

import id.rekap.disclosure.Audience;
import id.rekap.disclosure.Counts;
import id.rekap.disclosure.Decision;
import id.rekap.disclosure.Disclosure;
import id.rekap.disclosure.Extent;
import id.rekap.disclosure.Printed;
import id.rekap.disclosure.Redaction;
import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.portfolio.Breakdown;
import id.rekap.portfolio.Characteristics;
import id.rekap.portfolio.Effect;
import id.rekap.portfolio.Portfolio;
import id.rekap.portfolio.PortfolioFigures;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a funder may see of a month, beside everything that the funder holds: what was printed
 * cannot be taken back. The summaries of months before that are still to be made, and say part of
 * the same running sums, are decided first, in their order.
 *
 * @param services every community service of the office and the funder that is stored
 * @param month the month
 * @param issues what the funder holds of this office, former issues of this month among it
 * @param former what changed according to workbooks whose means the funder holds and that were
 *     corrected since
 */
record MonthDisclosure(
    Portfolio services, YearMonth month, List<Printed> issues, List<Effect> former) {

  /** By what the figures of a month are broken down. */
  static final List<Breakdown> PARTS =
      List.of(Breakdown.FACULTY, Breakdown.TOPIC, Breakdown.REGENCY, Breakdown.FUNDER);

  /**
   * Decides.
   *
   * @param people who took part in the month
   * @param effects what changed in the month
   * @param figures every figure of the summary
   * @return what turns its tables and figures into what the funder may see
   */
  Redaction decide(
      final Characteristics people, final List<Effect> effects, final List<Figure> figures) {
    final Disclosure rules = Disclosure.of(Audience.FUNDER);
    final Map<FigureKey, Extent> printed = new HashMap<>();
    for (YearMonth one = month.withMonth(1); one.isBefore(month); one = one.plusMonths(1)) {
      if (!isHeld(one) && !services.within(Period.of(one)).isEmpty()) {
        final Decision decision = rules.decide(counts(one, printed));
        for (final FigureKey key : List.of(total(Period.of(one)), total(Period.yearTo(one)))) {
          printed.put(key, Objects.requireNonNull(decision.of(key)));
        }
      }
    }
    final Counts counts = counts(month, printed);
    characteristics(counts, people);
    effects.forEach(one -> pairs(counts, one));
    effects.forEach(one -> means(counts, one, rules.threshold()));
    figures.forEach(one -> things(counts, one));
    return rules.redact(counts, figures);
  }

  private boolean isHeld(final YearMonth one) {
    return issues.stream().anyMatch(issue -> issue.period().equals(one.toString()));
  }

  private static FigureKey total(final Period period) {
    return PortfolioFigures.key(PortfolioFigures.RESPONDENTS, period);
  }

  /** The people that the summary of one month counts, and how its sums hang together. */
  private Counts counts(final YearMonth one, final Map<FigureKey, Extent> printed) {
    final Counts counts = new Counts();
    final Period period = Period.of(one);
    final Portfolio own = services.within(period);
    counts.total(total(period), own.respondents());
    counts.total(total(Period.yearTo(one)), respondents(Period.yearTo(one)));
    final Period before = Period.of(one.minusMonths(1));
    counts.total(total(before), respondents(before));
    programs(counts, own, period);
    for (YearMonth each = one.withMonth(1); !each.isAfter(one); each = each.plusMonths(1)) {
      running(counts, each);
    }
    printed.forEach(counts::earlier);
    issues.forEach(counts::issue);
    return counts;
  }

  private long respondents(final Period period) {
    return services.within(period).respondents();
  }

  /** The year up to a month is the year up to the month before, and the month. */
  private void running(final Counts counts, final YearMonth each) {
    final Period year = Period.yearTo(each);
    counts.unprinted(total(year), respondents(year));
    counts.unprinted(total(Period.of(each)), respondents(Period.of(each)));
    if (services.within(Period.of(each)).isEmpty()) {
      // A reader knows in which months there was no program: those of the year are counted too.
      counts.earlier(total(Period.of(each)), Extent.exact(0));
    }
    if (each.getMonthValue() > 1) {
      counts.sum(
          total(year), List.of(total(Period.yearTo(each.minusMonths(1))), total(Period.of(each))));
    }
  }

  private static void programs(final Counts counts, final Portfolio own, final Period period) {
    final List<FigureKey> all = new ArrayList<>();
    for (final Overview program : own.programs()) {
      all.add(key(program, period));
      counts.total(key(program, period), program.headcount());
    }
    sum(counts, total(period), all);
    for (final Breakdown by : PARTS) {
      own.by(by)
          .forEach(
              (label, part) -> {
                final FigureKey whole =
                    PortfolioFigures.key(PortfolioFigures.RESPONDENTS, by.group(label), period);
                counts.total(whole, part.respondents());
                sum(counts, whole, part.programs().stream().map(p -> key(p, period)).toList());
              });
    }
  }

  private static void sum(final Counts counts, final FigureKey whole, final List<FigureKey> parts) {
    if (!parts.isEmpty()) {
      counts.sum(whole, parts);
    }
  }

  private static FigureKey key(final Overview one, final Period period) {
    return PortfolioFigures.key(PortfolioFigures.RESPONDENTS, one.program(), period);
  }

  /**
   * The categories add up to those who answered; the others of the month did not, or were not
   * asked.
   */
  private void characteristics(final Counts counts, final Characteristics people) {
    final Period period = Period.of(month);
    for (final Characteristics.Part part : people.parts()) {
      final List<FigureKey> keys = new ArrayList<>();
      long answered = 0;
      for (final Map.Entry<String, Long> one : part.counts().entrySet()) {
        final FigureKey key = people.key(part, one.getKey());
        counts.people(key, one.getValue());
        keys.add(key);
        answered += one.getValue();
      }
      final long rest = respondents(period) - answered;
      if (rest >= 0) {
        final FigureKey none =
            new FigureKey(part.code(), FigureKey.EVERYBODY, period.code(), null, "n_kosong");
        counts.absent(none, rest);
        keys.add(none);
        counts.sum(total(period), keys);
      }
    }
  }

  /** Whoever was measured twice, and the others of the program. */
  private void pairs(final Counts counts, final Effect one) {
    final Double pairs = one.value("n_pasangan");
    if (pairs == null) {
      return;
    }
    final FigureKey measured = one.key("n_pasangan");
    counts.total(measured, Math.round(pairs));
    final Period period = Period.of(month);
    for (final Overview program : services.within(period).programs()) {
      final long rest = program.headcount() - Math.round(pairs);
      if (program.program().code().equals(one.program().code()) && rest >= 0) {
        counts.absent(one.key("n_dikeluarkan"), rest);
        counts.sum(key(program, period), List.of(measured, one.key("n_dikeluarkan")));
      }
    }
  }

  /**
   * Two means of the same people, one issue after the other, tell by how much the scores changed
   * that were corrected: of fewer people than the threshold no second mean is printed.
   */
  private void means(final Counts counts, final Effect one, final int threshold) {
    final FigureKey people = one.key("n_pasangan");
    counts.source(people, one.sha256());
    for (final Printed issue : issues) {
      for (final Printed.Source told : issue.means()) {
        if (isSame(told.key(), people) && !told.sha256().equals(one.sha256())) {
          final long changed = changed(one, told);
          if (changed > 0 && changed < threshold) {
            counts.silent(people);
          }
        }
      }
    }
  }

  /** Of a workbook that is not kept any more nobody can tell; then it is taken for few. */
  private long changed(final Effect one, final Printed.Source told) {
    return former.stream()
        .filter(then -> then.sha256().equals(told.sha256()))
        .filter(then -> isSame(then.key("n_pasangan"), told.key()))
        .mapToLong(one::peopleChangedSince)
        .findFirst()
        .orElse(1);
  }

  private static boolean isSame(final FigureKey one, final FigureKey other) {
    return Objects.equals(one.variable(), other.variable())
        && Objects.equals(one.group(), other.group())
        && Objects.equals(one.occasion(), other.occasion())
        && String.valueOf(one.category()).equalsIgnoreCase(String.valueOf(other.category()));
  }

  /** Programs, money, outputs and counts of measurements are nobody's secret. */
  private static void things(final Counts counts, final Figure figure) {
    things(List.of(figure)).forEach(counts::open);
  }

  /**
   * The counts of things among some figures.
   *
   * @param figures any figures
   * @return by name; without those of people, and of people hoped for
   */
  static Map<FigureKey, Long> things(final List<Figure> figures) {
    final Map<FigureKey, Long> things = new LinkedHashMap<>();
    for (final Figure figure : figures) {
      final FigureKey key = figure.key();
      final Double value = figure.value();
      final boolean person =
          PortfolioFigures.RESPONDENTS.equals(key.variable()) || key.measure().equals("n_pasangan");
      final boolean hoped = PortfolioFigures.TARGET.equals(key.variable());
      if (!person && !hoped && value != null && value >= 0 && isCount(key.measure())) {
        things.put(key, Math.round(value));
      }
    }
    return things;
  }

  /**
   * How many people were hoped for, where it is printed how many came: the one is often the other.
   *
   * @param figures any figures
   * @param decision what is printed of the people of the month
   * @return by name
   */
  static Map<FigureKey, Long> hopedFor(final List<Figure> figures, final Decision decision) {
    final Map<FigureKey, Long> hoped = new LinkedHashMap<>();
    for (final Figure figure : figures) {
      final FigureKey key = figure.key();
      final Double value = figure.value();
      if (PortfolioFigures.TARGET.equals(key.variable()) && value != null) {
        final Extent came =
            decision.of(
                new FigureKey(
                    PortfolioFigures.RESPONDENTS,
                    key.group(),
                    key.occasion(),
                    key.category(),
                    key.measure()));
        if (came == null || !came.isHidden()) {
          hoped.put(key, Math.round(value));
        }
      }
    }
    return hoped;
  }

  private static boolean isCount(final String measure) {
    return measure.equals("jumlah") || measure.startsWith("n_") || measure.equals("k");
  }
}
