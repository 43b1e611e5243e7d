package id.rekap.store;

import id.rekap.model.Dataset;
import id.rekap.model.Overview;
import id.rekap.model.Period;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps datasets by the SHA-256 of their workbook. What is loaded equals what was saved, field by
 * field. Saving takes part in the caller's transaction.
 */
public final class DatasetStore {

  private final ProgramRows programs;
  private final DictionaryRows dictionaries;
  private final PersonRows people;
  private final FigureRows figures;

  /**
   * A store on a database whose tables exist.
   *
   * @param jdbc the database
   */
  public DatasetStore(final JdbcTemplate jdbc) {
    final JdbcClient client = JdbcClient.create(jdbc);
    this.programs = new ProgramRows(jdbc, client);
    this.dictionaries = new DictionaryRows(jdbc, client);
    this.people = new PersonRows(jdbc, client);
    this.figures = new FigureRows(jdbc, client);
  }

  /**
   * Saves a dataset.
   *
   * @param dataset the dataset
   * @throws DuplicateKeyException where a dataset of the same workbook is there already
   */
  public void save(final Dataset dataset) {
    final String sha256 = dataset.provenance().sha256();
    programs.insert(dataset);
    dictionaries.insert(sha256, dataset.dictionary());
    people.insert(sha256, dataset);
    figures.insert(sha256, dataset);
  }

  /**
   * Tells whether a dataset is there.
   *
   * @param sha256 SHA-256 of its workbook
   * @return true if it is
   */
  public boolean has(final String sha256) {
    return programs.has(sha256);
  }

  /**
   * Lists the programs of a period without their respondents, as the workbooks that speak for them
   * now describe them.
   *
   * @param period the period; a program belongs to it by its Tanggal Mulai
   * @return in the order of their codes
   */
  public List<Overview> overviews(final Period period) {
    return programs.overviews(period.firstDay(), period.lastDay(), figures.currentOutputs());
  }

  /**
   * Lists every workbook that is stored, superseded ones too.
   *
   * @return what it said of its program, by SHA-256
   */
  public Map<String, StoredProgram> workbooks() {
    return programs.workbooks();
  }

  /**
   * Loads a dataset.
   *
   * @param sha256 SHA-256 of its workbook
   * @return the dataset as it was saved
   * @throws EmptyResultDataAccessException where there is none
   */
  public Dataset load(final String sha256) {
    return new Dataset(
        programs.program(sha256),
        dictionaries.dictionary(sha256, programs.list(sha256, ProgramRows.GROUPS)),
        people.respondents(sha256),
        people.measurements(sha256),
        people.itemAnswers(sha256),
        figures.summary(sha256),
        figures.published(sha256),
        figures.outputs(sha256),
        figures.photos(sha256),
        programs.provenance(sha256));
  }
}
