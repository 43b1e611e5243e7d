package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.model.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was measured, with the occasions on which it was.
 *
 * @param variable its row of the dictionary
 * @param occasions the occasions with values, ascending in time, at least one
 * @param unmeasured the program's occasions without any value of it, ascending in time
 * @param first the earlier occasion of its comparison; null with one occasion only
 * @param last the later occasion of its comparison; null with one occasion only
 * @param roles true where the program has just one occasion before and one after, so that sentences
 *     may say so
 * @param service true for a community service, false for a study
 */
public record Outcome(
    Variable variable,
    List<Occasion> occasions,
    List<Occasion> unmeasured,
    @Nullable Occasion first,
    @Nullable Occasion last,
    boolean roles,
    boolean service) {

  /** The fact of a table on three occasions or more: how many. */
  public static final String REPEATED = "repeated";

  /** Keeps its own copies. */
  public Outcome {
    occasions = List.copyOf(occasions);
    unmeasured = List.copyOf(unmeasured);
  }

  /**
   * Chooses what is compared: with two occasions these two; with more, the one before (else the
   * earliest) against the one after (else the latest).
   *
   * @param variable the variable
   * @param occasions the occasions on which it was measured, ascending
   * @param all all occasions of the program
   * @param service true for a community service, false for a study
   * @return the outcome
   */
  static Outcome of(
      final Variable variable,
      final List<Occasion> occasions,
      final List<Occasion> all,
      final boolean service) {
    final List<Occasion> unmeasured = all.stream().filter(one -> !occasions.contains(one)).toList();
    if (occasions.size() < 2) {
      return new Outcome(variable, occasions, unmeasured, null, null, hasRoles(all), service);
    }
    Occasion first = occasions.getFirst();
    Occasion last = occasions.getLast();
    if (occasions.size() > 2) {
      first = withRole(occasions, Occasion.Role.BEFORE, first);
      last = withRole(occasions.reversed(), Occasion.Role.AFTER, last);
    }
    if (first.order() >= last.order()) {
      first = occasions.getFirst();
      last = occasions.getLast();
    }
    return new Outcome(variable, occasions, unmeasured, first, last, hasRoles(all), service);
  }

  private static boolean hasRoles(final List<Occasion> all) {
    return all.size() == 2
        && all.getFirst().role() == Occasion.Role.BEFORE
        && all.getLast().role() == Occasion.Role.AFTER;
  }

  private static Occasion withRole(
      final List<Occasion> occasions, final Occasion.Role role, final Occasion otherwise) {
    return occasions.stream().filter(one -> one.role() == role).findFirst().orElse(otherwise);
  }

  /**
   * Tells whether there is anything to compare.
   *
   * @return true with two occasions or more
   */
  public boolean isCompared() {
    return first != null && last != null;
  }

  /**
   * Tells whether it was measured more often than twice.
   *
   * @return true with three occasions or more
   */
  public boolean isRepeated() {
    return occasions.size() > 2;
  }

  /**
   * Tells whether it is a part of a total score.
   *
   * @return true for a component
   */
  public boolean isPart() {
    return variable.partOf() != null;
  }

  /** The same outcome of one group of respondents. */
  Outcome within(final String group) {
    return new Outcome(variable.within(group), occasions, unmeasured, first, last, roles, service);
  }

  /** The same outcome with two other occasions compared. */
  Outcome between(final Occasion earlier, final Occasion later) {
    return new Outcome(variable, occasions, unmeasured, earlier, later, roles, service);
  }

  /** The group's name in the figures file. */
  String scope() {
    return variable.group() == null ? FigureKey.EVERYBODY : variable.group();
  }

  FigureKey at(final Occasion occasion, final String measure) {
    return new FigureKey(variable.code(), scope(), occasion.code(), null, measure);
  }

  FigureKey at(final Occasion occasion, final String category, final String measure) {
    return new FigureKey(variable.code(), scope(), occasion.code(), category, measure);
  }

  /** A figure of the comparison. */
  FigureKey change(final String measure) {
    if (first == null || last == null) {
      throw new IllegalStateException(variable.code() + " was measured once: nothing to compare");
    }
    return new FigureKey(variable.code(), scope(), first.code() + "-" + last.code(), null, measure);
  }

  /** A figure of the comparison, of one category. */
  FigureKey change(final String category, final String measure) {
    final FigureKey whole = change(measure);
    return new FigureKey(whole.variable(), whole.group(), whole.occasion(), category, measure);
  }

  /** A figure over all occasions. */
  FigureKey over(final String measure) {
    return new FigureKey(
        variable.code(),
        scope(),
        occasions.getFirst().code() + "-" + occasions.getLast().code(),
        null,
        measure);
  }

  /**
   * What the occasions before and after stand around.
   *
   * @return the activity, or the intervention of a study
   */
  public Quantity event() {
    return Quantity.phrase(service ? "event.service" : "event.research");
  }

  /** What an occasion is called in a sentence. */
  Quantity when(final Occasion occasion) {
    if (roles) {
      return Quantity.phrase(
          occasion.role() == Occasion.Role.BEFORE ? "occasion.before" : "occasion.after",
          "event",
          event());
    }
    return Quantity.phrase("occasion.at", "label", new Quantity.Label(occasion.label()));
  }
}
