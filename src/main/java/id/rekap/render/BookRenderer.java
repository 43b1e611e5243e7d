package id.rekap.render;

import id.rekap.chart.Picture;
import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.report.Book;
import id.rekap.report.Report;
import id.rekap.report.Title;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Renders a book part by part: first every part is laid out alone, which tells how many pages it
 * has and where its tables stand; then the lists of contents are set, and all parts are written in
 * order into one file. A part is forgotten before the next is laid out, so that memory follows the
 * longest part, and time the number of pages.
 */
final class BookRenderer {

  private final Press press;
  private final Language language;
  private final Book book;
  private final @Nullable String draft;

  /** What a renderer of single reports lends to that of books. */
  interface Press {

    /** The pictures of a report by their source. */
    Map<String, Picture> pictures(Report report, Language language);

    /** A report as its template sees it. */
    PageView view(Report report, Language language, Map<String, Picture> pictures);

    /** A page as XHTML. */
    String html(PageView page);

    /** Lays a page out. */
    LaidDocument lay(String html, Map<String, Picture> pictures);

    /** Writes pages into one file. */
    PdfWriter.Pages bind(Iterable<PdfWriter.Sheet> sheets, String identity);
  }

  /** A part in its last arrangement, with a short mark that tells its content apart. */
  private record Part(PageView view, int pages, String mark, Map<String, Picture> pictures) {}

  BookRenderer(final Press press, final Language language, final Book book) {
    this.press = press;
    this.language = language;
    this.book = book;
    this.draft = book.missing().isEmpty() ? null : language.text("prose.draft");
  }

  /** The whole book as one file. */
  PdfWriter.Pages pages() {
    final BookPages.Collector collector = new BookPages.Collector(language);
    final List<Part> front = new ArrayList<>();
    front.add(laid(book.cover(), PageView.Part.COVER, null, 0));
    int page = front.getFirst().pages();
    for (final Report report : book.front()) {
      front.add(laid(report, PageView.Part.FRONT, collector, page));
      page += front.getLast().pages();
    }
    final List<Part> body = new ArrayList<>();
    int count = 0;
    for (final Report report : book.chapters()) {
      body.add(laid(report, PageView.Part.CHAPTER, collector, count));
      count += body.getLast().pages();
    }
    if (!book.appendix().isEmpty()) {
      collector.title(
          words("title.year.appendix.2"),
          words("title.year.programs"),
          new BookPages.Collector.Numbering(count, true));
    }
    for (final Report report : book.appendix()) {
      body.add(laid(report, PageView.Part.APPENDIX, null, count));
      count += body.getLast().pages();
    }
    // What a line of the contents leads to moves neither words nor pages, so that the first try
    // tells how many pages stand before the chapters.
    final int before = page + contents(collector.pages(0)).pages();
    front.add(contents(collector.pages(before)));
    return bound(front, body, count);
  }

  private TextView words(final String key) {
    return TextView.of(language.word(Quantity.phrase(key)));
  }

  private Part laid(
      final Report report,
      final PageView.Part place,
      final BookPages.@Nullable Collector collector,
      final int before) {
    final Map<String, Picture> own = press.pictures(report, language);
    final PageView view = press.view(report, language, own).in(place.css(), null, draft);
    final Arranger.Arranged arranged = arranged(view, own);
    final Layout layout = arranged.document().layout();
    if (collector != null) {
      collector.part(
          report,
          arranged.arrangement(),
          layout,
          new BookPages.Collector.Numbering(before, place != PageView.Part.FRONT));
    }
    return part(view.with(arranged.arrangement()), layout, own);
  }

  private Part part(final PageView view, final Layout layout, final Map<String, Picture> own) {
    return new Part(
        view, layout.feet().size(), Integer.toHexString(press.html(view).hashCode()), own);
  }

  private Arranger.Arranged arranged(final PageView view, final Map<String, Picture> own) {
    return Arranger.arranged(
        view.blocks(), arrangement -> press.lay(press.html(view.with(arrangement)), own));
  }

  /** The lists of contents, as a part of the front. */
  private Part contents(final BookPages pages) {
    final Title title = book.cover().title();
    final Quantity none = new Quantity.Text("");
    final Report report =
        new Report(
            book.cover().kind(),
            null,
            book.cover().period(),
            book.cover().revision(),
            new Title(
                none,
                Quantity.phrase("title.year.contents"),
                null,
                List.of(),
                title.shortTitle(),
                none),
            List.<Block>of(),
            book.cover().provenance(),
            List.of());
    final PageView empty =
        press.view(report, language, Map.of()).in(PageView.Part.FRONT.css(), null, draft);
    final PageView view = empty.with(new Arrangement(pages.blocks(language), Set.of()));
    final Layout layout = press.lay(press.html(view), Map.of()).layout();
    return part(view, layout, Map.of());
  }

  /** All parts in their order; each is set again with the number of pages that is now known. */
  private PdfWriter.Pages bound(final List<Part> front, final List<Part> body, final int count) {
    final List<Part> parts = new ArrayList<>(front);
    parts.addAll(body);
    final List<Integer> firsts = new ArrayList<>();
    int next = 1;
    for (int i = 0; i < parts.size(); i++) {
      next = i == front.size() ? 1 : next;
      firsts.add(next);
      next += parts.get(i).pages();
    }
    final String total = Integer.toString(count);
    final StringBuilder identity = new StringBuilder();
    parts.forEach(part -> identity.append(part.mark()).append(' '));
    return press.bind(
        () ->
            IntStream.range(0, parts.size())
                .mapToObj(i -> sheet(parts.get(i), firsts.get(i), total))
                .iterator(),
        identity.toString());
  }

  private PdfWriter.Sheet sheet(final Part part, final int first, final String total) {
    final PageView view = part.view().in(part.view().part(), total, draft);
    return new PdfWriter.Sheet(press.html(view), first, part.pictures());
  }
}
