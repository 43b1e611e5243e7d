package id.rekap.job;

import id.rekap.intake.SentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies in the input folder.
 *
 * @param candidates files to be read, by name and then by folder
 * @param ignored names of the files that are passed over, in the same order
 */
record InputFolder(List<Candidate> candidates, List<String> ignored) {

  private static final Logger LOG = LoggerFactory.getLogger(InputFolder.class);

  InputFolder {
    candidates = List.copyOf(candidates);
    ignored = List.copyOf(ignored);
  }

  /**
   * Looks through the folder and everything below it; changes nothing. The folder itself may be a
   * symbolic link; one that lies in it leads who knows where, and is passed over.
   *
   * @throws UncheckedIOException where the folder itself cannot be read; a file in it that cannot
   *     is passed over, and said in the log
   */
  static InputFolder scan(final Path root) {
    final List<Candidate> candidates = new ArrayList<>();
    final List<String> ignored = new ArrayList<>();
    for (final Path file : files(root)) {
      final String name = String.valueOf(file.getFileName());
      final String sha256 = isWorkbook(file) ? sha256(file) : null;
      if (sha256 == null) {
        ignored.add(name);
      } else {
        candidates.add(new Candidate(file, name, sha256));
      }
    }
    return new InputFolder(candidates, ignored);
  }

  private static boolean isWorkbook(final Path file) {
    return (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && SentFile.isCandidate(file))
        || SentFile.isFolderOfSheets(file);
  }

  Set<String> hashes() {
    return candidates.stream().map(Candidate::sha256).collect(Collectors.toSet());
  }

  /** Where a workbook lies; null where it does not. */
  @Nullable Path path(final String sha256) {
    return candidates.stream()
        .filter(one -> one.sha256().equals(sha256))
        .map(Candidate::path)
        .findFirst()
        .orElse(null);
  }

  /** Files and folders of sheets; what lies in the latter belongs to them. */
  private static List<Path> files(final Path root) {
    final List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(root.toRealPath(), new Walk(found));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    found.sort(
        Comparator.comparing((Path file) -> String.valueOf(file.getFileName()))
            .thenComparing(Path::toString));
    return found;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final List<Path> found;

    Walk(final List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(
        final Path folder, final BasicFileAttributes attributes) {
      if (SentFile.isFolderOfSheets(folder)) {
        found.add(folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
      found.add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(final Path file, final IOException failure) {
      LOG.warn("Cannot look into {}; the others go on", file.getFileName());
      found.add(file);
      return FileVisitResult.CONTINUE;
    }
  }

  private static @Nullable String sha256(final Path file) {
    try {
      return SentFile.sha256(file);
    } catch (final IOException failure) {
      LOG.warn("Cannot read {}; the others go on", file.getFileName());
      return null;
    }
  }
}
