package id.rekap.workbook;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says why a file cannot be read as a workbook: by reason code, with the place where known. */
public final class UnreadableWorkbookException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The reason code, such as {@code BERKAS_TERKUNCI}. */
  private final String code;

  /** Chooses among the sentences of the code; empty for the plain one. */
  private final String variant;

  /** Values for the slots of the sentence. */
  private final transient Map<String, Argument> slots;

  /** The sheet that was being read. */
  private final @Nullable String sheet;

  /** The cell that was being read. */
  private final @Nullable String cell;

  /**
   * Makes the plain answer.
   *
   * @param code the reason code
   * @param message for the operator, in English
   */
  public UnreadableWorkbookException(final String code, final String message) {
    this(code, message, "", Map.of(), null, null);
  }

  private UnreadableWorkbookException(
      final String code,
      final String message,
      final String variant,
      final Map<String, Argument> slots,
      final @Nullable String sheet,
      final @Nullable String cell) {
    super(message);
    this.code = code;
    this.variant = variant;
    this.slots = Map.copyOf(slots);
    this.sheet = sheet;
    this.cell = cell;
  }

  /** A file that is built in a way in which no spreadsheet program builds one. */
  public static UnreadableWorkbookException broken(
      final String variant, final String message, final Map<String, Argument> slots) {
    return new UnreadableWorkbookException(
        Reason.BERKAS_RUSAK.name(), message, variant, slots, null, null);
  }

  /** A file that goes beyond a limit. */
  public static UnreadableWorkbookException overLimit(
      final String what, final long limit, final long value) {
    return new UnreadableWorkbookException(
        Reason.BATAS_TERLAMPAUI.name(),
        "Limit of " + what + " is " + limit + ", found " + value,
        what,
        Map.of("limit", Argument.of(limit), "value", Argument.of(value)),
        null,
        null);
  }

  /** The same answer with its place. */
  UnreadableWorkbookException at(final @Nullable String inSheet, final @Nullable String inCell) {
    final UnreadableWorkbookException placed =
        new UnreadableWorkbookException(
            code,
            String.valueOf(getMessage()),
            variant,
            slots,
            sheet == null ? inSheet : sheet,
            cell == null ? inCell : cell);
    placed.setStackTrace(getStackTrace());
    return placed;
  }

  /**
   * Gives the reason.
   *
   * @return the reason code
   */
  public String code() {
    return code;
  }

  public String variant() {
    return variant;
  }

  public Map<String, Argument> slots() {
    return slots;
  }

  public @Nullable String sheet() {
    return sheet;
  }

  public @Nullable String cell() {
    return cell;
  }
}
