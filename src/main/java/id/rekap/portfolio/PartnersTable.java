package id.rekap.portfolio;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * With whom the programs worked, and where each partner did. Partners of one name in two regencies
 * are two: every village has its Pemerintah Desa.
 *
 * @param own the programs
 * @param period their period
 */
public record PartnersTable(Portfolio own, Period period) {

  /** One partner in one regency. */
  private record Partner(String name, String regency) {

    Partner key() {
      return new Partner(Breakdown.key(name), Breakdown.key(regency));
    }
  }

  /**
   * Makes the table.
   *
   * @return a row a partner, the one with most programs first; without partners no row
   */
  public SummaryTable table() {
    final Map<Partner, Partner> spelled = new LinkedHashMap<>();
    final Map<Partner, Long> counts = new LinkedHashMap<>();
    for (final Overview one : own.programs()) {
      for (final Partner partner : partners(one)) {
        spelled.putIfAbsent(partner.key(), partner);
        counts.merge(partner.key(), 1L, Long::sum);
      }
    }
    final List<Row> rows = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Partner, Long> one) -> -one.getValue())
                .thenComparing(one -> one.getKey().name())
                .thenComparing(one -> one.getKey().regency()))
        .forEach(
            one ->
                rows.add(row(Objects.requireNonNull(spelled.get(one.getKey())), one.getValue())));
    return new SummaryTable(
        "year/partners",
        Quantity.phrase("table.year.partners", "year", new Quantity.Text(period.code())),
        List.of(Cell.words("partner"), Cell.words("kabupaten"), Cell.numbers("programs")),
        rows,
        List.of(Quantity.phrase("note.year.partners")),
        SummaryTable.Setting.FIGURES,
        Map.of());
  }

  /** Counts partners as the table lists them: one of a name in every regency. */
  static long count(final Portfolio own) {
    return own.programs().stream()
        .flatMap(one -> partners(one).stream())
        .map(Partner::key)
        .distinct()
        .count();
  }

  private static Set<Partner> partners(final Overview one) {
    final Set<Partner> partners = new LinkedHashSet<>();
    one.program().team().partners().stream()
        .filter(name -> !name.isBlank())
        .forEach(name -> partners.add(new Partner(name.strip(), Breakdown.REGENCY.of(one))));
    return partners;
  }

  private Row row(final Partner partner, final long programs) {
    return Row.plain(
        new Quantity.Text(partner.name()),
        Cell.label(partner.regency()),
        Cell.count(
            PortfolioFigures.key(
                PortfolioFigures.PROGRAMS,
                "mitra=" + partner.name() + ";" + Breakdown.REGENCY.group(partner.regency()),
                period),
            programs));
  }
}
