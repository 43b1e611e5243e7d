package id.rekap.report;

import id.rekap.disclosure.Printed;
import id.rekap.disclosure.Redaction;
import id.rekap.model.Dataset;
import id.rekap.model.Period;
import id.rekap.narrative.Statement;
import id.rekap.portfolio.Breakdown;
import id.rekap.portfolio.Characteristics;
import id.rekap.portfolio.CommonEffect;
import id.rekap.portfolio.Effect;
import id.rekap.portfolio.EffectsTable;
import id.rekap.portfolio.MonthPrograms;
import id.rekap.portfolio.OutputsTable;
import id.rekap.portfolio.Portfolio;
import id.rekap.portfolio.PortfolioFigures;
import id.rekap.portfolio.ShortCodes;
import id.rekap.portfolio.Stages;
import id.rekap.portfolio.UnitEffects;
import id.rekap.summary.Analysis;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an office did in a month with the money of one funder: at most two pages, with the same
 * places every month, also where a place is empty.
 *
 * @param statuses the words for the status of an output, from the first stage to the last
 */
public record MonthlyFunder(List<String> statuses) {

  /** Its kind in the figures file. */
  public static final String KIND = "bulanan";

  /** The measures of an effect that stand in the figures: those printed, and the spread. */
  private static final Set<String> MEASURES =
      Set.of(
          "n_pasangan",
          "rerata",
          "rerata_awal",
          "rerata_akhir",
          "sd_awal",
          "sd_akhir",
          "selisih_rerata",
          "selisih_sd",
          "selisih_ci95_bawah",
          "selisih_ci95_atas",
          "ngain_kelas");

  /** Keeps its own copy. */
  public MonthlyFunder {
    statuses = List.copyOf(statuses);
  }

  /**
   * Composes the summary.
   *
   * @param input the month's programs and those around them
   * @param edition what else is to be known
   * @return the report; with nothing but a sentence where the funder had no program in the month
   */
  public Report compose(final FunderMonth input, final Edition edition) {
    return issue(input, edition).report();
  }

  /**
   * Composes the summary, and says what is to be kept of it.
   *
   * @param input the month's programs and those around them
   * @param edition what else is to be known
   * @return the summary as {@link #compose} gives it
   */
  public Issue issue(final FunderMonth input, final Edition edition) {
    final Page page = new Page(input, edition, new Stages(statuses));
    return new Issue(page.report(), page.printed());
  }

  /**
   * A summary, and what is to be kept of it in the house.
   *
   * @param report the summary
   * @param printed every count of people with what is printed of it, in lines: for {@link
   *     FunderMonth#issues} of whatever the funder gets later; holds hidden counts
   */
  public record Issue(Report report, String printed) {}

  /**
   * The mean of everybody on one occasion, beside that of the complete pairs, would tell the value
   * of the one person who was measured once; it stands in for it only where pairs are unknown.
   */
  private static boolean isTold(final Effect effect, final Figure figure) {
    final String measure = figure.key().measure();
    return MEASURES.contains(measure)
        && !(measure.equals("rerata") && effect.value("rerata_awal") != null);
  }

  /** One summary in the making. */
  private static final class Page {

    private final FunderMonth input;
    private final Edition edition;
    private final Stages stages;
    private final Period period;
    private final MonthPrograms programs;
    private final Portfolio own;
    private final ShortCodes codes;
    private final List<Analysis> analyses;
    private final List<Effect> effects;
    private final List<Effect> told;
    private final Characteristics people;
    private final List<Figure> figures;
    private final Redaction redaction;
    private final boolean cut;

