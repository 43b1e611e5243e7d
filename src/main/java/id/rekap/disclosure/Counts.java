package id.rekap.disclosure;

import id.rekap.summary.FigureKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every count of people in one set of reports, and what a reader knows about them: which add up to
 * which, and what earlier reports printed.
 *
 * <p>A reader is taken to know that counts are whole numbers and not negative, and all sums given
 * here. The order in which counts are given is the order of preference in which further cells are
 * hidden; it must not depend on their values.
 */
public final class Counts {

  /** What may become of a count. */
  enum Kind {
    /** Of people: hidden if small. */
    PEOPLE,
    /** Of all people of a breakdown: hidden if small, else only where nothing else helps. */
    TOTAL,
    /** Of people who gave no answer: shown though small, hidden only to protect another. */
    ABSENT,
    /** Of things, or a total that everybody knows: always shown. */
    OPEN,
    /** Part of a sum, but printed nowhere. */
    UNPRINTED
  }

  /**
   * A sum.
   *
   * @param whole what the parts add up to
   * @param parts the parts
   */
  record Sum(FigureKey whole, List<FigureKey> parts) {}

  private final Map<FigureKey, Long> values = new LinkedHashMap<>();
  private final Map<FigureKey, Kind> kinds = new HashMap<>();
  private final Map<FigureKey, Extent> earlier = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();
  private final Set<FigureKey> measured = new LinkedHashSet<>();
  private final List<Printed> issues = new ArrayList<>();
  private final Set<FigureKey> silent = new LinkedHashSet<>();
  private final Map<FigureKey, String> sources = new LinkedHashMap<>();

  /**
   * A count of people that this set prints; from 1 to below the threshold it is hidden from a
   * funder.
   *
   * @param key its name; a name given before keeps what it was first given as
   * @param value people, 0 or more
   * @return these counts
   * @throws IllegalArgumentException if the count is negative, or differs from what the same name
   *     had before
   */
  public Counts people(final FigureKey key, final long value) {
    return put(key, value, Kind.PEOPLE);
  }

  /**
   * All people of a breakdown, a group or a month: hidden if they are few, but kept as long as
   * hiding others can protect a small count.
   *
   * @param key its name
   * @param value people, 0 or more
   * @return these counts
   * @throws IllegalArgumentException as for {@link #people}
   */
  public Counts total(final FigureKey key, final long value) {
    return put(key, value, Kind.TOTAL);
  }

  /**
   * How many people were not there or gave no answer: it says nothing about them but that, so it is
   * shown although it is small, and is hidden only where it would give another count away.
   *
   * @param key its name
   * @param value people, 0 or more
   * @return these counts
   * @throws IllegalArgumentException as for {@link #people}
   */
  public Counts absent(final FigureKey key, final long value) {
    return put(key, value, Kind.ABSENT);
  }

  /**
   * A number of people of whom means, standard deviations or other statistics are printed: not if
   * there are fewer than the threshold, and not if those of fewer could be computed from them.
   *
   * @param key the name of the number of people, given before
   * @return these counts
   * @throws IllegalArgumentException if there is no such count
   */
  public Counts measured(final FigureKey key) {
    value(key);
    measured.add(key);
    return this;
  }

  /**
   * A number of people of whom no mean and no other statistic is printed, although they are enough:
   * beside what was printed earlier it would tell of fewer.
   *
   * @param key the name of the number of people
   * @return these counts
   */
  public Counts silent(final FigureKey key) {
    silent.add(key);
    return this;
  }

  Set<FigureKey> silent() {
    return Collections.unmodifiableSet(silent);
  }

  /**
   * Of what data the means of a number of people are, to be kept with what is printed of them.
   *
   * @param key the name of the number of people
   * @param sha256 SHA-256 of the workbook
   * @return these counts
   */
  public Counts source(final FigureKey key, final String sha256) {
    sources.put(key, sha256);
    return this;
  }

  Map<FigureKey, String> sources() {
    return Collections.unmodifiableMap(sources);
  }

  boolean isMeasured(final FigureKey key) {
    return measured.contains(key);
  }

  Set<FigureKey> measured() {
    return Collections.unmodifiableSet(measured);
  }

