package id.rekap.report;

import id.rekap.model.Period;
import id.rekap.narrative.Statement;
import id.rekap.portfolio.ActivityList;
import id.rekap.portfolio.Breakdown;
import id.rekap.portfolio.Effect;
import id.rekap.portfolio.MonthMatrix;
import id.rekap.portfolio.PortfolioFigures;
import id.rekap.portfolio.StudyProgramsTable;
import id.rekap.summary.Analysis;
import id.rekap.summary.ChartData;
import id.rekap.summary.Figure;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The yearly report of an office: the book that a rector signs. */
public final class YearlyOffice {

  /** Its kind in the figures file. */
  public static final String KIND = "tahunan";

  /** The texts that only the office can write. */
  public static final List<String> REQUIRED = List.of("pengesahan", "profil");

  /** The texts that an office may write, by name. */
  public static final List<String> TEXTS =
      List.of("kata-pengantar", "pengesahan", "profil", "dasar-hukum", "tujuan", "penutup");

  /**
   * Composes the book.
   *
   * @param input the year's programs and those of the two years before
   * @param edition what else is to be known
   * @return the book; also of a year without programs
   */
  public Book compose(final OfficeYear input, final Edition edition) {
    return new Making(YearMaterial.of(input), edition).book();
  }

  /** One book in the making. */
  private static final class Making {

    private final YearMaterial year;
    private final Chapter.Issue issue;
    private final List<Figure> figures = new ArrayList<>();

    Making(final YearMaterial year, final Edition edition) {
      this.year = year;
      this.issue =
          new Chapter.Issue(
              KIND,
              year.period().code(),
              edition.revision(),
              new Quantity.Phrase(
                  "provenance.year",
                  Map.of(
                      "version",
                      new Quantity.Text(edition.version()),
                      "revision",
                      new Quantity.Count(edition.revision()),
                      "number",
                      new Quantity.Count(year.input().datasets().size()))));
    }

    Book book() {
      final List<Report> front =
          List.of(front("approval", this::approval), front("preface", this::preface));
      final List<Report> chapters = new ArrayList<>();
      chapters.add(front("summary", new YearSummary(year)::compose));
      chapters.add(chapter(1, "introduction", this::introduction));
      chapters.add(chapter(2, "profile", this::profile));
      chapters.add(chapter(3, "results", one -> new YearResults(year, one).compose()));
      chapters.add(chapter(4, "issues", new YearIssues(year)::compose));
      chapters.add(chapter(5, "closing", this::closing));
      chapters.add(appendix());
      final List<Report> programs = new ArrayList<>();
      for (final Analysis one : year.analyses()) {
        programs.add(new ProgramTables(one, programs.size() + 1, shortTitle()).report(issue));
      }
      return new Book(cover(), front, chapters, programs, figures());
    }

    private Quantity shortTitle() {
      return Quantity.phrase("title.year.short", "year", year.year(), "office", year.office());
    }

    private Title title(final Quantity eyebrow, final Quantity title, final Quantity code) {
      return new Title(eyebrow, title, null, List.of(), shortTitle(), code);
    }

    private Report cover() {
      final Chapter cover =
          new Chapter(
              "",
              new Title(
                  year.office(),
                  Quantity.phrase("title.year", "year", year.year()),
                  Quantity.phrase("title.year.subtitle"),
                  year.input().changes().lines(issue.revision()),
                  shortTitle(),
                  new Quantity.Text("")),
              issue);
      new MonthMatrix(year.own(), year.input().year())
          .dots()
          .ifPresent(dots -> cover.add(picture(dots)));
      cover.add(new YearSummary(year).glance());
      return cover.report();
    }

    /** The year at a glance: no number, as it stands before the lists of figures. */
    private static Block picture(final ChartData.Dots dots) {
      return new Block.Figure(
          0,
          dots,
          dots.each() == 1
              ? Quantity.phrase("figure.year.cover.one")
              : Quantity.phrase("figure.year.cover.many", "each", new Quantity.Count(dots.each())),
          null,
          Quantity.phrase("figure.year.cover.alt"));
    }

    private Report front(final String name, final Consumer<Chapter> filling) {
      final Quantity none = new Quantity.Text("");
      return made(
          new Chapter("", title(none, Quantity.phrase("title.year." + name), none), issue),
          filling);
    }

