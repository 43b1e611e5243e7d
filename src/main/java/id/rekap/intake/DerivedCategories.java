package id.rekap.intake;

import id.rekap.intake.Answers.Answer;
import id.rekap.model.Argument;
import id.rekap.model.Category;
import id.rekap.model.Reason;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import id.rekap.model.Variable.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A category that is derived from a number has to be the one that the number falls into. */
final class DerivedCategories implements ValidationRule {

  /** A derived variable and the one whose numbers decide. */
  private record Pair(VariableRow derived, VariableRow source) {}

  @Override
  public void check(final Draft draft, final Findings findings) {
    for (final Pair pair : pairs(draft)) {
      if (pair.derived().variable().measured()) {
        checkReadings(draft, pair, findings);
      } else {
        checkAnswers(draft, pair, findings);
      }
    }
  }

  private static List<Pair> pairs(final Draft draft) {
    final List<Pair> pairs = new ArrayList<>();
    for (final VariableRow derived : draft.variables().values()) {
      final VariableRow source = draft.variable(derived.variable().derivedFrom());
      if (source != null
          && derived.sound()
          && !derived.doubts().hasStrayRange()
          && derived.variable().kind() == Kind.CATEGORICAL
          && source.variable().isNumeric()
          && source.variable().measured() == derived.variable().measured()) {
        pairs.add(new Pair(derived, source));
      }
    }
    return pairs;
  }

  private static void checkAnswers(final Draft draft, final Pair pair, final Findings findings) {
    for (final RespondentRow one : draft.respondents().values()) {
      final Answer source = one.answers().get(pair.source().variable().code());
      if (source == null) {
        continue;
      }
      final String code = pair.derived().variable().code();
      final Answer actual = one.answers().get(code);
      final Category expected = expected(source.value(), pair);
      if (expected == null) {
        if (isOutside(source.value(), pair) && pair.derived().isFor(one.group())) {
          sayOutside(
              pair,
              actual == null ? null : actual.value(),
              actual == null ? one.spot(source) : one.spot(actual),
              one.spot(source),
              findings);
        }
      } else if (actual != null) {
        compare(
            actual.value(), one.spot(actual), expected, source.value(), one.spot(source), findings);
      } else {
        one.answers().add(new Answer(code, new Value.Choice(expected.label()), source.column()));
      }
    }
  }

  private static void checkReadings(final Draft draft, final Pair pair, final Findings findings) {
    final Map<String, Reading> actual = new HashMap<>();
    for (final Reading one : draft.readings()) {
      if (one.isOf(pair.derived())) {
        actual.put(key(one), one);
      }
    }
    final List<Reading> filled = new ArrayList<>();
    for (final Reading source : draft.readings()) {
      final Value number = source.value();
      if (number == null || !source.isOf(pair.source())) {
        continue;
      }
      final Category expected = expected(number, pair);
      final Reading other = actual.get(key(source));
      final Value value = other == null ? null : other.value();
      if (expected == null) {
        if (isOutside(number, pair) && pair.derived().isFor(source.respondent().group())) {
          final Spot spot = other == null || value == null ? source.spot() : other.spot();
          sayOutside(pair, value, spot, source.spot(), findings);
        }
      } else {
        if (other != null && value != null) {
          compare(value, other.spot(), expected, number, source.spot(), findings);
        } else if (other == null || other.missing()) {
          filled.add(derived(source, pair.derived(), expected));
        }
      }
    }
    draft.readings().removeIf(one -> one.missing() && one.isOf(pair.derived()));
    draft.readings().addAll(filled);
  }

  private static Reading derived(
      final Reading source, final VariableRow variable, final Category category) {
    return new Reading(
        source.respondent(),
        variable,
        source.occasion(),
        source.column(),
        source.cell(),
        source.codeSpot(),
        new Value.Choice(category.label()),
        false);
  }

  private static String key(final Reading reading) {
    return reading.respondent().code() + "\n" + reading.occasion().code();
  }

  private static @Nullable Category expected(final Value source, final Pair pair) {
    if (!(source instanceof Value.Numeric number)
        || pair.derived().doubts().isShared(number.number())
        || pair.source().doubts().isShared(number.number())) {
      return null;
    }
    final Variable derived = pair.derived().variable();
    final Category own = derived.categoryOf(number.number());
    if (own != null) {
      return own;
    }
    final Category theirs = pair.source().variable().categoryOf(number.number());
    return theirs == null ? null : ValueReader.named(theirs.label(), derived);
  }

  /** Tells whether a number lies in none of the ranges of a derived variable that has some. */
  private static boolean isOutside(final Value source, final Pair pair) {
    return source instanceof Value.Numeric number
        && !pair.derived().doubts().isShared(number.number())
        && !pair.source().doubts().isShared(number.number())
        && pair.derived().variable().categories().stream().anyMatch(DerivedCategories::hasRange);
  }

  private static boolean hasRange(final Category category) {
    return category.from() != null || category.to() != null;
  }

  /**
   * Says that a number has no category: the respondent would be missing from the distribution. One
   * that was filled in stands, unless its own range says otherwise.
   *
   * @param actual the category that was filled in; null for none
   */
  private static void sayOutside(
      final Pair pair,
      final @Nullable Value actual,
      final Spot spot,
      final Spot source,
      final Findings findings) {
    final Category filled =
        actual instanceof Value.Choice choice
            ? ValueReader.named(choice.label(), pair.derived().variable())
            : null;
    if (filled == null || hasRange(filled)) {
      findings.add(
          filled == null ? Reason.KATEGORI_TIDAK_DIKENAL : Reason.KATEGORI_TIDAK_KONSISTEN,
          spot,
          "outside",
          Map.of(
              "variable", Argument.of(pair.derived().variable().label()),
              "source", Argument.of(source.address())));
    }
  }

  private static void compare(
      final Value actual,
      final Spot spot,
      final Category expected,
      final Value number,
      final Spot source,
      final Findings findings) {
    if (actual instanceof Value.Choice choice
        && number instanceof Value.Numeric read
        && !choice.label().equals(expected.label())) {
      findings.add(
          Reason.KATEGORI_TIDAK_KONSISTEN,
          spot,
          "",
          Map.of(
              "expected", Argument.of(expected.label()),
              "number", NumberReader.show(read.number()),
              "source", Argument.of(source.address())));
    }
  }
}
