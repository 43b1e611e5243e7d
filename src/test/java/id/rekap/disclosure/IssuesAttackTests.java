package id.rekap.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.summary.FigureKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A funder who holds two or three issues of a month, each made after workbooks were corrected, came
 * late or were taken back, and sets them side by side. {@code -Drekap.attack.sets=1000} attacks so
 * many sets.
 */
class IssuesAttackTests {

  private static final int SETS = Integer.getInteger("rekap.attack.sets", 100);
  private static final long SEED = Long.getLong("rekap.attack.seed", 1);
  private static final int THRESHOLD = Disclosure.LOWEST_THRESHOLD;
  private static final String MONTH = "2025-03";

  /**
   * Of a correction within a breakdown that is a dash already nothing more can be hidden; who is
   * given its direction may find it closer. None in 100 sets, two in 1,000 (of one set).
   */
  private static final long MOST_GIVEN = SETS / 500;

  /** What a run of attacks met. */
  private static final class Tally {
    private long counts;
    private long hidden;
    private long withheld;
    private long small;
    private long steps;
    private long exposed;
    private long directed;
    private long directedCounts;
    private long directedToOne;
  }

  @Test
  void noHiddenCountAndNoCorrectionOfFewPeopleIsToldByTheIssuesOfAMonth() {
    final Tally tally = new Tally();
    for (long seed = SEED; seed < SEED + SETS; seed++) {
      new ThreeIssues(seed, tally, true).attack();
    }
    System.out.printf(
        "P-03, issues: %d sets of 3 issues attacked: %d counts, %d hidden (%d of them small, %d"
            + " withheld), %d corrections of few people, exposed %d; to a reader who was also given"
            + " which counts were corrected in which direction %d%n",
        SETS,
        tally.counts,
        tally.hidden,
        tally.small,
        tally.withheld,
        tally.steps,
        tally.exposed,
        tally.directed);
    assertThat(tally.hidden).isPositive();
    assertThat(tally.steps).as("corrections of few people").isPositive();
    assertThat(tally.exposed).as("hidden counts and corrections that are told").isZero();
    assertThat(tally.directedCounts).as("counts told to the reader who is given more").isZero();
    assertThat(tally.directedToOne).as("corrections told to that reader as one number").isZero();
    assertThat(tally.directed)
        .as("corrections told to that reader")
        .isLessThanOrEqualTo(MOST_GIVEN);
  }

  @Test
  void issuesThatDoNotKnowOfEachOtherAreToldBySubtraction() {
    final Tally tally = new Tally();
    for (long seed = SEED; seed < SEED + 20; seed++) {
      new ThreeIssues(seed, tally, false).attack();
    }
    assertThat(tally.exposed).as("what the attacker finds if nothing is done").isPositive();
  }

  /** Three issues of one month, and who reads them. */
  private static final class ThreeIssues {

    private final Random random;
    private final Tally tally;
    private final boolean known;
    private final int categories;
    private final Map<String, long[]> programs = new LinkedHashMap<>();
    private final List<Printed> issues = new ArrayList<>();
    private final Attacker<String> prints = new Attacker<>();
    private final Map<String, long[]> ends = new LinkedHashMap<>();
    private final Map<String, Long> targets = new LinkedHashMap<>();
    private final Set<String> steps = new TreeSet<>();
    private final Map<FigureKey, TreeSet<Long>> editions = new LinkedHashMap<>();
    private final Map<String, List<String>> sums = new LinkedHashMap<>();

    ThreeIssues(final long seed, final Tally tally, final boolean known) {
      this.random = new Random(seed);
      this.tally = tally;
      this.known = known;
      this.categories = 2 + random.nextInt(3);
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        programs.put("P" + i, program());
      }
    }

    private long[] program() {
      final long[] people = new long[categories];
      final int size = 1 + random.nextInt(40);
      for (int i = 0; i < size; i++) {
        people[Math.min(random.nextInt(categories), random.nextInt(categories))]++;
      }
      return people;
    }

    void attack() {
      for (int issue = 0; issue < 3; issue++) {
        print();
        correct();
      }
      judge();
    }

    /** Somebody was forgotten, counted twice or put down wrongly; a workbook comes or goes. */
    private void correct() {
      final List<String> names = List.copyOf(programs.keySet());
      final String name = names.get(random.nextInt(names.size()));
      final long[] people = Objects.requireNonNull(programs.get(name)).clone();
      final int one = random.nextInt(categories);
      final int other = random.nextInt(categories);
      switch (random.nextInt(5)) {
        case 0 -> people[one] += 1 + random.nextInt(6);
        case 1 -> people[one] = Math.max(0, people[one] - 1 - random.nextInt(6));
        case 2 -> {
          final long moved = Math.min(people[one], 1 + random.nextInt(3));
          people[one] -= moved;
          people[other] += moved;
        }
        case 3 -> programs.put("P" + names.size(), program());
        default -> {
          // a title or a photo: no number changes
        }
      }
      programs.put(name, people);
    }

