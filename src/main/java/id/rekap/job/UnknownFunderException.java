package id.rekap.job;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A monthly summary was asked for that nothing stored calls for. */
public final class UnknownFunderException extends Exception {

  private static final long serialVersionUID = 1;

  private final YearMonth month;
  private final @Nullable String funder;
  private final transient List<String> known;

  UnknownFunderException(
      final YearMonth month, final @Nullable String funder, final List<String> known) {
    super("No summary of " + month + " among " + known.size() + " funders");
    this.month = month;
    this.funder = funder;
    this.known = List.copyOf(known);
  }

  /**
   * The month that was asked for.
   *
   * @return the month
   */
  public YearMonth month() {
    return month;
  }

  /**
   * The funder that was asked for.
   *
   * @return as it was given; null where none was named and the month has no program
   */
  public @Nullable String funder() {
    return funder;
  }

  /**
   * The funders that are known.
   *
   * @return in their order; empty where nothing was taken in
   */
  public List<String> known() {
    return known;
  }
}
