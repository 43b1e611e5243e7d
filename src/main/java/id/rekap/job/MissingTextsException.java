package id.rekap.job;

import java.util.List;

/** A final issue was asked for, and texts that only the office can write are missing. */
public final class MissingTextsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> files;

  MissingTextsException(final List<String> files) {
    super("Texts missing for a final issue: " + files);
    this.files = List.copyOf(files);
  }

  /**
   * Names the missing files.
   *
   * @return paths below the office's folder of templates
   */
  public List<String> files() {
    return files;
  }
}
