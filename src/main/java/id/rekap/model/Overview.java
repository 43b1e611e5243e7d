package id.rekap.model;

import java.util.List;

/**
 * What reports over several programs need of each without its respondents: enough to count, not
 * enough to describe.
 *
 * @param program the activity
 * @param headcount respondents, 0 or more, also of a program that sent only summary numbers
 * @param outputs the sheet Luaran
 * @param provenance the file it came from
 */
public record Overview(
    Program program, long headcount, List<Output> outputs, Provenance provenance) {

  /** Keeps its own copy. */
  public Overview {
    outputs = List.copyOf(outputs);
  }
}
