package id.rekap.store;

import id.rekap.model.Dataset;
import id.rekap.model.Output;
import id.rekap.model.Photo;
import id.rekap.model.PublishedFigure;
import id.rekap.model.SummaryFigure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of numbers sent or printed, of outputs and of captions. */
final class FigureRows {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  FigureRows(final JdbcTemplate jdbc, final JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  void insert(final String sha256, final Dataset dataset) {
    insertSummary(sha256, dataset.figures());
    insertPublished(sha256, dataset.published());
    insertOutputs(sha256, dataset.outputs());
    insertPhotos(sha256, dataset.photos());
  }

  private void insertSummary(final String sha256, final List<SummaryFigure> figures) {
    final List<Object[]> rows = new ArrayList<>();
    for (final SummaryFigure one : figures) {
      rows.add(
          new Object[] {
            sha256,
            one.origin().sheet(),
            one.origin().row(),
            rows.size(),
            one.variable(),
            one.group(),
            one.occasion(),
            one.category(),
            one.measure(),
            one.value()
          });
    }
    jdbc.batchUpdate(
        "insert into summary_figure (sha256, sheet, sheet_row, seq, variable, group_label,"
            + " occasion, category, measure, figure) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void insertPublished(final String sha256, final List<PublishedFigure> figures) {
    final List<Object[]> rows = new ArrayList<>();
    for (final PublishedFigure one : figures) {
      rows.add(
          new Object[] {
            sha256,
            one.origin().sheet(),
            one.origin().row(),
            rows.size(),
            one.section(),
            one.variable(),
            one.group(),
            one.occasion(),
            one.category(),
            one.measure(),
            one.printed(),
            one.note()
          });
    }
    jdbc.batchUpdate(
        "insert into published_figure (sha256, sheet, sheet_row, seq, section, variable,"
            + " group_label, occasion, category, measure, printed, note)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void insertOutputs(final String sha256, final List<Output> outputs) {
    final List<Object[]> rows = new ArrayList<>();
    for (final Output one : outputs) {
      rows.add(
          new Object[] {
            sha256,
            one.origin().sheet(),
            one.origin().row(),
            rows.size(),
            one.kind(),
            one.title(),
            one.status(),
            one.year(),
            one.reference(),
            one.note()
          });
    }
    jdbc.batchUpdate(
        "insert into program_output (sha256, sheet, sheet_row, seq, kind, title, status,"
            + " published_year, reference, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void insertPhotos(final String sha256, final List<Photo> photos) {
    final List<Object[]> rows = new ArrayList<>();
    for (final Photo one : photos) {
      rows.add(
          new Object[] {
            sha256,
            one.origin().sheet(),
            one.origin().row(),
            rows.size(),
            one.caption(),
            one.file(),
            one.date()
          });
    }
    jdbc.batchUpdate(
        "insert into photo (sha256, sheet, sheet_row, seq, caption, file_name, taken_on)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  List<SummaryFigure> summary(final String sha256) {
    return client
        .sql("select * from summary_figure where sha256 = ? order by seq")
        .param(sha256)
        .query(
            (row, number) ->
                new SummaryFigure(
                    Cells.origin(row),
                    row.getString("variable"),
                    row.getString("group_label"),
                    row.getString("occasion"),
                    row.getString("category"),
                    row.getString("measure"),
                    row.getDouble("figure")))
        .list();
  }

  List<PublishedFigure> published(final String sha256) {
    return client
        .sql("select * from published_figure where sha256 = ? order by seq")
        .param(sha256)
        .query(
            (row, number) ->
                new PublishedFigure(
                    Cells.origin(row),
                    row.getString("section"),
                    row.getString("variable"),
                    row.getString("group_label"),
                    row.getString("occasion"),
                    row.getString("category"),
                    row.getString("measure"),
                    row.getString("printed"),
                    row.getString("note")))
        .list();
  }

  List<Output> outputs(final String sha256) {
    return client
        .sql("select * from program_output where sha256 = ? order by seq")
        .param(sha256)
        .query((row, number) -> output(row))
        .list();
  }

  /** The outputs of every program, by the SHA-256 of its current workbook. */
  Map<String, List<Output>> currentOutputs() {
    final Map<String, List<Output>> outputs = new HashMap<>();
    client
        .sql(
            "select o.* from program_output o join program p on p.sha256 = o.sha256"
                + " order by o.sha256, o.seq")
        .query(
            row -> {
              outputs
                  .computeIfAbsent(row.getString("sha256"), none -> new ArrayList<>())
                  .add(output(row));
            });
    return outputs;
  }

  private static Output output(final ResultSet row) throws SQLException {
    return new Output(
        Cells.origin(row),
        row.getString("kind"),
        row.getString("title"),
        row.getString("status"),
        Cells.integer(row, "published_year"),
        row.getString("reference"),
        row.getString("note"));
  }

  List<Photo> photos(final String sha256) {
    return client
        .sql("select * from photo where sha256 = ? order by seq")
        .param(sha256)
        .query(
            (row, number) ->
                new Photo(
                    Cells.origin(row),
                    row.getString("caption"),
                    row.getString("file_name"),
                    Cells.date(row, "taken_on")))
        .list();
  }
}
