package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.OutputFolder;
import id.rekap.job.FolderException.Fault;
import id.rekap.job.FolderException.Role;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Holds the folders against what the work needs of them. */
public final class FolderCheck {

  private FolderCheck() {}

  /**
   * Checks that nothing is written where workbooks are read, whatever links the paths go through.
   *
   * @throws FolderException where the output folder is, holds or lies in the input folder, or the
   *     data folder is the input folder
   */
  static void apart(final Folders folders) {
    final Path input = real(folders.input());
    final Path output = real(folders.output());
    if (output.startsWith(input) || input.startsWith(output)) {
      throw new FolderException(Role.OUTPUT, Fault.OVERLAPS_INPUT, folders.output());
    }
    if (real(folders.data()).equals(input)) {
      throw new FolderException(Role.DATA, Fault.OVERLAPS_INPUT, folders.data());
    }
  }

  /**
   * Creates a folder where need be, and tries to write into it.
   *
   * @throws FolderException where that cannot be done
   */
  static void writable(final Role role, final Path folder) {
    try {
      new OutputFolder(folder, Checkpoint.NONE).probe();
    } catch (final IOException failure) {
      throw refused(role, folder, failure);
    }
  }

  /**
   * Tells why a folder could not be worked with.
   *
   * @param role what it is for
   * @param folder its path
   * @param failure what the operating system said
   * @return the reason, to be thrown
   */
  public static FolderException refused(
      final Role role, final Path folder, final IOException failure) {
    return refused(role, folder, fault(folder, failure), failure);
  }

  static FolderException refused(
      final Role role, final Path folder, final Fault fault, final Throwable cause) {
    final FolderException worded = new FolderException(role, fault, folder);
    worded.initCause(cause);
    return worded;
  }

  /**
   * Tells why a file could not be written, as far as the operating system says so; what it says is
   * more than the folder tells afterwards: one that is mounted to be read only lies on a store that
   * may well be written, and what did not fit is gone again.
   *
   * @return the reason; null for another one
   */
  static @Nullable Fault told(final IOException failure) {
    final String message = String.valueOf(failure.getMessage());
    if (message.contains("Read-only file system")) {
      return Fault.READ_ONLY;
    }
    if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
      return Fault.FULL;
    }
    return failure instanceof AccessDeniedException ? Fault.NOT_PERMITTED : null;
  }

  private static Fault fault(final Path folder, final IOException failure) {
    final Fault told = told(failure);
    if (told != null) {
      return told;
    }
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      return Fault.NO_FOLDER;
    }
    try {
      final FileStore store = Files.getFileStore(there);
      if (store.isReadOnly()) {
        return Fault.READ_ONLY;
      }
      if (!Files.isWritable(there)) {
        return Fault.NOT_PERMITTED;
      }
      return store.getUsableSpace() == 0 ? Fault.FULL : Fault.REFUSED;
    } catch (final IOException unknown) {
      return Fault.REFUSED;
    }
  }

  /** The path without links, as far as it exists. */
  private static Path real(final Path path) {
    final Path whole = path.toAbsolutePath().normalize();
    try {
      return whole.toRealPath();
    } catch (final IOException missing) {
      final Path above = whole.getParent();
      final Path name = whole.getFileName();
      return above == null || name == null ? whole : real(above).resolve(name);
    }
  }
}
