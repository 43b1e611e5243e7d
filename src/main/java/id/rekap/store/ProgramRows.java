package id.rekap.store;

import id.rekap.model.Account;
import id.rekap.model.Dataset;
import id.rekap.model.Funding;
import id.rekap.model.Output;
import id.rekap.model.Overview;
import id.rekap.model.Place;
import id.rekap.model.Program;
import id.rekap.model.Provenance;
import id.rekap.model.Team;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code dataset} and {@code dataset_list}: one program and its file. */
final class ProgramRows {

  static final String GROUPS = "GROUP";
  private static final String MEMBERS = "MEMBER";
  private static final String PARTNERS = "PARTNER";

  private static final String COLUMNS =
      "sha256, file_name, rows_read, rows_used, rows_refused, code, title, kind, topic, start_date,"
          + " end_date, venue, village, district, regency, province, place_in_captions, leader,"
          + " students, institution, faculty, study_program, funding_source, funding_scheme, budget,"
          + " spent, contract, target, target_count, method, aim, obstacles, follow_up";

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  ProgramRows(final JdbcTemplate jdbc, final JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  void insert(final Dataset dataset) {
    final Provenance file = dataset.provenance();
    final Program program = dataset.program();
    final List<@Nullable Object> row = new ArrayList<>();
    add(row, file.sha256(), file.fileName(), file.rowsRead(), file.rowsUsed(), file.rowsRefused());
    add(row, program.code(), program.title(), program.kind(), program.topic());
    add(row, program.start(), program.end());
    final Place place = program.place();
    add(row, place.venue(), place.village(), place.district(), place.regency());
    add(row, place.province(), place.inCaptions());
    final Team team = program.team();
    add(row, team.leader(), team.students(), team.institution(), team.faculty());
    add(row, team.studyProgram());
    final Funding funding = program.funding();
    add(row, funding.source(), funding.scheme(), Cells.text(funding.budget()));
    add(row, Cells.text(funding.spent()), funding.contract());
    final Account account = program.account();
    add(row, account.target(), account.targetCount(), account.method(), account.aim());
    add(row, account.obstacles(), account.followUp());
    final String marks = ", ?".repeat(row.size()).substring(2);
    jdbc.update("insert into dataset (" + COLUMNS + ") values (" + marks + ")", row.toArray());
    insertList(file.sha256(), MEMBERS, team.members());
    insertList(file.sha256(), PARTNERS, team.partners());
    insertList(file.sha256(), GROUPS, dataset.dictionary().groups());
  }

  private static void add(final List<@Nullable Object> row, final @Nullable Object... cells) {
    row.addAll(java.util.Arrays.asList(cells));
  }

  private void insertList(final String sha256, final String list, final List<String> entries) {
    final List<Object[]> rows = new ArrayList<>();
    for (final String entry : entries) {
      rows.add(new Object[] {sha256, list, rows.size(), entry});
    }
    jdbc.batchUpdate(
        "insert into dataset_list (sha256, list, seq, entry) values (?, ?, ?, ?)", rows);
  }

  boolean has(final String sha256) {
    return client
        .sql("select 1 from dataset where sha256 = ?")
        .param(sha256)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  Provenance provenance(final String sha256) {
    return client
        .sql("select * from dataset where sha256 = ?")
        .param(sha256)
        .query((row, number) -> provenance(row))
        .single();
  }

  private static Provenance provenance(final ResultSet row) throws SQLException {
    return new Provenance(
        row.getString("file_name"),
        row.getString("sha256"),
        row.getInt("rows_read"),
        row.getInt("rows_used"),
        row.getInt("rows_refused"));
  }

  Program program(final String sha256) {
    final List<String> members = list(sha256, MEMBERS);
    final List<String> partners = list(sha256, PARTNERS);
    return client
        .sql("select * from dataset where sha256 = ?")
        .param(sha256)
        .query((row, number) -> program(row, members, partners))
        .single();
  }

  /** Programs of current workbooks that start within some days, with their respondents. */
  List<Overview> overviews(
      final LocalDate first, final LocalDate last, final Map<String, List<Output>> outputs) {
    final Map<String, List<String>> members = lists(MEMBERS);
    final Map<String, List<String>> partners = lists(PARTNERS);
    return client
        .sql(
            "select d.*, f.respondents from program p join dataset d on d.sha256 = p.sha256"
                + " join intake_file f on f.sha256 = p.sha256"
                + " where d.start_date between ? and ? order by p.code_key")
        .params(first, last)
        .query(
            (row, number) -> {
              final String sha256 = row.getString("sha256");
              return new Overview(
                  program(
                      row,
                      members.getOrDefault(sha256, List.of()),
                      partners.getOrDefault(sha256, List.of())),
                  row.getLong("respondents"),
                  outputs.getOrDefault(sha256, List.of()),
                  provenance(row));
            })
        .list();
  }

  Map<String, StoredProgram> workbooks() {
    final Map<String, StoredProgram> all = new HashMap<>();
    client
        .sql("select sha256, code, start_date from dataset")
        .query(
            row -> {
              all.put(
                  row.getString("sha256"),
                  new StoredProgram(
                      row.getString("code"), row.getObject("start_date", LocalDate.class)));
            });
    return all;
  }

  private Map<String, List<String>> lists(final String list) {
    final Map<String, List<String>> lists = new HashMap<>();
    client
        .sql(
            "select l.sha256, l.entry from dataset_list l join program p on p.sha256 = l.sha256"
                + " where l.list = ? order by l.sha256, l.seq")
        .param(list)
        .query(
            row -> {
              lists
                  .computeIfAbsent(row.getString("sha256"), none -> new ArrayList<>())
                  .add(row.getString("entry"));
            });
    return lists;
  }

  List<String> list(final String sha256, final String list) {
    return client
        .sql("select entry from dataset_list where sha256 = ? and list = ? order by seq")
        .params(sha256, list)
        .query(String.class)
        .list();
  }

  private static Program program(
      final ResultSet row, final List<String> members, final List<String> partners)
      throws SQLException {
    return new Program(
        row.getString("code"),
        row.getString("title"),
        row.getString("kind"),
        row.getString("topic"),
        row.getObject("start_date", java.time.LocalDate.class),
        Cells.date(row, "end_date"),
        place(row),
        new Team(
            row.getString("leader"),
            members,
            Cells.integer(row, "students"),
            row.getString("institution"),
            row.getString("faculty"),
            row.getString("study_program"),
            partners),
        new Funding(
            row.getString("funding_source"),
            row.getString("funding_scheme"),
            Cells.money(row, "budget"),
            Cells.money(row, "spent"),
            row.getString("contract")),
        account(row));
  }

  private static Place place(final ResultSet row) throws SQLException {
    return new Place(
        row.getString("venue"),
        row.getString("village"),
        row.getString("district"),
        row.getString("regency"),
        row.getString("province"),
        row.getString("place_in_captions"));
  }

  private static Account account(final ResultSet row) throws SQLException {
    return new Account(
        row.getString("target"),
        Cells.integer(row, "target_count"),
        row.getString("method"),
        row.getString("aim"),
        row.getString("obstacles"),
        row.getString("follow_up"));
  }
}
