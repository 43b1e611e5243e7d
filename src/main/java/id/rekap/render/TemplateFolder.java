package id.rekap.render;

import id.rekap.language.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a template: in the office's own folder first ({@code offices/<office>/}), then the house's.
 * Immutable.
 *
 * @param templates the folder {@code templates}
 * @param office the office whose files come first; null for the house's alone
 */
public record TemplateFolder(Path templates, @Nullable String office) {

  private static final Pattern OFFICE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\\.[a-z0-9]+");

  /**
   * Checks the office's name.
   *
   * @throws IllegalArgumentException if it is not the plain name of a folder
   */
  public TemplateFolder {
    if (office != null && !OFFICE.matcher(office).matches()) {
      throw new IllegalArgumentException("Not the name of an office's folder: " + office);
    }
  }

  /**
   * Lists the offices that have a folder.
   *
   * @param templates the folder {@code templates}
   * @return their names, sorted; empty where {@code offices} is missing
   */
  public static SortedSet<String> offices(final Path templates) {
    final SortedSet<String> names = new TreeSet<>();
    final Path all = templates.resolve("offices");
    if (Files.isDirectory(all)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, Files::isDirectory)) {
        folders.forEach(folder -> names.add(String.valueOf(folder.getFileName())));
      } catch (final IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    names.removeIf(name -> !OFFICE.matcher(name).matches());
    return names;
  }

  /**
   * Tells where a file is looked up.
   *
   * @param name its path below {@code templates}, such as {@code style/page.css}
   * @return the office's file where it has one, else the house's
   * @throws IllegalArgumentException if the name could lead out of the folder
   * @throws TemplateException if neither has it
   */
  public Path find(final String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not the path of a template: " + name);
    }
    if (office != null) {
      final Path own = templates.resolve("offices").resolve(office).resolve(name);
      if (Files.isRegularFile(own)) {
        return own;
      }
    }
    final Path house = templates.resolve(name);
    if (!Files.isRegularFile(house)) {
      throw new TemplateException(List.of(Mistake.in(house.toString(), "is missing", "missing")));
    }
    return house;
  }

  /** Where a file is looked up, for a message: the house's place where it lies nowhere. */
  String place(final String name) {
    try {
      return find(name).toString();
    } catch (final TemplateException missing) {
      return templates.resolve(name).toString();
    }
  }

  /**
   * Reads a file.
   *
   * @param name its path below {@code templates}
   * @return its bytes
   * @throws TemplateException if it does not exist
   */
  byte[] read(final String name) {
    try {
      return Files.readAllBytes(find(name));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
