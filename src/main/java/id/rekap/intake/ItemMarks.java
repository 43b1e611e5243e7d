package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.ItemAnswer;
import id.rekap.model.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says of which instrument the items are not analysed because answers cannot be scored: one warning
 * for a variable, at the first answer of the kind that is in the minority.
 */
final class ItemMarks {

  private final Map<String, Instrument> instruments = new LinkedHashMap<>();

  /** Notes one answer. */
  void see(final VariableRow variable, final Spot spot, final String answer) {
    instruments
        .computeIfAbsent(
            variable.variable().code(), code -> new Instrument(variable.variable().label()))
        .see(spot, answer);
  }

  /** Says what is to be said of all the answers noted. */
  void say(final Findings findings) {
    instruments.values().forEach(one -> one.say(findings));
  }

  /** The answers to one instrument. */
  private static final class Instrument {
    private final String label;
    private final Misfits words = new Misfits(ItemAnswer::isYesOrNo);
    private final Misfits numbers = new Misfits(ItemAnswer::isNumber);

    private Instrument(final String label) {
      this.label = label;
    }

    private void see(final Spot spot, final String answer) {
      words.see(spot, answer);
      numbers.see(spot, answer);
    }

    private void say(final Findings findings) {
      final Misfits fewer = numbers.count < words.count ? numbers : words;
      if (fewer.first != null) {
        findings.add(
            Reason.BUTIR_TIDAK_DINILAI,
            fewer.first,
            "",
            Map.of("variable", Argument.of(label), "count", Argument.of(fewer.count)));
      }
    }
  }

  /** The answers that are not of one kind. */
  private static final class Misfits {
    private final Predicate<String> kind;
    private @Nullable Spot first;
    private long count;

    private Misfits(final Predicate<String> kind) {
      this.kind = kind;
    }

    private void see(final Spot spot, final String answer) {
      if (!kind.test(answer)) {
        count++;
        first = first == null ? spot : first;
      }
    }
  }
}
