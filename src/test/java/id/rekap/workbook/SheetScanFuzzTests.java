package id.rekap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

/**
 * Sheets that nobody thought of, read twice: where the scan of the rows gives an answer, the parser
 * of XML gives the same cells. The scan never answers where the parser refuses. In the suite the
 * target runs over its saved inputs; {@code src/bench/fuzz} makes new ones.
 */
@Tag("slow")
class SheetScanFuzzTests {

  /** Any bytes at all, as the XML of a sheet. */
  @FuzzTest(maxDuration = "10m")
  void rows(final byte[] xml) {
    final @Nullable String scanned = SheetScanTests.scanned(xml);
    if (scanned != null) {
      assertThat(scanned).isEqualTo(SheetScanTests.parsed(xml));
    }
  }
}
