package id.rekap.job;

import id.rekap.store.LedgerFile;
import id.rekap.workbook.SentFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the input folder.
 *
 * @param candidates files to be read, by name and then by folder
 * @param ignored names of the files that are passed over, in the same order
 * @param unreadable names of the files and folders that the operating system does not let us read
 * @param copies workbooks that lie there more than once; the first by name is the one to read
 */
record InputFolder(
    List<Candidate> candidates, List<String> ignored, List<String> unreadable, List<Copy> copies) {

  /** A folder in which nothing lies. */
  static final InputFolder EMPTY = new InputFolder(List.of(), List.of(), List.of(), List.of());

  InputFolder {
    candidates = List.copyOf(candidates);
    ignored = List.copyOf(ignored);
    unreadable = List.copyOf(unreadable);
    copies = List.copyOf(copies);
  }

  /**
   * Looks through the folder and everything below it; changes nothing. The folder itself may be a
   * symbolic link; one that lies in it leads who knows where, and is passed over.
   *
   * @throws FolderException where the folder itself cannot be read; what lies in it and cannot is
   *     named among the unreadable
   */
  static InputFolder scan(final Path root) {
    return scan(root, SentFile::sha256);
  }

  /** The checksum of a file, or an exception where it cannot be read. */
  @FunctionalInterface
  interface Checksum {
    String of(Path file) throws IOException;
  }

  static InputFolder scan(final Path root, final Checksum checksum) {
    final Walk walk = walk(root);
    final List<Candidate> candidates = new ArrayList<>();
    final List<String> ignored = new ArrayList<>();
    for (final Path file : walk.found) {
      final String name = String.valueOf(file.getFileName());
      if (!isWorkbook(file)) {
        ignored.add(name);
        continue;
      }
      try {
        candidates.add(new Candidate(file, name, checksum.of(file)));
      } catch (final IOException failure) {
        walk.unreadable.add(file);
      }
    }
    return new InputFolder(
        candidates, ignored, names(walk.unreadable), copies(walk.root, candidates));
  }

  private static List<String> names(final List<Path> files) {
    return files.stream().map(file -> String.valueOf(file.getFileName())).sorted().toList();
  }

  private static List<Copy> copies(final Path root, final List<Candidate> candidates) {
    final Map<String, Candidate> first = new HashMap<>();
    final List<Copy> copies = new ArrayList<>();
    for (final Candidate one : candidates) {
      final Candidate other = first.putIfAbsent(one.sha256(), one);
      if (other != null) {
        copies.add(
            new Copy(
                root.relativize(one.path()).toString(), root.relativize(other.path()).toString()));
      }
    }
    return copies;
  }

  private static boolean isWorkbook(final Path file) {
    return (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && SentFile.isCandidate(file))
        || SentFile.isFolderOfSheets(file);
  }

  /** The same folder without some of its candidates. */
  InputFolder without(final Set<Path> unsettled) {
    return new InputFolder(
        candidates.stream().filter(one -> !unsettled.contains(one.path())).toList(),
        ignored,
        unreadable,
        copies);
  }

  Set<String> hashes() {
    return candidates.stream().map(Candidate::sha256).collect(Collectors.toSet());
  }

  /**
   * What the workbooks are called now: as known, as long as one lies there under that name or not
   * at all, else by the first of the names that it has.
   *
   * @param known workbooks that were read
   * @return a name for each, by its checksum
   */
  Map<String, String> names(final Collection<LedgerFile> known) {
    final Map<String, List<String>> here =
        candidates.stream()
            .collect(
                Collectors.groupingBy(
                    Candidate::sha256, Collectors.mapping(Candidate::name, Collectors.toList())));
    final Map<String, String> names = new HashMap<>();
    for (final LedgerFile file : known) {
      final List<String> now = here.getOrDefault(file.sha256(), List.of(file.name()));
      names.put(file.sha256(), now.contains(file.name()) ? file.name() : now.getFirst());
    }
    return names;
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
  private static Walk walk(final Path root) {
    try {
      final Walk walk = new Walk(root.toRealPath());
      Files.walkFileTree(walk.root, walk);
      walk.found.sort(
          Comparator.comparing((Path file) -> String.valueOf(file.getFileName()))
              .thenComparing(Path::toString));
      return walk;
    } catch (final IOException failure) {
      final FolderException worded =
          new FolderException(FolderException.Role.INPUT, FolderException.Fault.UNREADABLE, root);
      worded.initCause(failure);
      throw worded;
    }
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> found = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();

    Walk(final Path root) {
      this.root = root;
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
    public FileVisitResult visitFileFailed(final Path file, final IOException failure)
        throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      unreadable.add(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
