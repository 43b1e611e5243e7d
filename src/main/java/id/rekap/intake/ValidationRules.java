package id.rekap.intake;

import java.util.List;

/** Every rule of the house. */
final class ValidationRules {

  private static final List<ValidationRule> ALL =
      List.of(
          new KnownGroups(),
          new AlikeGroups(),
          new OutsideGroup(),
          new DisputedRanges(),
          new SharedBounds(),
          new CategoriesPresent(),
          new FixedTests(),
          new DerivedCategories(),
          new CompletePairs(),
          new SummaryTotals(),
          new SummaryStatistics());

  private ValidationRules() {}

  static List<ValidationRule> all() {
    return ALL;
  }
}
