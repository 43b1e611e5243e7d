package id.rekap.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One category of a variable; a category without respondents still exists.
 *
 * @param order Urutan, ascending in every table
 * @param label Label, as printed
 * @param from Dari: lowest number that belongs to it, inclusive; null when open below
 * @param to Sampai: highest number that belongs to it, inclusive; null when open above
 * @param synonyms Padanan: other spellings
 */
public record Category(
    int order, String label, @Nullable Double from, @Nullable Double to, List<String> synonyms) {

  /** Keeps its own copy of the synonyms. */
  public Category {
    synonyms = List.copyOf(synonyms);
  }
}
