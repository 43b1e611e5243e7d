package id.rekap.summary;

import id.rekap.model.Direction;
import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The notes under the table over all occasions.
 *
 * @param outcomes what its rows hold
 * @param analysis the program's numbers
 */
record CourseNotes(List<Outcome> outcomes, Analysis analysis) {

  /** Keeps its own copy. */
  CourseNotes {
    outcomes = List.copyOf(outcomes);
  }

  /** Adds the tests, which the methods name. */
  void addTo(final Map<String, Quantity> facts) {
    tests().addTo(facts);
    final List<Quantity> cochran = cochran();
    if (!cochran.isEmpty()) {
      facts.put("cochran", new Quantity.Listing(cochran));
    }
  }

  /**
   * Every note.
   *
   * @param occasions what the columns stand for
   * @param corrected how many of the p values are corrected
   * @return the notes in their order, the source last
   */
  List<Quantity> notes(final List<Occasion> occasions, final long corrected) {
    final List<Quantity> notes = new ArrayList<>();
    notes.add(
        Quantity.phrase(
            occasions.stream().allMatch(one -> one.date() != null)
                ? "note.course.days"
                : "note.course",
            "occasions",
            OccasionNames.codes(occasions)));
    final boolean gaps =
        outcomes.stream().anyMatch(outcome -> outcome.occasions().size() < occasions.size());
    if (gaps) {
      final boolean sent = analysis.dataset().isSummaryOnly();
      notes.add(Quantity.phrase("note.course.gaps" + (sent ? ".sent" : "")));
    }
    notes.add(Quantity.phrase("note.course.own-n" + held()));
    notes.addAll(LostNote.of(analysis.book(), outcomes));
    notes.addAll(relative());
    if (outcomes.stream().anyMatch(one -> TestChoice.mainP(analysis.book(), one) != null)
        && outcomes.stream().anyMatch(this::isUntested)) {
      notes.add(Quantity.phrase("note.course.untested"));
    }
    final TestNote tests = tests();
    if (!tests.isEmpty()) {
      notes.add(tests.note(corrected));
    }
    notes.addAll(TestNote.ofTwo(outcomes));
    final List<Quantity> cochran = cochran();
    if (!cochran.isEmpty()) {
      notes.add(Quantity.phrase("note.course.cochran", "tests", Captions.semicolons(cochran)));
    }
    notes.add(Captions.source(analysis.dataset().program()));
    return notes;
  }

  /** Whether respondents were compared, but too few of them changed for a test. */
  private boolean isUntested(final Outcome outcome) {
    final TestChoice choice = TestChoice.main(analysis.book(), outcome);
    return choice.test() == null && !choice.reason().equals("no-data");
  }

  /** The statistics of yes/no answers, which have no sections of their own to print them. */
  private List<Quantity> cochran() {
    final FigureBook book = analysis.book();
    final List<Quantity> tests = new ArrayList<>();
    for (final Outcome outcome : outcomes) {
      if (TestChoice.overAll(book, outcome).test() == StatisticalTest.COCHRAN) {
        tests.add(
            new Quantity.Phrase(
                "note.course.cochran.one",
                Map.of(
                    "label", new Quantity.Label(outcome.variable().label()),
                    "q", book.number(outcome.over("q_cochran")),
                    "df", book.count(outcome.over("df_cochran")),
                    "effect", book.number(outcome.over("eta2_cochran")),
                    "complete", book.count(outcome.over("n_lengkap")))));
      }
    }
    return tests;
  }

  /** The end of the key of a note that names what the cells hold: answers, scores or both. */
  private String held() {
    final long scores = outcomes.stream().filter(one -> one.variable().isNumeric()).count();
    return scores == 0 ? ".answers" : scores == outcomes.size() ? ".scores" : "";
  }

  /** By how much, against the first occasion, a share fell where less is better. */
  private List<Quantity> relative() {
    final FigureBook book = analysis.book();
    final Map<String, List<Quantity>> spans = new LinkedHashMap<>();
    final Map<String, Outcome> ends = new HashMap<>();
    for (final Outcome outcome : outcomes) {
      if (!outcome.variable().isYesNo() || outcome.variable().direction() != Direction.DOWN) {
        continue;
      }
      final FigureKey key =
          outcome.change(CourseTable.reported(outcome.variable()), "penurunan_persen");
      final Double fall = book.value(key);
      if (fall != null && fall > 0) {
        final String span = String.valueOf(key.occasion());
        ends.put(span, outcome);
        spans
            .computeIfAbsent(span, one -> new ArrayList<>())
            .add(
                Quantity.phrase(
                    "note.course.relative.one",
                    "label",
                    new Quantity.Label(outcome.variable().label()),
                    "change",
                    book.number(key)));
      }
    }
    final List<Quantity> notes = new ArrayList<>();
    spans.forEach((span, parts) -> notes.add(relative(ends.get(span), parts)));
    return notes;
  }

  private static Quantity relative(final @Nullable Outcome outcome, final List<Quantity> parts) {
    final Outcome known = Objects.requireNonNull(outcome);
    return new Quantity.Phrase(
        "note.course.relative",
        Map.of(
            "from", new Quantity.Text(Objects.requireNonNull(known.first()).code()),
            "to", new Quantity.Text(Objects.requireNonNull(known.last()).code()),
            "changes", Captions.semicolons(parts)));
  }

  private TestNote tests() {
    final TestNote tests = new TestNote();
    CourseTable.sorted(outcomes)
        .forEach(outcome -> tests.add(TestChoice.main(analysis.book(), outcome).key(), outcome));
    return tests;
  }
}
