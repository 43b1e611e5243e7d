package id.rekap.store;

import id.rekap.store.LedgerReport.DeliveredFile;
import id.rekap.store.LedgerReport.Input;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers every report that is kept up to date, and its files. */
public final class ReportLedger {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  /**
   * A ledger on a database whose tables exist.
   *
   * @param jdbc the database
   */
  public ReportLedger(final JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /**
   * Writes a report down, in place of what was known of it.
   *
   * @param report the report
   * @throws org.springframework.dao.DuplicateKeyException where another report owns one of its
   *     paths
   */
  public void record(final LedgerReport report) {
    final LedgerReport.Key key = report.key();
    removeRow(key);
    jdbc.update(
        "insert into report (kind, subject, language, code, revision, status, input_name,"
            + " input_sha256, made_with, run_id, made_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key.kind(),
        key.subject(),
        key.language(),
        report.code(),
        report.revision(),
        report.status().name(),
        report.inputName(),
        report.inputSha256(),
        report.madeWith(),
        report.run(),
        RunLedger.at(report.madeAt()));
    insertInputs(report);
    if (report.status() == LedgerReport.Status.DELIVERED) {
      insertIssue(report);
    }
    final List<Object[]> files = new ArrayList<>();
    for (final DeliveredFile file : report.files()) {
      files.add(
          new Object[] {
            file.path(), key.kind(), key.subject(), key.language(), file.sha256(), file.size()
          });
    }
    jdbc.batchUpdate(
        "insert into report_file (path, kind, subject, language, sha256, size_bytes)"
            + " values (?, ?, ?, ?, ?, ?)",
        files);
  }

  private void insertInputs(final LedgerReport report) {
    final LedgerReport.Key key = report.key();
    final List<Object[]> rows = new ArrayList<>();
    for (final Input one : report.inputs()) {
      rows.add(
          new Object[] {
            key.kind(), key.subject(), key.language(), rows.size(), one.name(), one.sha256()
          });
    }
    if (!report.inputs().equals(List.of(new Input(report.inputName(), report.inputSha256())))) {
      jdbc.batchUpdate(
          "insert into report_input (kind, subject, language, seq, file_name, sha256)"
              + " values (?, ?, ?, ?, ?, ?)",
          rows);
    }
  }

  /** Of a revision that is made again from the same data the workbooks are the same. */
  private void insertIssue(final LedgerReport report) {
    final LedgerReport.Key key = report.key();
    client
        .sql(
            "delete from issue_input"
                + " where kind = ? and subject = ? and language = ? and revision = ?")
        .params(key.kind(), key.subject(), key.language(), report.revision())
        .update();
    final List<Object[]> rows = new ArrayList<>();
    for (final String one : report.inputs().stream().map(Input::sha256).distinct().toList()) {
      rows.add(new Object[] {key.kind(), key.subject(), key.language(), report.revision(), one});
    }
    jdbc.batchUpdate(
        "insert into issue_input (kind, subject, language, revision, sha256)"
            + " values (?, ?, ?, ?, ?)",
        rows);
  }

  /**
   * Lists the workbooks of every delivered issue of the reports of one kind.
   *
   * @param kind the kind
   * @return by report and revision, from 1, the SHA-256 of the workbooks
   */
  public Map<LedgerReport.Key, NavigableMap<Integer, Set<String>>> issues(final String kind) {
    final Map<LedgerReport.Key, NavigableMap<Integer, Set<String>>> issues = new HashMap<>();
    client
        .sql("select * from issue_input where kind = ?")
        .param(kind)
        .query(
            row -> {
              issues
                  .computeIfAbsent(key(row), key -> new TreeMap<>())
                  .computeIfAbsent(row.getInt("revision"), revision -> new HashSet<>())
                  .add(row.getString("sha256"));
            });
    return issues;
  }

  /**
   * Forgets a report and its files; the files themselves are the caller's to remove.
   *
   * @param key which report
   */
  public void remove(final LedgerReport.Key key) {
    removeRow(key);
    client
        .sql("delete from issue_input where kind = ? and subject = ? and language = ?")
        .params(key.kind(), key.subject(), key.language())
        .update();
  }

  private void removeRow(final LedgerReport.Key key) {
    client
        .sql("delete from report where kind = ? and subject = ? and language = ?")
        .params(key.kind(), key.subject(), key.language())
        .update();
  }

  /**
   * Lists every report.
   *
   * @return in the order of kind, subject and language, each with its files in the order of paths
   */
  public List<LedgerReport> reports() {
    final Map<LedgerReport.Key, List<DeliveredFile>> files = new HashMap<>();
    client
        .sql("select * from report_file order by path")
        .query(
            row -> {
              files.computeIfAbsent(key(row), key -> new ArrayList<>()).add(file(row));
            });
    final Map<LedgerReport.Key, List<Input>> inputs = new HashMap<>();
    client
        .sql("select * from report_input order by kind, subject, language, seq")
        .query(
            row -> {
              inputs
                  .computeIfAbsent(key(row), key -> new ArrayList<>())
                  .add(new Input(row.getString("file_name"), row.getString("sha256")));
            });
    return client
        .sql("select * from report order by kind, subject, language")
        .query(
            (row, number) ->
                report(row, inputs.get(key(row)), files.getOrDefault(key(row), List.of())))
        .list();
  }

  private static LedgerReport.Key key(final ResultSet row) throws SQLException {
    return new LedgerReport.Key(
        row.getString("kind"), row.getString("subject"), row.getString("language"));
  }

  private static DeliveredFile file(final ResultSet row) throws SQLException {
    return new DeliveredFile(
        row.getString("path"), row.getString("sha256"), row.getLong("size_bytes"));
  }

  private static LedgerReport report(
      final ResultSet row, final @Nullable List<Input> inputs, final List<DeliveredFile> files)
      throws SQLException {
    final Input own = new Input(row.getString("input_name"), row.getString("input_sha256"));
    return new LedgerReport(
        key(row),
        row.getString("code"),
        row.getInt("revision"),
        LedgerReport.Status.valueOf(row.getString("status")),
        own.name(),
        own.sha256(),
        inputs == null ? List.of(own) : inputs,
        row.getString("made_with"),
        row.getLong("run_id"),
        Objects.requireNonNull(RunLedger.instant(row, "made_at")),
        files);
  }
}
