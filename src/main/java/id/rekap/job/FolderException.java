package id.rekap.job;

import java.nio.file.Path;

/** A folder that Rekap cannot work with as it is set; nothing was done. */
public final class FolderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What the folder is for. */
  public enum Role {
    /** Workbooks as they were sent. */
    INPUT,
    /** Delivered reports. */
    OUTPUT,
    /** Database, lock and log. */
    DATA,
    /** Notices of {@code check}. */
    NOTICES,
    /** Pages of {@code check-manuscript}. */
    MANUSCRIPTS
  }

  /** What is wrong with it. */
  public enum Fault {
    /** It is, holds or lies in the input folder. */
    OVERLAPS_INPUT,
    /** Its path holds a semicolon, which the embedded database takes for the end of the path. */
    SEMICOLON,
    /** Something that is no folder lies at its path or above it. */
    NO_FOLDER,
    /** What it lies on can only be read. */
    READ_ONLY,
    /** Writing there is not permitted. */
    NOT_PERMITTED,
    /** Reading there is not permitted. */
    UNREADABLE,
    /** There is no room left. */
    FULL,
    /** The operating system refused for another reason. */
    REFUSED;

    /**
     * Tells whether the setting is at fault, whatever the state of the disk.
     *
     * @return true where another folder must be named
     */
    public boolean isOfTheSetting() {
      return this == OVERLAPS_INPUT || this == SEMICOLON;
    }
  }

  private final Role role;
  private final Fault fault;
  private final transient Path folder;

  FolderException(final Role role, final Fault fault, final Path folder) {
    super("The folder for %s, %s: %s".formatted(role, folder, fault));
    this.role = role;
    this.fault = fault;
    this.folder = folder;
  }

  /**
   * Gives what the folder is for.
   *
   * @return output or data
   */
  public Role role() {
    return role;
  }

  /**
   * Gives what is wrong.
   *
   * @return the fault
   */
  public Fault fault() {
    return fault;
  }

  /**
   * Gives the folder.
   *
   * @return its path as it is set
   */
  public Path folder() {
    return folder;
  }
}
