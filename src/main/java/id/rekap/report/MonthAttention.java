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

  /** So many programs are quoted; the others are counted. */
  private static final int MOST = 6;

  /** So much of a text is quoted, in characters. */
  private static final int LONGEST = 180;

  /** The same where many programs share the page. */
  private static final int FEW = 2;

  private static final int SHORT = 80;
  private static final int MANY = 8;

  private boolean isCrowded() {
    return input.own().size() > MANY;
  }

  private int most() {
    return isCrowded() ? FEW : MOST;
  }

  private int longest() {
    return isCrowded() ? SHORT : LONGEST;
  }

  Block block() {
    final List<Quantity> items = new ArrayList<>();
    final Portfolio all = new Portfolio(input.known());
    final Portfolio own = all.within(Period.of(input.month()));
    missed(items);
    told(items, own.services());
    if (own.services().spent().isEmpty() && !own.services().isEmpty()) {
      items.add(Quantity.phrase("statement.month.no-spending"));
    }
    apart(items, own.studies());
    coming(items, all);
    if (cut) {
      items.add(Quantity.phrase("statement.month.cut"));
    }
    return new Block.Listing(false, items);
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

  private void told(final List<Quantity> items, final Portfolio services) {
    int quoted = 0;
    int silent = 0;
    for (final Overview one : services.programs()) {
      final Program program = one.program();
      final String obstacles = program.account().obstacles();
      final String next = program.account().followUp();
      if (obstacles == null && next == null) {
        silent++;
      } else if (quoted++ < most()) {
        quote(items, program, "statement.month.obstacles", obstacles);
        quote(items, program, "statement.month.follow-up", next);
      }
    }
    if (quoted > most()) {
      items.add(
          Quantity.phrase("statement.month.more", "count", new Quantity.Count(quoted - most())));
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
              key,
              "code",
              new Quantity.Text(codes.of(program)),
              "text",
              new Quantity.Text(shortened(text))));
    }
  }

  private String shortened(final String text) {
    final String plain = text.strip().replaceAll("\\s*;\\s*", "; ");
    final String bare = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    if (bare.length() <= longest()) {
      return bare;
    }
    final int space = bare.lastIndexOf(' ', longest());
    return bare.substring(0, space > 0 ? space : longest()) + " …";
  }

  private void apart(final List<Quantity> items, final Portfolio studies) {
    if (!studies.isEmpty()) {
      items.add(Quantity.phrase("statement.month.apart", "programs", names(studies)));
    }
  }

  private void coming(final List<Quantity> items, final Portfolio all) {
    final YearMonth month = input.month().plusMonths(1);
    final Portfolio next = all.services().within(Period.of(month));
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("month", Quantity.phrase("month." + month.getMonthValue()));
    slots.put("year", new Quantity.Text(Integer.toString(month.getYear())));
    if (!next.isEmpty()) {
      slots.put("programs", names(next));
    }
    items.add(
        new Quantity.Phrase(
            next.isEmpty() ? "statement.month.nothing-next" : "statement.month.next", slots));
  }

  private Quantity names(final Portfolio programs) {
    final List<Quantity> names = new ArrayList<>();
    for (final Overview one :
        programs.programs().subList(0, (int) Math.min(most(), programs.size()))) {
      names.add(
          Quantity.phrase(
              "cell.month.named",
              "title",
              new Quantity.Text(shortened(one.program().title())),
              "date",
              new Quantity.Day(one.program().start())));
    }
    if (programs.size() > most()) {
      names.add(
          Quantity.phrase(
              "cell.month.others", "count", new Quantity.Count(programs.size() - most())));
    }
    return new Quantity.Listing(names);
  }
}
