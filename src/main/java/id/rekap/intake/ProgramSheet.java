package id.rekap.intake;

import id.rekap.model.Account;
import id.rekap.model.Argument;
import id.rekap.model.Funding;
import id.rekap.model.Place;
import id.rekap.model.Program;
import id.rekap.model.Reason;
import id.rekap.model.Scale;
import id.rekap.model.Team;
import id.rekap.workbook.Characters;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the sheet Kegiatan: two columns, one entry a row. */
final class ProgramSheet {

  /**
   * What the sheet says.
   *
   * @param program the activity; null where something needed is missing
   * @param code Kode Kegiatan; null where it cannot be read
   * @param codeSpot where it stands; null where it does not
   */
  record Entry(@Nullable Program program, @Nullable String code, @Nullable Spot codeSpot) {
    static final Entry NONE = new Entry(null, null, null);
  }

  private static final Set<String> NEEDED = Set.of("code", "title", "start", "leader");
  private static final int MOST_PEOPLE = 10_000_000;

  private final Tools tools;
  private final Table table;
  private final Map<String, Spot> values = new HashMap<>();

  private ProgramSheet(final Tools tools, final Table table) {
    this.tools = tools;
    this.table = table;
  }

  static Entry read(final Tools tools, final @Nullable RawSheet sheet) {
    final Table table = tools.table(Layout.PROGRAM, sheet, true);
    if (table == null || !table.has("field") || !table.has("value")) {
      return Entry.NONE;
    }
    final ProgramSheet reader = new ProgramSheet(tools, table);
    return reader.locate() ? reader.entry() : Entry.NONE;
  }

  private boolean locate() {
    final List<RawRow> rows = tools.rows().of(table, "field", false);
    if (rows.isEmpty()) {
      tools.noData(table);
      return false;
    }
    final Map<Integer, Spot> unknown = new TreeMap<>();
    for (final RawRow row : rows) {
      final Spot field = table.at(row, "field");
      final RawCell cell = field.cell();
      final String key =
          cell == null
              ? null
              : tools.columns().find("entry", Characters.withoutControls(cell.text()));
      final Spot earlier = key == null ? null : values.get(key);
      if (key == null || (earlier != null && !isOther(field, earlier, table.at(row, "value")))) {
        unknown.put(row.number(), field);
      } else {
        values.put(key, table.at(row, "value"));
      }
    }
    sayMissing(unknown);
    unknown.values().forEach(this::sayUnread);
    return true;
  }

  /** Tells whether an entry that is there again takes the place of an empty one; says a clash. */
  private boolean isOther(final Spot field, final Spot earlier, final Spot value) {
    final String old = earlier.found();
    final String now = value.found();
    if (old != null && now != null && !Spelling.fold(old).equals(Spelling.fold(now))) {
      tools
          .findings()
          .add(
              Reason.KODE_GANDA,
              field,
              "entry",
              Map.of("row", Argument.of(String.valueOf(earlier.row()))));
      return true;
    }
    return old == null && now != null;
  }

  private void sayUnread(final Spot spot) {
    final List<String> missing =
        Layout.ENTRIES.stream()
            .filter(key -> !values.containsKey(key))
            .map(key -> tools.columns().name("entry." + key))
            .toList();
    final String found = spot.found();
    final String near = found == null ? null : References.nearest(found, missing);
    if (near == null) {
      tools.findings().add(Reason.KOLOM_DIABAIKAN, spot);
    } else {
      tools
          .findings()
          .add(Reason.KOLOM_DIABAIKAN, spot, "near", Map.of("column", Argument.of(near)));
    }
  }

  /** An entry without a row points at the unknown entry that is spelled most like it. */
  private void sayMissing(final Map<Integer, Spot> unknown) {
    for (final String key : Layout.ENTRIES) {
      if (NEEDED.contains(key) && !values.containsKey(key)) {
        final String name = tools.columns().name("entry." + key);
        final Spot near = nearest(name, unknown);
        final Spot spot = near == null ? table.head() : near;
        unknown.remove(spot.row());
        tools
            .findings()
            .add(Reason.ISIAN_WAJIB_KOSONG, spot, "no-row", Map.of("column", Argument.of(name)));
      }
    }
  }

  private static @Nullable Spot nearest(final String name, final Map<Integer, Spot> unknown) {
    final String wanted = Spelling.fold(name);
    Spot best = null;
    int least = wanted.length() / 2 + 1;
    for (final Spot spot : unknown.values()) {
      final String found = spot.found();
      final int far = found == null ? least : Spelling.distance(wanted, Spelling.fold(found));
      if (far < least) {
        best = spot;
        least = far;
      }
    }
    return best;
  }

