package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Occasion;
import id.rekap.model.Occasion.Role;
import id.rekap.model.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether roles and dates of the occasions agree with their order. */
final class OccasionOrder {

  /**
   * An occasion with an order of its own.
   *
   * @param occasion the occasion
   * @param role the cell of its role
   * @param date the cell of its date
   */
  record Place(Occasion occasion, Spot role, Spot date) {}

  private final List<Place> places;
  private final Findings findings;

  /** Looks at occasions in the order of the sheet; each has another order. */
  OccasionOrder(final List<Place> places, final Findings findings) {
    this.places =
        places.stream().sorted(Comparator.comparingInt(one -> one.occasion().order())).toList();
    this.findings = findings;
  }

  void check() {
    for (int i = 0; i < places.size(); i++) {
      final List<Place> earlier = places.subList(0, i);
      role(places.get(i), earlier);
      date(places.get(i), earlier);
    }
  }

  /** A before that comes after an after would turn the sign of every difference around. */
  private void role(final Place place, final List<Place> earlier) {
    final Role role = place.occasion().role();
    final Place after = role == Role.BEFORE ? first(earlier, Role.AFTER) : null;
    final Place same = role == Role.FOLLOW_UP ? null : first(earlier, role);
    if (after != null) {
      findings.add(
          Reason.KATEGORI_TIDAK_KONSISTEN,
          place.role(),
          "role",
          Map.of(
              "occasion", Argument.of(place.occasion().code()),
              "order", Argument.of(String.valueOf(place.occasion().order())),
              "other", Argument.of(after.occasion().code()),
              "earlier", Argument.of(String.valueOf(after.occasion().order()))));
    } else if (same != null) {
      findings.add(
          Reason.WAKTU_MERAGUKAN,
          place.role(),
          "role",
          Map.of("other", Argument.of(same.occasion().code())));
    }
  }

  private static @Nullable Place first(final List<Place> places, final @Nullable Role role) {
    return places.stream()
        .filter(one -> role != null && one.occasion().role() == role)
        .findFirst()
        .orElse(null);
  }

  /** No number depends on the date, but one of date and order is wrong. */
  private void date(final Place place, final List<Place> earlier) {
    final LocalDate date = place.occasion().date();
    for (final Place one : earlier) {
      final LocalDate before = one.occasion().date();
      if (date != null && before != null && date.isBefore(before)) {
        findings.add(
            Reason.WAKTU_MERAGUKAN,
            place.date(),
            "",
            Map.of(
                "occasion", Argument.of(place.occasion().code()),
                "other", Argument.of(one.occasion().code()),
                "date", Argument.of(before)));
        return;
      }
    }
  }
}
