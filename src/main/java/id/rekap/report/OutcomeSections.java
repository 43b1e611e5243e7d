package id.rekap.report;

import id.rekap.narrative.CategoryNarrator;
import id.rekap.narrative.CourseNarrator;
import id.rekap.narrative.GroupsNarrator;
import id.rekap.narrative.ItemsNarrator;
import id.rekap.narrative.PairwiseNarrator;
import id.rekap.narrative.PrePostNarrator;
import id.rekap.narrative.References;
import id.rekap.narrative.Statement;
import id.rekap.narrative.TestNarrator;
import id.rekap.summary.Analysis;
import id.rekap.summary.CategoryChart;
import id.rekap.summary.CategoryGroupsTable;
import id.rekap.summary.CategoryShiftTable;
import id.rekap.summary.ChangesChart;
import id.rekap.summary.ChartData;
import id.rekap.summary.ComponentsTable;
import id.rekap.summary.CourseChart;
import id.rekap.summary.CourseTable;
import id.rekap.summary.GroupsTable;
import id.rekap.summary.ItemQualityTable;
import id.rekap.summary.ItemsTable;
import id.rekap.summary.Outcome;
import id.rekap.summary.PairedChangeChart;
import id.rekap.summary.PairedListingTable;
import id.rekap.summary.PairwiseTable;
import id.rekap.summary.Part;
import id.rekap.summary.PrePostTable;
import id.rekap.summary.Quantity;
import id.rekap.summary.Sizes;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the results section that say what was measured and how it changed, an outcome at a
 * time.
 */
final class OutcomeSections {

  /** What is shown beside a table over all occasions instead of in a section of an outcome. */
  private static final Set<Part> WITH_COURSE = EnumSet.of(Part.SHIFT, Part.PAIRWISE);

  private final Analysis analysis;
  private final Sections sections;
  private final PrePostNarrator change = new PrePostNarrator();
  private final TestNarrator test = new TestNarrator();
  private final CategoryNarrator category = new CategoryNarrator();
  private int position;
  private int shifts;
  private int grouped;

  OutcomeSections(final Analysis analysis, final Sections sections) {
    this.analysis = analysis;
    this.sections = sections;
  }

  void compose() {
    final List<Outcome> totals =
        analysis.outcomes().stream().filter(one -> !isShownWithTotal(one)).toList();
    final boolean course =
        analysis.dataset().dictionary().occasions().size() > 2
            && totals.stream().filter(Outcome::isCompared).count() > 1;
    if (course) {
      course(totals.stream().filter(Outcome::isCompared).toList());
    }
    for (final Outcome outcome : totals) {
      section(outcome, course && outcome.variable().isYesNo() && outcome.isCompared());
    }
  }

  /** One outcome, part by part as the registry has them. */
  private void section(final Outcome outcome, final boolean shown) {
    final List<Part> parts =
        analysis.plan(outcome).parts().stream()
            .filter(part -> !(shown && WITH_COURSE.contains(part)) && isKnown(part, outcome))
            .toList();
    if (parts.isEmpty()) {
      return;
    }
    sections.heading(3, heading(outcome));
    for (final Part part : parts) {
      switch (part) {
        case CHANGE -> change(outcome);
        case MEANS -> means(outcome);
        case SHIFT, BANDS -> categories(outcome);
        case COMPONENTS -> components(outcome);
        case LISTING -> listing(outcome);
        case PAIRWISE -> pairwise(List.of(outcome));
        case GROUPS -> groups(outcome);
        case ITEMS -> items(outcome);
      }
    }
  }

  /** Whether the data and the dictionary have what a part shows. */
  private boolean isKnown(final Part part, final Outcome outcome) {
    return switch (part) {
      case CHANGE -> true;
      case MEANS -> CourseChart.means(analysis, outcome) != null;
      case SHIFT, BANDS -> !outcome.variable().categories().isEmpty();
      case COMPONENTS -> !parts(outcome).isEmpty();
      case LISTING -> outcome.variable().listed() && !analysis.dataset().isSummaryOnly();
      case PAIRWISE -> PairwiseTable.isShown(analysis, outcome);
      case GROUPS -> true;
      case ITEMS -> ItemsTable.isKnown(analysis, outcome);
    };
  }

  /**
   * Tells whether a part is shown in the table of its total: a score over the same two occasions.
   */
  private boolean isShownWithTotal(final Outcome part) {
    return part.isPart()
        && analysis.outcomes().stream()
            .anyMatch(
                total ->
                    total.variable().code().equals(part.variable().partOf())
                        && !total.isPart()
                        && isRowOf(part, total));
  }

