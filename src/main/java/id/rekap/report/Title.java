package id.rekap.report;

import id.rekap.summary.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of a report and in its running head.
 *
 * @param eyebrow the small line above the title
 * @param title the title
 * @param byline who wrote it; null without
 * @param data further lines, such as institution, place and date
 * @param shortTitle left side of the running head
 * @param code right side of the running head
 */
public record Title(
    Quantity eyebrow,
    Quantity title,
    @Nullable Quantity byline,
    List<Quantity> data,
    Quantity shortTitle,
    Quantity code) {

  /** Keeps its own copy. */
  public Title {
    data = List.copyOf(data);
  }
}
