package id.rekap.intake;

import id.rekap.model.Occasion;
import id.rekap.model.Occasion.Role;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The occasions of a workbook and every way in which they may be named. */
final class Occasions {

  private final List<Occasion> all;
  private final ColumnDictionary columns;

  Occasions(final List<Occasion> all, final ColumnDictionary columns) {
    this.all = List.copyOf(all);
    this.columns = columns;
  }

  List<Occasion> all() {
    return all;
  }

  List<String> codes() {
    return all.stream().map(Occasion::code).toList();
  }

  static String key(final Occasion occasion) {
    return "occasion:" + occasion.code();
  }

  List<Heading> headings(final boolean required) {
    final List<Heading> headings = new ArrayList<>();
    for (final Occasion one : all) {
      headings.add(new Heading(key(one), one.code(), spellings(one), required));
    }
    return headings;
  }

  /** The occasion that a text names; null for none. */
  @Nullable Occasion named(final String text) {
    final String folded = Spelling.fold(text);
    for (int rank = 0; rank < 3; rank++) {
      for (final Occasion one : all) {
        if (spellings(one).get(rank).contains(folded)) {
          return one;
        }
      }
    }
    return null;
  }

  private List<List<String>> spellings(final Occasion one) {
    return List.of(
        List.of(Spelling.fold(one.code())), List.of(Spelling.fold(one.label())), others(one));
  }

  private List<String> others(final Occasion one) {
    if (plays(one, Role.BEFORE, "occasion-heading.before")) {
      return columns.folded("occasion-heading.before");
    }
    return plays(one, Role.AFTER, "occasion-heading.after")
        ? columns.folded("occasion-heading.after")
        : List.of();
  }

  private boolean plays(final Occasion one, final Role role, final String key) {
    final boolean onlyOne =
        one.role() == role && all.stream().filter(other -> other.role() == role).count() == 1;
    return onlyOne || columns.accepts(key, one.code()) || columns.accepts(key, one.label());
  }
}
