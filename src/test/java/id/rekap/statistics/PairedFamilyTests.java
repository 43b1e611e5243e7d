package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number of the open reference set of the family "paired". */
class PairedFamilyTests {

  /** Compares every expected value of one case; an expected key that is unknown fails. */
  static void check(final JsonNode oneCase) {
    PairedReference.check(oneCase);
  }

  @TestFactory
  Stream<DynamicTest> openSet() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/reference/paired.json")) {
      final JsonNode cases =
          JsonMapper.shared().readTree(Objects.requireNonNull(file)).get("cases");
      assertTrue(cases.size() > 0);
      return cases
          .valueStream()
          .map(one -> DynamicTest.dynamicTest(one.get("id").stringValue(), () -> check(one)));
    }
  }
}
