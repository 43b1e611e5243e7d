package id.rekap.report;

import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.summary.Quantity;
import java.util.HashMap;
import java.util.Map;

/** A finding to the key and the slots of its sentences. */
public final class FindingWords {

  private FindingWords() {}

  /**
   * Why the finding was made.
   *
   * @param finding a finding
   * @return the sentence's key and slots
   */
  public static Quantity.Phrase why(final Finding finding) {
    return new Quantity.Phrase(key(finding), slots(finding));
  }

  /**
   * What to do about it.
   *
   * @param finding a finding
   * @return the sentence's key and slots
   */
  public static Quantity.Phrase fix(final Finding finding) {
    return new Quantity.Phrase(key(finding) + ".fix", slots(finding));
  }

  /**
   * A phrase with slots of the kinds that findings have.
   *
   * @param key its key
   * @param slots values for its named slots
   * @return the phrase
   */
  public static Quantity.Phrase phrase(final String key, final Map<String, Argument> slots) {
    final Map<String, Quantity> values = new HashMap<>();
    slots.forEach((name, value) -> values.put(name, quantity(value)));
    return new Quantity.Phrase(key, values);
  }

  private static String key(final Finding finding) {
    if (Finding.MORE.equals(finding.variant())) {
      return "finding.more";
    }
    return "finding."
        + finding.code()
        + (finding.variant().isEmpty() ? "" : "." + finding.variant());
  }

  private static Map<String, Quantity> slots(final Finding finding) {
    final Map<String, Quantity> slots = new HashMap<>();
    finding.slots().forEach((name, value) -> slots.put(name, quantity(value)));
    slots.put("found", Quantity.text(finding.found()));
    slots.put("sheet", Quantity.text(finding.sheet()));
    slots.put("cell", Quantity.text(finding.cell()));
    return slots;
  }

  private static Quantity quantity(final Argument argument) {
    return switch (argument) {
      case Argument.Words words -> new Quantity.Text(words.text());
      case Argument.Numeric number -> new Quantity.Typed(number.value());
      case Argument.Count count -> new Quantity.Count(count.value());
      case Argument.Day day -> new Quantity.Day(day.date());
    };
  }
}
