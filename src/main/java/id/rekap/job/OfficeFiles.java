package id.rekap.job;

import id.rekap.language.Mistake;
import id.rekap.language.MistakesException;
import id.rekap.report.YearlyOffice;
import id.rekap.workbook.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds the files of an office's folder against those that are looked up there: one that nothing
 * reads, as its name or its folder has a slip, would change nothing and nobody would be told.
 *
 * @param templates the folder of templates
 * @param office the setting
 */
public record OfficeFiles(Path templates, String office) {

  private static final String OFFICES = "offices/";

  /** What nobody but Rekap reads; a note of the office, a picture or a font is left alone. */
  private static final Pattern OURS = Pattern.compile(".+\\.(?:properties|css|html|md)");

  /** Files of the house that an office has no version of its own of. */
  private static final Pattern HOUSE_ONLY =
      Pattern.compile("[^/]+|words/(?:columns|workbook)-[^/]+");

  private static final Pattern NOTE = Pattern.compile("(?:.*/)?(?i:readme)\\.md|(?:.*/)?\\..*");
  private static final Pattern INDICATORS = Pattern.compile("iku/[^/]+\\.properties");

  /**
   * Looks through the folder.
   *
   * @throws MistakesException with every file that nothing reads
   */
  public void check() {
    final Path folder = templates.resolve("offices").resolve(office);
    final Set<String> known = known();
    final List<String> found = below(folder);
    final List<Mistake> mistakes = new ArrayList<>();
    for (final String one : found) {
      if (OURS.matcher(one).matches()
          && !NOTE.matcher(one).matches()
          && !INDICATORS.matcher(one).matches()
          && !known.contains(one)
          && !isNamed(one, found, folder)) {
        mistakes.add(
            Mistake.in(
                folder.resolve(one).toString(),
                "is not used",
                "unused",
                "known",
                nearest(one, known)));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new MistakesException(mistakes);
    }
  }

  /** What an office may have, by path: as the house has it, and texts. */
  private Set<String> known() {
    final Set<String> known = new TreeSet<>(below(templates));
    known.removeIf(
        one ->
            one.startsWith(OFFICES)
                || HOUSE_ONLY.matcher(one).matches()
                || !OURS.matcher(one).matches());
    YearlyOffice.TEXTS.forEach(text -> known.add("teks/" + text + ".md"));
    return known;
  }

  /** Tells whether another page or style of the office calls for a file by its path. */
  private static boolean isNamed(final String file, final List<String> all, final Path folder) {
    return all.stream()
        .filter(one -> !one.equals(file))
        .filter(one -> one.endsWith(".html") || one.endsWith(".css"))
        .anyMatch(one -> text(folder.resolve(one)).contains(file));
  }

  private static String nearest(final String file, final Set<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(one -> Spelling.distance(file, one)))
        .orElse("");
  }

  private static String text(final Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> below(final Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
