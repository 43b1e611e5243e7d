package id.rekap.job;

import id.rekap.intake.CorrectedCopy;
import id.rekap.language.Language;
import id.rekap.language.MistakesException;
import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.IndicatorSet;
import id.rekap.render.PrintableCharacters;
import id.rekap.render.RenderedReport;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Book;
import id.rekap.report.Edition;
import id.rekap.report.FunderLetter;
import id.rekap.report.FunderMonth;
import id.rekap.report.IntakeNotice;
import id.rekap.report.ManuscriptCheck;
import id.rekap.report.MonthlyFunder;
import id.rekap.report.Notice;
import id.rekap.report.OfficeYear;
import id.rekap.report.Report;
import id.rekap.report.ReportKinds;
import id.rekap.report.YearlyOffice;
import id.rekap.store.LedgerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reports of the house, with its templates and words; loaded when first needed. */
final class HouseReports implements ReportMaker {

  private static final char NO_BREAK_SPACE = '\u00A0';

  private final Settings settings;
  private final Corrections corrections;
  private final ReportKinds kinds;
  private final List<String> statuses;
  private final String version;
  private final Map<String, Language> languages = new ConcurrentHashMap<>();
  private @Nullable ReportRenderer renderer;

  HouseReports(
      final Settings settings,
      final Corrections corrections,
      final ReportKinds kinds,
      final List<String> statuses,
      final String version) {
    this.settings = settings;
    this.corrections = corrections;
    this.kinds = kinds;
    this.statuses = List.copyOf(statuses);
    this.version = version;
  }

  @Override
  public void prepare(final Set<String> tags) {
    final String office = settings.office();
    MistakesException.together(
        Stream.concat(
                tags.stream().sorted().map(tag -> (Runnable) () -> language(tag)),
                Stream.<Runnable>of(
                    this::renderer,
                    () -> indicators(settings.language()),
                    texts()::all,
                    () -> files(office)))
            .toArray(Runnable[]::new));
    if (office != null) {
      letters(new OfficeLetters(settings.templates(), office, printable(office)), tags);
    }
  }

  private void files(final @Nullable String office) {
    if (office != null) {
      new OfficeFiles(settings.templates(), office).check();
    }
  }

  private void letters(final OfficeLetters letters, final Set<String> tags) {
    MistakesException.together(
        Stream.concat(
                tags.stream().sorted().map(tag -> (Runnable) () -> words(letters, tag)),
                Stream.<Runnable>of(() -> letters.texts(texts())))
            .toArray(Runnable[]::new));
  }

  private void words(final OfficeLetters letters, final String tag) {
    letters.words(language(tag), Language.load(settings.templates(), tag));
  }

  private PrintableCharacters printable(final String office) {
    return PrintableCharacters.of(new TemplateFolder(settings.templates(), office));
  }

  @Override
  public List<String> kinds() {
    return kinds.names();
  }

  @Override
  public RenderedReport program(
      final String kind, final Dataset dataset, final int revision, final String language) {
    final Report report = kinds.named(kind).compose(dataset, new Edition(revision, version));
    return renderer().render(report, language(language));
  }

  @Override
  public byte @Nullable [] manuscript(
      final Dataset dataset, final int revision, final String language) {
    if (dataset.published().isEmpty()) {
      return null;
    }
    final Report check = ManuscriptCheck.of(dataset).compose(new Edition(revision, version));
    return renderer().render(check, language(language)).pdf();
  }

  @Override
  public RenderedReport yearly(final OfficeYear year, final int revision, final String language) {
    final Book book =
        new YearlyOffice()
            .compose(
                year.with(new OfficeYear.Written(texts().all(), indicators(language), statuses)),
                new Edition(revision, version));
    return renderer().render(book, language(language));
  }

  @Override
  public List<String> missingTexts() {
    return texts().missing(YearlyOffice.REQUIRED);
  }

  private List<IndicatorSet> indicators(final String language) {
    return new IndicatorFiles(settings.templates(), settings.office()).all(language);
  }

  private OfficeTexts texts() {
    return new OfficeTexts(settings.templates(), settings.office());
  }

  @Override
  public MadeMonth monthly(final FunderMonth month, final int revision, final String language) {
    final MonthlyFunder.Issue issue =
        new MonthlyFunder(statuses).issue(month, new Edition(revision, version));
    return new MadeMonth(renderer().render(issue.report(), language(language)), issue.printed());
  }

  @Override
  public MadeNotice notice(
      final LedgerFile file,
      final List<Finding> findings,
      final String language,
      final @Nullable Path workbook)
      throws IOException {
    final CorrectedCopy.Made copy =
        workbook == null
            ? null
            : corrections
                .of(workbook, file.sha256(), file.sheets(), findings, language(language))
                .orElse(null);
    final Report report =
        new IntakeNotice()
            .compose(
                new Notice(
                    file.name(),
                    file.sha256(),
                    file.code(),
                    file.sheets(),
                    file.respondents(),
                    findings,
                    version,
                    Corrections.kind(copy)));
    return new MadeNotice(
        renderer().render(report, language(language)), copy == null ? null : copy.content());
  }

  @Override
  public Written letter(
      final MailSettings.Recipients parties,
      final YearMonth month,
      final int revision,
      final String language) {
    final FunderLetter letter =
        FunderLetter.of(parties.office(), parties.funder(), month, revision);
    final Language words = language(language);
    return new Written(
        words.word(letter.subject()).plain().replace(NO_BREAK_SPACE, ' '),
        letter.paragraphs().stream()
            .map(one -> words.word(one).plain().replace(NO_BREAK_SPACE, ' '))
            .collect(Collectors.joining("\n\n", "", "\n")));
  }

  private Language language(final String tag) {
    return languages.computeIfAbsent(
        tag, key -> Language.load(settings.templates(), key, settings.office()));
  }

  private synchronized ReportRenderer renderer() {
    ReportRenderer made = renderer;
    if (made == null) {
      made = new ReportRenderer(new TemplateFolder(settings.templates(), settings.office()), kinds);
      renderer = made;
    }
    return made;
  }
}
