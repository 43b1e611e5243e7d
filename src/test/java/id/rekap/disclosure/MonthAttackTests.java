package id.rekap.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.model.Dataset;
import id.rekap.model.Direction;
import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.portfolio.Breakdown;
import id.rekap.portfolio.Characteristics;
import id.rekap.portfolio.Effect;
import id.rekap.portfolio.Portfolio;
import id.rekap.portfolio.PortfolioFigures;
import id.rekap.portfolio.ShortCodes;
import id.rekap.report.Edition;
import id.rekap.report.FunderMonth;
import id.rekap.report.MonthlyFunder;
import id.rekap.report.Report;
import id.rekap.summary.Analysis;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A funder who holds the summaries of two months, the second in two issues, as they are made from
 * data: reads every number and the sentence on absence, and sets them side by side. {@code
 * -Drekap.attack.months=1000} attacks so many.
 */
@Tag("slow")
class MonthAttackTests {

  private static final int SETS = Integer.getInteger("rekap.attack.months", 60);
  private static final int ENOUGH = Disclosure.LOWEST_THRESHOLD - 1;

  /** Somebody goes of whom there is a bound that was printed before: how many were measured. */
  private static final long ENCLOSED = 290;

  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final YearMonth APRIL = YearMonth.of(2025, 4);

  private static SmallPrograms programs = new SmallPrograms(List.of());
  private static long hidden;
  private static long enclosed;
  private static long means;
  private static long counts;

  @BeforeAll
  static void read() throws IOException {
    programs = SmallPrograms.read();
  }

  @Test
  void nothingOfFewPeopleIsToldByTheSummariesOfTwoMonthsAndACorrection() {
    for (long seed = 1; seed <= SETS; seed++) {
      new Reader(seed).attack();
    }
    assertThat(enclosed).as("corrections told closer than the threshold").isLessThan(SETS / 10);
    new Reader(ENCLOSED).attack();
    System.out.printf(
        "P-03, summaries: %d sets of 3 issues of 2 months attacked: %d counts, %d hidden, exposed"
            + " 0, %d corrections told closer than the threshold; %d means printed, none of fewer"
            + " than five%n",
        SETS, counts, hidden, enclosed, means);
    assertThat(hidden).isPositive();
    assertThat(means).isPositive();
  }

  /** Somebody who keeps all that he gets. */
  private static final class Reader {

    private final long seed;
    private final Random random;
    private final List<Dataset> data = new ArrayList<>();
    private final List<Dataset> former = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private final List<List<Overview>> versions = new ArrayList<>();
    private final Attacker<String> attacker = new Attacker<>();
    private final Map<String, Long> truth = new TreeMap<>();
    private final Map<String, long[]> read = new TreeMap<>();
    private final Map<String, List<String>> sums = new LinkedHashMap<>();
    private final Map<String, List<Effect>> meansOf = new TreeMap<>();

