package id.rekap.job;

import id.rekap.language.Mistake;
import id.rekap.model.Indicator;
import id.rekap.model.IndicatorSet;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One file of indicator definitions; collects every mistake instead of stopping at the first. */
final class IndicatorFile {

  private static final String NAME = "name";
  private static final String FROM = "from";
  private static final String NOTE = "note";
  private static final String INDICATORS = "indicators";
  private static final List<String> PARTS =
      List.of("name", "counts", "kinds", "statuses", "note", "target");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final long MOST = 1_000_000_000L;

  /** Parts in words, which may be there once more for a language: {@code 3.name.en}. */
  private static final List<String> WORDED = List.of("name", "note");

  /** The end of their keys. */
  static final String LANGUAGE = "\\.[a-z]{2}";

  private final String file;
  private final String language;
  private final Map<String, String> keys;
  private final List<Mistake> mistakes;

  /**
   * One file.
   *
   * @param file its path
   * @param language the tag of the language in which it is read; what has no words in it is read as
   *     it stands
   * @param keys what it says
   * @param mistakes where its mistakes go
   */
  IndicatorFile(
      final String file,
      final String language,
      final Map<String, String> keys,
      final List<Mistake> mistakes) {
    this.file = file;
    this.language = language;
    this.keys = keys;
    this.mistakes = mistakes;
  }

  /** What it says; empty where there is a mistake. */
  Optional<IndicatorSet> set() {
    final int before = mistakes.size();
    final Set<String> codes = list(keys.getOrDefault(INDICATORS, ""));
    missing(codes);
    unknown(codes);
    final Long from = number(FROM, FIRST_YEAR, LAST_YEAR);
    final List<Indicator> indicators = new ArrayList<>();
    for (final String code : codes) {
      final Indicator.Counted counted = counted(code + ".counts");
      final Long target = number(code + ".target", 1, MOST);
      if (counted != null) {
        indicators.add(
            new Indicator(
                code,
                worded(code + ".name"),
                counted,
                small(said(code + ".kinds")),
                small(said(code + ".statuses")),
                worded(code + ".note"),
                target));
      }
    }
    return mistakes.size() > before || from == null
        ? Optional.empty()
        : Optional.of(
            new IndicatorSet(
                said(NAME),
                worded(NAME),
                Year.of(from.intValue()),
                blank(worded(NOTE)),
                indicators));
  }

  private static @Nullable String blank(final String text) {
    return text.isEmpty() ? null : text;
  }

  private String said(final String key) {
    return keys.getOrDefault(key, "");
  }

  private String worded(final String key) {
    return keys.getOrDefault(key + "." + language, said(key));
  }

  private void missing(final Set<String> codes) {
    final Set<String> missing = new TreeSet<>();
    Stream.concat(
            Stream.of(NAME, FROM),
            codes.stream()
                .flatMap(code -> Stream.of(".name", ".counts", ".note").map(code::concat)))
        .filter(key -> said(key).isEmpty())
        .forEach(missing::add);
    if (!keys.containsKey(INDICATORS)) {
      missing.add(INDICATORS);
    }
    complain(missing, "missing");
  }

  private void unknown(final Set<String> codes) {
    final Set<String> unknown = new TreeSet<>(keys.keySet());
    unknown.removeAll(Set.of(NAME, FROM, NOTE, INDICATORS));
    codes.forEach(code -> PARTS.forEach(part -> unknown.remove(code + "." + part)));
    unknown.removeIf(key -> isWorded(key, codes));
    complain(unknown, "unknown");
  }

  private static boolean isWorded(final String key, final Set<String> codes) {
    return WORDED.stream()
        .anyMatch(
            part ->
                key.matches(part + LANGUAGE)
                    || codes.stream()
                        .anyMatch(
                            code -> key.matches(Pattern.quote(code + "." + part) + LANGUAGE)));
  }

  private void complain(final Set<String> some, final String what) {
    if (!some.isEmpty()) {
      final String all = String.join(", ", some);
      mistakes.add(
          Mistake.in(
              file,
              "%d keys %s: %s".formatted(some.size(), what, all),
              "keys." + what,
              "keys",
              all));
    }
  }

  private Indicator.@Nullable Counted counted(final String key) {
    final String given = said(key);
    for (final Indicator.Counted one : Indicator.Counted.values()) {
      if (word(one).equals(given)) {
        return one;
      }
    }
    if (!given.isEmpty()) {
      final String known =
          Arrays.stream(Indicator.Counted.values())
              .map(IndicatorFile::word)
              .collect(Collectors.joining(", "));
      mistakes.add(
          Mistake.in(
              file,
              "%s = %s: not one of %s".formatted(key, given, known),
              "choice",
              "key",
              key,
              "given",
              given,
              "known",
              known));
    }
    return null;
  }

  private static String word(final Indicator.Counted counted) {
    return counted.name().toLowerCase(Locale.ROOT);
  }

  /** A whole number; null where there is none, or another. */
  private @Nullable Long number(final String key, final long least, final long most) {
    final String given = said(key);
    if (given.isEmpty()) {
      return null;
    }
    if (given.matches("[0-9]{1,18}")) {
      final long number = Long.parseLong(given);
      if (number >= least && number <= most) {
        return number;
      }
    }
    mistakes.add(
        Mistake.in(
            file,
            "%s = %s: not a whole number from %d to %d".formatted(key, given, least, most),
            "whole",
            "key",
            key,
            "given",
            given,
            "least",
            Long.toString(least),
            "most",
            Long.toString(most)));
    return null;
  }

  private static Set<String> list(final String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> small(final String text) {
    return list(text).stream()
        .map(one -> one.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