    private Report chapter(final int number, final String name, final Consumer<Chapter> filling) {
      final Quantity eyebrow = Quantity.phrase("title.year.chapter." + number);
      return made(
          new Chapter(
              Integer.toString(number),
              title(eyebrow, Quantity.phrase("title.year." + name), eyebrow),
              issue),
          filling);
    }

    private Report made(final Chapter chapter, final Consumer<Chapter> filling) {
      filling.accept(chapter);
      figures.addAll(chapter.figures());
      return chapter.report();
    }

    private void preface(final Chapter chapter) {
      prose(chapter, "kata-pengantar", "preface", false);
      chapter.add(
          new Block.Signatures(
              List.of(Quantity.phrase("title.year.signer.head")),
              Quantity.phrase("title.year.signature")));
    }

    private void approval(final Chapter chapter) {
      chapter.say(
          Statement.of(
              "statement.year.approval", Map.of("year", year.year(), "office", year.office())));
      prose(chapter, "pengesahan", "approval", true);
      chapter.add(
          new Block.Signatures(
              List.of(
                  Quantity.phrase("title.year.signer.head"),
                  Quantity.phrase("title.year.signer.rector")),
              Quantity.phrase("title.year.signature")));
    }

    /** What the office says of itself, and who did the work of the year. */
    private void profile(final Chapter chapter) {
      chapter.section("office");
      prose(chapter, "profil", "profile", true);
      chapter.section("units");
      if (year.own().isEmpty()) {
        chapter.say(Statement.of("statement.year.activities.none"));
        return;
      }
      final SummaryTable table = new StudyProgramsTable(year.own(), year.period()).table();
      final boolean named = year.own().places(Breakdown.FACULTY) > 0;
      chapter.announce("statement.year.units" + (named ? "" : ".none"), table.facts());
      chapter.table(table);
    }

    /** What the year came to, what is still open, and the office's last word. */
    private void closing(final Chapter chapter) {
      chapter.section("conclusions");
      new YearSummary(year).conclude(chapter);
      chapter.section("open");
      chapter.say(new YearIssues(year).open());
      chapter.section("last");
      prose(chapter, "penutup", "closing", false);
    }

    private void introduction(final Chapter chapter) {
      chapter.section("basis");
      prose(chapter, "dasar-hukum", "basis", false);
      chapter.section("aims");
      prose(chapter, "tujuan", "aims", false);
      chapter.section("sources");
      chapter.say(
          Statement.of("statement.year.sources"), Statement.of("statement.year.sources.month"));
      chapter.say(
          Statement.of("statement.year.sources.tests"),
          Statement.of("statement.year.sources.privacy"));
    }

    /** What the office wrote under a name, else the house's wording. */
    private void prose(
        final Chapter chapter, final String name, final String key, final boolean required) {
      final Map<String, Quantity> slots = Map.of("year", year.year(), "office", year.office());
      chapter.add(
          new Block.Prose(
              name,
              year.input().written().texts().get(name),
              List.of(Statement.of("text.year." + key + (required ? ".missing" : ""), slots)),
              required));
    }

    private Report appendix() {
      final Quantity eyebrow = Quantity.phrase("title.year.appendix.1");
      final Chapter chapter =
          new Chapter(
              "L1", title(eyebrow, Quantity.phrase("title.year.activities"), eyebrow), issue);
      return made(
          chapter,
          one -> {
            if (year.own().isEmpty()) {
              one.say(Statement.of("statement.year.activities.none"));
            } else {
              one.announce("statement.year.activities", Map.of());
              one.table(new ActivityList("activities", year.own(), year.period()).table());
            }
            if (!year.studies().isEmpty()) {
              one.announce("statement.year.studies", Map.of());
              one.table(new ActivityList("studies", year.studies(), year.period()).table());
            }
          });
    }

    /** The year, its months and its parts; then what tables name; then every program's effects. */
    private List<Figure> figures() {
      final Period period = year.period();
      final PortfolioFigures all = new PortfolioFigures().totals(year.own(), period);
      for (final Month month : Month.values()) {
        final Period one = Period.of(year.input().year().atMonth(month));
        all.totals(year.own().within(one), one);
      }
      for (final Breakdown by : Breakdown.values()) {
        all.parts(by, year.own(), period);
      }
      all.outputs(year.own(), period).and(figures);
      for (final Effect effect : year.effects()) {
        all.and(effect.figures());
      }
      return all.all();
    }
  }
}
