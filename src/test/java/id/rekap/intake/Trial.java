package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Measurement;
import id.rekap.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one workbook made by a test and tells in short what became of it. */
final class Trial {

  private static final Intake INTAKE = intake();

  private Trial() {}

  private static Intake intake() {
    try {
      return Intake.standard(ColumnDictionary.load(Path.of("templates/words")));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static IntakeResult read(final Workbooks workbook) {
    return read(INTAKE, workbook);
  }

  static IntakeResult read(final Intake intake, final Workbooks workbook) {
    try {
      final Path folder = Files.createTempDirectory("rekap-trial");
      final Path file = workbook.in(folder, "uji.xlsx");
      try {
        return intake.read(file);
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads bytes as if a file of this name held them. */
  static IntakeResult read(final String name, final byte[] content) {
    return INTAKE.read(name, content);
  }

  /** Reads a workbook that has to be accepted. */
  static Dataset accepted(final Workbooks workbook) {
    final IntakeResult result = read(workbook);
    assertThat(result)
        .as(() -> String.join("\n", findings(result)))
        .isInstanceOf(IntakeResult.Accepted.class);
    return ((IntakeResult.Accepted) result).dataset();
  }

  /** Reads a workbook that has to be refused, and gives its errors. */
  static List<String> refused(final Workbooks workbook) {
    final IntakeResult result = read(workbook);
    assertThat(result)
        .as(() -> String.join("\n", findings(result)))
        .isInstanceOf(IntakeResult.Refused.class);
    return result.findings().stream()
        .filter(one -> one.severity() == id.rekap.model.Severity.ERROR)
        .map(Trial::show)
        .toList();
  }

  /** Every finding as {@code CODE | sheet | cell | found}. */
  static List<String> findings(final IntakeResult result) {
    return result.findings().stream().map(Trial::show).toList();
  }

  static String show(final Finding finding) {
    return String.join(
        " | ",
        finding.code(),
        String.valueOf(finding.sheet()),
        String.valueOf(finding.cell()),
        String.valueOf(finding.found()));
  }

  /** What a respondent answered to a variable of the sheet Responden; null for nothing. */
  static @Nullable Object answer(
      final Dataset dataset, final String respondent, final String variable) {
    return dataset.respondents().stream()
        .filter(one -> one.code().equals(respondent))
        .map(one -> one.answers().get(variable))
        .filter(one -> one != null)
        .map(Trial::plain)
        .findFirst()
        .orElse(null);
  }

  /** What was measured; null for nothing. */
  static @Nullable Object measured(
      final Dataset dataset,
      final String respondent,
      final String variable,
      final String occasion) {
    return dataset.measurements().stream()
        .filter(one -> one.respondent().equals(respondent))
        .filter(one -> one.variable().equals(variable) && one.occasion().equals(occasion))
        .map(Measurement::value)
        .map(Trial::plain)
        .findFirst()
        .orElse(null);
  }

  /** Every answer and measurement, in an order that does not depend on the sheet. */
  static List<String> everything(final Dataset dataset) {
    final List<String> all = new java.util.ArrayList<>();
    dataset
        .respondents()
        .forEach(
            one ->
                one.answers()
                    .forEach((key, value) -> all.add(one.code() + " " + key + " " + plain(value))));
    dataset
        .measurements()
        .forEach(
            one ->
                all.add(
                    String.join(
                        " ",
                        one.respondent(),
                        one.variable(),
                        one.occasion(),
                        String.valueOf(plain(one.value())))));
    return all.stream().sorted().toList();
  }

  private static Object plain(final Value value) {
    return switch (value) {
      case Value.Numeric number -> number.number();
      case Value.Choice choice -> choice.label();
      case Value.Words words -> words.text();
    };
  }
}
