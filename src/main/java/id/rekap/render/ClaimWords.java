package id.rekap.render;

import id.rekap.language.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a language that claim something, from its words file: entries {@code claim.*}, each
 * a list of words between bars.
 */
final class ClaimWords {

  /** So many words may stand between a denial and what it denies. */
  private static final String NEAR = "(?:\\s+[\\p{L}|-]+){0,6}\\s+";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Pattern significant;
  private final Pattern denied;
  private final Pattern cause;
  private final Pattern denial;
  private final Pattern rose;
  private final Pattern fell;
  private final Pattern same;

  ClaimWords(final Language language) {
    final String not = alternatives(language, "claim.not");
    final String meaning = alternatives(language, "claim.significant");
    significant = word(meaning);
    denied = word(not + NEAR + meaning);
    cause = word(alternatives(language, "claim.cause"));
    denial = word(not);
    rose = word(alternatives(language, "claim.rose"));
    fell = word(alternatives(language, "claim.fell"));
    same = word(alternatives(language, "claim.same"));
  }

  private static String alternatives(final Language language, final String key) {
    return "(?:" + language.text(key).replace('\u00A0', ' ') + ")";
  }

  private static Pattern word(final String alternatives) {
    return Pattern.compile("(?<![\\p{L}-])" + alternatives + "(?![\\p{L}-])", FLAGS);
  }

  /** Words that call a result significant without denying it. */
  Optional<String> affirmed(final String text) {
    return found(significant, denied.matcher(text).replaceAll(" "));
  }

  /** Words that deny that a result is significant. */
  Optional<String> denied(final String text) {
    return found(denied, text);
  }

  /** A claim of a cause that no denial stands before. */
  Optional<String> cause(final String text) {
    final Matcher claim = cause.matcher(text);
    if (!claim.find()) {
      return Optional.empty();
    }
    return denial.matcher(text.substring(0, claim.start())).find()
        ? Optional.empty()
        : Optional.of(claim.group());
  }

  /** 1 where a text says only that something rose, -1 fell, 0 stayed; empty for none or several. */
  Optional<Integer> direction(final String text) {
    final boolean up = rose.matcher(text).find();
    final boolean down = fell.matcher(text).find();
    final boolean level = same.matcher(text).find();
    if ((up ? 1 : 0) + (down ? 1 : 0) + (level ? 1 : 0) != 1) {
      return Optional.empty();
    }
    return Optional.of(up ? 1 : down ? -1 : 0);
  }

  private static Optional<String> found(final Pattern pattern, final String text) {
    final Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
