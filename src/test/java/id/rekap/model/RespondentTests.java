package id.rekap.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many answers a respondent gave, they are kept as they were, and in their order. */
class RespondentTests {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 24, 25, 80})
  void answersAreKept(final int count) {
    final Map<String, Value> answers = new LinkedHashMap<>();
    final List<String> order = new ArrayList<>();
    for (int i = count; i > 0; i--) {
      answers.put("V" + i, new Value.Numeric(i));
      order.add("V" + i);
    }
    final Map<String, Value> kept = of(answers).answers();
    final Map<String, Value> before = new LinkedHashMap<>(answers);
    answers.put("V1", new Value.Words("later"));
    assertEquals(before, kept);
    assertEquals(before.hashCode(), kept.hashCode());
    assertEquals(order, List.copyOf(kept.keySet()));
    final List<String> walked = new ArrayList<>();
    kept.forEach((variable, value) -> walked.add(variable));
    assertEquals(order, walked);
    before.forEach((variable, value) -> assertEquals(value, kept.get(variable)));
    assertNull(kept.get("V0"));
    assertFalse(kept.containsKey("V0"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void answersCannotBeChanged(final int count) {
    final Map<String, Value> answers = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      answers.put("V" + i, new Value.Numeric(i));
    }
    final Map<String, Value> kept = of(answers).answers();
    assertThrows(UnsupportedOperationException.class, () -> kept.put("NEW", new Value.Numeric(1)));
    assertThrows(UnsupportedOperationException.class, () -> kept.remove("V0"));
  }

  private static Respondent of(final Map<String, Value> answers) {
    return new Respondent(new Origin("Responden", 2), "R1", null, answers);
  }
}
