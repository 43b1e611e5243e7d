package id.rekap.store;

import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers what every issue of a monthly summary told its funder. Nothing is ever removed: what a
 * funder once got cannot be taken back.
 */
public final class PrintLedger {

  private final JdbcClient client;

  /**
   * A ledger on a database whose tables exist.
   *
   * @param jdbc the database
   */
  public PrintLedger(final JdbcTemplate jdbc) {
    this.client = JdbcClient.create(jdbc);
  }

  /**
   * Writes down what an issue told; once, however often the same is delivered.
   *
   * @param parties office and funder, by their identity
   * @param month the month of the summary
   * @param sha256 SHA-256 of the content
   * @param content what was told
   */
  public void put(
      final String parties, final YearMonth month, final String sha256, final String content) {
    final long there =
        client
            .sql(
                "select count(*) from printed_issue where parties = ? and period = ? and sha256 = ?")
            .params(parties, month.toString(), sha256)
            .query(Long.class)
            .single();
    if (there == 0) {
      client
          .sql("insert into printed_issue (parties, period, sha256, content) values (?, ?, ?, ?)")
          .params(parties, month.toString(), sha256, content)
          .update();
    }
  }

  /**
   * Lists what a funder holds of an office from some months.
   *
   * @param parties office and funder, by their identity
   * @param first the first month
   * @param last the last month
   * @return what was told, in no order that means anything
   */
  public List<String> of(final String parties, final YearMonth first, final YearMonth last) {
    return client
        .sql(
            "select content from printed_issue where parties = ? and period >= ? and period <= ?"
                + " order by period, sha256")
        .params(parties, first.toString(), last.toString())
        .query(String.class)
        .list();
  }
}
