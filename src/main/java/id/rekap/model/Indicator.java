package id.rekap.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One performance indicator, and what of the stored programs speaks to it.
 *
 * @param code its number in its set, such as {@code 5}
 * @param name its name
 * @param counted what is counted for it
 * @param kinds the kinds of outputs that count, in small letters; empty for every kind
 * @param statuses the statuses of outputs that count, in small letters; empty for every status
 * @param note what the count means, and what it does not
 * @param target what the office wants to reach, above 0; null where it names none
 */
public record Indicator(
    String code,
    String name,
    Counted counted,
    Set<String> kinds,
    Set<String> statuses,
    String note,
    @Nullable Long target) {

  /** What can be counted over the programs of a year. */
  public enum Counted {
    /** Lecturers who took part, each once. */
    LECTURERS,
    /** Students, as the programs count them. */
    STUDENTS,
    /** Programs. */
    PROGRAMS,
    /** Partners, each once. */
    PARTNERS,
    /** Outputs. */
    OUTPUTS,
    /** Workbooks hold nothing that speaks to the indicator. */
    NOTHING
  }

  /** Keeps its own copies. */
  public Indicator {
    kinds = Set.copyOf(kinds);
    statuses = Set.copyOf(statuses);
  }
}
