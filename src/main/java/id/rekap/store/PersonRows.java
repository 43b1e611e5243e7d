package id.rekap.store;

import id.rekap.model.Dataset;
import id.rekap.model.ItemAnswer;
import id.rekap.model.Measurement;
import id.rekap.model.Origin;
import id.rekap.model.Respondent;
import id.rekap.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of anonymous respondents and what was measured of them. */
final class PersonRows {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  PersonRows(final JdbcTemplate jdbc, final JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  void insert(final String sha256, final Dataset dataset) {
    insertRespondents(sha256, dataset.respondents());
    insertAnswers(sha256, dataset.respondents());
    insertMeasurements(sha256, dataset.measurements());
    insertItemAnswers(sha256, dataset.itemAnswers());
  }

  private void insertRespondents(final String sha256, final List<Respondent> respondents) {
    final List<Object[]> rows = new ArrayList<>();
    for (final Respondent one : respondents) {
      final Origin at = one.origin();
      rows.add(new Object[] {sha256, at.sheet(), at.row(), rows.size(), one.code(), one.group()});
    }
    jdbc.batchUpdate(
        "insert into respondent (sha256, sheet, sheet_row, seq, code, group_label)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void insertAnswers(final String sha256, final List<Respondent> respondents) {
    final List<Object[]> rows = new ArrayList<>();
    for (final Respondent one : respondents) {
      for (final Map.Entry<String, Value> answer : one.answers().entrySet()) {
        final ValueColumns value = ValueColumns.of(answer.getValue());
        rows.add(
            new Object[] {
              sha256,
              one.origin().sheet(),
              one.origin().row(),
              answer.getKey(),
              rows.size(),
              value.kind(),
              value.number(),
              value.text()
            });
      }
    }
    jdbc.batchUpdate(
        "insert into answer (sha256, sheet, sheet_row, variable, seq, value_kind, value_number,"
            + " value_text) values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void insertMeasurements(final String sha256, final List<Measurement> measurements) {
    final List<Object[]> rows = new ArrayList<>();
    for (final Measurement one : measurements) {
      final ValueColumns value = ValueColumns.of(one.value());
      rows.add(
          new Object[] {
            sha256,
            one.origin().sheet(),
            one.origin().row(),
            one.variable(),
            one.occasion(),
            rows.size(),
            one.respondent(),
            value.kind(),
            value.number(),
            value.text()
          });
    }
    jdbc.batchUpdate(
        "insert into measurement (sha256, sheet, sheet_row, variable, occasion, seq, respondent,"
            + " value_kind, value_number, value_text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void insertItemAnswers(final String sha256, final List<ItemAnswer> answers) {
    final List<Object[]> rows = new ArrayList<>();
    for (final ItemAnswer one : answers) {
      rows.add(
          new Object[] {
            sha256,
            one.origin().sheet(),
            one.origin().row(),
            one.item(),
            rows.size(),
            one.respondent(),
            one.variable(),
            one.occasion(),
            one.answer()
          });
    }
    jdbc.batchUpdate(
        "insert into item_answer (sha256, sheet, sheet_row, item, seq, respondent, variable,"
            + " occasion, answer) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  List<Respondent> respondents(final String sha256) {
    final Map<Origin, Map<String, Value>> answers = new HashMap<>();
    client
        .sql("select * from answer where sha256 = ? order by seq")
        .param(sha256)
        .query(
            row -> {
              answers
                  .computeIfAbsent(Cells.origin(row), origin -> new LinkedHashMap<>())
                  .put(row.getString("variable"), ValueColumns.read(row));
            });
    return client
        .sql("select * from respondent where sha256 = ? order by seq")
        .param(sha256)
        .query(
            (row, number) ->
                new Respondent(
                    Cells.origin(row),
                    row.getString("code"),
                    row.getString("group_label"),
                    answers.getOrDefault(Cells.origin(row), Map.of())))
        .list();
  }

  List<Measurement> measurements(final String sha256) {
    return client
        .sql("select * from measurement where sha256 = ? order by seq")
        .param(sha256)
        .query(
            (row, number) ->
                new Measurement(
                    Cells.origin(row),
                    row.getString("respondent"),
                    row.getString("variable"),
                    row.getString("occasion"),
                    ValueColumns.read(row)))
        .list();
  }

  List<ItemAnswer> itemAnswers(final String sha256) {
    return client
        .sql("select * from item_answer where sha256 = ? order by seq")
        .param(sha256)
        .query(
            (row, number) ->
                new ItemAnswer(
                    Cells.origin(row),
                    row.getString("respondent"),
                    row.getString("variable"),
                    row.getString("occasion"),
                    row.getString("item"),
                    row.getString("answer")))
        .list();
  }
}
