package id.rekap.job;

import id.rekap.delivery.SafeName;
import id.rekap.model.Program;
import id.rekap.report.FunderMonth;
import id.rekap.report.OfficeYear;
import id.rekap.store.LedgerReport;
import id.rekap.store.LedgerReport.DeliveredFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where reports lie in the output folder; no two share a path, whatever their names. Read from the
 * ledger once, then told of every delivery.
 */
final class ReportPaths {

  /** The folder of programs that name no institution. */
  static final String NO_OFFICE = "tanpa-institusi";

  /** The name of the summary of programs that name no funder. */
  static final String NO_FUNDER = "tanpa-sumber-dana";

  private static final String HOUSE_LANGUAGE = "id";
  private static final int SUFFIX = 8;

  private final Map<String, LedgerReport.Key> owners = new HashMap<>();
  private final Map<LedgerReport.Key, List<DeliveredFile>> files = new HashMap<>();

  ReportPaths(final List<LedgerReport> made) {
    made.forEach(report -> delivered(report.key(), report.files()));
  }

  /** The files of a report's last delivery; empty before its first. */
  List<DeliveredFile> of(final LedgerReport.Key key) {
    return files.getOrDefault(key, List.of());
  }

  /** A report was delivered and written down; paths that it had before are free again. */
  void delivered(final LedgerReport.Key key, final List<DeliveredFile> now) {
    of(key).forEach(file -> owners.remove(fold(file.path()), key));
    now.forEach(file -> owners.put(fold(file.path()), key));
    files.put(key, List.copyOf(now));
  }

  /** {@code <office>/<year>/hasil/<code>}, without its ending; other languages add their tag. */
  String results(final LedgerReport.Key key, final Program program) {
    final String institution = program.team().institution();
    final String office = institution == null ? NO_OFFICE : SafeName.of(institution, NO_OFFICE);
    final String code = SafeName.of(program.code(), suffix(key.subject()));
    final String tag = key.language().equals(HOUSE_LANGUAGE) ? "" : "-" + key.language();
    final String folder = office + "/" + program.start().getYear() + "/" + key.kind() + "/";
    return free(folder + code, tag, key);
  }

  /** {@code <office>/<year>/bulanan/<yyyy-mm>-<funder>}, without its ending. */
  String monthly(final LedgerReport.Key key, final FunderMonth month) {
    final String office = SafeName.of(month.office(), NO_OFFICE);
    final String funder = SafeName.of(month.funder(), NO_FUNDER);
    final String tag = key.language().equals(HOUSE_LANGUAGE) ? "" : "-" + key.language();
    final String folder = office + "/" + month.month().getYear() + "/" + key.kind() + "/";
    return free(folder + month.month() + "-" + funder, tag, key);
  }

  /** {@code <office>/<year>/tahunan/<office>-<year>}, without its ending. */
  String yearly(final LedgerReport.Key key, final OfficeYear year) {
    final String office = SafeName.of(year.office(), NO_OFFICE);
    final String tag = key.language().equals(HOUSE_LANGUAGE) ? "" : "-" + key.language();
    return free(
        office + "/" + year.year() + "/" + key.kind() + "/" + office + "-" + year.year(), tag, key);
  }

  /** {@code notices/<file name>}, without its ending. */
  String notice(final LedgerReport.Key key, final String fileName) {
    final int dot = fileName.lastIndexOf('.');
    final String name = dot > 0 ? fileName.substring(0, dot) : fileName;
    return free("notices/" + SafeName.of(name, suffix(key.subject())), "", key);
  }

  private String free(final String name, final String tag, final LedgerReport.Key key) {
    final String plain = name + tag;
    final String path = isFree(plain, key) ? plain : name + "-" + suffix(key.subject()) + tag;
    owners.put(fold(path + ".pdf"), key);
    return path;
  }

  private boolean isFree(final String path, final LedgerReport.Key key) {
    return key.equals(owners.getOrDefault(fold(path + ".pdf"), key));
  }

  private static String suffix(final String subject) {
    return Digest.of(subject).substring(0, SUFFIX);
  }

  /** Many file systems do not tell small letters from capitals. */
  private static String fold(final String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
