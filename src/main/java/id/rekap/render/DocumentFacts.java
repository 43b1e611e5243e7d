package id.rekap.render;

import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** Writes what a file says about itself: always the same for the same pages. */
final class DocumentFacts extends DefaultPDFCreationListener {

  static final String PRODUCER = "Rekap";

  /** Every file bears this date, for the true one would make the same pages differ. */
  private static final int YEAR = 2020;

  private final byte[] identity;
  private final String language;

  /**
   * For one file.
   *
   * @param identity 16 bytes that stand for its contents
   * @param language the language of its words, such as {@code id-ID}
   */
  DocumentFacts(final byte[] identity, final String language) {
    this.identity = identity.clone();
    this.language = language;
  }

  @Override
  public void preOpen(final ITextRenderer renderer) {
    final PdfWriter writer = Objects.requireNonNull(renderer.getWriter());
    final Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    date.clear();
    date.set(YEAR, Calendar.JANUARY, 1);
    final PdfDictionary info = writer.getInfo();
    info.put(PdfName.CREATIONDATE, new PdfDate(date));
    info.put(PdfName.MODDATE, new PdfDate(date));
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(identity, identity));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
  }
}
