package id.rekap.render;

import id.rekap.chart.ChartPainter;
import id.rekap.chart.ChartStyle;
import id.rekap.chart.Picture;
import id.rekap.language.Language;
import id.rekap.language.MistakesException;
import id.rekap.report.Block;
import id.rekap.report.Book;
import id.rekap.report.Report;
import id.rekap.report.ReportKinds;
import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The front door: a report and a language in, its files out. Shared by all threads; faces and
 * templates are read once.
 */
public final class ReportRenderer {

  private static final System.Logger LOG = System.getLogger(ReportRenderer.class.getName());

  private final Faces faces;
  private final ChartPainter painter;
  private final HtmlWriter htmlWriter;
  private final PdfWriter pdfWriter;
  private final FiguresFile figuresFile = new FiguresFile();

  /**
   * Reads faces, templates and styles, and tries every template once.
   *
   * @param templates where they are
   * @throws MistakesException with every mistake of templates, styles and faces at once
   */
  public ReportRenderer(final TemplateFolder templates) {
    this(templates, ReportKinds.house());
  }

  /**
   * Reads faces, templates and styles, and tries the template of every kind once.
   *
   * @param templates where they are
   * @param kinds the kinds of reports
   * @throws MistakesException with every mistake of templates, styles and faces at once
   */
  public ReportRenderer(final TemplateFolder templates, final ReportKinds kinds) {
    htmlWriter = new HtmlWriter(templates, kinds.templates());
    MistakesException.together(
        () -> new Faces(templates),
        () -> ChartStyle.load(templates.find("style/chart.properties")),
        () -> new TemplateCheck(templates, htmlWriter).complain());
    faces = new Faces(templates);
    painter =
        new ChartPainter(
            ChartStyle.load(templates.find("style/chart.properties")), faces.chartFonts());
    pdfWriter = new PdfWriter(templates, faces);
  }

  /**
   * Renders a report. The same report, language and templates give the same bytes.
   *
   * @param report the report
   * @param language the language of its words
   * @return its files
   * @throws RenderException if it cannot be set as it stands
   */
  public RenderedReport render(final Report report, final Language language) {
    final Map<String, Picture> pictures = pictures(report, language);
    final PageView view = view(checked(report, language, pictures), language, pictures);
    final PdfWriter.Pages pages =
        Arranger.arranged(
                view.blocks(),
                arrangement -> pdfWriter.lay(htmlWriter.write(view.with(arrangement)), pictures))
            .document()
            .write();
    pages.warnings().forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning));
    return new RenderedReport(pages.bytes(), figuresFile.bytes(report, language));
  }

  /**
   * Renders a book. The same book, language and templates give the same bytes.
   *
   * @param book the book
   * @param language the language of its words
   * @return its files
   * @throws RenderException if it cannot be set as it stands
   */
  public RenderedReport render(final Book book, final Language language) {
    final Report text = book.text();
    final List<Doubt> doubts =
        ProseCheck.of(text, language, html(text, language, pictures(text, language)));
    final Book checked = doubts.isEmpty() ? book : book.and(remark(doubts));
    final PdfWriter.Pages pages = new BookRenderer(new OwnPress(), language, checked).pages();
    pages.warnings().forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning));
    return new RenderedReport(pages.bytes(), figuresFile.bytes(checked.whole(), language));
  }

  /** What this renderer lends to that of books. */
  private final class OwnPress implements BookRenderer.Press {

    @Override
    public Map<String, Picture> pictures(final Report report, final Language language) {
      return ReportRenderer.this.pictures(report, language);
    }

    @Override
    public PageView view(
        final Report report, final Language language, final Map<String, Picture> pictures) {
      return ReportRenderer.this.view(report, language, pictures);
    }

    @Override
    public String html(final PageView page) {
      return htmlWriter.write(page);
    }

    @Override
    public LaidDocument lay(final String html, final Map<String, Picture> pictures) {
      return pdfWriter.lay(html, pictures);
    }

    @Override
    public PdfWriter.Pages bind(final Iterable<PdfWriter.Sheet> sheets, final String identity) {
      return pdfWriter.bind(sheets, identity);
    }
  }

  /** The report, with a remark at its end where its sentences say what no table of it shows. */
  private Report checked(
      final Report report, final Language language, final Map<String, Picture> pictures) {
    final List<Doubt> doubts = ProseCheck.of(report, language, html(report, language, pictures));
    if (doubts.isEmpty()) {
      return report;
    }
    return report.and(remark(doubts));
  }

  private static Block remark(final List<Doubt> doubts) {
    // Without what was found: in a small program that may be one person's value.
    doubts.forEach(
        doubt -> LOG.log(System.Logger.Level.WARNING, "{0} in {1}", doubt.kind(), doubt.key()));
    final Quantity count = new Quantity.Count(doubts.size());
    return new Block.Remark(List.of(Quantity.phrase("remark.doubts", "number", count)));
  }

  /**
   * Writes the XHTML of a report, its blocks in reading order as before they are arranged in pages.
   *
   * @param report the report
   * @param language the language of its words
   * @return a well-formed XHTML document
   */
  public String html(final Report report, final Language language) {
    return html(report, language, pictures(report, language));
  }

  private String html(
      final Report report, final Language language, final Map<String, Picture> pictures) {
    return htmlWriter.write(view(report, language, pictures));
  }

  private PageView view(
      final Report report, final Language language, final Map<String, Picture> pictures) {
    return new ReportView(language, faces, pictures).of(report, htmlWriter.template(report));
  }

  private Map<String, Picture> pictures(final Report report, final Language language) {
    final Map<String, Picture> pictures = new LinkedHashMap<>();
    int number = 0;
    for (final Block block : report.allBlocks()) {
      number++;
      if (block instanceof Block.Figure figure) {
        final String source = ReportView.source(figure);
        pictures.put(source, picture(figure.chart(), source, language));
      } else if (block instanceof Block.Table table) {
        CellPictures.in(ReportView.id(number), table.table())
            .forEach(
                (source, drawn) -> pictures.put(source, picture(drawn.chart(), source, language)));
      }
    }
    return pictures;
  }

  private Picture picture(final ChartData chart, final String source, final Language language) {
    faces.check(ChartWords.of(chart, language), source);
    return painter.picture(chart, language);
  }
}
