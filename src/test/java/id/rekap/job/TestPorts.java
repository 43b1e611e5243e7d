package id.rekap.job;

import id.rekap.Datasets;
import id.rekap.delivery.Checkpoint;
import id.rekap.intake.IntakeResult;
import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Origin;
import id.rekap.model.Provenance;
import id.rekap.model.PublishedFigure;
import id.rekap.model.Severity;
import id.rekap.render.RenderedReport;
import id.rekap.report.FunderMonth;
import id.rekap.report.OfficeYear;
import id.rekap.store.LedgerFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Ports that read workbooks of a few lines of text ({@code code=}, {@code title=}, {@code start=},
 * {@code office=}, {@code published=}, {@code refuse=}) and make reports of one line.
 */
final class TestPorts {

  /** A title that no report can be made of. */
  static final String CURSED = "cursed";

  private TestPorts() {}

  static Ports of(final Checkpoint checkpoint) {
    return new Ports(
        TestPorts::read,
        new Lines(),
        Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
        checkpoint,
        "test");
  }

  /** The same in a time of its own, where summaries and yearly reports are made by another. */
  static Ports at(final Clock clock, final Pause pause, final UnaryOperator<ReportMaker> periods) {
    return new Ports(
        TestPorts::read, periods.apply(new Lines()), clock, Checkpoint.NONE, "test", pause);
  }

  static IntakeResult read(final Path file) throws IOException {
    final Properties fields = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      fields.load(reader);
    }
    final String name = String.valueOf(file.getFileName());
    final String sha256 = Digest.of(Files.readAllBytes(file));
    final String refuse = fields.getProperty("refuse");
    if (refuse != null) {
      final Finding finding =
          new Finding(refuse, Severity.ERROR, "Responden", "D14", "110", "", Map.of());
      return new IntakeResult.Refused(
          name, sha256, fields.getProperty("code"), 3, 1, List.of(finding));
    }
    final Dataset plain =
        Datasets.small(
            fields.getProperty("code", "X"),
            fields.getProperty("title", "T"),
            LocalDate.parse(fields.getProperty("start", "2025-01-02")),
            fields.getProperty("office"),
            new Provenance(name, sha256, 1, 1, 0));
    final String printed = fields.getProperty("published");
    final Dataset dataset = printed == null ? plain : publishing(plain, printed);
    return new IntakeResult.Accepted(dataset, 3, "Kegiatan", "B2", "", List.of());
  }

  private static Dataset publishing(final Dataset data, final String printed) {
    final PublishedFigure row =
        new PublishedFigure(
            new Origin("Publikasi", 2), "Hasil", null, null, null, null, "n", printed, null);
    return new Dataset(
        data.program(),
        data.dictionary(),
        data.respondents(),
        data.measurements(),
        data.itemAnswers(),
        data.figures(),
        List.of(row),
        data.outputs(),
        data.photos(),
        data.provenance());
  }

  /** Writes down which summaries and yearly reports are made, and fails where it is told to. */
  static final class Witness implements ReportMaker {

    private final ReportMaker maker;
    private final Consumer<String> made;
    private final Predicate<String> fails;

    Witness(final ReportMaker maker, final Consumer<String> made, final Predicate<String> fails) {
      this.maker = maker;
      this.made = made;
      this.fails = fails;
    }

    private void witness(final String period, final String office, final int revision) {
      if (fails.test(period)) {
        throw new IllegalStateException("cannot be made");
      }
      made.accept(period + " " + office + " " + revision);
    }

    @Override
    public void prepare(final Set<String> languages) {
      maker.prepare(languages);
    }

    @Override
    public List<String> kinds() {
      return maker.kinds();
    }

    @Override
    public RenderedReport program(
        final String kind, final Dataset dataset, final int revision, final String language) {
      return maker.program(kind, dataset, revision, language);
    }

    @Override
    public byte @Nullable [] manuscript(
        final Dataset dataset, final int revision, final String language) {
      return maker.manuscript(dataset, revision, language);
    }

    @Override
    public RenderedReport yearly(final OfficeYear year, final int revision, final String language) {
      witness(year.year().toString(), year.office(), revision);
      return maker.yearly(year, revision, language);
    }

    @Override
    public List<String> missingTexts() {
      return maker.missingTexts();
    }

    @Override
    public MadeMonth monthly(final FunderMonth month, final int revision, final String language) {
      witness(month.month().toString(), month.office(), revision);
      return maker.monthly(month, revision, language);
    }

    @Override
    public Written letter(
        final MailSettings.Recipients parties,
        final YearMonth month,
        final int revision,
        final String language) {
      return maker.letter(parties, month, revision, language);
    }

    @Override
    public MadeNotice notice(
        final LedgerFile file,
        final List<Finding> findings,
        final String language,
        final @Nullable Path workbook)
        throws IOException {
      return maker.notice(file, findings, language, workbook);
    }
  }

  /** Reports of one line, the same for the same data. */
  private static final class Lines implements ReportMaker {
    @Override
    public void prepare(final Set<String> languages) {}

    @Override
    public List<String> kinds() {
      return List.of("hasil");
    }

    @Override
    public RenderedReport program(
        final String kind, final Dataset dataset, final int revision, final String language) {
      final String title = dataset.program().title();
      if (title.equals(CURSED)) {
        throw new IllegalStateException("cannot be made");
      }
      return rendered(
          dataset.program().code() + " " + title + " revision " + revision + " " + language);
    }

    @Override
    public byte @Nullable [] manuscript(
        final Dataset dataset, final int revision, final String language) {
      return dataset.published().isEmpty()
          ? null
          : ("manuscript of " + dataset.program().code() + " revision " + revision + " " + language)
              .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public RenderedReport yearly(final OfficeYear year, final int revision, final String language) {
      return rendered(
          year.year()
              + " "
              + year.own().stream().map(one -> one.program().code()).toList()
              + " refused "
              + year.quality().refused().stream().map(OfficeYear.Refused::code).toList()
              + " unplaced "
              + year.quality().unplaced()
              + " corrected "
              + year.quality().corrections().stream()
                  .map(
                      one ->
                          one.code()
                              + " "
                              + (one.before() == null ? "" : one.before().program().title()))
                  .toList()
              + " revision "
              + revision
              + " "
              + language);
    }

    @Override
    public List<String> missingTexts() {
      return List.of("teks/profil.md");
    }

    @Override
    public MadeMonth monthly(final FunderMonth month, final int revision, final String language) {
      return new MadeMonth(
          rendered(
              month.month()
                  + " "
                  + month.own().stream().map(one -> one.program().code()).toList()
                  + " revision "
                  + revision
                  + " "
                  + language),
          month.month() + "\n");
    }

    @Override
    public Written letter(
        final MailSettings.Recipients parties,
        final YearMonth month,
        final int revision,
        final String language) {
      return new Written(
          month + " " + parties.funder() + " revision " + revision, parties.office() + "\n");
    }

    @Override
    public MadeNotice notice(
        final LedgerFile file,
        final List<Finding> findings,
        final String language,
        final @Nullable Path workbook)
        throws IOException {
      return new MadeNotice(
          rendered("notice " + file.name() + " " + findings.getFirst().code()),
          workbook == null ? null : Files.readAllBytes(workbook));
    }

    private static RenderedReport rendered(final String line) {
      return new RenderedReport(
          line.getBytes(StandardCharsets.UTF_8),
          ("{\"report\":\"" + line + "\"}").getBytes(StandardCharsets.UTF_8));
    }
  }
}