  private Entry entry() {
    final Spot codeSpot = values.get("code");
    final String code = codeSpot == null ? null : code(codeSpot);
    final String title = needed("title");
    final LocalDate start = start();
    final LocalDate end = date("end");
    final String leader = needed("leader");
    final String kind = kind();
    final String topic = line("topic");
    final Place place = place();
    final Team team = team(leader == null ? "" : leader);
    final Funding funding = funding();
    final Account account = account();
    final boolean backwards = start != null && end != null && end.isBefore(start);
    final Spot endSpot = values.get("end");
    if (start != null && backwards && endSpot != null) {
      tools
          .findings()
          .add(Reason.TANGGAL_TIDAK_SAH, endSpot, "order", Map.of("start", Argument.of(start)));
    }
    if (code == null || title == null || start == null || leader == null || backwards) {
      return new Entry(null, code, codeSpot);
    }
    final Program program =
        new Program(code, title, kind, topic, start, end, place, team, funding, account);
    return new Entry(program, code, codeSpot);
  }

  /** Any words; those that are no community service count nowhere, and so a slip would. */
  private @Nullable String kind() {
    final String kind = line("kind");
    final Spot spot = values.get("kind");
    final String known = kind == null ? null : tools.columns().find("activity", kind);
    final String service = tools.columns().name("activity.service");
    if (kind != null && known == null && spot != null) {
      tools
          .findings()
          .add(Reason.JENIS_KEGIATAN_LAIN, spot, "", Map.of("service", Argument.of(service)));
    }
    return "service".equals(known) ? service : kind;
  }

  private @Nullable String code(final Spot spot) {
    if (tools.cells().isMissing(spot)) {
      return needed("code");
    }
    final String code = tools.cells().code(spot);
    tools.cells().shown(spot, code);
    if (code != null && code.chars().noneMatch(Character::isLetterOrDigit)) {
      tools.findings().add(Reason.TEKS_TIDAK_SAH, spot, "sign", Map.of());
      return null;
    }
    return code;
  }

  private @Nullable LocalDate start() {
    final Spot spot = values.get("start");
    if (spot != null && tools.cells().isMissing(spot)) {
      needed("start");
      return null;
    }
    return date("start");
  }

  private Place place() {
    return new Place(
        line("venue"),
        line("village"),
        line("district"),
        line("regency"),
        line("province"),
        line("in-captions"));
  }

  private Team team(final String leader) {
    return new Team(
        leader,
        list("members"),
        count("students"),
        line("institution"),
        line("faculty"),
        line("study-program"),
        list("partners"));
  }

  private Funding funding() {
    return new Funding(
        line("source"), line("scheme"), money("budget"), money("spent"), line("contract"));
  }

  private Account account() {
    return new Account(
        passage("target"),
        count("target-count"),
        passage("method"),
        passage("aim"),
        passage("obstacles"),
        passage("follow-up"));
  }

  private @Nullable String needed(final String key) {
    final Spot spot = values.get(key);
    final String name = tools.columns().name("entry." + key);
    return spot == null ? null : tools.cells().requiredPrinted(spot, CellReader.LINE, name);
  }

  private @Nullable String line(final String key) {
    final Spot spot = values.get(key);
    return spot == null ? null : tools.cells().printed(spot, CellReader.LINE);
  }

  private @Nullable String passage(final String key) {
    final Spot spot = values.get(key);
    return spot == null ? null : tools.cells().printed(spot, CellReader.PASSAGE);
  }

  private List<String> list(final String key) {
    final String text = passage(key);
    return text == null
        ? List.of()
        : Arrays.stream(text.split("[;\n]", -1))
            .map(Spelling::squeeze)
            .filter(one -> !one.isEmpty())
            .toList();
  }

  private @Nullable LocalDate date(final String key) {
    final Spot spot = values.get(key);
    return spot == null ? null : tools.cells().date(spot);
  }

  private @Nullable Integer count(final String key) {
    final Spot spot = values.get(key);
    return spot == null ? null : tools.numbers().whole(spot, 0, MOST_PEOPLE);
  }

  private @Nullable BigDecimal money(final String key) {
    final Spot spot = values.get(key);
    if (spot == null) {
      return null;
    }
    final Scale rupiah = new Scale("Rp", 0.0, null, 2, null);
    final BigDecimal exact = tools.numbers().money(spot, rupiah);
    if (exact != null && exact.signum() < 0) {
      tools.outside(spot, "below" + NumberReader.FORM, NumberReader.slots(rupiah, null));
      return null;
    }
    return exact;
  }
}
