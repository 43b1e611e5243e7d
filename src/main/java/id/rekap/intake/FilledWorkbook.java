package id.rekap.intake;

import id.rekap.model.Reason;
import java.util.List;

/** A workbook made from an export, with what has to be said about it. */
public final class FilledWorkbook {

  private final byte[] bytes;
  private final int respondents;
  private final List<Guess> guesses;
  private final List<Dropped> dropped;
  private final List<String> otherSheets;

  FilledWorkbook(
      final byte[] bytes,
      final int respondents,
      final List<Guess> guesses,
      final List<Dropped> dropped,
      final List<String> otherSheets) {
    this.bytes = bytes.clone();
    this.respondents = respondents;
    this.guesses = List.copyOf(guesses);
    this.dropped = List.copyOf(dropped);
    this.otherSheets = List.copyOf(otherSheets);
  }

  /**
   * The workbook.
   *
   * @return the bytes of an .xlsx file
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * How many people were copied.
   *
   * @return from 1
   */
  public int respondents() {
    return respondents;
  }

  /**
   * What each copied column was taken for.
   *
   * @return in the order of the dictionary
   */
  public List<Guess> guesses() {
    return guesses;
  }

  /**
   * What was not copied as a variable.
   *
   * @return in the order of the export
   */
  public List<Dropped> dropped() {
    return dropped;
  }

  /**
   * Sheets of the export that were not read.
   *
   * @return their names
   */
  public List<String> otherSheets() {
    return otherSheets;
  }

  /**
   * What a column, or two of a pair, was taken for.
   *
   * @param code the code that the variable got
   * @param kind the word of its kind as the workbook has it
   * @param place the word of the sheet that holds its values
   * @param heading the heading of the export
   */
  public record Guess(String code, String kind, String place, String heading) {}

  /**
   * A column that was not copied as a variable.
   *
   * @param heading the heading of the export
   * @param reason why
   */
  public record Dropped(String heading, Reason reason) {}

  /** Why a column was not copied as a variable. */
  public enum Reason {
    /** It identifies people. */
    PERSONAL,
    /** The form wrote it itself. */
    MACHINE,
    /** Made codes stand for it. */
    CODE,
    /** Nobody answered. */
    EMPTY,
    /** It became the column Persetujuan. */
    CONSENT,
    /** It became the column Kelompok. */
    GROUP
  }
}