  private static boolean isRowOf(final Outcome part, final Outcome total) {
    return part.isCompared()
        && part.variable().isNumeric()
        && total.variable().isNumeric()
        && Objects.equals(part.first(), total.first())
        && Objects.equals(part.last(), total.last());
  }

  private void course(final List<Outcome> outcomes) {
    final SummaryTable table = new CourseTable(outcomes).table(analysis);
    final List<Outcome> repeated =
        outcomes.stream().filter(one -> one.variable().isYesNo() && one.isRepeated()).toList();
    final ChartData figure = CourseChart.shares(analysis, repeated);
    final References references = sections.next(figure);
    final CourseNarrator narrator = new CourseNarrator();
    sections.heading(3, Quantity.phrase("heading.course"));
    sections.announcement(List.of(narrator.announce(table, references)));
    sections.table(table);
    sections.paragraph(narrator.describe(table));
    if (figure != null) {
      final Sizes sizes = new Sizes(analysis.book(), repeated);
      sections.figure(
          figure,
          Quantity.phrase("figure.course", "n", sizes.all()),
          courseNote(figure, sizes),
          Quantity.phrase("figure.course.alt", "n", sizes.all()));
    }
    final List<Outcome> differing =
        repeated.stream().filter(one -> PairwiseTable.isShown(analysis, one)).toList();
    if (!differing.isEmpty()) {
      pairwise(differing);
    }
  }

  /** Names the marks that are drawn, and how many were measured when where that differs. */
  private static Quantity courseNote(final ChartData figure, final Sizes sizes) {
    final boolean several = ((ChartData.OverTime) figure).panels().size() > 1;
    final Quantity marks = Quantity.phrase("figure.course.note" + (several ? "" : ".one"));
    return sizes.areUneven()
        ? Quantity.phrase("figure.course.sized", "note", marks, "sizes", sizes.byOccasion())
        : marks;
  }

  private void pairwise(final List<Outcome> outcomes) {
    final SummaryTable table = new PairwiseTable(outcomes).table(analysis);
    final PairwiseNarrator narrator = new PairwiseNarrator();
    sections.announcement(List.of(narrator.announce(table, sections.next(null))));
    sections.table(table);
    sections.paragraph(narrator.describe(table));
  }

  private void items(final Outcome outcome) {
    final ItemsNarrator narrator = new ItemsNarrator();
    final SummaryTable table = new ItemsTable(outcome).table(analysis);
    final ChartData figure = ChangesChart.items(analysis, outcome);
    sections.announcement(List.of(narrator.announce(table, sections.next(figure))));
    sections.table(table);
    sections.paragraph(narrator.describe(table));
    changes(figure, "figure.items", table);
    if (ItemQualityTable.isKnown(analysis, outcome)) {
      final SummaryTable quality = new ItemQualityTable(outcome).table(analysis);
      sections.announcement(List.of(narrator.announce(quality, sections.next(null))));
      sections.table(quality);
      sections.paragraph(narrator.judge(quality));
    }
  }

  private void groups(final Outcome outcome) {
    final boolean summarised = outcome.variable().isNumeric() || outcome.variable().isYesNo();
    final SummaryTable table =
        (summarised ? new GroupsTable(outcome) : new CategoryGroupsTable(outcome)).table(analysis);
    final ChartData figure =
        summarised
            ? ChangesChart.groups(analysis, outcome)
            : CategoryChart.groups(analysis, outcome);
    final GroupsNarrator narrator = new GroupsNarrator();
    sections.announcement(List.of(narrator.announce(table, sections.next(figure), grouped)));
    sections.table(table);
    sections.paragraph(narrator.describe(table));
    changes(figure, summarised ? "figure.groups" : "figure.groups.categories", table);
    grouped++;
  }

  /** The figure beside a table whose rows it draws. */
  private void changes(
      final @Nullable ChartData figure, final String key, final SummaryTable table) {
    if (figure != null) {
      sections.figure(
          figure,
          new Quantity.Phrase(key, table.facts()),
          new Quantity.Phrase(key + ".note" + (falls(figure) ? "" : ".rising"), table.facts()),
          new Quantity.Phrase(key + ".alt", table.facts()));
    }
  }

