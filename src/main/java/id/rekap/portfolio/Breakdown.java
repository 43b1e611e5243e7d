package id.rekap.portfolio;

import id.rekap.model.Overview;
import id.rekap.model.Program;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what programs are told apart; its word is fixed, as it stands in the figures file. */
public enum Breakdown {
  /** Fakultas/Jurusan. */
  FACULTY("fakultas"),
  /** Program Studi. */
  STUDY_PROGRAM("prodi"),
  /** Sumber Dana. */
  FUNDER("sumber_dana"),
  /** Skema. */
  SCHEME("skema"),
  /** Topik. */
  TOPIC("topik"),
  /** Kabupaten/Kota. */
  REGENCY("kabupaten"),
  /** Provinsi. */
  PROVINCE("provinsi"),
  /** Institusi. */
  OFFICE("institusi");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private final String word;

  Breakdown(final String word) {
    this.word = word;
  }

  /**
   * Gives its word in the figures file.
   *
   * @return such as {@code fakultas}
   */
  public String word() {
    return word;
  }

  /**
   * Gives what a program says.
   *
   * @param one the program
   * @return as the workbook writes it, without outer or doubled spaces; empty where it says nothing
   */
  public String of(final Overview one) {
    final String said = field(one.program());
    return said == null ? "" : SPACES.matcher(said).replaceAll(" ").strip();
  }

  private @Nullable String field(final Program program) {
    return switch (this) {
      case FACULTY -> program.team().faculty();
      case STUDY_PROGRAM -> program.team().studyProgram();
      case FUNDER -> program.funding().source();
      case SCHEME -> program.funding().scheme();
      case TOPIC -> program.topic();
      case REGENCY -> program.place().regency();
      case PROVINCE -> program.place().province();
      case OFFICE -> program.team().institution();
    };
  }

  /**
   * Gives the identity behind a spelling: two programs that differ in capitals only belong
   * together.
   *
   * @param said what a program says
   * @return the same without outer or doubled spaces, in lower case
   */
  public static String key(final String said) {
    return SPACES.matcher(said).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Names one part of the break-down in the figures file.
   *
   * @param label what the programs of the part say
   * @return such as {@code fakultas=Fakultas Hukum}
   */
  public String group(final String label) {
    return word + "=" + label;
  }
}
