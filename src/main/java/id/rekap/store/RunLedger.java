package id.rekap.store;

import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.model.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Remembers runs, the workbooks they met, and which workbook speaks for which program. */
public final class RunLedger {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  /**
   * A ledger on a database whose tables exist.
   *
   * @param jdbc the database
   */
  public RunLedger(final JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /**
   * Gives the identity of a program behind the spelling of its code.
   *
   * @param code Kode Kegiatan as a workbook writes it
   * @return the code without outer spaces, in lower case
   */
  public static String key(final String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Opens a run.
   *
   * @param now when it starts
   * @return its number
   */
  public long openRun(final Instant now) {
    final KeyHolder key = new GeneratedKeyHolder();
    client.sql("insert into run (started_at) values (?)").param(at(now)).update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class), "the database gave no run number");
  }

  /**
   * Finds the run that was opened and never ended.
   *
   * @return its number; empty where every run ended
   */
  public Optional<Long> openRun() {
    return client
        .sql("select max(id) from run where ended_at is null")
        .query(Long.class)
        .optional();
  }

  /**
   * Ends a run, and with it every earlier one that is still open.
   *
   * @param run its number
   * @param now when it ended
   */
  public void endRun(final long run, final Instant now) {
    client
        .sql("update run set ended_at = ? where id <= ? and ended_at is null")
        .params(at(now), run)
        .update();
  }

  /**
   * Tells when the last run ended.
   *
   * @return the time; empty where none did
   */
  public Optional<Instant> lastRun() {
    return client
        .sql("select max(ended_at) as last_end from run")
        .query((row, number) -> Optional.ofNullable(instant(row, "last_end")))
        .single();
  }

  /**
   * Writes a workbook down, in place of what was known of the same bytes.
   *
   * @param file the workbook
   * @param findings what was found in it, in order
   */
  public void record(final LedgerFile file, final List<Finding> findings) {
    client.sql("delete from intake_file where sha256 = ?").param(file.sha256()).update();
    final String code = file.code();
    jdbc.update(
        "insert into intake_file (sha256, file_name, status, code, code_key, sheets, respondents,"
            + " rows_read, rows_used, rows_refused, errors, warnings, notes, blocked_by, version,"
            + " run_id, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        file.sha256(),
        file.name(),
        file.status().name(),
        code,
        code == null ? null : key(code),
        file.sheets(),
        file.respondents(),
        file.rows().read(),
        file.rows().used(),
        file.rows().refused(),
        file.remarks().errors(),
        file.remarks().warnings(),
        file.remarks().notes(),
        file.blockedBy(),
        file.version(),
        file.run(),
        at(file.receivedAt()));
    insertFindings(file.sha256(), findings);
  }

  private void insertFindings(final String sha256, final List<Finding> findings) {
    final List<Object[]> rows = new ArrayList<>();
    final List<Object[]> slots = new ArrayList<>();
    for (final Finding one : findings) {
      final int seq = rows.size();
      rows.add(
          new Object[] {
            sha256,
            seq,
            one.code(),
            one.severity().name(),
            one.sheet(),
            one.cell(),
            one.found(),
            one.variant()
          });
      int slot = 0;
      for (final Map.Entry<String, Argument> entry : one.slots().entrySet()) {
        final ArgumentColumns value = ArgumentColumns.of(entry.getValue());
        slots.add(
            new Object[] {sha256, seq, slot++, entry.getKey(), value.kind(), value.content()});
      }
    }
    jdbc.batchUpdate(
        "insert into finding (sha256, seq, code, severity, sheet, cell, found, variant)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    jdbc.batchUpdate(
        "insert into finding_slot (sha256, finding_seq, seq, name, kind, content)"
            + " values (?, ?, ?, ?, ?, ?)",
        slots);
  }

  /**
   * Marks a workbook as one that no longer speaks for its program.
   *
   * @param sha256 SHA-256 of the workbook
   */
  public void supersede(final String sha256) {
    client
        .sql("update intake_file set status = 'SUPERSEDED' where sha256 = ?")
        .param(sha256)
        .update();
  }

  /**
   * Marks refused workbooks of one file name or one program as superseded, now that their repaired
   * version is in.
   *
   * @param name the file name
   * @param code Kode Kegiatan of the program in any spelling
   * @param present SHA-256 of every workbook in the input folder; those stay refused
   */
  public void settle(final String name, final String code, final Set<String> present) {
    client
        .sql(
            "select sha256 from intake_file where status = 'REFUSED'"
                + " and (file_name = ? or code_key = ?)")
        .params(name, key(code))
        .query(String.class)
        .list()
        .stream()
        .filter(sha256 -> !present.contains(sha256))
        .forEach(this::supersede);
  }