    private void print() {
      final Counts counts = new Counts();
      final FigureKey all = key("responden", "all");
      final long total = programs.values().stream().mapToLong(ThreeIssues::sum).sum();
      counts.total(all, total);
      final List<FigureKey> sizes = new ArrayList<>();
      programs.forEach(
          (name, people) -> {
            sizes.add(key("responden", name));
            counts.people(key("responden", name), sum(people));
          });
      counts.sum(all, sizes);
      final List<FigureKey> parts = new ArrayList<>();
      for (int category = 0; category < categories; category++) {
        final int at = category;
        parts.add(key("v", "c" + category));
        counts.people(
            key("v", "c" + category), programs.values().stream().mapToLong(one -> one[at]).sum());
      }
      counts.sum(all, parts);
      if (known) {
        // As they are read from where they are kept.
        issues.forEach(one -> counts.issue(Printed.parse(one.text())));
      }
      final Decision decision = Disclosure.of(Audience.FUNDER).decide(counts);
      final Printed printed = Printed.of(MONTH, counts, decision);
      issues.add(printed);
      read(printed);
    }

    private static long sum(final long[] people) {
      long sum = 0;
      for (final long one : people) {
        sum += one;
      }
      return sum;
    }

    private static FigureKey key(final String variable, final String category) {
      return new FigureKey(variable, FigureKey.EVERYBODY, MONTH, category, "jumlah");
    }

    /** A count that was not corrected is the same in every issue; a reader may know that. */
    private void read(final Printed issue) {
      final Map<FigureKey, String> names = new LinkedHashMap<>();
      for (final Printed.Cell cell : issue.cells()) {
        final String name = name(cell.key(), cell.value());
        names.put(cell.key(), name);
        editions.computeIfAbsent(cell.key(), any -> new TreeSet<>()).add(cell.value());
        final Extent extent = Objects.requireNonNull(cell.extent());
        prints.guesses(name, cell.value());
        final boolean dash = extent.form() == Extent.Form.WITHHELD;
        prints.reads(name, dash ? 0 : extent.low(), dash ? 400 : Math.min(400, extent.high()));
        ends.put(name, new long[] {dash ? 0 : extent.low(), dash ? 400 : extent.high()});
        tally.counts++;
        if (extent.isHidden()) {
          targets.put(name, cell.value());
          tally.hidden++;
          tally.withheld += dash ? 1 : 0;
          tally.small += extent.form() == Extent.Form.SMALL ? 1 : 0;
        } else {
          assertThat(cell.value()).isNotIn(1L, 2L, 3L, 4L);
        }
        assertThat(extent.holds(cell.value())).isTrue();
      }
      issue
          .sums()
          .forEach(
              sum ->
                  sums.put(
                      names.get(sum.whole()) + sum.parts().stream().map(names::get).toList(),
                      sumOf(sum, names)));
    }

    private static List<String> sumOf(final Counts.Sum sum, final Map<FigureKey, String> names) {
      final List<String> all = new ArrayList<>();
      all.add(names.getOrDefault(sum.whole(), ""));
      sum.parts().forEach(part -> all.add(names.getOrDefault(part, "")));
      return all;
    }

    private static String name(final FigureKey key, final long value) {
      return key.id() + "#" + value;
    }

    /**
     * Who came or went between two issues is a number of people, and few of them are a secret. One
     * reader is given which counts were corrected and in which direction, the other knows it only
     * where the two prints exclude each other: an interval and a dash may hide the same number.
     */
    private Attacker<String> reader(final boolean directed) {
      final Attacker<String> reader = prints.again();
      sums.values().forEach(sum -> reader.knows(sum.getFirst(), sum.subList(1, sum.size())));
      editions.forEach(
          (key, values) -> {
            for (final long more : values) {
              for (final long less : values.headSet(more)) {
                final String greater = name(key, more);
                final String smaller = name(key, less);
                final String step = greater + "-" + less;
                reader.guesses(step, more - less);
                final boolean told = directed || end(greater, 0) > end(smaller, 1);
                reader.reads(step, told ? 0 : -400, 400);
                reader.knows(greater, List.of(smaller, step));
                if (more - less < THRESHOLD) {
                  targets.put(step, more - less);
                  steps.add(step);
                }
              }
            }
          });
      return reader;
    }

    private long end(final String name, final int which) {
      return Objects.requireNonNull(ends.get(name))[which];
    }

    private void judge() {
      final Attacker<String> generous = reader(true);
      final Attacker<String> fair = reader(false);
      tally.steps += steps.size();
      targets.forEach(
          (name, value) -> {
            final Set<Long> possible = generous.possible(name, THRESHOLD - 1);
            if (possible.size() < THRESHOLD - 1) {
              tally.directed++;
              tally.directedCounts += steps.contains(name) ? 0 : 1;
              tally.directedToOne += possible.size() < 2 ? 1 : 0;
              if (fair.possible(name, THRESHOLD - 1).size() < THRESHOLD - 1) {
                tally.exposed++;
                if (known && tally.exposed < 4) {
                  System.out.println("Told: " + name + " " + value + " " + possible);
                }
              }
            }
          });
    }
  }
}
