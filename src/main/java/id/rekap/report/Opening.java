package id.rekap.report;

import id.rekap.model.Dataset;
import id.rekap.model.Occasion;
import id.rekap.model.Place;
import id.rekap.model.Program;
import id.rekap.model.Team;
import id.rekap.narrative.Statement;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The title and the opening paragraph: what, where, when, for whom, how many of each group, how.
 */
final class Opening {

  /** From so many days on an activity is said to lie in a period instead of on days. */
  private static final int WEEK = 7;

  private final Dataset dataset;
  private final Program program;
  private final long respondents;
  private final Map<String, Long> groups;
  private final List<Occasion> measured;

  /**
   * Begins a report.
   *
   * @param measured the occasions with values, ascending in time
   */
  Opening(
      final Dataset dataset,
      final long respondents,
      final Map<String, Long> groups,
      final List<Occasion> measured) {
    this.measured = List.copyOf(measured);
    this.dataset = dataset;
    this.program = dataset.program();
    this.respondents = respondents;
    this.groups = groups;
  }

  private boolean isResearch() {
    return !program.isService();
  }

  Title title() {
    final List<Quantity> data = new ArrayList<>();
    final Team team = program.team();
    final List<String> unit = new ArrayList<>();
    addIf(unit, team.studyProgram());
    addIf(unit, team.institution());
    if (!unit.isEmpty()) {
      data.add(new Quantity.Text(String.join(", ", unit)));
    }
    final Quantity when = new Quantity.Span(program.start(), end());
    final String where = place(program.place());
    data.add(
        where == null
            ? when
            : Quantity.phrase("title.place-date", "place", new Quantity.Text(where), "date", when));
    final List<String> names = new ArrayList<>();
    names.add(team.leader());
    names.addAll(team.members());
    return new Title(
        Quantity.phrase("title.eyebrow", "kind", kind()),
        new Quantity.Text(program.title()),
        new Quantity.Text(String.join(", ", names)),
        data,
        Quantity.phrase("title.short", "place", shortPlace()),
        new Quantity.Text(program.code()));
  }

  private Quantity kind() {
    return program.kind() == null
        ? Quantity.phrase("kind.service")
        : new Quantity.Text(program.kind());
  }

  private Quantity shortPlace() {
    final String place = program.place().inCaptions();
    final String year = Integer.toString(program.start().getYear());
    return place == null ? new Quantity.Text(year) : new Quantity.Text(place + ", " + year);
  }

  private static void addIf(final List<String> to, final @Nullable String text) {
    if (text != null && !text.isBlank()) {
      to.add(text);
    }
  }

  private LocalDate end() {
    return program.end() == null ? program.start() : program.end();
  }

  static @Nullable String place(final Place place) {
    final List<String> parts = new ArrayList<>();
    for (final String part :
        java.util.Arrays.asList(
            place.venue(), place.district(), place.regency(), place.province())) {
      if (part != null && !part.isBlank() && parts.stream().noneMatch(one -> one.contains(part))) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? null : String.join(", ", parts).replace(";", ",");
  }

  List<Statement> paragraph() {
    final List<Statement> statements = new ArrayList<>();
    statements.add(held());
    final String aim = program.account().aim();
    if (aim != null) {
      statements.add(
          Statement.of(
              "statement.opening.aim" + research(), Map.of("aim", new Quantity.Text(plain(aim)))));
    }
    final String method = program.account().method();
    if (method != null) {
      statements.add(
          Statement.of(
              "statement.opening.method" + research(),
              Map.of("method", new Quantity.Text(plain(method)))));
    }
    if (dataset.dictionary().occasions().size() > 1 && !measured.isEmpty()) {
      statements.add(measurements());
    }
    if (dataset.isSummaryOnly()) {
      statements.add(Statement.of("statement.opening.summary-only"));
    }
    return statements;
  }

  /** What the measurements stand around: the activity, or the intervention of a study. */
  static Quantity event(final Program program) {
    return Quantity.phrase(program.isService() ? "event.service" : "event.research");
  }

  private String research() {
    return isResearch() ? ".research" : "";
  }

  /**
   * Text of the team as part of a sentence: without its own full stop, its list marks as commas.
   */
  private static String plain(final String text) {
    final String trimmed = text.strip().replaceAll("\\s*;\\s*", ", ");
    return trimmed.endsWith(".") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
  }

  /** On how many occasions something was measured, and which they are. */
  private Statement measurements() {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("times", new Quantity.Count(measured.size()));
    slots.put("occasions", occasions());
    slots.put("event", event(program));
    if (measured.size() == 1) {
      final boolean named = dataset.dictionary().occasions().size() > 2;
      final Occasion.Role role = measured.getFirst().role();
      final String when =
          named || role == null || role == Occasion.Role.FOLLOW_UP
              ? ""
              : role == Occasion.Role.BEFORE ? ".before" : ".after";
      return Statement.of("statement.opening.once" + when, slots);
    }
    final boolean roles =
        measured.size() == 2
            && measured.getFirst().role() == Occasion.Role.BEFORE
            && measured.getLast().role() == Occasion.Role.AFTER;
    return Statement.of(
        roles ? "statement.opening.before-after" : "statement.opening.occasions", slots);
  }

  private Quantity occasions() {
    return new Quantity.Listing(
        measured.stream()
            .map(one -> Quantity.phrase("occasion.name", "label", new Quantity.Label(one.label())))
            .map(Quantity.class::cast)
            .toList());
  }

  private Statement held() {
    final Map<String, Quantity> slots = new HashMap<>();
    final boolean days = ChronoUnit.DAYS.between(program.start(), end()) < WEEK;
    slots.put(
        "when",
        Quantity.phrase(
            days ? "opening.days" : "opening.period",
            "date",
            new Quantity.Span(program.start(), end())));
    slots.put("people", people());
    final String where = place(program.place());
    String key = "statement.opening.held" + research();
    if (where != null) {
      slots.put("place", new Quantity.Text(where.contains(",") ? where + "," : where));
      key += ".place";
    }
    return Statement.of(key, slots);
  }

  /** How many took part, of whom; those whose data are left out are counted and set apart. */
  private Quantity people() {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put(
        "n",
        new Quantity.Keyed(
            new FigureKey(null, null, null, null, "n"), new Quantity.Count(respondents)));
    final long refused = dataset.provenance().rowsRefused();
    String key = "opening.people";
    if (groups.size() > 1) {
      slots.put("groups", new Quantity.Listing(groups()));
      key += ".groups";
    } else {
      key += respondents == 1 && refused == 0 ? ".one" : "";
      slots.put(
          "who",
          groups.isEmpty()
              ? Quantity.phrase("who.respondents")
              : new Quantity.Label(groups.keySet().iterator().next()));
    }
    if (refused > 0) {
      slots.put("refused", new Quantity.Count(refused));
      slots.put("all", new Quantity.Count(respondents + refused));
      key += ".consent";
    }
    return new Quantity.Phrase(key, slots);
  }

  private List<Quantity> groups() {
    final List<Quantity> parts = new ArrayList<>();
    groups.forEach(
        (name, size) ->
            parts.add(
                Quantity.phrase(
                    "opening.group",
                    "n",
                    new Quantity.Keyed(
                        new FigureKey(null, name, null, null, "n"), new Quantity.Count(size)),
                    "group",
                    new Quantity.Label(name))));
    return parts;
  }
}
