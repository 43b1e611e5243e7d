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

/** What a report was made with: the version of the program and the templates. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * Takes the fingerprint. A changed word, style or template changes it; so does another font, by
   * its name or size.
   *
   * @throws UncheckedIOException where a template cannot be read
   */
  static String of(final String version, final Path templates) {
    final MessageDigest digest = Digest.sha256();
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    final Path root = real(templates);
    for (final Path file : files(root)) {
      final String name = root.relativize(file).toString();
      digest.update((byte) 0);
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(content(file, name));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Path real(final Path templates) {
    try {
      return Files.isDirectory(templates) ? templates.toRealPath() : templates;
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

  private static List<Path> files(final Path templates) {
    if (!Files.isDirectory(templates)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(templates)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
