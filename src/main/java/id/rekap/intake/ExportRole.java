package id.rekap.intake;

import id.rekap.intake.FilledWorkbook.Reason;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a column of an export is, if it is no question of the programme's. */
final class ExportRole {

  /** Begins at the sign itself, so that a long text takes no longer than its length. */
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@.]+\\.[^\\s@]");

  /** Latitude and longitude as a form keeps them, with height and accuracy behind or without. */
  private static final Pattern POSITION =
      Pattern.compile("-?\\d{1,2}\\.\\d++[ ,]++-?\\d{1,3}\\.\\d++(?=[ ;,]|$)");

  /** One in this many answers that names a person makes a column personal. */
  private static final int SHARE = 3;

  private final ExportWords words;

  ExportRole(final ExportWords words) {
    this.words = words;
  }

  /** Why a column is not to be copied as a variable; null where it is one. */
  @Nullable Reason of(final ExportColumn column) {
    final String heading = ExportWords.plain(column.name());
    if (column.heading().startsWith("_")
        || column.name().startsWith("_")
        || words.is("export.machine", heading)) {
      return Reason.MACHINE;
    }
    if (column.answers().findAny().isEmpty()) {
      return Reason.EMPTY;
    }
    if (words.is("export.code", heading)) {
      return Reason.CODE;
    }
    if (words.holds("export.consent", heading)
        && column.answers().allMatch(one -> agrees(one) || refuses(one))) {
      return Reason.CONSENT;
    }
    if (isPersonal(column, heading)) {
      return Reason.PERSONAL;
    }
    return words.is("export.group", heading) ? Reason.GROUP : null;
  }

  /** A heading that asks for a person's identity, or answers that are one. */
  private boolean isPersonal(final ExportColumn column, final String heading) {
    if (words.holds("export.personal", heading)) {
      return !words.isYesOrNo(column);
    }
    final long identities = column.answers().filter(ExportRole::isIdentity).count();
    return identities * SHARE >= column.answers().count();
  }

  /**
   * Tells whether an answer is an address of mail, a telephone number or a national number, or a
   * position on the map, which is somebody's home.
   */
  static boolean isIdentity(final CellContent cell) {
    return ADDRESS.matcher(cell.text()).find()
        || POSITION.matcher(cell.text()).lookingAt()
        || !Identity.hide(cell.text()).equals(cell.text());
  }

  boolean agrees(final CellContent cell) {
    return begins("export.agree", cell) && !refuses(cell);
  }

  boolean refuses(final CellContent cell) {
    return begins("export.disagree", cell);
  }

  private boolean begins(final String key, final CellContent cell) {
    final String plain = ExportWords.plain(cell.text()) + " ";
    return words.inOrder(key).stream().anyMatch(one -> plain.startsWith(one + " "));
  }
}