    Page(final FunderMonth all, final Edition edition, final Stages stages) {
      this.input =
          new FunderMonth(
              all.month(),
              all.office(),
              all.funder(),
              all.known().stream().map(PublicProgram::of).toList(),
              all.datasets(),
              all.changes(),
              all.issues(),
              all.former());
      this.cut = all.known().stream().anyMatch(PublicProgram::isCut);
      this.edition = edition;
      this.stages = stages;
      period = Period.of(input.month());
      programs = new MonthPrograms(new Portfolio(input.known()).services(), input.month());
      own = programs.own();
      codes = ShortCodes.of(own.programs().stream().map(one -> one.program()).toList());
      analyses =
          input.datasets().stream()
              .filter(one -> one.program().isService())
              .sorted(
                  Comparator.comparing((Dataset one) -> one.program().start())
                      .thenComparing(one -> one.program().code()))
              .map(Analysis::of)
              .toList();
      effects = analyses.stream().flatMap(one -> Effect.of(one).stream()).toList();
      people = Characteristics.of(analyses, period);
      final List<Figure> single = computed();
      final Redaction first =
          new MonthDisclosure(programs.services(), input.month(), held(input), former(input))
              .decide(people, effects, single);
      told = effects.stream().filter(one -> isSeen(one, first)).toList();
      final List<Figure> common = common();
      final Map<FigureKey, Long> open = new HashMap<>(MonthDisclosure.things(common));
      open.putAll(MonthDisclosure.hopedFor(single, first.decision()));
      redaction = first.and(common, open);
      figures = Stream.concat(single.stream(), common.stream()).toList();
    }

    private static List<Effect> former(final FunderMonth input) {
      return input.former().stream().flatMap(one -> Effect.of(Analysis.of(one)).stream()).toList();
    }

    /**
     * Whether the funder sees all that is printed of an effect. What effects have in common is
     * computed of these alone, so that it tells nothing of the others.
     */
    private static boolean isSeen(final Effect effect, final Redaction first) {
      final List<Figure> printed =
          effect.figures().stream()
              .filter(one -> one.value() != null && MonthlyFunder.isTold(effect, one))
              .toList();
      return first.figures(printed).stream().allMatch(one -> one.value() != null);
    }

    private static List<Printed> held(final FunderMonth input) {
      return input.issues().stream().map(Printed::parse).toList();
    }

    String printed() {
      return redaction.printed(input.month().toString()).text();
    }

    Report report() {
      return new Report(
          KIND,
          null,
          period.code(),
          edition.revision(),
          title(),
          new Portfolio(input.known()).within(period).isEmpty() ? nothing() : blocks(),
          foot(),
          redaction.figures(figures));
    }

    private Quantity month() {
      return Quantity.phrase(
          "title.month.name",
          "month",
          Quantity.phrase("month." + input.month().getMonthValue()),
          "year",
          new Quantity.Text(Integer.toString(input.month().getYear())));
    }

    private Quantity office() {
      return input.office().isEmpty()
          ? Quantity.phrase("title.month.no-office")
          : new Quantity.Text(input.office());
    }

    private Quantity funder() {
      return input.funder().isEmpty()
          ? Quantity.phrase("title.month.no-funder")
          : new Quantity.Text(input.funder());
    }

    private Title title() {
      return new Title(
          Quantity.phrase("title.month.eyebrow"),
          month(),
          null,
          lines(),
          Quantity.phrase("title.month.short", "month", month(), "funder", funder()),
          office());
    }

    private List<Quantity> lines() {
      final List<Quantity> lines = new ArrayList<>();
      lines.add(Quantity.phrase("title.month.funder", "funder", funder()));
      lines.add(Quantity.phrase("title.month.office", "office", office()));
      lines.add(
          Quantity.phrase(
              "title.month.period",
              "period",
              new Quantity.Span(period.firstDay(), period.lastDay())));
      lines.addAll(input.changes().lines(edition.revision()));
      return lines;
    }

    private Quantity foot() {
      final Map<String, Quantity> slots = new HashMap<>();
      slots.put("version", new Quantity.Text(edition.version()));
      slots.put("revision", new Quantity.Count(edition.revision()));
      if (own.isEmpty() || !programs.areNamedInFull()) {
        return new Quantity.Phrase("provenance.month", slots);
      }
      slots.put(
          "codes",
          new Quantity.Text(
              own.programs().stream()
                  .map(one -> one.program().code())
                  .collect(Collectors.joining(", "))));
      return new Quantity.Phrase("provenance.month.codes", slots);
    }

    private List<Block> nothing() {
      return List.of(
          new Block.Paragraph(
              List.of(
                  Statement.of(
                      "statement.month.nothing",
                      Map.of("funder", funder(), "office", office(), "month", month())))),
          heading("signature.alone"),
          signature());
    }

    private Block signature() {
      return new Block.Signature(
          Quantity.phrase("title.month.signs", "office", office()),
          Quantity.phrase("title.month.signature"));
    }