  /**
   * Writes down that a workbook has another name now.
   *
   * @param sha256 SHA-256 of its bytes
   * @param name its file name without folders
   */
  public void rename(final String sha256, final String name) {
    client
        .sql("update intake_file set file_name = ? where sha256 = ?")
        .params(name, sha256)
        .update();
  }

  /**
   * Lists every workbook that was read.
   *
   * @return by SHA-256, in the order of their names
   */
  public Map<String, LedgerFile> files() {
    final Map<String, LedgerFile> all = new LinkedHashMap<>();
    client
        .sql("select * from intake_file order by file_name, received_at, sha256")
        .query((row, number) -> file(row))
        .list()
        .forEach(file -> all.put(file.sha256(), file));
    return all;
  }

  /**
   * Finds a workbook.
   *
   * @param sha256 SHA-256 of its bytes
   * @return the workbook; empty where it was never read
   */
  public Optional<LedgerFile> file(final String sha256) {
    return client
        .sql("select * from intake_file where sha256 = ?")
        .param(sha256)
        .query((row, number) -> file(row))
        .optional();
  }

  private static LedgerFile file(final ResultSet row) throws SQLException {
    return new LedgerFile(
        row.getString("sha256"),
        row.getString("file_name"),
        LedgerFile.Status.valueOf(row.getString("status")),
        row.getString("code"),
        row.getInt("sheets"),
        row.getInt("respondents"),
        new LedgerFile.Rows(
            row.getInt("rows_read"), row.getInt("rows_used"), row.getInt("rows_refused")),
        new LedgerFile.Remarks(row.getInt("errors"), row.getInt("warnings"), row.getInt("notes")),
        row.getString("blocked_by"),
        row.getString("version"),
        row.getLong("run_id"),
        Objects.requireNonNull(instant(row, "received_at")));
  }

  /**
   * Gives what was found in a workbook.
   *
   * @param sha256 SHA-256 of the workbook
   * @return its findings as they were written down
   */
  public List<Finding> findings(final String sha256) {
    final Map<Integer, Map<String, Argument>> slots = new LinkedHashMap<>();
    client
        .sql("select * from finding_slot where sha256 = ? order by finding_seq, seq")
        .param(sha256)
        .query(
            row -> {
              slots
                  .computeIfAbsent(row.getInt("finding_seq"), seq -> new LinkedHashMap<>())
                  .put(
                      row.getString("name"),
                      new ArgumentColumns(row.getString("kind"), row.getString("content"))
                          .argument());
            });
    return client
        .sql("select * from finding where sha256 = ? order by seq")
        .param(sha256)
        .query(
            (row, number) ->
                new Finding(
                    row.getString("code"),
                    Severity.valueOf(row.getString("severity")),
                    row.getString("sheet"),
                    row.getString("cell"),
                    row.getString("found"),
                    row.getString("variant"),
                    slots.getOrDefault(row.getInt("seq"), Map.of())))
        .list();
  }

  /**
   * Finds the workbook that speaks for a program.
   *
   * @param code Kode Kegiatan in any spelling
   * @return the program; empty where none was taken in
   */
  public Optional<CurrentProgram> program(final String code) {
    return client
        .sql("select * from program where code_key = ?")
        .param(key(code))
        .query((row, number) -> program(row))
        .optional();
  }

  /**
   * Lists every program.
   *
   * @return in the order of their codes
   */
  public List<CurrentProgram> programs() {
    return client
        .sql("select * from program order by code_key")
        .query((row, number) -> program(row))
        .list();
  }

  /**
   * Lets a workbook speak for its program.
   *
   * @param program the program with its new workbook and revision
   */
  public void put(final CurrentProgram program) {
    final int changed =
        client
            .sql("update program set code = ?, sha256 = ?, revision = ? where code_key = ?")
            .params(program.code(), program.sha256(), program.revision(), key(program.code()))
            .update();
    if (changed == 0) {
      client
          .sql("insert into program (code, sha256, revision, code_key) values (?, ?, ?, ?)")
          .params(program.code(), program.sha256(), program.revision(), key(program.code()))
          .update();
    }
  }

  private static CurrentProgram program(final ResultSet row) throws SQLException {
    return new CurrentProgram(
        row.getString("code"), row.getString("sha256"), row.getInt("revision"));
  }

  static OffsetDateTime at(final Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(final ResultSet row, final String column) throws SQLException {
    final OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
