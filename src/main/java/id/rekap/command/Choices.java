package id.rekap.command;

import id.rekap.job.DataSourceKeys;
import id.rekap.job.Folders;
import id.rekap.job.Settings;
import id.rekap.job.Timetable;
import id.rekap.render.TemplateFolder;
import id.rekap.workbook.Limits;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Settings by precedence: flag, then environment, then {@code rekap.yml}, then default. Paths of
 * flags and environment are relative to the working folder, the others to the launcher's. What is
 * set to something that cannot be ends in a {@link UsageException}.
 */
final class Choices {

  /** Every key of {@code rekap.yml} but the rarer ones of {@link DataSourceKeys}. */
  static final Set<String> KEYS = keys();

  private static final String EMPTY_MONTHS = "empty-months";

  private static final String LIMITS = "limits.";

  private static final String VARIABLES = "SPRING_DATASOURCE_";

  private final Surroundings around;
  private final OfficeFile office;
  private final Words words;

  Choices(final Surroundings around, final OfficeFile office, final Words words) {
    this.around = around;
    this.office = office;
    this.words = words;
  }

  private static Set<String> keys() {
    final Set<String> keys =
        new TreeSet<>(
            List.of(
                "input",
                "output",
                "data",
                "dry-run",
                EMPTY_MONTHS,
                "final",
                "from",
                "funder",
                "json",
                "kind",
                "notice",
                "lang",
                "language",
                "office",
                "pdf",
                "zone",
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password"));
    Limits.names().forEach(name -> keys.add("limits." + name));
    keys.addAll(MailChoices.KEYS);
    keys.addAll(TimetableChoices.KEYS);
    return Collections.unmodifiableSet(keys);
  }

  Settings settings(final FolderOptions flags) {
    return new Settings(
        around.home(),
        new Folders(
            folder("input", flags.input),
            folder("output", flags.output),
            folder("data", flags.data)),
        language(),
        office(),
        zone(),
        limits(),
        spring(),
        new MailChoices(this).settings(),
        timetable(),
        isOn(EMPTY_MONTHS, null));
  }

  private Timetable timetable() {
    try {
      return new TimetableChoices(this::text).timetable(zone());
    } catch (final TimetableChoices.Refused value) {
      throw refused(value.sentence(), value.key(), "given", value.given());
    }
  }

  /** A folder that need not be named; null where it is not. */
  @Nullable Path path(final String key, final @Nullable Path flag) {
    final String outside = around.setting(key);
    if (flag != null || outside != null) {
      return around.work().resolve(flag != null ? flag : Path.of(outside + "")).normalize();
    }
    final String own = office.get(key);
    return own == null ? null : around.home().resolve(own).normalize();
  }

  /** A name: of the flag, the environment, {@code rekap.yml}, or the usual one. */
  String named(final String key, final @Nullable String flag, final String usual) {
    return flag == null ? text(key, usual) : flag;
  }

  /** A switch, off where nobody turned it on. */
  boolean isOn(final String key, final @Nullable Boolean flag) {
    if (flag != null) {
      return flag;
    }
    final String found = text(key, "false");
    if (!found.equals("true") && !found.equals("false")) {
      throw refused("error.no-switch", key, "given", found);
    }
    return found.equals("true");
  }

  /** The office whose templates come first; null for the house's alone. */
  @Nullable String office() {
    final String name = optional("office");
    if (name == null) {
      return null;
    }
    final Set<String> known = TemplateFolder.offices(templates());
    if (known.isEmpty()) {
      throw refused("error.no-offices", "office", "given", name);
    }
    if (!known.contains(name)) {
      throw refused("error.no-office", "office", "given", name, "known", String.join(", ", known));
    }
    return name;
  }

  private String language() {
    final String tag = text("language", Rekap.HOUSE_LANGUAGE);
    final Set<String> known = Rekap.languages(templates().resolve("words"));
    if (!known.contains(tag)) {
      throw refused(
          "error.no-report-language", "language", "given", tag, "known", String.join(", ", known));
    }
    return tag;
  }

  private ZoneId zone() {
    final String name = text("zone", "Asia/Jakarta");
    final ZoneId known = TimetableChoices.zone(name);
    try {
      return known == null ? ZoneId.of(name) : known;
    } catch (final DateTimeException unknown) {
      final String nearest = TimetableChoices.nearest(name);
      throw refused("error.no-zone", "zone", "given", name, "nearest", nearest);
    }
  }

  /** How much of a workbook is read before it is refused. */
  Limits limits() {
    return Limits.of(
        (name, usual) -> {
          final String key = LIMITS + name;
          final String found = text(key, String.valueOf(usual));
          try {
            final long limit = Long.parseLong(found.strip());
            if (limit >= 1 && limit <= Integer.MAX_VALUE) {
              return limit;
            }
          } catch (final NumberFormatException none) {
            // Answered below, as every other number that cannot be a limit.
          }
          throw refused("error.no-limit", key, "given", found);
        });
  }

  private Map<String, String> spring() {
    final Map<String, String> all = office.under(DataSourceKeys.PREFIX);
    around
        .environment()
        .forEach(
            (name, value) -> {
              final String key = name.startsWith(VARIABLES) ? DataSourceKeys.named(name) : null;
              if (key != null) {
                all.put(key, value);
              }
            });
    return all;
  }

  private Path folder(final String key, final @Nullable Path flag) {
    final Path named = path(key, flag);
    return named == null ? around.home().resolve(key).normalize() : named;
  }

  private Path templates() {
    return around.home().resolve("templates");
  }

  String text(final String key, final String otherwise) {
    final String found = optional(key);
    return found == null ? otherwise : found;
  }

  /** A whole number from 1 to the most that makes sense. */
  int number(final String key, final int usual, final int most) {
    final String given = text(key, String.valueOf(usual)).strip();
    if (given.matches("[1-9][0-9]{0,4}") && Integer.parseInt(given) <= most) {
      return Integer.parseInt(given);
    }
    throw refused("error.mail.number", key, "given", given, "most", String.valueOf(most));
  }

  /** What is set in {@code rekap.yml} alone below a key that ends in a dot or opens a list. */
  Map<String, String> under(final String prefix) {
    return office.under(prefix);
  }

  @Nullable String optional(final String key) {
    final String outside = around.setting(key);
    return outside == null ? office.get(key) : outside;
  }

  /** Says where the value stands, as it is rarely the command line. */
  UsageException refused(final String sentence, final String key, final Object... slots) {
    final Object[] all = new Object[slots.length + 2];
    System.arraycopy(slots, 0, all, 2, slots.length);
    all[0] = "where";
    all[1] = around.setting(key) == null ? "rekap.yml, " + key : Surroundings.variable(key);
    return new UsageException(words.text(sentence, all));
  }
}
