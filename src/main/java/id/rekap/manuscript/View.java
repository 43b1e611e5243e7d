package id.rekap.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of one place as one section of a manuscript has it; what the section does not
 * print is taken from the first that does.
 *
 * @param sheet the sheet
 * @param place the place
 * @param section Bagian
 */
record View(PrintedSheet sheet, Place place, String section) {

  /** The number of a measure; null where none is printed. */
  @Nullable Entry get(final String measure) {
    return get(measure, null);
  }

  @Nullable Entry get(final String measure, final @Nullable String category) {
    final List<Entry> all =
        sheet
            .at(place)
            .filter(one -> one.is(measure) && one.isNumber())
            .filter(one -> java.util.Objects.equals(one.row().category(), category))
            .toList();
    return all.stream()
        .filter(one -> PrintedSheet.section(one).equals(section))
        .findFirst()
        .orElse(all.isEmpty() ? null : all.getFirst());
  }

  /** The same section at another occasion. */
  View at(final String occasion) {
    return new View(sheet, place.at(occasion), section);
  }

  @Nullable Long size() {
    return sheet.size(place);
  }
}
