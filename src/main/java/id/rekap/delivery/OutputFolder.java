package id.rekap.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The folder of delivered files. A file is written beside its place, forced to the disk and moved
 * into place, so under its name it is whole or not there at all, whenever the process ends.
 */
public final class OutputFolder {

  private static final Pattern PATH =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?/)*"
              + "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[a-z0-9]+){1,2}");

  /** What is not whole yet: hidden, and named like nothing that anybody else would write. */
  private static final String HIDDEN = ".";

  private static final String UNFINISHED = ".rekap-tmp";
  private static final Pattern HALF_DONE =
      Pattern.compile("\\.[A-Za-z0-9][A-Za-z0-9.-]*\\.rekap-tmp");

  private final Path root;
  private final Checkpoint checkpoint;

  /**
   * An output folder; it is created with the first delivery.
   *
   * @param root the folder
   * @param checkpoint hears of every stage of a delivery
   */
  public OutputFolder(final Path root, final Checkpoint checkpoint) {
    this.root = root;
    this.checkpoint = checkpoint;
  }

  /**
   * Delivers a file, in place of one of the same path.
   *
   * @param path relative, of letters, digits and hyphens, with slashes and one or two endings
   * @param content its bytes
   * @throws IOException where it cannot be written; a file that was there is unharmed
   * @throws IllegalArgumentException where the path is not of that form
   */
  public void deliver(final String path, final byte[] content) throws IOException {
    final Path target = place(path);
    final Path folder = folder(target);
    final Path beside = folder.resolve(HIDDEN + target.getFileName() + UNFINISHED);
    Files.deleteIfExists(beside);
    try {
      write(beside, content);
      checkpoint.reached("delivery.written");
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (final IOException failure) {
      Files.deleteIfExists(beside);
      throw failure;
    }
    force(folder);
    checkpoint.reached("delivery.moved");
  }

  private void write(final Path beside, final byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      final int half = content.length / 2;
      drain(channel, ByteBuffer.wrap(content, 0, half));
      checkpoint.reached("delivery.half-written");
      drain(channel, ByteBuffer.wrap(content, half, content.length - half));
      channel.force(true);
    }
  }

  private static void drain(final FileChannel channel, final ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /**
   * Tells whether a file lies where it was delivered.
   *
   * @param path its path
   * @param size the number of its bytes
   * @return true for a plain file of that size
   * @throws IOException where the folder cannot be read
   */
  public boolean holds(final String path, final long size) throws IOException {
    final Path file = place(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == size;
  }

  /**
   * Removes a file, if it is there.
   *
   * @param path its path
   * @throws IOException where it cannot be removed
   */
  public void remove(final String path) throws IOException {
    final Path file = place(path);
    final Path folder = file.getParent();
    if (folder != null && Files.isDirectory(folder)) {
      checkInside(folder);
      if (Files.deleteIfExists(file)) {
        force(folder);
      }
    }
  }

  /**
   * Tells in which folder a file lies.
   *
   * @param path its path
   * @return the folder, whether it exists or not
   */
  public Path folderOf(final String path) {
    return Objects.requireNonNullElse(place(path).getParent(), root);
  }

  /**
   * Writes a file into the folder and takes it away again; the folder is created where need be.
   *
   * @throws IOException where that cannot be done
   */
  public void probe() throws IOException {
    Files.createDirectories(root);
    final Path trial = root.resolve(HIDDEN + "probe" + UNFINISHED);
    Files.write(trial, new byte[1]);
    Files.deleteIfExists(trial);
  }

  /**
   * Removes what an earlier process left half done: plain files named {@code .<name>.rekap-tmp}.
   * The folder itself may be a symbolic link; one that lies in it is not followed.
   *
   * <p>A subfolder that cannot be read is passed over: nothing of ours can be removed there.
   *
   * @throws IOException where the folder itself cannot be read or one of them cannot be removed
   */
  public void sweep() throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    Files.walkFileTree(
        root.toRealPath(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && isHalfDone(file)) {
              Files.deleteIfExists(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(final Path file, final IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHalfDone(final Path file) {
    return HALF_DONE.matcher(String.valueOf(file.getFileName())).matches();
  }

  private Path place(final String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("Not a path of the output folder: " + path);
    }
    return root.resolve(path);
  }

  private Path folder(final Path target) throws IOException {
    final Path parent = target.getParent();
    final Path folder = parent == null ? root : parent;
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      for (Path one = folder; one != null && one.startsWith(root); one = one.getParent()) {
        force(one);
      }
    }
    checkInside(folder);
    return folder;
  }

  private void checkInside(final Path folder) throws IOException {
    if (!folder.toRealPath().startsWith(root.toRealPath())) {
      throw new IOException(folder + " leads out of the output folder " + root);
    }
  }

  private static void force(final Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
