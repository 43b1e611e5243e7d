package id.rekap.report;

import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.portfolio.Breakdown;
import id.rekap.portfolio.Portfolio;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a yearly report is made of.
 *
 * @param year the year
 * @param office Institusi, as printed; empty where programs name none
 * @param known every program of the office that is stored, of the year and the two before it
 * @param datasets the data of the programs of the year, in any order
 * @param refused the workbooks that were refused and not yet corrected
 * @param corrected the codes of programs whose data were corrected after they were first received,
 *     sorted
 * @param texts what the office wrote, as Markdown by name
 * @param changes what differs from the report that this one replaces
 */
public record OfficeYear(
    Year year,
    String office,
    List<Overview> known,
    List<Dataset> datasets,
    List<Refused> refused,
    List<String> corrected,
    Map<String, String> texts,
    Changes changes) {

  /** Keeps its own copies. */
  public OfficeYear {
    known = List.copyOf(known);
    datasets = List.copyOf(datasets);
    refused = List.copyOf(refused);
    corrected = List.copyOf(corrected);
    texts = Map.copyOf(texts);
  }

  private static final int YEARS_BACK = 2;

  /** A year whose report replaces none. */
  public OfficeYear(
      final Year year,
      final String office,
      final List<Overview> known,
      final List<Dataset> datasets,
      final List<Refused> refused,
      final List<String> corrected,
      final Map<String, String> texts) {
    this(year, office, known, datasets, refused, corrected, texts, Changes.NONE);
  }

  /**
   * Lists every year in which an office had a program.
   *
   * @param all every program that is stored
   * @return one per office and year with a program, whatever its kind
   */
  public static List<OfficeYear> of(final List<Overview> all) {
    final List<OfficeYear> found = new ArrayList<>();
    new Portfolio(all)
        .by(Breakdown.OFFICE)
        .forEach(
            (office, own) ->
                own.programs().stream()
                    .map(one -> Year.from(one.program().start()))
                    .distinct()
                    .sorted()
                    .forEach(year -> found.add(of(own, year, office))));
    return found;
  }

  private static OfficeYear of(final Portfolio own, final Year year, final String office) {
    final Period window =
        new Period(year.minusYears(YEARS_BACK).atMonth(1), Period.of(year).last());
    return new OfficeYear(
        year, office, own.within(window).programs(), List.of(), List.of(), List.of(), Map.of());
  }

  /**
   * Gives its identity.
   *
   * @return year and office without regard to capitals
   */
  public String key() {
    return year + "|" + Breakdown.key(office);
  }

  /**
   * Gives the programs of the year itself.
   *
   * @return those whose data are needed
   */
  public List<Overview> own() {
    return new Portfolio(known).within(Period.of(year)).programs();
  }

  /**
   * Gives the same year with its data.
   *
   * @param loaded the data of {@link #own}
   * @return a new year
   */
  public OfficeYear with(final List<Dataset> loaded) {
    return new OfficeYear(year, office, known, loaded, refused, corrected, texts, changes);
  }

  /**
   * Gives the same year with what the office wrote.
   *
   * @param written Markdown by name
   * @return a new year
   */
  public OfficeYear with(final Map<String, String> written) {
    return new OfficeYear(year, office, known, datasets, refused, corrected, written, changes);
  }

  /**
   * Gives the same year with what is to be known of its data.
   *
   * @param waiting the refused workbooks
   * @param mended the codes of programs whose data were corrected
   * @return a new year
   */
  public OfficeYear with(final List<Refused> waiting, final List<String> mended) {
    return new OfficeYear(year, office, known, datasets, waiting, mended, texts, changes);
  }

  /**
   * Gives the same year with what is to be known of the report it replaces.
   *
   * @param since what changed since then
   * @return a new year
   */
  public OfficeYear with(final Changes since) {
    return new OfficeYear(year, office, known, datasets, refused, corrected, texts, since);
  }

  /**
   * A refused workbook.
   *
   * @param file its name without folders
   * @param findings what is wrong with it
   */
  public record Refused(String file, List<Finding> findings) {
    /** Keeps its own copy. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
