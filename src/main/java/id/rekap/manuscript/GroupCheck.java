package id.rekap.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sizes of groups that do not add up to the number of all. */
final class GroupCheck implements Check {

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    final List<String> groups = sheet.dictionary().groups();
    final List<Entry> totals = sizes(sheet, new Place(null, null, null));
    final List<Entry> parts = new ArrayList<>();
    for (final String group : groups) {
      sizes(sheet, new Place(null, group, null)).stream().findFirst().ifPresent(parts::add);
    }
    if (totals.isEmpty() || groups.size() < 2 || parts.size() != groups.size()) {
      return;
    }
    final Entry total = totals.getFirst();
    final long sum = parts.stream().mapToLong(one -> one.value().longValue()).sum();
    if (sum != total.value().longValue()) {
      final List<Entry> all = new ArrayList<>(parts);
      all.add(total);
      findings.add(
          "JUMLAH_BERBEDA",
          "groups",
          Verdict.CONTRADICTED,
          all,
          Map.of(
              "counts", CountCheck.sum(parts.stream().map(Entry::typed).toList()),
              "sum", Numbers.whole(sum),
              "n", total.typed()));
    }
  }

  private static List<Entry> sizes(final PrintedSheet sheet, final Place place) {
    return sheet
        .at(place)
        .filter(one -> one.is("n") && one.isNumber() && one.row().category() == null)
        .toList();
  }
}
