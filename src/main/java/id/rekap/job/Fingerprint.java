package id.rekap.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report was made with: the version of the program, the templates and the office's own. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * Takes the fingerprint. A changed word, style or template changes it, of the house or of the
   * office that is set; so does another font, by its name or size. Folders of other offices do not.
   *
   * @param office the office whose templates come first; null for the house's alone
   * @throws UncheckedIOException where a template cannot be read
   */
  static String of(final String version, final Path templates, final @Nullable String office) {
    final MessageDigest digest = Digest.sha256();
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    final Path house = real(templates);
    final Path offices = house.resolve("offices");
    for (final Path file : files(house)) {
      if (!file.startsWith(offices)) {
        add(digest, house.relativize(file).toString(), file);
      }
    }
    if (office != null) {
      final Path own = real(offices.resolve(office));
      for (final Path file : files(own)) {
        add(digest, "office/" + own.relativize(file), file);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(final MessageDigest digest, final String name, final Path file) {
    digest.update((byte) 0);
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(content(file, name));
  }

  private static Path real(final Path folder) {
    try {
      return Files.isDirectory(folder) ? folder.toRealPath() : folder;
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] content(final Path file, final String name) {
    try {
      return name.endsWith(".ttf")
          ? Long.toString(Files.size(file)).getBytes(StandardCharsets.UTF_8)
          : Files.readAllBytes(file);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Path> files(final Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
