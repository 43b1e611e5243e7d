package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.render.PrintableCharacters;
import id.rekap.render.TemplateFolder;
import id.rekap.report.ReportKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/**
 * What a session reaches out to.
 *
 * @param reader reads workbooks
 * @param maker makes reports
 * @param clock tells the time
 * @param checkpoint hears how far the work has come
 * @param version the version that reads and makes
 * @param pause lets time go by
 */
record Ports(
    WorkbookReader reader,
    ReportMaker maker,
    Clock clock,
    Checkpoint checkpoint,
    String version,
    Pause pause) {

  /** Ports by the clock on the wall. */
  Ports(
      final WorkbookReader reader,
      final ReportMaker maker,
      final Clock clock,
      final Checkpoint checkpoint,
      final String version) {
    this(reader, maker, clock, checkpoint, version, Pause.REAL);
  }

  /** The ports of the house. */
  static Ports of(final Settings settings) {
    final String version = Version.current();
    final ColumnDictionary columns = columns(settings);
    final Intake intake = intake(settings, columns);
    return new Ports(
        intake::read,
        new HouseReports(
            settings, new Corrections(intake), ReportKinds.house(), columns.statuses(), version),
        Clock.systemUTC(),
        Checkpoint.NONE,
        version);
  }

  private static ColumnDictionary columns(final Settings settings) {
    try {
      return ColumnDictionary.load(settings.templates().resolve("words"));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Intake intake(final Settings settings, final ColumnDictionary columns) {
    final TemplateFolder templates = new TemplateFolder(settings.templates(), settings.office());
    return Intake.standard(columns, () -> PrintableCharacters.of(templates))
        .within(settings.limits());
  }
}
