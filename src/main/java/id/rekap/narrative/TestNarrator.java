package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what a test allows, and no more: {@code bermakna} only where a test was done and its p lies
 * below 0.05; no word of cause for one group.
 */
public final class TestNarrator {

  private static final double ALPHA = 0.05;

  /** The sentences that come with every numeric outcome; each has a second wording. */
  private static final Set<String> VARIED =
      Set.of(
          "statement.reason.normal",
          "statement.reason.not-normal",
          "statement.test.t.shown",
          "statement.test.t.not-shown",
          "statement.test.wilcoxon.shown",
          "statement.test.wilcoxon.not-shown",
          "statement.effect.test.t",
          "statement.effect.test.wilcoxon",
          "statement.gain",
          "statement.gain.pairs",
          "statement.gain.class");

  /**
   * Says what the tests of a before/after table show, how large the effect is, and the gain.
   *
   * @param table a before/after table
   * @param position how many such tables came before it: every other one is put differently
   * @return the sentences; where no test was done, one that says why
   */
  public List<Statement> conclude(final SummaryTable table, final int position) {
    final List<Statement> statements = new ArrayList<>();
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    beside(slots, table, "p");
    beside(slots, table, "course.p");
    if (table.has("course.p")) {
      statements.add(
          Statement.of(
              "statement.course." + (isBelow(table, "course.p") ? "shown" : "not-shown"), slots));
    } else if (table.has("course.reason")) {
      final Quantity.Phrase reason = (Quantity.Phrase) table.fact("course.reason");
      statements.add(Statement.of("statement.course." + reason.key(), slots));
    }
    if (table.has("p")) {
      final Quantity.Phrase test = (Quantity.Phrase) table.fact("test");
      final String end = isBelow(table, "p") ? ".shown" : ".not-shown";
      final String reason = ((Quantity.Phrase) table.fact("reason")).key();
      statements.add(
          varied("statement." + reason + (table.has("alike") ? ".alike" : ""), position, slots));
      statements.add(varied("statement." + test.key() + end, position, slots));
      if (table.has("effect")) {
        statements.add(varied("statement.effect." + test.key(), position, slots));
      }
    } else if (table.has("reason") && table.has("nonzero")) {
      final Quantity.Phrase reason = (Quantity.Phrase) table.fact("reason");
      if (!reason.key().equals("reason.no-data")) {
        statements.add(Statement.of("statement." + reason.key(), slots));
      }
    }
    statements.addAll(gains(table, position, slots));
    return statements;
  }

  private static List<Statement> gains(
      final SummaryTable table, final int position, final Map<String, Quantity> slots) {
    final List<Statement> statements = new ArrayList<>();
    if (table.has("gain") && table.has("pairs") && isOne(table.fact("pairs"))) {
      statements.add(Statement.of("statement.gain.one", slots));
    } else if (table.has("gain.mean")) {
      statements.add(
          varied(
              table.has("dropped") ? "statement.gain.pairs" : "statement.gain", position, slots));
      if (table.has("gain.left")) {
        statements.add(Statement.of("statement.gain.left", slots));
      }
    } else if (table.has("gain")) {
      statements.add(varied("statement.gain.class", position, slots));
    }
    return statements;
  }

  /** In every other table the sentence is put differently, where there is another way. */
  private static Statement varied(
      final String key, final int position, final Map<String, Quantity> slots) {
    return Statement.of(position % 2 == 1 && VARIED.contains(key) ? key + ".again" : key, slots);
  }

  private static boolean isOne(final Quantity count) {
    return count.bare() instanceof Quantity.Count one && one.value() == 1;
  }

  /** Decides by the corrected p where there is one. */
  static boolean isBelow(final SummaryTable table, final String fact) {
    return isBelow(table.fact(table.has(fact + ".holm") ? fact + ".holm" : fact));
  }

  /** Puts the corrected p beside the raw one. */
  static void beside(
      final Map<String, Quantity> slots, final SummaryTable table, final String fact) {
    if (table.has(fact + ".holm")) {
      slots.put(
          fact,
          Quantity.phrase(
              "cell.p-holm", "p", table.fact(fact), "holm", table.fact(fact + ".holm")));
    }
  }

  static boolean isBelow(final Quantity p) {
    return p.bare() instanceof Quantity.PValue value && value.value() < ALPHA;
  }

  /** What the p values of a table are called that are corrected, or not, all alike. */
  static Quantity name(final SummaryTable table) {
    return Quantity.phrase(table.has("holm") ? "head.p-holm" : "head.p");
  }

  /** The smallest of several p values; a dash for none. */
  static Quantity smallest(final List<Quantity.PValue> values) {
    return values.stream()
        .min(Comparator.comparingDouble(Quantity.PValue::value))
        .map(Quantity.class::cast)
        .orElse(Quantity.none());
  }

  /** The largest of several p values; a dash for none. */
  static Quantity largest(final List<Quantity.PValue> values) {
    return values.stream()
        .max(Comparator.comparingDouble(Quantity.PValue::value))
        .map(Quantity.class::cast)
        .orElse(Quantity.none());
  }
}