  /**
   * A count that everybody may see and is never hidden: programs, outputs, or a total that is
   * public anyway.
   *
   * @param key its name
   * @param value 0 or more
   * @return these counts
   * @throws IllegalArgumentException as for {@link #people}
   */
  public Counts open(final FigureKey key, final long value) {
    return put(key, value, Kind.OPEN);
  }

  /**
   * A count that stands in no report, but is part of a sum of counts that do: such as the year to
   * date of a month without a report.
   *
   * @param key its name
   * @param value 0 or more
   * @return these counts
   * @throws IllegalArgumentException as for {@link #people}
   */
  public Counts unprinted(final FigureKey key, final long value) {
    return put(key, value, Kind.UNPRINTED);
  }

  private Counts put(final FigureKey key, final long value, final Kind kind) {
    if (value < 0 || value >= Extent.UNBOUNDED) {
      throw new IllegalArgumentException("No count of people: " + key.id());
    }
    final Long before = values.putIfAbsent(key, value);
    if (before != null && before != value) {
      throw new IllegalArgumentException("Two counts of one name: " + key.id());
    }
    kinds.putIfAbsent(key, kind);
    return this;
  }

  /**
   * Counts that add up, as a reader can tell.
   *
   * @param whole what they add up to
   * @param parts the parts
   * @return these counts
   * @throws IllegalArgumentException if one of them was not given before, or they do not add up
   */
  public Counts sum(final FigureKey whole, final List<FigureKey> parts) {
    final Sum sum = new Sum(whole, List.copyOf(parts));
    if (!addsUp(sum)) {
      throw new IllegalArgumentException("The parts do not add up: " + whole.id());
    }
    if (!sums.contains(sum)) {
      sums.add(sum);
    }
    return this;
  }

  boolean addsUp(final Sum sum) {
    long total = 0;
    for (final FigureKey part : sum.parts()) {
      total += value(part);
    }
    return total == value(sum.whole());
  }

  /**
   * What an earlier report printed of a count; it cannot be taken back, so nothing may be printed
   * now that makes it say more. Where the data were corrected since and the count is no longer
   * within what was printed, the earlier print says nothing about it and is passed over.
   *
   * @param key its name, given before
   * @param printed what was printed
   * @return these counts
   * @throws IllegalArgumentException if there is no such count
   */
  public Counts earlier(final FigureKey key, final Extent printed) {
    if (printed.holds(value(key))) {
      earlier.put(key, printed);
    }
    return this;
  }

  /**
   * An issue that readers of this set hold already: of the same report before the data were
   * corrected, or of another one of the same programs. Nothing is printed now that makes it, or the
   * difference between the two, say more.
   *
   * @param issue what it printed
   * @return these counts
   */
  public Counts issue(final Printed issue) {
    issues.add(issue);
    return this;
  }

  List<Printed> issues() {
    return Collections.unmodifiableList(issues);
  }

  /** The same counts, without the issues. */
  Counts copy() {
    final Counts copy = new Counts();
    copy.values.putAll(values);
    copy.kinds.putAll(kinds);
    copy.earlier.putAll(earlier);
    copy.sums.addAll(sums);
    copy.measured.addAll(measured);
    copy.silent.addAll(silent);
    copy.sources.putAll(sources);
    return copy;
  }

  /** A count of an issue that the data have no more, or that this set does not print. */
  void former(final FigureKey key, final long value, final Kind kind) {
    put(key, value, kind == Kind.PEOPLE || kind == Kind.TOTAL ? Kind.UNPRINTED : kind);
  }

  /** What a reader knows of a count, besides what is known of it already. */
  void known(final FigureKey key, final Extent more) {
    earlier.merge(key, more, Extent::and);
  }

  long value(final FigureKey key) {
    final Long value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("No such count: " + key.id());
    }
    return value;
  }

  boolean has(final FigureKey key) {
    return values.containsKey(key);
  }

  Kind kind(final FigureKey key) {
    return kinds.getOrDefault(key, Kind.PEOPLE);
  }

  @Nullable Extent earlier(final FigureKey key) {
    return earlier.get(key);
  }

  List<FigureKey> keys() {
    return List.copyOf(values.keySet());
  }

  List<Sum> sums() {
    return Collections.unmodifiableList(sums);
  }
}
