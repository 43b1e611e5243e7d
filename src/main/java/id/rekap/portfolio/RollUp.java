package id.rekap.portfolio;

import id.rekap.statistics.RandomEffects;
import id.rekap.statistics.StandardizedChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The changes of several programs put together although their scales differ: each in standard
 * deviations of its own start, its sign turned where a fall is better, and pooled under random
 * effects from {@value RandomEffects#FEWEST} programs on. A program enters with the first of its
 * outcomes that has a direction, since several outcomes of the same people are not independent.
 *
 * @param pooled the changes that enter, in the order of the programs
 * @param left those that cannot, and why
 * @param result the pooled change; empty below {@value RandomEffects#FEWEST} programs
 */
public record RollUp(List<Entry> pooled, List<Left> left, Optional<RandomEffects> result) {

  /** Keeps its own copies. */
  public RollUp {
    pooled = List.copyOf(pooled);
    left = List.copyOf(left);
  }

  /**
   * Tells whether there is a pooled change.
   *
   * @return true from {@value RandomEffects#FEWEST} programs on
   */
  public boolean isPooled() {
    return result.isPresent();
  }

  /**
   * Tells whether people came to be worse on the whole.
   *
   * @return true for a pooled change below 0
   */
  public boolean isWorse() {
    return result.isPresent() && result.get().pooled() < 0;
  }

  /**
   * Tells whether the direction of the pooled change is open.
   *
   * @return true where its interval holds 0
   */
  public boolean isOpen() {
    return result.isPresent()
        && result.get().interval().lower() <= 0
        && result.get().interval().upper() >= 0;
  }

  /**
   * One change that enters.
   *
   * @param effect the program's own numbers
   * @param change the change in standard deviations, with a variance above 0
   */
  public record Entry(Effect effect, StandardizedChange change) {}

  /**
   * One change that does not enter.
   *
   * @param effect the program's own numbers
   * @param reason why
   */
  public record Left(Effect effect, Reason reason) {}

  /** Why a change is listed and not pooled. */
  public enum Reason {
    /** Only summary numbers were sent: the pairs are unknown. */
    SUMMARY("summary"),
    /** Fewer than three pairs. */
    FEW("few"),
    /** All started alike: there is no unit. */
    ALIKE("alike"),
    /** Everybody changed by the same: the variance is 0. */
    EXACT("exact"),
    /** No outcome of the program has a direction: better cannot be told from worse. */
    DIRECTION("direction");

    private final String word;

    Reason(final String word) {
      this.word = word;
    }

    /**
     * Gives the end of its key in the words files.
     *
     * @return such as {@code summary}
     */
    public String word() {
      return word;
    }
  }

  private static final int FEWEST_PAIRS = 3;

  /**
   * Puts changes together.
   *
   * @param effects every effect of every program, program by program
   * @return the roll-up
   */
  public static RollUp of(final List<Effect> effects) {
    final List<Entry> pooled = new ArrayList<>();
    final List<Left> left = new ArrayList<>();
    for (final Effect effect : leading(effects)) {
      final Optional<StandardizedChange> change = effect.standardized();
      final Reason reason = reason(effect, change.orElse(null));
      if (reason == null) {
        pooled.add(new Entry(effect, change.orElseThrow()));
      } else {
        left.add(new Left(effect, reason));
      }
    }
    return new RollUp(pooled, left, RandomEffects.of(pooled.stream().map(Entry::change).toList()));
  }

  /** Of each program its first outcome with a direction, or its first where none has one. */
  private static List<Effect> leading(final List<Effect> effects) {
    final Map<String, Effect> leading = new LinkedHashMap<>();
    for (final Effect effect : effects) {
      final Effect before = leading.putIfAbsent(effect.program().code(), effect);
      if (before != null
          && before.outcome().variable().direction() == null
          && effect.outcome().variable().direction() != null) {
        leading.put(effect.program().code(), effect);
      }
    }
    return List.copyOf(leading.values());
  }

  private static @Nullable Reason reason(
      final Effect effect, final @Nullable StandardizedChange change) {
    if (effect.outcome().variable().direction() == null) {
      return Reason.DIRECTION;
    }
    final Double pairs = effect.value("n_pasangan");
    if (pairs == null) {
      return Reason.SUMMARY;
    }
    if (pairs < FEWEST_PAIRS) {
      return Reason.FEW;
    }
    if (change == null || change.d().isEmpty()) {
      return Reason.ALIKE;
    }
    final OptionalDouble variance = change.variance();
    return variance.isPresent() && variance.getAsDouble() > 0 ? null : Reason.EXACT;
  }
}