    Reader(final long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        data.add(programs.draw("A" + i, MARCH, random));
      }
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        data.add(programs.draw("B" + i, APRIL, random));
      }
    }

    void attack() {
      issue(MARCH);
      issue(APRIL);
      final int at = random.nextInt(data.size());
      former.add(data.get(at));
      data.set(at, programs.corrected(data.get(at), random));
      issue(YearMonth.from(data.get(at).program().start()));
      judge();
    }

    private void issue(final YearMonth month) {
      final List<Overview> known = data.stream().map(Dataset::overview).toList();
      final List<Dataset> own =
          data.stream().filter(one -> YearMonth.from(one.program().start()).equals(month)).toList();
      final MonthlyFunder.Issue issue =
          new MonthlyFunder(List.of())
              .issue(
                  FunderMonth.of(known, month, SmallPrograms.OFFICE, SmallPrograms.FUNDER)
                      .with(own)
                      .after(held, former),
                  new Edition(held.size() + 1, "0.0.0"));
      held.add(issue.printed());
      versions.add(known);
      final List<Analysis> analyses = own.stream().map(Analysis::of).toList();
      final Map<String, String> names = people(known, month);
      final Map<FigureKey, Effect> effects = new LinkedHashMap<>();
      analyses.stream()
          .flatMap(one -> Effect.of(one).stream())
          .forEach(one -> effects.put(one.key("n_pasangan"), one));
      measured(effects, month, names);
      characteristics(Characteristics.of(analyses, Period.of(month)), month, names);
      final PrintedNumbers printed = PrintedNumbers.of(issue.report());
      names.forEach((key, name) -> reads(name, printed.of(key)));
      missed(issue.report(), own, effects, names);
      means(issue.report(), effects, names);
    }

    /** Gives a count its name: the same in every issue while it is the same number. */
    private String name(final FigureKey key, final long value, final Map<String, String> names) {
      final String name = key.id() + "#" + value;
      names.put(key.id(), name);
      truth.put(name, value);
      attacker.guesses(name, value);
      attacker.reads(name, 0, 400);
      return name;
    }

    private void sum(final String whole, final List<String> parts) {
      sums.put(whole + parts, parts.isEmpty() ? List.of() : with(whole, parts));
    }

    private static List<String> with(final String whole, final List<String> parts) {
      final List<String> all = new ArrayList<>(List.of(whole));
      all.addAll(parts);
      return all;
    }

    private Map<String, String> people(final List<Overview> known, final YearMonth month) {
      final Map<String, String> names = new TreeMap<>();
      final Portfolio all = new Portfolio(known).services();
      final List<String> months = new ArrayList<>();
      for (final YearMonth one : List.of(MARCH, APRIL)) {
        final Portfolio own = all.within(Period.of(one));
        if (!one.isAfter(month)) {
          months.add(total(own, Period.of(one), names));
          sum(total(all.within(Period.yearTo(one)), Period.yearTo(one), names), months);
        }
        if (one.equals(month)) {
          sum(months.getLast(), each(own, one, names));
          MonthBreakdowns.of(own)
              .forEach(
                  (group, part) ->
                      sum(
                          name(
                              PortfolioFigures.key(
                                  PortfolioFigures.RESPONDENTS, group, Period.of(one)),
                              part.respondents(),
                              names),
                          each(part, one, names)));
        }
      }
      return names;
    }

    private String total(
        final Portfolio part, final Period period, final Map<String, String> names) {
      return name(
          PortfolioFigures.key(PortfolioFigures.RESPONDENTS, period), part.respondents(), names);
    }

    private List<String> each(
        final Portfolio part, final YearMonth month, final Map<String, String> names) {
      return part.programs().stream()
          .map(one -> name(program(one, month), one.headcount(), names))
          .toList();
    }

    private static FigureKey program(final Overview one, final YearMonth month) {
      return PortfolioFigures.key(PortfolioFigures.RESPONDENTS, one.program(), Period.of(month));
    }

    /** Who was measured twice, and the others of the program. */
    private void measured(
        final Map<FigureKey, Effect> effects,
        final YearMonth month,
        final Map<String, String> names) {
      effects.forEach(
          (key, effect) -> {
            final Double pairs = effect.value("n_pasangan");
            final Dataset of = program(effect);
            if (pairs != null && of.headcount() >= Math.round(pairs)) {
              final String some = name(key, Math.round(pairs), names);
              final String rest =
                  name(effect.key("n_dikeluarkan"), of.headcount() - Math.round(pairs), names);
              sum(name(program(of.overview(), month), of.headcount(), names), List.of(some, rest));
            }
          });
    }

    private Dataset program(final Effect effect) {
      return data.stream()
          .filter(one -> one.program().code().equals(effect.program().code()))
          .findFirst()
          .orElseThrow();
    }

    private void characteristics(
        final Characteristics people, final YearMonth month, final Map<String, String> names) {
      final long all =
          Objects.requireNonNull(
              truth.get(
                  names.get(
                      PortfolioFigures.key(PortfolioFigures.RESPONDENTS, Period.of(month)).id())));
      for (final Characteristics.Part part : people.parts()) {
        final List<String> parts = new ArrayList<>();
        long blank = all;
        for (final Map.Entry<String, Long> one : part.counts().entrySet()) {
          parts.add(name(people.key(part, one.getKey()), one.getValue(), names));
          blank -= one.getValue();
        }
        if (blank >= 0) {
          parts.add(
              name(
                  new FigureKey(part.code(), "Semua", month.toString(), null, "n_kosong"),
                  blank,
                  names));
          sum(
              Objects.requireNonNull(
                  names.get(
                      PortfolioFigures.key(PortfolioFigures.RESPONDENTS, Period.of(month)).id())),
              parts);
        }
      }
    }

    private void reads(final String name, final long[] limits) {
      attacker.reads(name, limits[0], limits[1]);
      final long value = Objects.requireNonNull(truth.get(name));
      assertThat(value).as("seed %d: %s", seed, name).isBetween(limits[0], limits[1]);
      final long[] so = read.computeIfAbsent(name, any -> new long[] {0, 400});
      so[0] = Math.max(so[0], limits[0]);
      so[1] = Math.min(so[1], limits[1]);
    }

    /** The sentence on programs in which somebody was measured once. */
    private void missed(
        final Report report,
        final List<Dataset> own,
        final Map<FigureKey, Effect> effects,
        final Map<String, String> names) {
      final Set<String> said = PrintedNumbers.missed(report);
      final ShortCodes codes = ShortCodes.of(own.stream().map(Dataset::program).toList());
      for (final Effect one : effects.values()) {
        final String absent = names.get(one.key("n_dikeluarkan").id());
        final boolean listed = said.contains(codes.of(one.program()));
        final boolean only =
            effects.values().stream()
                    .filter(other -> other.program().code().equals(one.program().code()))
                    .count()
                == 1;
        // Not listed are also those of whom some were measured not even once.
        if (absent != null && listed && only) {
          attacker.reads(absent, 1, 400);
        }
      }
    }

    /** A mean is of five people at least, whose number is told, and tells of no few corrected. */
    private void means(
        final Report report,
        final Map<FigureKey, Effect> effects,
        final Map<String, String> names) {
      long better = 0;
      long directed = 0;
      final Map<String, Double> values = new TreeMap<>();
      for (final Figure one : report.figures()) {
        final Double value = one.value();
        if (value != null) {
          values.put(one.key().id(), value);
        }
      }
      for (final Map.Entry<FigureKey, Effect> one : effects.entrySet()) {
        final Effect effect = one.getValue();
        final String id = one.getKey().id();
        final Double change = values.get(effect.key("selisih_rerata").id());
        if (change == null && !values.containsKey(effect.key("rerata_akhir").id())) {
          continue;
        }
        means++;
        assertThat(values.get(id)).as("seed %d: people of the mean of %s", seed, id).isNotNull();
        assertThat(truth.get(names.get(id))).as(id).isGreaterThan(ENOUGH);
        for (final Effect then : meansOf.computeIfAbsent(id, any -> new ArrayList<>())) {
          assertThat(effect.peopleChangedSince(then))
              .as("seed %d: corrected people of %s", seed, id)
              .isNotIn(1L, 2L, 3L, 4L);
        }
        Objects.requireNonNull(meansOf.get(id)).add(effect);
        if (change != null && effect.outcome().variable().direction() != null) {
          directed++;
          better +=
              effect.outcome().variable().direction() == Direction.DOWN
                  ? change < 0 ? 1 : 0
                  : change > 0 ? 1 : 0;
        }
      }
      final String period = report.period();
      final Double told = values.get("gabungan/Semua/" + period + "//n_membaik");
      assertThat(told == null ? 0L : Math.round(told))
          .as("seed %d: improved of %d", seed, directed)
          .isEqualTo(better);
    }

    private void judge() {
      final Attacker<String> reader = attacker.again();
      sums.values().stream()
          .filter(sum -> !sum.isEmpty())
          .forEach(sum -> reader.knows(sum.getFirst(), sum.subList(1, sum.size())));
      final Set<String> targets = corrections(reader);
      read.forEach(
          (name, limits) -> {
            counts++;
            final boolean absent = name.contains("/n_dikeluarkan#") || name.contains("/n_kosong#");
            if (limits[0] < limits[1] && !absent) {
              targets.add(name);
            } else if (!absent) {
              assertThat(truth.get(name)).as(name).isNotIn(1L, 2L, 3L, 4L);
            }
          });
      for (final String name : targets) {
        hidden++;
        final Set<Long> possible = reader.possible(name, ENOUGH);
        if (!read.containsKey(name) && possible.size() < ENOUGH) {
          // A correction that former issues enclose already: no more than they tell.
          enclosed++;
          assertThat(possible).as("seed %d: %s", seed, name).hasSizeGreaterThan(1);
          continue;
        }
        assertThat(possible)
            .as("seed %d: %s, read as %s", seed, name, Arrays.toString(read.get(name)))
            .hasSizeGreaterThanOrEqualTo(ENOUGH);
      }
    }

    /** Who came or went, where the two prints tell that somebody did. */
    private Set<String> corrections(final Attacker<String> reader) {
      final Set<String> few = new TreeSet<>();
      for (final String greater : read.keySet()) {
        for (final String smaller : read.keySet()) {
          final long step = truth(greater) - truth(smaller);
          if (step > 0 && key(greater).equals(key(smaller))) {
            final String name = greater + "-" + smaller;
            final boolean told =
                Objects.requireNonNull(read.get(greater))[0]
                    > Objects.requireNonNull(read.get(smaller))[1];
            reader.guesses(name, step);
            reader.reads(name, told ? 0 : -400, 400);
            reader.knows(greater, List.of(smaller, name));
            if (step <= ENOUGH
                && !greater.contains("/n_dikeluarkan#")
                && !greater.contains("/n_kosong#")) {
              few.add(name);
            }
          }
        }
      }
      return few;
    }

    private long truth(final String name) {
      return Objects.requireNonNull(truth.get(name));
    }

    private static String key(final String name) {
      return name.substring(0, name.lastIndexOf('#'));
    }
  }

  /** The groups that the figures of a month are broken down by. */
  private static final class MonthBreakdowns {

    private MonthBreakdowns() {}

    static Map<String, Portfolio> of(final Portfolio own) {
      final Map<String, Portfolio> found = new TreeMap<>();
      for (final Breakdown by :
          List.of(Breakdown.FACULTY, Breakdown.TOPIC, Breakdown.REGENCY, Breakdown.FUNDER)) {
        own.by(by).forEach((label, part) -> found.put(by.group(label), part));
      }
      return found;
    }
  }
}
