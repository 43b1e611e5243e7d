package id.rekap.report;

import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.IndicatorSet;
import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.portfolio.Breakdown;
import id.rekap.portfolio.Portfolio;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a yearly report is made of.
 *
 * @param year the year
 * @param office Institusi, as printed; empty where programs name none
 * @param known every program of the office that is stored, of the year and the two before it
 * @param datasets the data of the programs of the year, in any order
 * @param quality what is to be known of the data
 * @param written what stands in the folder of templates
 * @param changes what differs from the report that this one replaces
 */
public record OfficeYear(
    Year year,
    String office,
    List<Overview> known,
    List<Dataset> datasets,
    Quality quality,
    Written written,
    Changes changes) {

  /** Keeps its own copies. */
  public OfficeYear {
    known = List.copyOf(known);
    datasets = List.copyOf(datasets);
  }

  private static final int YEARS_BACK = 2;

  /** A year whose report replaces none. */
  public OfficeYear(
      final Year year,
      final String office,
      final List<Overview> known,
      final List<Dataset> datasets,
      final Quality quality,
      final Written written) {
    this(year, office, known, datasets, quality, written, Changes.NONE);
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
        year,
        office,
        own.within(window).programs(),
        List.of(),
        Quality.nothing(),
        new Written(Map.of(), List.of(), List.of()));
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
    return new OfficeYear(year, office, known, loaded, quality, written, changes);
  }

  /**
   * Gives the same year with what stands in the folder of templates.
   *
   * @param now texts and definitions
   * @return a new year
   */
  public OfficeYear with(final Written now) {
    return new OfficeYear(year, office, known, datasets, quality, now, changes);
  }

  /**
   * Gives the same year with what is to be known of its data.
   *
   * @param now refused and corrected workbooks
   * @return a new year
   */
  public OfficeYear with(final Quality now) {
    return new OfficeYear(year, office, known, datasets, now, written, changes);
  }

  /**
   * Gives the same year with what is to be known of the report it replaces.
   *
   * @param since what changed since then
   * @return a new year
   */
  public OfficeYear with(final Changes since) {
    return new OfficeYear(year, office, known, datasets, quality, written, since);
  }

  /**
   * What stands in the folder of templates for the yearly report.
   *
   * @param texts what the office wrote, as Markdown by name
   * @param indicators definitions of performance indicators
   * @param statuses the words for the status of an output, from the first stage to the last
   */
  public record Written(
      Map<String, String> texts, List<IndicatorSet> indicators, List<String> statuses) {
    /** Keeps its own copies. */
    public Written {
      texts = Map.copyOf(texts);
      indicators = List.copyOf(indicators);
      statuses = List.copyOf(statuses);
    }
  }

  /**
   * What is to be known of the data.
   *
   * @param refused the workbooks of the office's programs that were refused and not yet corrected
   * @param unplaced how many other refused workbooks wait whose office could not be told
   * @param corrections the programs whose workbook took the place of an earlier one, by code
   */
  public record Quality(List<Refused> refused, int unplaced, List<Correction> corrections) {
    /** Keeps its own copies. */
    public Quality {
      refused = List.copyOf(refused);
      corrections = List.copyOf(corrections);
    }

    /**
     * Nothing to be known.
     *
     * @return no refused and no corrected workbook
     */
    public static Quality nothing() {
      return new Quality(List.of(), 0, List.of());
    }
  }

  /**
   * A refused workbook.
   *
   * @param code Kode Kegiatan; null where it could not be read
   * @param sha256 SHA-256 of the workbook, by which the office finds it where it has no code
   * @param findings what is wrong with it
   */
  public record Refused(@Nullable String code, String sha256, List<Finding> findings) {
    /** Keeps its own copy. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A program whose workbook took the place of an earlier one.
   *
   * @param code Kode Kegiatan
   * @param former SHA-256 of the workbook before
   * @param before what that workbook held; null as long as it was not loaded
   */
  public record Correction(String code, String former, @Nullable Dataset before) {}
}
