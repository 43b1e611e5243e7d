package id.rekap.manuscript;

import id.rekap.model.PublishedFigure;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects contradictions; what two tables of a manuscript print alike is told once. */
final class Findings {

  private record Key(String code, Quantity.Phrase explanation) {}

  private final Map<Key, Contradiction> found = new LinkedHashMap<>();
  private final Map<PublishedFigure, List<List<PublishedFigure>>> confirmed = new HashMap<>();

  /**
   * Adds a contradiction.
   *
   * @param variant the end of the key of its words; empty for the plain one
   */
  void add(
      final String code,
      final String variant,
      final Verdict verdict,
      final List<Entry> rows,
      final Map<String, Quantity> slots) {
    final Quantity.Phrase explanation =
        new Quantity.Phrase(
            "manuscript.finding." + code + (variant.isEmpty() ? "" : "." + variant), slots);
    final List<PublishedFigure> all = new ArrayList<>();
    final Contradiction known = found.get(new Key(code, explanation));
    if (known != null) {
      all.addAll(known.rows());
    }
    rows.stream().map(Entry::row).filter(one -> !all.contains(one)).forEach(all::add);
    found.put(new Key(code, explanation), new Contradiction(code, verdict, all, explanation));
  }

  /** Notes that a printed number follows from others, within their rounding. */
  void follows(final Entry entry, final Entry... sources) {
    confirmed
        .computeIfAbsent(entry.row(), row -> new ArrayList<>())
        .add(Arrays.stream(sources).map(Entry::row).toList());
  }

  /** The printed numbers that one follows from; several where several tables print them. */
  List<List<PublishedFigure>> sources(final PublishedFigure row) {
    return confirmed.getOrDefault(row, List.of());
  }

  List<Contradiction> all() {
    return List.copyOf(found.values());
  }
}
