package id.rekap.portfolio;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which an output comes along, from the plan to what is published.
 *
 * @param statuses the words for the status of an output, from the first stage to the last
 */
public record Stages(List<String> statuses) {

  /** Keeps its own copy. */
  public Stages {
    statuses = List.copyOf(statuses);
  }

  /**
   * Compares by stage, without regard to capitals; what is no known stage comes last, in the order
   * of its words, and no status after that.
   *
   * @return an order of statuses
   */
  public Comparator<@Nullable String> order() {
    final List<String> stages = statuses.stream().map(Breakdown::key).toList();
    final Comparator<String> byStage =
        Comparator.comparingInt(
            status -> {
              final int stage = stages.indexOf(Breakdown.key(status));
              return stage < 0 ? stages.size() : stage;
            });
    return Comparator.<@Nullable String, Boolean>comparing(Stages::isNone)
        .thenComparing(status -> status == null ? "" : status, byStage)
        .thenComparing(status -> status == null ? "" : Breakdown.key(status));
  }

  private static boolean isNone(final @Nullable String status) {
    return status == null || status.isBlank();
  }
}
