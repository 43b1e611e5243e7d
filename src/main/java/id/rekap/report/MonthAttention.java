package id.rekap.report;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.model.Program;
import id.rekap.portfolio.Effect;
import id.rekap.portfolio.Portfolio;
import id.rekap.portfolio.ShortCodes;
import id.rekap.summary.Quantity;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a funder should know besides the numbers: who missed a measurement, what stood in the way,
 * what comes next, and what the workbooks do not hold.
 *
 * @param input the month
 * @param codes how programs are named
 * @param effects what was measured twice
 * @param cut true where text of a program was kept back
 */
record MonthAttention(FunderMonth input, ShortCodes codes, List<Effect> effects, boolean cut) {

  /** So many programs that somebody missed are named. */
  private static final int MOST = 6;

  /** From the fullest to the shortest way of saying it. */
  private static final List<Length> LENGTHS =
      List.of(
          new Length(6, 180, 6),
          new Length(6, 80, 4),
          new Length(4, 80, 3),
          new Length(2, 80, 2),
          new Length(1, 80, 1),
          new Length(0, 0, 0));

  /** So many letters fit on a line of the column. */
  private static final int LETTERS = 50;

  /** So many letters the words of a sentence have around what fills its places. */
  private static final int WORDS = 20;

  /** The same of a sentence without places. */
  private static final int SENTENCE = 80;

  /**
   * How much is said.
   *
   * @param quoted so many programs are quoted; the others are counted
   * @param letters so much of a text is quoted
   * @param named so many programs of the next month are named; the others are counted
   */
  private record Length(int quoted, int letters, int named) {}

  /**
   * Says as much as there is room for.
   *
   * @param room so many lines
   * @return the list; the shortest one where no longer one fits
   */
  Block block(final int room) {
    return new Block.Listing(
        false,
        LENGTHS.stream()
            .map(this::items)
            .filter(items -> isWithin(items, room))
            .findFirst()
            .orElseGet(() -> items(LENGTHS.getLast())));
  }

  /**
   * Tells whether at least the shortest list fits.
   *
   * @param room so many lines
   * @return false where even that one is longer
   */
  boolean fits(final int room) {
    return isWithin(items(LENGTHS.getLast()), room);
  }

  private static boolean isWithin(final List<Quantity> items, final int room) {
    return items.stream().mapToInt(MonthAttention::lines).sum() <= room;
  }

  private static int lines(final Quantity item) {
    final int filled = letters(item);
    return Math.ceilDiv(filled == WORDS ? SENTENCE : filled, LETTERS);
  }

  private static int letters(final Quantity part) {
    return switch (part) {
      case Quantity.Text text -> text.text().length();
      case Quantity.Listing listing -> listing.items().stream().mapToInt(one -> letters(one)).sum();
      case Quantity.Phrase phrase ->
          WORDS + phrase.slots().values().stream().mapToInt(one -> letters(one)).sum();
      default -> 0;
    };
  }

  private List<Quantity> items(final Length length) {
    final List<Quantity> items = new ArrayList<>();
    final Portfolio all = new Portfolio(input.known());
    final Portfolio own = all.within(Period.of(input.month()));
    missed(items);
    told(items, own.services(), length);
    if (own.services().spent().isEmpty() && !own.services().isEmpty()) {
      items.add(Quantity.phrase("statement.month.no-spending"));
    }
    if (!own.studies().isEmpty()) {
      items.add(Quantity.phrase("statement.month.apart", "programs", names(own.studies(), length)));
    }
    coming(items, all, length);
    if (cut) {
      items.add(Quantity.phrase("statement.month.cut"));
    }
    return items;
  }

  /** Programs in which somebody was measured only once, each once. */
  private void missed(final List<Quantity> items) {
    final List<String> found = new ArrayList<>();
    for (final Effect one : effects) {
      final Double left = one.value("n_dikeluarkan");
      final String code = codes.of(one.program());
      if (left != null && left > 0 && !found.contains(code)) {
        found.add(code);
      }
    }
    if (found.size() > MOST) {
      items.add(
          Quantity.phrase(
              "statement.month.missed-many", "count", new Quantity.Count(found.size())));
    } else if (!found.isEmpty()) {
      items.add(Quantity.phrase("statement.month.missed", "programs", listing(found)));
    }
  }

  private static Quantity listing(final List<String> texts) {
    return new Quantity.Listing(
        texts.stream().map(Quantity.Text::new).map(Quantity.class::cast).toList());
  }

  private void told(final List<Quantity> items, final Portfolio services, final Length length) {
    int quoted = 0;
    int silent = 0;
    for (final Overview one : services.programs()) {
      final Program program = one.program();
      final String obstacles = program.account().obstacles();
      final String next = program.account().followUp();
      if (obstacles == null && next == null) {
        silent++;
      } else if (quoted++ < length.quoted()) {
        quote(items, program, "statement.month.obstacles", cut(obstacles, length));
        quote(items, program, "statement.month.follow-up", cut(next, length));
      }
    }
    if (quoted > length.quoted()) {
      items.add(
          Quantity.phrase(
              "statement.month." + (length.quoted() == 0 ? "told" : "more"),
              "count",
              new Quantity.Count(quoted - length.quoted())));
    }
    if (silent > 0 && silent == services.size()) {
      items.add(Quantity.phrase("statement.month.silent"));
    }
  }

  private void quote(
      final List<Quantity> items,
      final Program program,
      final String key,
      final @Nullable String text) {
    if (text != null) {
      items.add(
          Quantity.phrase(
              key, "code", new Quantity.Text(codes.of(program)), "text", new Quantity.Text(text)));
    }
  }

  private static @Nullable String cut(final @Nullable String text, final Length length) {
    return text == null ? null : shortened(text, length.letters());
  }

  private static String shortened(final String text, final int longest) {
    final String plain = text.strip().replaceAll("\\s*;\\s*", "; ");
    final String bare = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    if (bare.length() <= longest) {
      return bare;
    }
    final int space = bare.lastIndexOf(' ', longest);
    final String begun = bare.substring(0, space > 0 ? space : longest);
    return begun.replaceAll("[\\s.,;:]+$", "") + " …";
  }

  private void coming(final List<Quantity> items, final Portfolio all, final Length length) {
    final YearMonth month = input.month().plusMonths(1);
    final Portfolio next = all.services().within(Period.of(month));
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("month", Quantity.phrase("month." + month.getMonthValue()));
    slots.put("year", new Quantity.Text(Integer.toString(month.getYear())));
    if (!next.isEmpty()) {
      slots.put("programs", names(next, length));
    }
    items.add(
        new Quantity.Phrase(
            next.isEmpty() ? "statement.month.nothing-next" : "statement.month.next", slots));
  }

  private static Quantity names(final Portfolio programs, final Length length) {
    final List<Quantity> names = new ArrayList<>();
    final int named = (int) Math.min(length.named(), programs.size());
    for (final Overview one : programs.programs().subList(0, named)) {
      names.add(
          Quantity.phrase(
              "cell.month.named",
              "title",
              new Quantity.Text(shortened(one.program().title(), length.letters())),
              "date",
              new Quantity.Day(one.program().start())));
    }
    if (programs.size() > named) {
      names.add(
          Quantity.phrase(
              named == 0 ? "cell.month.counted" : "cell.month.others",
              "count",
              new Quantity.Count(programs.size() - named)));
    }
    return new Quantity.Listing(names);
  }
}