  private void change(final Outcome outcome) {
    final SummaryTable table = new PrePostTable(outcome).table(analysis);
    final ChartData figure = PairedChangeChart.of(analysis, outcome);
    final References references = sections.next(figure);
    sections.announcement(change.announce(table, references, position));
    sections.table(table);
    final List<Statement> described = new ArrayList<>(change.describe(table, references, position));
    described.addAll(test.conclude(table, position));
    sections.paragraph(described);
    if (figure != null) {
      final Map<String, Quantity> slots = new HashMap<>(table.facts());
      // The figure shows complete pairs alone: its means are not those of the table's rows.
      final String pairs = table.has("dropped") ? ".dropped" : "";
      sections.figure(
          figure,
          new Quantity.Phrase(outcome.roles() ? "figure.pairs" : "figure.pairs.by-occasion", slots),
          Quantity.phrase("figure.pairs.note" + (falls(figure) ? "" : ".rising") + pairs),
          new Quantity.Phrase("figure.pairs.alt" + pairs, slots));
    }
    position++;
  }

  private static boolean falls(final ChartData figure) {
    return switch (figure) {
      case ChartData.PairedChange change ->
          change.pairs().stream().anyMatch(one -> one.after() < one.before());
      case ChartData.Changes changes ->
          changes.rows().stream().anyMatch(one -> one.after() < one.before());
      default -> false;
    };
  }

  /** The course of the mean, where there are three occasions or more. */
  private void means(final Outcome outcome) {
    final SummaryTable table = new PrePostTable(outcome).table(analysis);
    final ChartData course = CourseChart.means(analysis, outcome);
    if (course != null) {
      sections.announcement(new CourseNarrator().means(table, sections.next(course)));
      final boolean days =
          ((ChartData.OverTime) course).timeAxis().equals(Quantity.phrase("chart.days"));
      sections.figure(
          course,
          new Quantity.Phrase("figure.means", table.facts()),
          Quantity.phrase(
              "figure.means.note" + (days ? ".days" : "") + (table.has("beyond") ? ".cut" : "")),
          new Quantity.Phrase("figure.means.alt", table.facts()));
    }
  }

  private Quantity heading(final Outcome outcome) {
    final Quantity label = label(outcome);
    if (!outcome.isCompared()) {
      return label;
    }
    return Quantity.phrase(
        outcome.roles() ? "heading.pre-post" : "heading.by-occasion",
        "label",
        label,
        "event",
        outcome.event());
  }

  /** What was measured; of whom, where it stands there for several groups. */
  private Quantity label(final Outcome outcome) {
    final Quantity label = new Quantity.Label(outcome.variable().label());
    final String group = outcome.variable().group();
    final boolean several =
        analysis.outcomes().stream()
                .filter(one -> one.variable().code().equals(outcome.variable().code()))
                .count()
            > 1;
    return several && group != null
        ? Quantity.phrase("heading.of-group", "label", label, "group", new Quantity.Label(group))
        : label;
  }

  private void categories(final Outcome outcome) {
    final SummaryTable table = new CategoryShiftTable(outcome).table(analysis);
    final ChartData figure = CategoryChart.stacks(analysis, outcome);
    final References references = sections.next(figure);
    sections.announcement(List.of(category.announce(table, references, shifts)));
    sections.table(table);
    sections.paragraph(category.describe(table, references, shifts));
    shifts++;
    if (figure != null) {
      final Map<String, Quantity> slots = new HashMap<>(table.facts());
      sections.figure(
          figure,
          new Quantity.Phrase("figure.stacks", slots),
          null,
          new Quantity.Phrase("figure.stacks.alt", slots));
    }
  }

  private List<Outcome> parts(final Outcome outcome) {
    final String code = outcome.variable().code();
    final List<Outcome> parts = new ArrayList<>();
    for (final Outcome one : analysis.outcomes()) {
      if (code.equals(one.variable().partOf()) && !outcome.isPart() && isRowOf(one, outcome)) {
        parts.add(one);
      }
    }
    return parts;
  }

  private void components(final Outcome outcome) {
    final SummaryTable table = new ComponentsTable(outcome, parts(outcome)).table(analysis);
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put(
        "table",
        Quantity.phrase(
            "reference.table", "number", new Quantity.Count(sections.next(null).table())));
    sections.announcement(List.of(Statement.of("statement.components.announce", slots)));
    sections.table(table);
    final List<Statement> described = new ArrayList<>();
    if (table.has("largest")) {
      described.add(Statement.of("statement.components.largest", slots));
    }
    if (table.has("fallen")) {
      described.add(Statement.of("statement.components.fallen", slots));
    }
    sections.paragraph(described);
  }

  private void listing(final Outcome outcome) {
    final SummaryTable table = new PairedListingTable(outcome).table(analysis);
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put(
        "table",
        Quantity.phrase(
            "reference.table", "number", new Quantity.Count(sections.next(null).table())));
    sections.announcement(List.of(Statement.of("statement.listing.announce", slots)));
    sections.table(table);
  }
}
