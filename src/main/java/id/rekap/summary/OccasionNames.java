package id.rekap.summary;

import id.rekap.model.Occasion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What occasions are called: by their label wherever there is room, else by their code. */
public final class OccasionNames {

  /** Begins the name of the fact that holds what sentences call the occasion of a code. */
  public static final String NAME = "occasion.";

  /** Begins the name of the fact that holds the two codes between which a row is compared. */
  public static final String COMPARED = "compared.";

  /** The longest label, in characters, that stands above a column or beside a bar. */
  private static final int LONGEST = 20;

  private OccasionNames() {}

  /** What sentences call each occasion, by the code that the table prints. */
  static void put(
      final Map<String, Quantity> facts,
      final List<Occasion> occasions,
      final Function<Occasion, Quantity> name) {
    occasions.forEach(one -> facts.put(NAME + one.code(), name.apply(one)));
  }

  /** Every code with its label. */
  static Quantity codes(final List<Occasion> occasions) {
    return Captions.semicolons(
        occasions.stream()
            .map(
                one ->
                    (Quantity)
                        Quantity.phrase(
                            "note.abbreviation",
                            "short",
                            new Quantity.Text(one.code()),
                            "long",
                            new Quantity.Label(one.label())))
            .toList());
  }

  /** The name where there is little room: the label if it is short, else the code. */
  static Quantity brief(final Occasion occasion) {
    return isBrief(occasion)
        ? new Quantity.Label(occasion.label())
        : new Quantity.Text(occasion.code());
  }

  /** The note that explains the codes that {@link #brief} prints; empty where it prints none. */
  static List<Quantity> note(final List<Occasion> occasions) {
    return legend(occasions.stream().filter(one -> !isBrief(one)).toList());
  }

  /** The note that explains codes; empty where each is its own label. */
  static List<Quantity> legend(final List<Occasion> occasions) {
    final List<Occasion> coded =
        occasions.stream().filter(one -> !one.code().equalsIgnoreCase(one.label())).toList();
    return coded.isEmpty()
        ? List.of()
        : List.of(Quantity.phrase("note.course", "occasions", codes(coded)));
  }

  private static boolean isBrief(final Occasion occasion) {
    return occasion.label().codePointCount(0, occasion.label().length()) <= LONGEST;
  }
}
