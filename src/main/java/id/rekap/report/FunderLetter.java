package id.rekap.report;

import id.rekap.summary.Quantity;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is written to a funder beside the summary of a month: nothing but what the title of the
 * summary says.
 *
 * @param subject the subject
 * @param paragraphs the text, paragraph by paragraph
 */
public record FunderLetter(Quantity.Phrase subject, List<Quantity.Phrase> paragraphs) {

  /** Keeps its own copy. */
  public FunderLetter {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Writes it.
   *
   * @param office the office, as it writes itself
   * @param funder the funder, as the office writes it
   * @param month the month of the summary
   * @param revision the revision of the summary, from 1
   * @return the letter
   */
  public static FunderLetter of(
      final String office, final String funder, final YearMonth month, final int revision) {
    final Map<String, Quantity> slots =
        Map.of(
            "office", name(office, "title.month.no-office"),
            "funder", name(funder, "title.month.no-funder"),
            "month", Quantity.phrase("month." + month.getMonthValue()),
            "year", new Quantity.Text(String.valueOf(month.getYear())),
            "revision", new Quantity.Count(revision));
    final List<Quantity.Phrase> paragraphs = new ArrayList<>();
    paragraphs.add(new Quantity.Phrase("letter.greeting", slots));
    paragraphs.add(new Quantity.Phrase("letter.content", slots));
    if (revision > 1) {
      paragraphs.add(new Quantity.Phrase("letter.revised", slots));
    }
    paragraphs.add(new Quantity.Phrase("letter.hidden", slots));
    paragraphs.add(new Quantity.Phrase("letter.questions", slots));
    paragraphs.add(new Quantity.Phrase("letter.closing", slots));
    paragraphs.add(new Quantity.Phrase("letter.sender", slots));
    return new FunderLetter(
        new Quantity.Phrase(revision > 1 ? "letter.subject.revised" : "letter.subject", slots),
        paragraphs);
  }

  private static Quantity name(final String name, final String otherwise) {
    return name.isBlank() ? Quantity.phrase(otherwise) : new Quantity.Text(name);
  }
}
