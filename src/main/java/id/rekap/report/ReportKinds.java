package id.rekap.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kinds of reports, in one list. A kind of one program is registered by its line in {@link
 * #house}; {@code run} then makes it for every program.
 *
 * @param ofPrograms the kinds that every program gets, in the order in which they are made
 */
public record ReportKinds(List<ReportKind> ofPrograms) {

  /** Keeps its own copy and checks that no two bear one name. */
  public ReportKinds {
    ofPrograms = List.copyOf(ofPrograms);
    if (templates(ofPrograms).size() != ofPrograms.size() + OTHERS.size()) {
      throw new IllegalArgumentException("Two kinds of reports bear one name");
    }
  }

  /** The templates of kinds that are not of one program. */
  private static final Map<String, String> OTHERS =
      Map.of(
          IntakeNotice.KIND, "intake-notice",
          ManuscriptCheck.KIND, "manuscript-check",
          MonthlyFunder.KIND, "monthly-funder",
          YearlyOffice.KIND, "yearly-office");

  /**
   * The kinds of the house.
   *
   * @return every kind
   */
  public static ReportKinds house() {
    return new ReportKinds(List.of(new JournalResults()));
  }

  /**
   * Names the kinds that every program gets.
   *
   * @return their names, in the order in which they are made
   */
  public List<String> names() {
    return ofPrograms.stream().map(ReportKind::name).toList();
  }

  /**
   * Finds a kind of one program.
   *
   * @param name its name
   * @return the kind
   * @throws IllegalArgumentException where there is none of that name
   */
  public ReportKind named(final String name) {
    return ofPrograms.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of report named " + name));
  }

  /**
   * Names the template of every kind.
   *
   * @return templates by the name of their kind
   */
  public Map<String, String> templates() {
    return templates(ofPrograms);
  }

  private static Map<String, String> templates(final List<ReportKind> kinds) {
    final Map<String, String> templates = new TreeMap<>(OTHERS);
    kinds.forEach(kind -> templates.put(kind.name(), kind.template()));
    return templates;
  }
}
