package id.rekap.job;

import id.rekap.intake.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the input folder.
 *
 * @param candidates files to be read, by name and then by folder
 * @param ignored names of the files that are passed over, in the same order
 */
record InputFolder(List<Candidate> candidates, List<String> ignored) {

  InputFolder {
    candidates = List.copyOf(candidates);
    ignored = List.copyOf(ignored);
  }

  /**
   * Looks through the folder and everything below it; changes nothing. The folder itself may be a
   * symbolic link; one that lies in it leads who knows where, and is passed over.
   *
   * @throws UncheckedIOException where the folder or a file in it cannot be read
   */
  static InputFolder scan(final Path root) {
    final List<Candidate> candidates = new ArrayList<>();
    final List<String> ignored = new ArrayList<>();
    for (final Path file : files(root)) {
      final String name = String.valueOf(file.getFileName());
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Intake.isCandidate(file)) {
        candidates.add(new Candidate(file, name, sha256(file)));
      } else {
        ignored.add(name);
      }
    }
    return new InputFolder(candidates, ignored);
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

  private static List<Path> files(final Path root) {
    try (Stream<Path> found = Files.walk(root.toRealPath())) {
      return found
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .sorted(
              Comparator.comparing((Path file) -> String.valueOf(file.getFileName()))
                  .thenComparing(Path::toString))
          .toList();
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String sha256(final Path file) {
    try {
      return Digest.of(Files.readAllBytes(file));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
