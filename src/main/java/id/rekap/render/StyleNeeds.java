package id.rekap.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.css.CSSPrimitiveValue;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.parser.PropertyValue;
import org.xhtmlrenderer.css.sheet.MediaRule;
import org.xhtmlrenderer.css.sheet.PageRule;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;
import org.xhtmlrenderer.css.sheet.Ruleset;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;

/**
 * What a style sheet asks for and pages cannot have: a face or a weight that is not bundled, a
 * picture that is missing or lies elsewhere. Each would stop the first report that comes to it.
 */
final class StyleNeeds {

  private static final String NORMAL = "400";
  private static final String BOLD = "700";

  /**
   * Something that pages cannot have.
   *
   * @param key the key of its sentence
   * @param given what the style asks for
   */
  record Unmet(String key, String given) {}

  private final Set<String> faces;
  private final Predicate<String> isThere;
  private final List<Unmet> unmet = new ArrayList<>();

  private StyleNeeds(final Set<String> faces, final Predicate<String> isThere) {
    this.faces = faces;
    this.isThere = isThere;
  }

  /**
   * Looks through a style sheet.
   *
   * @param css its text
   * @param faces the names of the bundled faces, such as {@code text.400.normal}
   * @param isThere tells whether pages may load from an address
   * @return what cannot be had, in reading order; nothing of a sheet that calls for others, which
   *     is refused as a whole
   */
  static List<Unmet> of(
      final String css, final Set<String> faces, final Predicate<String> isThere) {
    if (StyleCheck.callsForOthers(css)) {
      return List.of();
    }
    final StyleNeeds needs = new StyleNeeds(faces, isThere);
    final CSSParser parser = new CSSParser((uri, message) -> {}, feature -> {});
    try {
      parser
          .parseStylesheet(null, StylesheetInfo.Origin.AUTHOR, new StringReader(css))
          .getContents()
          .forEach(needs::rule);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return needs.unmet.stream().distinct().toList();
  }

  private void rule(final Object rule) {
    switch (rule) {
      case Ruleset own -> own.getPropertyDeclarations().forEach(this::declared);
      case MediaRule media -> media.getContents().forEach(this::rule);
      case PageRule page -> {
        rule(page.getRuleset());
        page.getMarginBoxes().values().forEach(box -> box.forEach(this::declared));
      }
      default -> {
        // The engine makes no other rules.
      }
    }
  }

  private void declared(final PropertyDeclaration declaration) {
    if (declaration.getValue() instanceof PropertyValue value) {
      switch (declaration.getPropertyName()) {
        case "font-family" -> family(value.getStringArrayValue());
        case "font-weight" -> weight(value.getCssText().toLowerCase(Locale.ROOT));
        default -> address(value);
      }
    }
  }

  /** The engine takes the first family and no other. */
  private void family(final String @Nullable [] families) {
    if (families != null
        && families.length > 0
        && faces.stream().noneMatch(face -> face.startsWith(families[0] + "."))) {
      unmet.add(new Unmet("style.face", families[0]));
    }
  }

  private void weight(final String given) {
    final String weight =
        switch (given) {
          case "normal" -> NORMAL;
          case "bold" -> BOLD;
          default -> given;
        };
    if (weight.matches("[1-9]00")
        && faces.stream().noneMatch(face -> face.contains("." + weight + "."))) {
      unmet.add(new Unmet("style.weight", given));
    }
  }

  private void address(final PropertyValue value) {
    final String given = value.getStringValue();
    if (value.getPrimitiveType() == CSSPrimitiveValue.CSS_URI
        && given != null
        && !isThere.test(given)) {
      unmet.add(new Unmet("style.address", given));
    }
    final List<?> several = value.getValues();
    if (several != null) {
      several.stream()
          .filter(PropertyValue.class::isInstance)
          .map(PropertyValue.class::cast)
          .forEach(this::address);
    }
  }
}
