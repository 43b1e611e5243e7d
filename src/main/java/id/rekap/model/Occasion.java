package id.rekap.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point in time at which respondents were measured: a row of the sheet Waktu.
 *
 * @param code Kode, such as {@code Pre}
 * @param label Label, as printed
 * @param order Urutan, ascending in time
 * @param role Peran
 * @param date Tanggal
 */
public record Occasion(
    String code, String label, int order, @Nullable Role role, @Nullable LocalDate date) {

  /** The part an occasion plays in a comparison: column Peran. */
  public enum Role {
    /** {@code sebelum}. */
    BEFORE,
    /** {@code sesudah}. */
    AFTER,
    /** {@code lanjutan}. */
    FOLLOW_UP
  }
}