    private List<Block> blocks() {
      final List<Block> blocks = new ArrayList<>();
      blocks.add(new MonthGlance(programs, redaction).block());
      final MonthAttention attention = new MonthAttention(input, codes, effects, cut);
      final MonthRoom room = room(attention);
      blocks.add(heading("programs"));
      blocks.add(tableOr(room.programs(), "programs"));
      blocks.add(heading("effects"));
      blocks.add(tableOr(room.effects(), "effects"));
      blocks.add(
          new Block.Columns(participants(), rest(room.outputs(), attention.block(room.lines()))));
      return blocks;
    }

    /** The fullest tables that leave room on two pages for what needs attention. */
    private MonthRoom room(final MonthAttention attention) {
      final SummaryTable changed = seen(noted(changed()));
      final OutputsTable outputs = new OutputsTable(own, codes, period, stages);
      return MonthRoom.ways(
              wording -> seen(programs.table(wording)),
              changed,
              List.of(seen(outputs.table()), seen(outputs.byStage())))
          .stream()
          .reduce((fuller, shorter) -> attention.fits(fuller.lines()) ? fuller : shorter)
          .orElseThrow();
    }

    private SummaryTable changed() {
      final CommonEffect common = new CommonEffect(told, period);
      return own.size() <= UnitEffects.MOST_PROGRAMS
          ? new EffectsTable(effects, codes, told).table(common)
          : new UnitEffects(told, period).table(common);
    }

    private static Block heading(final String name) {
      return new Block.Heading(2, Quantity.phrase("heading.month." + name));
    }

    /** Says of what effects have in common whose it leaves out. */
    private SummaryTable noted(final SummaryTable table) {
      if (told.size() == effects.size()) {
        return table;
      }
      final List<Quantity> notes = new ArrayList<>(table.notes());
      notes.add(
          Quantity.phrase(
              told.isEmpty() ? "note.month.effects.told.none" : "note.month.effects.told"));
      return MonthNotes.noted(table, notes);
    }

    /** A table, or the sentence that says that its place is empty. */
    private static Block tableOr(final SummaryTable seen, final String name) {
      return seen.rows().isEmpty()
          ? new Block.Paragraph(List.of(Statement.of("statement.month.no-" + name)))
          : new Block.Table(0, seen);
    }

    /** What the funder may see of a table. */
    private SummaryTable seen(final SummaryTable table) {
      return redaction.table(table).orElse(table);
    }

    private List<Block> participants() {
      final Map<String, Quantity> slots = new HashMap<>();
      slots.put(
          "n",
          new Quantity.Keyed(
              PortfolioFigures.key(PortfolioFigures.RESPONDENTS, period),
              new Quantity.Count(own.respondents())));
      return List.of(
          new Block.Heading(
              2, redaction.quantity(new Quantity.Phrase("heading.month.people", slots))),
          MonthNotes.withoutCounts(tableOr(seen(people.table()), "people")),
          new Block.Remark(List.of(redaction.account())));
    }

    private List<Block> rest(final SummaryTable outputs, final Block attention) {
      final List<Block> blocks = new ArrayList<>();
      blocks.add(heading("outputs"));
      blocks.add(tableOr(outputs, "outputs"));
      blocks.add(heading("attention"));
      blocks.add(attention);
      blocks.add(heading("signature"));
      blocks.add(signature());
      return blocks;
    }

    private List<Figure> computed() {
      final Portfolio services = programs.services();
      final Period before = Period.of(input.month().minusMonths(1));
      final Period year = Period.yearTo(input.month());
      final PortfolioFigures all =
          new PortfolioFigures()
              .totals(own, period)
              .totals(services.within(before), before)
              .totals(services.within(year), year)
              .each(own, period);
      for (final Breakdown by : MonthDisclosure.PARTS) {
        all.parts(by, own, period);
      }
      all.outputs(own, period).and(people.figures());
      for (final Effect effect : effects) {
        all.and(
            effect.figures().stream().filter(one -> MonthlyFunder.isTold(effect, one)).toList());
      }
      return all.all();
    }

    private List<Figure> common() {
      final List<Figure> common = new ArrayList<>();
      if (own.size() > UnitEffects.MOST_PROGRAMS) {
        common.addAll(new UnitEffects(told, period).figures());
      }
      common.addAll(new CommonEffect(told, period).figures());
      return common;
    }
  }
}
