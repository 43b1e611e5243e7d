package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.model.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the same Kode Kegiatan in several files of one run. */
public final class DuplicatePrograms {

  private DuplicatePrograms() {}

  /**
   * Refuses every accepted workbook whose Kode Kegiatan an earlier one of the list bears too.
   *
   * @param results results in the order of the file names
   * @return the same results, the later of two with one code refused with {@code KEGIATAN_GANDA}
   */
  public static List<IntakeResult> refuseLater(final List<IntakeResult> results) {
    final Map<String, String> firstFile = new HashMap<>();
    final List<IntakeResult> answer = new ArrayList<>();
    for (final IntakeResult result : results) {
      if (result instanceof IntakeResult.Accepted accepted) {
        final String key = key(accepted.dataset().program().code());
        final String first = firstFile.putIfAbsent(key, accepted.fileName());
        answer.add(first == null ? accepted : refuse(accepted, first));
      } else {
        answer.add(result);
      }
    }
    return answer;
  }

  /**
   * Refuses one accepted workbook because its Kode Kegiatan is taken.
   *
   * @param accepted the workbook
   * @param otherFile name of the file that took the code first
   * @return the refusal, with {@code KEGIATAN_GANDA} at the Kode cell after all warnings
   */
  public static IntakeResult.Refused refuse(
      final IntakeResult.Accepted accepted, final String otherFile) {
    final List<Finding> findings = new ArrayList<>(accepted.findings());
    findings.add(finding(accepted, otherFile));
    final String code = accepted.dataset().program().code();
    return new IntakeResult.Refused(
        accepted.fileName(),
        accepted.sha256(),
        code,
        accepted.sheets(),
        accepted.dataset().respondents().size(),
        findings);
  }

  /**
   * Words' slots for {@code KEGIATAN_GANDA}.
   *
   * @param accepted the workbook that comes too late
   * @param otherFile name of the file that took the code first
   * @return the finding at the Kode cell
   */
  public static Finding finding(final IntakeResult.Accepted accepted, final String otherFile) {
    return new Finding(
        "KEGIATAN_GANDA",
        Severity.ERROR,
        accepted.codeSheet(),
        accepted.codeCell(),
        accepted.dataset().program().code(),
        "",
        Map.of("file", Argument.of(otherFile)));
  }

  private static String key(final String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }
}
