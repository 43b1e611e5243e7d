package id.rekap.job;

import id.rekap.language.Language;
import id.rekap.language.Mistake;
import id.rekap.language.MistakesException;
import id.rekap.render.PrintableCharacters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds the letters of what an office wrote, its words and its texts, against the faces of the
 * pages, before the first report: one that no face has would stop each report that comes to it.
 *
 * @param templates the folder of templates
 * @param office the setting
 * @param printable which characters pages can print
 */
record OfficeLetters(Path templates, String office, PrintableCharacters printable) {

  /** What never stands on a page: the words of the terminal and of e-mail. */
  private static final List<String> UNPRINTED = List.of("command.", "letter.");

  /**
   * Looks through the words of a language. A character that the house has in the same entry may
   * stand: its own template prints it in a face that has it.
   *
   * @param language the words, the office's own included
   * @param house the words of the house alone
   * @throws MistakesException with every entry that cannot be printed
   */
  void words(final Language language, final Language house) {
    final String file = file("words/%s.properties".formatted(language.tag()));
    final List<Mistake> mistakes = new ArrayList<>();
    for (final String key : language.keys()) {
      if (UNPRINTED.stream().noneMatch(key::startsWith)) {
        final String missing = missing(language.fixedText(key), house.fixedText(key));
        if (!missing.isEmpty()) {
          mistakes.add(
              Mistake.in(
                  file, key + " cannot be printed", "letters.key", "key", key, "given", missing));
        }
      }
    }
    complain(mistakes);
  }

  /**
   * Looks through its texts.
   *
   * @throws MistakesException with every text that cannot be printed
   */
  void texts(final OfficeTexts texts) {
    final List<Mistake> mistakes = new ArrayList<>();
    for (final Map.Entry<String, String> text : texts.all().entrySet()) {
      final String missing = missing(text.getValue(), "");
      if (!missing.isEmpty()) {
        mistakes.add(
            Mistake.in(
                file("teks/%s.md".formatted(text.getKey())),
                "cannot be printed",
                "letters",
                "given",
                missing));
      }
    }
    complain(mistakes);
  }

  private String file(final String below) {
    return templates.resolve("offices").resolve(office).resolve(below).toString();
  }

  private static void complain(final List<Mistake> mistakes) {
    if (!mistakes.isEmpty()) {
      throw new MistakesException(mistakes);
    }
  }

  /** The characters that no page can print, with their numbers; spaces and those allowed aside. */
  private String missing(final String text, final String allowed) {
    return text.codePoints()
        .filter(point -> !isUnseen(point) && allowed.indexOf(point) < 0)
        .distinct()
        .filter(point -> !printable.test(point))
        .mapToObj(point -> "%s (U+%04X)".formatted(Character.toString(point), point))
        .collect(Collectors.joining(", "));
  }

  private static boolean isUnseen(final int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point)
        || Character.getType(point) == Character.FORMAT;
  }
}
