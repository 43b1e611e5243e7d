package id.rekap.job;

import id.rekap.intake.CopyWords;
import id.rekap.intake.CorrectedCopy;
import id.rekap.intake.Intake;
import id.rekap.intake.Remark;
import id.rekap.language.Language;
import id.rekap.model.Finding;
import id.rekap.report.FindingWords;
import id.rekap.report.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Corrected copies of refused workbooks, in the words of a language. Shared by threads. */
public final class Corrections {

  private static final char NO_BREAK_SPACE = '\u00A0';

  private final CorrectedCopy copies;

  /**
   * A maker of copies.
   *
   * @param intake what read the workbooks
   */
  public Corrections(final Intake intake) {
    copies = new CorrectedCopy(intake);
  }

  /**
   * Makes the copy of a refused workbook.
   *
   * @param file where it lies
   * @param sha256 SHA-256 of the bytes that were refused
   * @param sheets how many of its sheets could be read
   * @param findings everything found
   * @param language the language of the copy
   * @return the copy; empty where no sheet could be read or the file has changed since
   * @throws IOException where the file cannot be read from disk
   */
  public Optional<CorrectedCopy.Made> of(
      final Path file,
      final String sha256,
      final int sheets,
      final List<Finding> findings,
      final Language language)
      throws IOException {
    if (sheets == 0) {
      return Optional.empty();
    }
    final CopyWords words =
        (key, slots) ->
            language.word(FindingWords.phrase(key, slots)).plain().replace(NO_BREAK_SPACE, ' ');
    return copies.of(
        file, sha256, findings.stream().map(one -> remark(one, language)).toList(), words);
  }

  private static Remark remark(final Finding finding, final Language language) {
    return new Remark(
        finding.code(),
        finding.severity(),
        finding.sheet(),
        finding.cell(),
        finding.found(),
        language.sentence(FindingWords.why(finding)).plain().replace(NO_BREAK_SPACE, ' '),
        language.sentence(FindingWords.fix(finding)).plain().replace(NO_BREAK_SPACE, ' '),
        finding.count());
  }

  /**
   * What a notice says of a copy.
   *
   * @param made the copy; null where there is none
   * @return its kind
   */
  public static Notice.Copy kind(final CorrectedCopy.@Nullable Made made) {
    if (made == null) {
      return Notice.Copy.NONE;
    }
    return made.kind() == CorrectedCopy.Kind.LIST ? Notice.Copy.LIST : Notice.Copy.MARKED;
  }
}
