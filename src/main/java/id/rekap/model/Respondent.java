package id.rekap.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One anonymous participant and their characteristics.
 *
 * @param origin where the row stands
 * @param code Kode, never a name or a number that identifies
 * @param group Kelompok; null where the workbook has no such column
 * @param answers values by variable code, of the variables filled in at Responden; a missing answer
 *     has no entry
 */
public record Respondent(
    Origin origin, String code, @Nullable String group, Map<String, Value> answers) {

  /** Keeps its own copy of the answers, in their order. */
  public Respondent {
    answers = kept(answers);
  }

  private static Map<String, Value> kept(final Map<String, Value> answers) {
    if (answers.size() > FewAnswers.MOST) {
      return Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
    return answers instanceof FewAnswers ? answers : new FewAnswers(answers);
  }
}
